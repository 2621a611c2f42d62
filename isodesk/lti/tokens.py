"""What a token's registered claims must say, whatever it is about (OIDC Core, section 3.1.3.7).

The clock is the caller's: PyJWT's own checks would read the system's, and let pass ages, lists of audiences
and dates that aren't numbers.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from isodesk.lti import fields
from isodesk.lti.errors import (
    AudienceWrong,
    ClaimMissing,
    IssuerWrong,
    NonceWrong,
    PartyWrong,
    TokenExpired,
    TokenFromFuture,
    TokenLifeRefused,
    TokenTooOld,
)
from isodesk.lti.jws import same

LEEWAY: Final = 60  # seconds by which clocks may differ
MAX_AGE: Final = 600  # seconds since iat
_YEAR: Final = 366 * 86_400  # seconds; beyond it the date is a mistake, as of milliseconds


def check_issuer(claims: Mapping[str, Any], issuer: str) -> None:
    """Raises ``IssuerWrong`` for any other text, also one that differs by a slash."""
    if claims.get("iss") != issuer:
        raise IssuerWrong


def check_audience(claims: Mapping[str, Any], allowed: Collection[str]) -> None:
    """Raises ``AudienceWrong`` and ``PartyWrong``.

    A list with others in it must name by ``azp`` the one that the token was made for; where ``azp`` is given it
    has to be that one in any case.
    """
    given = claims.get("aud")
    audiences = given if isinstance(given, list) else [given]
    if not any(isinstance(each, str) and each in allowed for each in audiences):
        raise AudienceWrong
    party = claims.get("azp")
    if party is None and len(audiences) == 1:
        return
    if not isinstance(party, str) or party not in allowed or party not in audiences:
        raise PartyWrong


def check_times(claims: Mapping[str, Any], now: float, *, max_age: float = MAX_AGE) -> None:
    """Raises ``ClaimMissing``, ``ClaimMalformed`` and what is wrong with ``exp``, ``iat`` and ``nbf``."""
    expires, issued = fields.number(claims, "exp"), fields.number(claims, "iat")
    if not 0 <= expires - issued <= _YEAR:
        raise TokenLifeRefused
    if expires + LEEWAY <= now:
        raise TokenExpired
    if max(issued, fields.optional_number(claims, "nbf") or issued) > now + LEEWAY:
        raise TokenFromFuture
    if issued < now - max_age:
        raise TokenTooOld


def check_nonce(claims: Mapping[str, Any], nonce: str) -> None:
    """Raises ``ClaimMissing`` where it is absent, ``NonceWrong`` for anything but this very text."""
    given = claims.get("nonce")
    if given is None:
        raise ClaimMissing(claim="nonce")
    if not isinstance(given, str) or not given or not same(given, nonce):
        raise NonceWrong
