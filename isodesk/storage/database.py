"""A store: one writer that commits together what has queued up, and readers beside it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Connection

from isodesk.storage.engine import lasting_connection, make_engine, raw_of
from isodesk.storage.errors import StoreClosed
from isodesk.storage.readers import Readers
from isodesk.storage.writer import Writer

T = TypeVar("T")

READING_THREADS = 4


class Database:
    """A SQLite store, encrypted where there is a key.

    Work functions take a SQLAlchemy ``Connection``, are synchronous and short, never commit, and return plain data.
    """

    def __init__(self, path: Path, key: bytes | None) -> None:
        engine = self._engine = make_engine(path, key)
        self.path = path
        self._writing = lasting_connection(engine)
        self._writer = Writer(raw_of(self._writing), self._writing)
        self._readers = Readers(engine)
        self._closed = False
        self._threads = ThreadPoolExecutor(READING_THREADS, thread_name_prefix="isodesk-reader")

    @classmethod
    def open(cls, path: Path, *, key: bytes | None) -> Self:
        """Open the store, made (0600) where it doesn't exist; ``key`` is 32 raw bytes, or ``None`` for plain text.

        Raises :class:`~isodesk.storage.errors.StoreNotOpened` and its kinds.
        """
        return cls(path, key)

    @property
    def commits(self) -> int:
        """How many commits were made since the store was opened."""
        return self._writer.commits

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in the writer; returns when its commit is on disk.

        What ``work`` raises is raised here, its changes undone, those of others kept. A commit that fails raises
        :class:`~isodesk.storage.errors.WriteFailed` for every work in it. Cancelling the wait doesn't undo the work.
        """
        return await self._writer.write(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work``, which only reads, in a thread beside the writer, on one snapshot of the store."""
        if self._closed:
            raise StoreClosed
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._readers.read, work)

    def write_now(self, work: Callable[[Connection], T]) -> T:
        """:meth:`write` for start-up and command line: blocks the calling thread."""
        return self._writer.write_now(work)

    def read_now(self, work: Callable[[Connection], T]) -> T:
        """:meth:`read` in the calling thread: for start-up, the command line, and look-ups by key on a server's loop.

        Such a look-up takes some 50 µs; going to another thread and back costs more than that.
        """
        return self._readers.read(work)

    async def clear_log(self) -> bool:
        """Empty the write-ahead log, where copies of what was forgotten may stand; false where a reader holds it."""
        return await asyncio.to_thread(self._clear_log)

    def _clear_log(self) -> bool:
        with closing(lasting_connection(self._engine)) as connection:
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        return not busy

    def close(self) -> None:
        """Finish what is queued, then close. Calling it again does nothing."""
        self._closed = True
        self._threads.shutdown(wait=True)
        self._writer.close()
        self._writing.close()
        self._readers.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()
