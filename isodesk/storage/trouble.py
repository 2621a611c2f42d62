"""SQLite's own errors told apart: what concerns the whole store, and what one statement did."""

import sqlite3

from isodesk.storage.errors import DiskFull, StorageError, StoreBusy, StoreDamaged, WriteFailed

_BUSY, _LOCKED, _NO_MEMORY, _READ_ONLY, _INPUT_OUTPUT, _CORRUPT, _FULL, _NOT_A_DATABASE = 5, 6, 7, 8, 10, 11, 13, 26
_OF_THE_STORE = {_NO_MEMORY, _READ_ONLY, _INPUT_OUTPUT, _CORRUPT, _FULL, _NOT_A_DATABASE}
_UNREADABLE = {_NO_MEMORY, _INPUT_OUTPUT, _CORRUPT, _NOT_A_DATABASE}
_CLASSES: dict[int, type[StorageError]] = {
    _BUSY: StoreBusy,
    _LOCKED: StoreBusy,
    _FULL: DiskFull,
    _CORRUPT: StoreDamaged,
    _NOT_A_DATABASE: StoreDamaged,
}


def primary_code(error: BaseException) -> int:
    """SQLite's primary result code of an error, or of the one that SQLAlchemy wrapped; 0 where there is none."""
    original = getattr(error, "orig", None) or error
    return int(getattr(original, "sqlite_errorcode", 0)) & 0xFF


def concerns_store(error: BaseException) -> bool:
    """Whether an error of one statement means that the store itself can't be written."""
    return primary_code(error) in _OF_THE_STORE


def storage_error(error: sqlite3.Error | BaseException) -> StorageError:
    """The error of this package for one of SQLite's."""
    return _CLASSES.get(primary_code(error), WriteFailed)(reason=str(getattr(error, "orig", None) or error))


def reading_error(error: BaseException) -> StorageError | None:
    """The same for an error of a statement that only read: none where it is the statement's own fault."""
    code = primary_code(error)
    if code in (_BUSY, _LOCKED):
        return StoreBusy(reason=str(getattr(error, "orig", None) or error))
    if code in _UNREADABLE:
        return StoreDamaged(reason=str(getattr(error, "orig", None) or error))
    return None
