"""Single values sealed with AES-256-GCM: a column that stays closed even to who reads the table."""

import os

from isodesk.storage.errors import SealBroken

_VERSION = b"\x01"
_NONCE_BYTES = 12


class Sealer:
    """Seals text for one place. The key given is never used itself: an own one is derived from it."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"isodesk sealed column").derive(key)
        self._cipher = AESGCM(derived)

    def seal(self, text: str, *, about: str) -> bytes:
        """Seal ``text``; ``about`` names its place (table, column, row) and is needed to open it again."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._cipher.encrypt(nonce, text.encode(), about.encode())

    def open(self, sealed: bytes, *, about: str) -> str:
        """What was sealed; raises ``SealBroken`` where it was changed, or sealed with another key or for elsewhere."""
        from cryptography.exceptions import InvalidTag

        start = len(_VERSION)
        nonce, rest = sealed[start : start + _NONCE_BYTES], sealed[start + _NONCE_BYTES :]
        if sealed[:start] != _VERSION or len(nonce) != _NONCE_BYTES:
            raise SealBroken(about=about)
        try:
            return self._cipher.decrypt(nonce, rest, about.encode()).decode()
        except InvalidTag as error:
            raise SealBroken(about=about) from error
