"""RSA keys: sets of public ones (RFC 7517), read and written, and the private one that signs."""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from jwt import InvalidKeyError
from jwt.algorithms import RSAAlgorithm

from isodesk.lti import strict_json
from isodesk.lti.errors import KeySetMalformed, KeyUnknown, KeyUnsuitable

SMALLEST_KEY: Final = 2048  # bits (1EdTech Security Framework 1.0, section 6.1)
_LARGEST_MODULUS: Final = 1366  # characters of base64url: 8192 bits
_LARGEST_EXPONENT: Final = 6  # characters: 32 bits; more only costs time
_MOST_KEYS: Final = 100


def parse_key_set(body: bytes) -> dict[str, Any]:
    """The key set of an answer; raises ``TooLarge``, ``NotWellFormed`` and ``KeySetMalformed``.

    Whoever keeps an earlier set goes on with it when this raises.
    """
    found = strict_json.parse_object(body, what="key_set")
    _keys_of(found)
    return found


def key_set(keys: Iterable[RSAPublicKey]) -> dict[str, Any]:
    """The set to publish: each key under its thumbprint, for signatures by RS256."""
    return {"keys": [public_jwk(key) for key in keys]}


def public_jwk(key: RSAPublicKey) -> dict[str, Any]:
    """A key as a member of a set."""
    return {**_numbers(key), "kid": thumbprint(key), "use": "sig", "alg": "RS256"}


def thumbprint(key: RSAPublicKey) -> str:
    """The key's own name, made of its numbers alone (RFC 7638, section 3)."""
    canonical = dict(sorted(_numbers(key).items()))
    return urlsafe_b64encode(sha256(strict_json.write(canonical)).digest()).rstrip(b"=").decode()


def private_key(pem: str) -> RSAPrivateKey:
    """The key in a PEM without a passphrase; raises ``KeyUnsuitable`` for anything but RSA of 2048 bits or more."""
    try:
        key = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise KeyUnsuitable from None
    if not isinstance(key, RSAPrivateKey) or key.key_size < SMALLEST_KEY:
        raise KeyUnsuitable
    return key


def verifying_key(jwks: Mapping[str, Any], key_id: str) -> RSAPublicKey:
    """The key of this name; raises ``KeySetMalformed``, ``KeyUnknown`` and ``KeyUnsuitable``.

    A name that two keys bear is refused: which of them would decide?
    """
    named = [key for key in _keys_of(jwks) if key.get("kid") == key_id]
    if not named:
        raise KeyUnknown
    if len(named) > 1 or not _may_verify(named[0]):
        raise KeyUnsuitable
    return _public_key(named[0]["n"], named[0]["e"])


def _keys_of(jwks: Any) -> list[dict[str, Any]]:
    keys = jwks.get("keys") if isinstance(jwks, Mapping) else None
    if not isinstance(keys, list) or len(keys) > _MOST_KEYS or not all(isinstance(key, dict) for key in keys):
        raise KeySetMalformed
    return keys


def _may_verify(key: Mapping[str, Any]) -> bool:
    return (
        key.get("kty") == "RSA"
        and key.get("use", "sig") == "sig"
        and key.get("alg", "RS256") == "RS256"
        and "verify" in _operations(key)
        and _is_short(key.get("n"), _LARGEST_MODULUS)
        and _is_short(key.get("e"), _LARGEST_EXPONENT)
    )


def _operations(key: Mapping[str, Any]) -> list[Any]:
    given = key.get("key_ops", ["verify"])
    return given if isinstance(given, list) else []


def _is_short(value: Any, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest and value.isascii()


@lru_cache(maxsize=256)
def _public_key(modulus: str, exponent: str) -> RSAPublicKey:
    """The key of these numbers; kept, since making it costs as much as verifying with it."""
    try:
        key = RSAAlgorithm.from_jwk({"kty": "RSA", "n": modulus, "e": exponent})
    except (InvalidKeyError, ValueError, UnsupportedAlgorithm):
        raise KeyUnsuitable from None
    if not isinstance(key, RSAPublicKey) or key.key_size < SMALLEST_KEY:
        raise KeyUnsuitable
    return key


def _numbers(key: RSAPublicKey) -> dict[str, Any]:
    found = RSAAlgorithm.to_jwk(key, as_dict=True)
    return {"kty": "RSA", "n": found["n"], "e": found["e"]}
