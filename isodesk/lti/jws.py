"""Signed tokens in the compact form (RFC 7515, RFC 7519): RS256, nothing else; read strictly, signed plainly.

PyJWT does what is cryptography. Reading is ours, since a token is to be refused for what PyJWT lets pass:
members given twice, a missing or unknown ``kid``, base64 of more than one spelling.
"""

import hmac
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from jwt import PyJWS
from jwt.algorithms import RSAAlgorithm

from isodesk.lti import strict_json
from isodesk.lti.errors import AlgorithmRefused, CriticalHeader, KeyNotNamed, NotWellFormed, SignatureWrong, TooLarge
from isodesk.lti.keys import verifying_key

ALGORITHM: Final = "RS256"
LARGEST: Final = 100_000  # characters
_LARGEST_HEADER: Final = 16_384  # characters; certificates (x5c) may stand in it, though none is looked at
_PART: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_RS256: Final = RSAAlgorithm(RSAAlgorithm.SHA256)


@dataclass(frozen=True, slots=True)
class Token:
    """A token taken apart. Nothing of it may be believed before its signature was looked at."""

    header: dict[str, Any]
    claims: dict[str, Any] = field(repr=False)
    signed: bytes = field(repr=False)
    signature: bytes = field(repr=False)


def read(token: str) -> Token:
    """The parts of a token, unverified; raises ``TooLarge`` and ``NotWellFormed``."""
    if len(token) > LARGEST:
        raise TooLarge(what="token", allowed=LARGEST)
    parts = token.split(".")
    if len(parts) != 3 or len(parts[0]) > _LARGEST_HEADER or not all(map(_PART.fullmatch, parts)):
        raise NotWellFormed(what="token")
    header, payload, signature = map(_decoded, parts)
    return Token(
        header=strict_json.parse_object(header, what="token"),
        claims=strict_json.parse_object(payload, what="token"),
        signed=token.rpartition(".")[0].encode(),
        signature=signature,
    )


def verify(token: str, jwks: Mapping[str, Any]) -> dict[str, Any]:
    """The claims of a token that a key of this set signed; none of them is looked at.

    Keys and addresses of keys in the token's own header are ignored. Raises ``TooLarge``, ``NotWellFormed``,
    ``AlgorithmRefused``, ``CriticalHeader``, ``KeyNotNamed``, ``KeyUnknown``, ``KeyUnsuitable``,
    ``KeySetMalformed`` and ``SignatureWrong``.
    """
    found = read(token)
    if found.header.get("alg") != ALGORITHM:
        raise AlgorithmRefused(allowed=ALGORITHM)
    if "crit" in found.header:
        raise CriticalHeader
    key_id = found.header.get("kid")
    if not isinstance(key_id, str) or not key_id:
        raise KeyNotNamed
    if not is_signed_by(found, verifying_key(jwks, key_id)):
        raise SignatureWrong
    return found.claims


def is_signed_by(token: Token, key: RSAPublicKey) -> bool:
    """Whether this key made the signature, by RS256 (RFC 7518, section 3.3)."""
    return _RS256.verify(token.signed, key, token.signature)


def sign(claims: Mapping[str, Any], *, key: RSAPrivateKey, key_id: str) -> str:
    """A token of these claims, whatever they are; raises ``NotWellFormed`` for what JSON can't say."""
    return sign_payload(strict_json.write(claims), key=key, key_id=key_id)


def sign_payload(payload: bytes, *, key: RSAPrivateKey, key_id: str) -> str:
    """A token of these very bytes, by which also what is no JSON can be signed."""
    return PyJWS().encode(payload, key, algorithm=ALGORITHM, headers={"kid": key_id})


def same(one: str, other: str) -> bool:
    """Whether two texts are equal, found in a time that doesn't tell where they differ."""
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def _decoded(part: str) -> bytes:
    """The bytes of base64url without padding; of several spellings of the same bytes only the canonical one."""
    try:
        decoded = urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except ValueError:
        raise NotWellFormed(what="token") from None
    if urlsafe_b64encode(decoded).rstrip(b"=").decode() != part:
        raise NotWellFormed(what="token")
    return decoded
