"""LTI consumers' secrets: sealed, because signatures are checked with the secret itself."""

import hmac

from isodesk.storage.errors import SealBroken
from isodesk.storage.sealing import Sealer


def seal_consumer_secret(sealer: Sealer, consumer_key: str, secret: str) -> bytes:
    """A secret for the column ``lti_consumer.secret_sealed``."""
    return sealer.seal(secret, about=_about(consumer_key))


def open_consumer_secret(sealer: Sealer, consumer_key: str, sealed: bytes) -> str:
    """The secret again; raises ``SealBroken``."""
    return sealer.open(sealed, about=_about(consumer_key))


def secret_matches(sealer: Sealer, consumer_key: str, sealed: bytes, secret: str) -> bool:
    """Whether this secret is the sealed one; False for a seal of another key."""
    try:
        return hmac.compare_digest(open_consumer_secret(sealer, consumer_key, sealed).encode(), secret.encode())
    except SealBroken:
        return False


def _about(consumer_key: str) -> str:
    return f"lti_consumer.secret:{consumer_key}"
