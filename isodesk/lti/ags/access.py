"""Access tokens as a tool asks for them (Security Framework 1.0, section 4.1; RFC 7523; RFC 6749, section 4.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.lti import fields, jws, strict_json
from isodesk.lti.errors import AnsweredWithFailure, ClaimMalformed
from isodesk.lti.forms import Pairs
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


def _life(given: Mapping[str, Any]) -> float:
    """The life of a token; some platforms write the number as a text."""
    life = given.get("expires_in", USUAL_LIFE)
    if isinstance(life, str) and life.isascii() and life.isdigit() and len(life) < 10:
        return int(life)
    if isinstance(life, bool) or not isinstance(life, int | float) or not 0 <= life < 1e9:
        raise ClaimMalformed(claim="expires_in")
    return life
