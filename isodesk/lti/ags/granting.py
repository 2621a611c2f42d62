"""Access tokens as a platform grants them (Security Framework 1.0, section 4.1; RFC 7523; RFC 6749, section 4.4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from isodesk.lti import fields, jws, strict_json, tokens
from isodesk.lti.ags.access import ASSERTION_TYPE, GRANT_TYPE, AccessToken
from isodesk.lti.errors import IssuerWrong, LtiError, RequestRefused
from isodesk.lti.forms import Form, fields_of


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """What a tool asks for; nothing is proved before its assertion was verified."""

    assertion: str = field(repr=False)
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assertion:
    """A tool that proved to be itself. ``token_id`` is good once, until ``expires`` (seconds since the epoch)."""

    client_id: str
    token_id: str
    expires: float


def parse_token_request(form: Form) -> TokenRequest:
    """The request of a form; raises ``RequestRefused`` with the ``error`` to answer."""
    try:
        given = fields_of(form)
    except LtiError as error:
        raise RequestRefused("invalid_request", reason=error.code) from None
    if given.get("grant_type") != GRANT_TYPE:
        raise RequestRefused("unsupported_grant_type" if given.get("grant_type") else "invalid_request")
    if given.get("client_assertion_type") != ASSERTION_TYPE or not given.get("client_assertion"):
        raise RequestRefused("invalid_request")
    scopes = tuple(given.get("scope", "").split())
    if not scopes:
        raise RequestRefused("invalid_scope")
    return TokenRequest(given["client_assertion"], scopes)


def client_of(assertion: str) -> str:
    """Who the assertion says it is, to find the keys by; raises ``RequestRefused`` where it says nothing."""
    try:
        return fields.text(jws.read(assertion).claims, "iss", longest=fields.LONGEST_ID)
    except LtiError as error:
        raise RequestRefused("invalid_client", reason=error.code) from None


def verify_assertion(
    assertion: str, *, client_id: str, audiences: Collection[str], jwks: Mapping[str, Any], now: float
) -> Assertion:
    """Whether this client made it, for one of these audiences, just now.

    ``audiences`` are the token address and the "authorization server ID", if there is one. That the token's id
    is new the caller finds out. Raises ``RequestRefused`` with ``invalid_client`` and the ``reason``'s code; on
    ``key_unknown`` the caller reads the key set again, once.
    """
    try:
        claims = jws.verify(assertion, jwks)
        return _assertion(claims, client_id, audiences, now)
    except LtiError as error:
        raise RequestRefused("invalid_client", reason=error.code) from None


def granted_scopes(asked: Sequence[str], allowed: Collection[str]) -> tuple[str, ...]:
    """Those asked for that are allowed, never more; raises ``RequestRefused`` with ``invalid_scope`` for none."""
    granted = tuple(scope for scope in dict.fromkeys(asked) if scope in allowed)
    if not granted:
        raise RequestRefused("invalid_scope")
    return granted


def build_token_answer(token: AccessToken) -> bytes:
    """The body to answer with."""
    return strict_json.write(
        {
            "access_token": token.value,
            "token_type": "Bearer",
            "expires_in": int(token.expires_in),
            "scope": " ".join(token.scopes),
        }
    )


def _assertion(claims: Mapping[str, Any], client_id: str, audiences: Collection[str], now: float) -> Assertion:
    tokens.check_issuer(claims, client_id)
    if claims.get("sub") != client_id:
        raise IssuerWrong
    tokens.check_audience(claims, audiences)
    tokens.check_times(claims, now)
    token_id = fields.text(claims, "jti", longest=fields.LONGEST_ID)
    return Assertion(client_id, token_id, fields.number(claims, "exp"))
