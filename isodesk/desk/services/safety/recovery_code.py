"""The recovery code: the store's key as a person can write it down and type it in again.

Crockford's base 32 (no I, L, O or U), 14 groups of 4: 256 bits of the key and 24 of a check, so that a slip of the
pen is noticed before anything is tried with it.
"""

import base64
import hashlib

from isodesk.desk.errors import RecoveryCodeWrong

_RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TO_CROCKFORD = str.maketrans(_RFC4648, _CROCKFORD)
_FROM_CROCKFORD = str.maketrans(_CROCKFORD + "OIL", _RFC4648 + "A" + "BB")  # O is read as 0, I and L as 1
KEY_BYTES, _CHECK_BYTES = 32, 3
LETTERS, _GROUP = 56, 4


def code_of(key: bytes) -> str:
    """The code of a key of 32 bytes, in groups of four."""
    letters = base64.b32encode(key + _check(key)).decode("ascii").translate(_TO_CROCKFORD)
    return "-".join(letters[start : start + _GROUP] for start in range(0, LETTERS, _GROUP))


def key_of(code: str) -> bytes:
    """The key of a code, however it was typed; raises ``RecoveryCodeWrong`` (``length``, ``letters``, ``check``)."""
    letters = "".join(each for each in code.upper() if each.isalnum())
    if len(letters) != LETTERS:
        raise RecoveryCodeWrong(reason="length", letters=len(letters))
    if set(letters) - set(_CROCKFORD + "OIL"):
        raise RecoveryCodeWrong(reason="letters")
    content = base64.b32decode(letters.translate(_FROM_CROCKFORD))
    key, check = content[:KEY_BYTES], content[KEY_BYTES:]
    if check != _check(key):
        raise RecoveryCodeWrong(reason="check")
    return key


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"isodesk recovery code" + key).digest()[:_CHECK_BYTES]
