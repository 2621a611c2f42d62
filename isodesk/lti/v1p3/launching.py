"""The id_token of a launch, believed (LTI 1.3 Core, section 5)."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from isodesk.lti import custom, fields, jws, names, tokens
from isodesk.lti.errors import (
    DeploymentUnknown,
    LtiVersionRefused,
    MessageTypeRefused,
    TargetWrong,
    UserAnonymous,
)
from isodesk.lti.launch import Ags, Launch, Outcome
from isodesk.lti.platforms import Registration
from isodesk.lti.web import require_web, web_or_none

_MESSAGE_TYPES: Final = (names.RESOURCE_LINK_REQUEST, names.DEEP_LINKING_REQUEST)


class Sender(NamedTuple):
    """Who a token says it comes from and is for. Believe neither: it only tells which registration to ask."""

    issuer: str | None
    audiences: tuple[str, ...]


def peek(id_token: str) -> Sender:
    """By which registration this token wants to be verified; raises ``TooLarge`` and ``NotWellFormed``."""
    claims = jws.read(id_token).claims
    issuer, given = claims.get("iss"), claims.get("aud")
    audiences = given if isinstance(given, list) else [given]
    return Sender(
        issuer if isinstance(issuer, str) else None, tuple(each for each in audiences if isinstance(each, str))
    )


def verify(
    id_token: str,
    *,
    registration: Registration | Mapping[str, Any],
    jwks: Mapping[str, Any],
    nonce: str,
    now: float,
    target_link_uri: str | None = None,
) -> Launch:
    """The launch that this token is, if the platform of this registration made it for this login, just now.

    ``jwks`` is the platform's key set; on ``KeyUnknown`` the caller reads it again, once. ``nonce`` is that of the
    login which ``state`` belongs to, and ``target_link_uri`` what the login was for, if it is to be the same. That
    neither was used before the caller finds out. Times in seconds since the epoch.

    Raises what ``jws.verify`` and ``tokens`` raise, and ``DeploymentUnknown``, ``LtiVersionRefused``,
    ``MessageTypeRefused``, ``TargetWrong``, ``UserAnonymous``, ``ClaimMissing``, ``ClaimMalformed``,
    ``AddressNotWeb``, ``ParameterTwice``.
    """
    known = Registration.of(registration)
    claims = jws.verify(id_token, jwks)
    tokens.check_issuer(claims, known.issuer)
    tokens.check_audience(claims, (known.client_id,))
    tokens.check_times(claims, now)
    tokens.check_nonce(claims, nonce)
    _check_deployment(claims, known)
    message_type = _message_type(claims)
    _check_target(claims, message_type, target_link_uri)
    return _launch(claims, message_type, known)


def _check_deployment(claims: Mapping[str, Any], known: Registration) -> None:
    deployment = fields.text(claims, names.DEPLOYMENT, longest=fields.LONGEST_ID)
    if deployment not in known.deployment_ids:
        raise DeploymentUnknown


def _message_type(claims: Mapping[str, Any]) -> str:
    if claims.get(names.VERSION) != names.VERSION_1P3:
        raise LtiVersionRefused
    message_type = claims.get(names.MESSAGE_TYPE)
    if message_type not in _MESSAGE_TYPES:
        raise MessageTypeRefused
    return str(message_type)


def _check_target(claims: Mapping[str, Any], message_type: str, expected: str | None) -> None:
    """The target is asked for in launches of a resource; a deep linking request may do without."""
    if message_type == names.DEEP_LINKING_REQUEST and claims.get(names.TARGET) is None:
        return
    target = require_web(names.TARGET, fields.text(claims, names.TARGET))
    if expected is not None and target != expected:
        raise TargetWrong


def _launch(claims: dict[str, Any], message_type: str, known: Registration) -> Launch:
    context = fields.optional_member(claims, names.CONTEXT) or {}
    return Launch(
        version="1.3",
        message_type=message_type,
        consumer=known.client_id,
        user_id=_user(claims, known),
        email=fields.optional_text(claims, "email"),
        given_name=fields.optional_text(claims, "given_name"),
        family_name=fields.optional_text(claims, "family_name"),
        roles=_roles(claims, message_type),
        resource_link_id=_resource_link(claims, message_type),
        context_id=fields.optional_text(context, "id", claim=names.CONTEXT),
        custom=custom.of_claims(claims),
        return_url=_return_url(claims),
        outcome=_outcome(claims),
        ags=_ags(claims),
        raw=claims,
    )


def _user(claims: Mapping[str, Any], known: Registration) -> str | None:
    user = fields.optional_text(claims, "sub", longest=fields.LONGEST_ID)
    if user is None and not known.allow_anonymous:
        raise UserAnonymous
    return user


def _roles(claims: Mapping[str, Any], message_type: str) -> tuple[str, ...]:
    read = fields.texts if message_type == names.RESOURCE_LINK_REQUEST else fields.optional_texts
    return tuple(role for each in read(claims, names.ROLES) if (role := each.strip()))


def _resource_link(claims: Mapping[str, Any], message_type: str) -> str | None:
    if message_type != names.RESOURCE_LINK_REQUEST:
        return None
    link = fields.member(claims, names.RESOURCE_LINK)
    return fields.text(link, "id", claim=names.RESOURCE_LINK, longest=fields.LONGEST_ID)


def _return_url(claims: Mapping[str, Any]) -> str | None:
    return web_or_none((fields.optional_member(claims, names.PRESENTATION) or {}).get("return_url"))


def _outcome(claims: Mapping[str, Any]) -> Outcome | None:
    given = fields.optional_member(claims, names.OUTCOME) or {}
    url = web_or_none(given.get("lis_outcome_service_url"))
    sourced_id = fields.optional_text(given, "lis_result_sourcedid", claim=names.OUTCOME)
    return Outcome(url, sourced_id) if url and sourced_id else None


def _ags(claims: Mapping[str, Any]) -> Ags | None:
    given = fields.optional_member(claims, names.AGS)
    if given is None:
        return None
    addresses = [web_or_none(given.get(name)) for name in ("lineitems", "lineitem")]
    return Ags(fields.optional_texts(given, "scope", claim=names.AGS), *addresses)
