"""What a platform tells of itself (Dynamic Registration 1.0, sections 3.3 to 3.5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from isodesk.lti import fields, names, strict_json
from isodesk.lti.errors import AddressNotSecure, ClaimMissing, IssuerWrong, ParameterRefused
from isodesk.lti.forms import Form, fields_of, optional, require
from isodesk.lti.jws import ALGORITHM
from isodesk.lti.web import origin, require_web

CLOSE_MESSAGE: Final = "org.imsglobal.lti.close"  # the subject that the tool's page posts to its opener at the end
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_ADDRESSES: Final = {
    "auth_url": "authorization_endpoint",
    "token_url": "token_endpoint",
    "jwks_url": "jwks_uri",
    "registration_url": "registration_endpoint",
}


@dataclass(frozen=True, slots=True)
class RegistrationStart:
    """By what a platform opens the tool's page of registration."""

    configuration_url: str
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PlatformConfiguration:
    """A platform's addresses and what it offers. ``messages`` are the types that it can place links of."""

    issuer: str
    auth_url: str
    token_url: str
    jwks_url: str
    registration_url: str
    token_audience: str | None = None
    scopes: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    product: str | None = None
    version: str | None = None


def parse_start(form: Form, *, allow_http: bool = False) -> RegistrationStart:
    """The query by which the page was opened.

    Raises ``ParameterMissing``, ``AddressNotWeb``, ``AddressNotSecure``, and ``ParameterRefused`` for a token that no
    header can carry.
    """
    given = fields_of(form)
    url, token = require(given, "openid_configuration"), optional(given, "registration_token")
    require_secure("openid_configuration", url, allow_http=allow_http)
    if token is not None and not (token.isascii() and token.isprintable()):
        raise ParameterRefused(name="registration_token")
    return RegistrationStart(url, token)


def parse_configuration(body: bytes, url: str, *, allow_http: bool = False) -> PlatformConfiguration:
    """The configuration that was found at ``url``.

    Without ``allow_http`` addresses have to be https, but for the machine itself. Raises ``IssuerWrong`` where
    the issuer is of another host than ``url``, ``TooLarge``, ``NotWellFormed``, ``ClaimMissing``,
    ``ClaimMalformed``, ``AddressNotWeb`` and ``AddressNotSecure``.
    """
    given = strict_json.parse_object(body, what="configuration")
    issuer = fields.text(given, "issuer")
    if _host(issuer) is None or _host(issuer) != _host(url):
        raise IssuerWrong
    for name in _ADDRESSES.values():
        require_secure(name, fields.text(given, name), allow_http=allow_http)
    _check_algorithm(given)
    offered = fields.member(given, names.PLATFORM_CONFIGURATION)
    return PlatformConfiguration(
        issuer=issuer,
        **{name: fields.text(given, wire) for name, wire in _ADDRESSES.items()},
        token_audience=fields.optional_text(given, "authorization_server"),
        scopes=fields.optional_texts(given, "scopes_supported"),
        claims=fields.optional_texts(given, "claims_supported"),
        messages=_messages(offered),
        product=fields.optional_text(offered, "product_family_code"),
        version=fields.optional_text(offered, "version"),
    )


def build_configuration(platform: PlatformConfiguration) -> bytes:
    """The configuration to publish."""
    offered = {
        "product_family_code": platform.product or "",
        "version": platform.version or "",
        "messages_supported": [{"type": kind} for kind in platform.messages],
    }
    whole = {
        "issuer": platform.issuer,
        **{wire: getattr(platform, name) for name, wire in _ADDRESSES.items()},
        "authorization_server": platform.token_audience,
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": [ALGORITHM],
        "id_token_signing_alg_values_supported": [ALGORITHM],
        "response_types_supported": ["id_token"],
        "subject_types_supported": ["public"],
        "scopes_supported": list(dict.fromkeys(("openid", *platform.scopes))),
        "claims_supported": list(platform.claims),
        names.PLATFORM_CONFIGURATION: offered,
    }
    return strict_json.write({name: value for name, value in whole.items() if value is not None})


def require_secure(name: str, address: str, *, allow_http: bool) -> str:
    """The address; raises ``AddressNotWeb``, and ``AddressNotSecure`` for http beyond this machine."""
    require_web(name, address)
    if not allow_http and urlsplit(address).scheme != "https" and _host(address) not in _LOOPBACK:
        raise AddressNotSecure(name=name)
    return address


def _host(address: str) -> str | None:
    found = origin(address)
    return found[1] if found else None


def _check_algorithm(given: Mapping[str, Any]) -> None:
    listed = fields.optional_texts(given, "id_token_signing_alg_values_supported")
    if listed and ALGORITHM not in listed:
        raise ClaimMissing(claim="id_token_signing_alg_values_supported")


def _messages(offered: Mapping[str, Any]) -> tuple[str, ...]:
    """Types of messages; of entries in another shape nothing is believed."""
    listed = offered.get("messages_supported")
    entries = listed if isinstance(listed, list) else []
    return tuple(each["type"] for each in entries if isinstance(each, dict) and isinstance(each.get("type"), str))
