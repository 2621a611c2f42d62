"""Access tokens by client credentials (Security Framework 1.0, section 4.1; RFC 7523; RFC 6749, section 4.4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.lti import fields, jws, strict_json, tokens
from isodesk.lti.errors import (
    AnsweredWithFailure,
    ClaimMalformed,
    IssuerWrong,
    LtiError,
    RequestRefused,
)
from isodesk.lti.forms import Form, Pairs, fields_of
from isodesk.lti.platforms import Registration

GRANT_TYPE: Final = "client_credentials"
ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_LIFE: Final = 300  # seconds
USUAL_LIFE: Final = 300  # seconds, of a token whose answer doesn't say; short, since asking again is cheap
_ERRORS: Final = (
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "unauthorized_client",
    "unsupported_grant_type",
    "invalid_scope",
)


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A token, for how many seconds from its answer it is good, and for what."""

    value: str = field(repr=False)
    expires_in: float
    scopes: tuple[str, ...]


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


def client_assertion(registration: Registration, *, key: RSAPrivateKey, key_id: str, now: float, token_id: str) -> str:
    """The proof that this tool is that client; ``token_id`` is made by the caller for this one alone."""
    audience = registration.token_audience or registration.token_url
    claims = {
        "iss": registration.client_id,
        "sub": registration.client_id,
        "aud": audience,
        "iat": int(now),
        "exp": int(now) + ASSERTION_LIFE,
        "jti": token_id,
    }
    return jws.sign(claims, key=key, key_id=key_id)


def token_request(assertion: str, scopes: Sequence[str]) -> Pairs:
    """The form to post to the platform's token address."""
    return [
        ("grant_type", GRANT_TYPE),
        ("client_assertion_type", ASSERTION_TYPE),
        ("client_assertion", assertion),
        ("scope", " ".join(scopes)),
    ]


def parse_token_answer(body: bytes, asked: Sequence[str]) -> AccessToken:
    """The token of an answer; without a scope in it, for what was asked (RFC 6749, section 5.1).

    Raises ``AnsweredWithFailure`` with the platform's ``error``, ``TooLarge``, ``NotWellFormed``, ``ClaimMissing``
    and ``ClaimMalformed``.
    """
    given = strict_json.parse_object(body, what="token_answer")
    if "error" in given:
        error = given["error"]
        raise AnsweredWithFailure(error=error if error in _ERRORS else "?")
    if fields.text(given, "token_type").lower() != "bearer":
        raise ClaimMalformed(claim="token_type")
    value = fields.text(given, "access_token", longest=jws.LARGEST)
    if not value.isascii() or not value.isprintable() or " " in value:
        raise ClaimMalformed(claim="access_token")  # it goes into a header
    scope = fields.optional_text(given, "scope")
    return AccessToken(value, _life(given), tuple(asked) if scope is None else tuple(scope.split()))


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


def _life(given: Mapping[str, Any]) -> float:
    """The life of a token; some platforms write the number as a text."""
    life = given.get("expires_in", USUAL_LIFE)
    if isinstance(life, str) and life.isascii() and life.isdigit() and len(life) < 10:
        return int(life)
    if isinstance(life, bool) or not isinstance(life, int | float) or not 0 <= life < 1e9:
        raise ClaimMalformed(claim="expires_in")
    return life
