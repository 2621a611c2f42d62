"""Connections that only read, beside the writer (WAL): as many as there are readers at once."""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from isodesk.storage.engine import lasting_connection, raw_of
from isodesk.storage.errors import StoreClosed
from isodesk.storage.trouble import reading_error

T = TypeVar("T")


class Readers:
    """Idle read connections, the warmest first."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: deque[tuple[Connection, sqlite3.Connection]] = deque()
        self._closing = threading.Lock()
        self._closed = False

    def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` here and now on one snapshot of the store; raises ``StorageError`` where it can't be read."""
        connection, raw = self._take()
        try:
            return _on_a_snapshot(connection, raw, work)
        except (raw.Error, DBAPIError) as error:
            trouble = reading_error(error)
            if trouble is None:
                raise
            raise trouble from error
        finally:
            self._give_back(connection, raw)

    def close(self) -> None:
        """Close what is idle; what is in use is closed when it comes back."""
        with self._closing:
            self._closed = True
            while self._idle:
                self._idle.pop()[0].close()

    def _take(self) -> tuple[Connection, sqlite3.Connection]:
        if self._closed:
            raise StoreClosed
        try:
            return self._idle.pop()
        except IndexError:
            return self._open()

    def _open(self) -> tuple[Connection, sqlite3.Connection]:
        connection = lasting_connection(self._engine)
        raw = raw_of(connection)
        raw.execute("PRAGMA query_only = ON")
        return connection, raw

    def _give_back(self, connection: Connection, raw: sqlite3.Connection) -> None:
        self._idle.append((connection, raw))
        if self._closed:
            self.close()


def _on_a_snapshot(connection: Connection, raw: sqlite3.Connection, work: Callable[[Connection], T]) -> T:
    raw.execute("BEGIN")
    try:
        return work(connection)
    finally:
        raw.execute("ROLLBACK")
