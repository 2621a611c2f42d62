"""The desk's store: one writer that commits together, and readers beside it.

Work functions take the driver's own connection and plain SQL: importing SQLAlchemy takes longer than all the rest of
a start. The writer is made when something is first written.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias, TypeVar

from isodesk.storage.connections import connect
from isodesk.storage.migrations import migrate
from isodesk.storage.trouble import reading_error
from isodesk.storage.writer import Writer

T = TypeVar("T")
Connection: TypeAlias = sqlite3.Connection

MIGRATIONS = "isodesk.desk.store.migrations"
_READERS = 2


class Store:
    """Reads and writes of one store file; made by ``open``."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._writing: tuple[Connection, Writer[Connection]] | None = None
        self._opening = threading.Lock()
        self._idle: list[Connection] = []
        self._threads = ThreadPoolExecutor(_READERS, thread_name_prefix="isodesk-desk-reader")

    @classmethod
    def open(cls, path: Path, key: bytes | None) -> "Store":
        """Open the store, brought to its newest shape; raises ``StorageError``."""
        migrate(path, key, MIGRATIONS)
        return cls(path, key)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work``, which only reads, in a thread, on one snapshot."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.read_now, work)

    def read_now(self, work: Callable[[Connection], T]) -> T:
        """``read`` in the calling thread, for the first rows; raises ``StoreDamaged``, ``StoreBusy``."""
        connection = self._reader()
        try:
            return _on_a_snapshot(connection, work)
        except connection.Error as error:
            trouble = reading_error(error)
            if trouble is None:
                raise
            raise trouble from error
        finally:
            self._idle.append(connection)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in the writer; returns when it is on disk; what it raises undoes it."""
        if self._writing is None:
            await self.warm_up()
        return await self._writer().write(work)

    def write_now(self, work: Callable[[Connection], T]) -> T:
        """``write`` in the calling thread: for what opening has to bring up to date."""
        return self._writer().write_now(work)

    async def warm_up(self) -> None:
        """Make the writer, in a thread."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._writer)

    def close(self) -> None:
        """Finish what is queued, then close."""
        self._threads.shutdown(wait=True)
        if self._writing is not None:
            connection, writer = self._writing
            writer.close()
            connection.close()
        while self._idle:
            self._idle.pop().close()

    def _writer(self) -> Writer[Connection]:
        with self._opening:
            if self._writing is None:
                connection = connect(self._path, self._key)
                self._writing = connection, Writer(connection, connection)
            return self._writing[1]

    def _reader(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            connection = connect(self._path, self._key)
            connection.execute("PRAGMA query_only = ON")
            return connection


def _on_a_snapshot(connection: Connection, work: Callable[[Connection], T]) -> T:
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        connection.execute("ROLLBACK")


def sql(*pieces: str) -> str:
    """A statement put together from pieces that stand in this program; values go by placeholders, always."""
    return " ".join(pieces)


def inserted(cursor: sqlite3.Cursor) -> int:
    """The number of the row that was just inserted."""
    return int(cursor.lastrowid or 0)
