"""One raw connection to a store: keyed first, verified, then set up. Never plain text in silence.

SQLite's locks are the process's own (POSIX): whoever opens the file beside SQLite and closes it drops those of every
connection there, and another program that comes and goes then takes itself for the last and removes the log in use.
So the file is looked at only once SQLite couldn't read it.
"""

import sqlite3
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver

from isodesk.storage.errors import EncryptionAbsent, KeyMissing, KeyWrong, NotEncrypted, StoreNotOpened
from isodesk.storage.files import make_private_file
from isodesk.storage.trouble import storage_error

KEY_BYTES = 32
BUSY_MILLISECONDS = 10_000
CACHE_KIB = 65_536  # a page that isn't in the cache is decrypted again; taken only as far as the file is large
_PLAIN_HEADER = b"SQLite format 3\0"
_NOT_A_DATABASE = 26


def connect(path: Path, key: bytes | None, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """Open ``path``, made (0600) where it doesn't exist, with a raw key of 32 bytes or none.

    The connection is in autocommit mode: who needs a transaction says BEGIN. Raises a
    :class:`~isodesk.storage.errors.StorageError` that tells a missing key, a wrong one, and a plain file apart.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise KeyWrong(path=str(path), reason="length")
    try:
        make_private_file(path)
        raw = driver.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=512)
    except (OSError, driver.Error) as error:
        raise StoreNotOpened(path=str(path), reason=str(error)) from error
    try:
        _unlock(raw, path, key)
        _set_up(raw, foreign_keys)
    except driver.Error as error:
        raw.close()
        raise _opening_error(error, path, key) from error
    except StoreNotOpened:
        raw.close()
        raise
    return cast(sqlite3.Connection, raw)


def _unlock(raw: sqlite3.Connection, path: Path, key: bytes | None) -> None:
    if key is None:
        return
    raw.execute(f"""PRAGMA key = "x'{key.hex()}'" """)
    # A wrong key is told by our error; the library would also print it on standard error.
    raw.execute("PRAGMA cipher_log_level = NONE")
    if not raw.execute("PRAGMA cipher_version").fetchone() or raw.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise EncryptionAbsent(path=str(path))
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _set_up(raw: sqlite3.Connection, foreign_keys: bool) -> None:
    raw.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten, also in a store without a key
    raw.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
    raw.execute(f"PRAGMA foreign_keys = {int(foreign_keys)}")


def _opening_error(error: sqlite3.Error, path: Path, key: bytes | None) -> Exception:
    if getattr(error, "sqlite_errorcode", 0) & 0xFF != _NOT_A_DATABASE:
        return storage_error(error)
    if key is None:
        return KeyMissing(path=str(path))
    return NotEncrypted(path=str(path)) if _is_plain(path) else KeyWrong(path=str(path))


def _is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
