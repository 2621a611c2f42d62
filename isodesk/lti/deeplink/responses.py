"""What comes back from a tool (Deep Linking 2.0, section 4.5): a token in which the two sides changed places."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.lti import fields, jws, names, tokens
from isodesk.lti.deeplink.items import TYPES, ResourceLink, items_of
from isodesk.lti.deeplink.requests import data_of, settings_of
from isodesk.lti.errors import DeploymentUnknown, LtiVersionRefused, MessageTypeRefused, NonceWrong, ParameterRefused
from isodesk.lti.launch import Launch
from isodesk.lti.platforms import Registration
from isodesk.lti.web import require_web

LIFE: Final = 300  # seconds
_MESSAGES: Final = ("msg", "log", "errormsg", "errorlog")


@dataclass(frozen=True, slots=True)
class DeepLinkingResponse:
    """What a platform gets back. ``items`` are as sent, each with a known ``type``. ``nonce`` is good once."""

    nonce: str = field(repr=False)
    items: tuple[Mapping[str, Any], ...]
    messages: Mapping[str, str]


def build_response(
    launch: Launch,
    registration: Registration,
    items: Sequence[ResourceLink],
    *,
    key: RSAPrivateKey,
    key_id: str,
    now: float,
    nonce: str,
    messages: Mapping[str, str] | None = None,
) -> str:
    """The token to post as ``JWT`` to the return address; none of ``items`` where nothing was chosen.

    ``messages`` may have ``msg``, ``log``, ``errormsg`` and ``errorlog``. Raises what ``settings_of`` raises,
    ``ParameterRefused`` for several items where one is taken, and ``AddressNotWeb`` for their addresses.
    """
    settings = settings_of(launch)
    if len(items) > 1 and not settings.multiple:
        raise ParameterRefused(name="accept_multiple")
    for item in items:
        require_web("url", item.url)
    claims = {
        **_registered(registration, now, nonce),
        names.DEPLOYMENT: launch.raw[names.DEPLOYMENT],
        names.MESSAGE_TYPE: names.DEEP_LINKING_RESPONSE,
        names.VERSION: names.VERSION_1P3,
        names.CONTENT_ITEMS: [item.members() for item in items],
        **{f"{names.DEEP_LINKING}{name}": text for name, text in (messages or {}).items() if name in _MESSAGES},
        **({f"{names.DEEP_LINKING}data": settings.data} if settings.data is not None else {}),
    }
    return jws.sign(claims, key=key, key_id=key_id)


def verify_response(
    token: str,
    *,
    registration: Registration | Mapping[str, Any],
    jwks: Mapping[str, Any],
    data: str | None,
    now: float,
    accept_types: Collection[str] = TYPES,
) -> DeepLinkingResponse:
    """What came back from the tool of this registration, whose key set ``jwks`` is, to the request with ``data``.

    That the nonce is new the caller finds out afterwards. Raises what ``jws.verify`` and ``tokens`` raise,
    ``DeploymentUnknown``, ``LtiVersionRefused``, ``MessageTypeRefused``, ``ClaimMissing``, ``ClaimMalformed``,
    ``TooLarge``, ``AddressNotWeb`` and ``ParameterRefused``.
    """
    known = Registration.of(registration)
    claims = jws.verify(token, jwks)
    tokens.check_issuer(claims, known.client_id)
    tokens.check_audience(claims, (known.issuer,))
    tokens.check_times(claims, now)
    _check_message(claims, known)
    if data_of(claims, f"{names.DEEP_LINKING}data") != data:
        raise ParameterRefused(name="data")
    return DeepLinkingResponse(_nonce(claims), items_of(claims, accept_types), _messages(claims))


def _registered(registration: Registration, now: float, nonce: str) -> dict[str, Any]:
    if not nonce:
        raise NonceWrong
    issued = int(now)
    client, issuer = registration.client_id, registration.issuer
    return {"iss": client, "aud": [issuer], "iat": issued, "exp": issued + LIFE, "nonce": nonce}


def _check_message(claims: Mapping[str, Any], known: Registration) -> None:
    if fields.text(claims, names.DEPLOYMENT, longest=fields.LONGEST_ID) not in known.deployment_ids:
        raise DeploymentUnknown
    if claims.get(names.VERSION) != names.VERSION_1P3:
        raise LtiVersionRefused
    if claims.get(names.MESSAGE_TYPE) != names.DEEP_LINKING_RESPONSE:
        raise MessageTypeRefused


def _nonce(claims: Mapping[str, Any]) -> str:
    return fields.text(claims, "nonce", longest=fields.LONGEST_ID)


def _messages(claims: Mapping[str, Any]) -> dict[str, str]:
    given = {name: fields.optional_text(claims, f"{names.DEEP_LINKING}{name}") for name in _MESSAGES}
    return {name: text for name, text in given.items() if text is not None}
