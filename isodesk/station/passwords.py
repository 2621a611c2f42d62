"""Candidates' passwords (decision D1): sealed until changed, or hashed by argon2id.

A hash takes over 100 ms and 64 MiB on purpose: make it in a worker thread, never on the event
loop or inside a unit of work.
"""

import hmac
import secrets
import string
from functools import cache
from typing import TYPE_CHECKING

from isodesk.storage.sealing import Sealer

if TYPE_CHECKING:
    from argon2 import PasswordHasher

GENERATED_LENGTH = 16
_ALPHABET = "".join(sorted(set(string.ascii_letters + string.digits) - set("0O1lI")))


def make_password() -> str:
    """Sixteen characters that nobody confuses when they copy them from paper."""
    # One draw for all of them: it happens inside the writer, where sixteen draws were a fifth of action 1.
    number = secrets.randbelow(len(_ALPHABET) ** GENERATED_LENGTH)
    characters = []
    for _ in range(GENERATED_LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        characters.append(_ALPHABET[index])
    return "".join(characters)


def seal_password(sealer: Sealer, account_id: int, password: str) -> bytes:
    """A password that a registration mail may still show."""
    return sealer.seal(password, about=_about(account_id))


def open_password(sealer: Sealer, account_id: int, sealed: bytes) -> str:
    """The password again, for the registration mail and the first log-in."""
    return sealer.open(sealed, about=_about(account_id))


def sealed_matches(sealer: Sealer, account_id: int, sealed: bytes, attempt: str) -> bool:
    """Whether an attempt is the sealed password, compared in constant time."""
    return hmac.compare_digest(open_password(sealer, account_id, sealed).encode(), attempt.encode())


def hash_password(password: str) -> str:
    """The argon2id hash, with its parameters and salt. Slow: see above."""
    return _hasher().hash(password)


def hash_matches(hashed: str, attempt: str) -> bool:
    """Whether an attempt is the hashed password. Slow: see above."""
    from argon2.exceptions import VerificationError

    try:
        return _hasher().verify(hashed, attempt)
    except VerificationError:
        return False


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


def _about(account_id: int) -> str:
    return f"candidate.password:{account_id}"
