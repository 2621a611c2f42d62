"""The one writer: takes everything that has queued up, commits it together, answers after the commit."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from isodesk.storage.errors import StorageError, StoreClosed, WriteFailed
from isodesk.storage.trouble import concerns_store, storage_error

MOST_IN_A_BATCH = 256

Handle = TypeVar("Handle")
T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Job:
    """A piece of work, and where its outcome goes: a future of a loop, or one of a waiting thread."""

    work: Callable[[Any], Any]
    future: "asyncio.Future[Any] | Future[Any]"
    loop: asyncio.AbstractEventLoop | None
    value: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        """Hand the outcome over, unless nobody waits any more."""
        if self.future.cancelled():
            return
        if self.error is None:
            self.future.set_result(self.value)
        else:
            self.future.set_exception(self.error)


class Writer(Generic[Handle]):
    """A thread with the only connection that writes. Every work is kept or undone by itself, a batch one commit.

    ``raw`` is in autocommit mode; works are given ``handle``: SQLAlchemy's connection over it, or ``raw`` itself.
    """

    def __init__(self, raw: sqlite3.Connection, handle: Handle) -> None:
        self.commits = 0
        self._raw, self._handle = raw, handle
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="isodesk-writer", daemon=True)
        self._thread.start()

    async def write(self, work: Callable[[Handle], T]) -> T:
        """Run ``work`` in the writer; returns when its commit is on disk; raises ``StoreClosed`` after close."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._put(Job(work, future, loop))
        return await future

    def write_now(self, work: Callable[[Handle], T]) -> T:
        """:meth:`write` for a thread without a loop, which it blocks."""
        future: Future[T] = Future()
        self._put(Job(work, future, None))
        return future.result()

    def _put(self, job: Job) -> None:
        with self._closing:
            if self._closed:
                raise StoreClosed
            self._queue.put(job)

    def close(self) -> None:
        """Finish what is queued; the connection is left to who made it. Calling it again does nothing."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        open_ = True
        while open_:
            batch, open_ = self._take()
            self._write(batch)
            settle_all(batch)

    def _take(self) -> tuple[list[Job], bool]:
        """Wait for a work, then take all others that are there; false at the end."""
        batch: list[Job] = []
        job = self._queue.get()
        try:
            while job is not None:
                batch.append(job)
                if len(batch) == MOST_IN_A_BATCH:
                    return batch, True
                job = self._queue.get_nowait()
        except Empty:
            return batch, True
        return batch, False

    def _write(self, batch: list[Job]) -> None:
        while batch and not self._commit(batch):
            batch = batch[1:]

    def _commit(self, batch: list[Job]) -> bool:
        """Write the works down together; false where the first was undone, and the others are still to be done.

        The first is undone by the transaction: a savepoint would keep, and encrypt, every page that it changes.
        """
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            if not self._done(batch[0]):
                self._raw.execute("ROLLBACK")
                return False
            for job in batch[1:]:
                self._work(job)
            self._raw.execute("COMMIT")
            self.commits += 1
        except StorageError as error:
            self._fail(batch, error)
        except self._raw.Error as error:
            self._fail(batch, storage_error(error))
        return True

    def _work(self, job: Job) -> None:
        self._raw.execute("SAVEPOINT work")
        if not self._done(job):
            self._raw.execute("ROLLBACK TO work")
        self._raw.execute("RELEASE work")

    def _done(self, job: Job) -> bool:
        """Whether what the work did may stay."""
        try:
            job.value = job.work(self._handle)
        except BaseException as error:  # noqa: BLE001 - not swallowed: raised again where the work is awaited
            job.error = error
        if job.error is not None and concerns_store(job.error):
            raise storage_error(job.error) from job.error
        if not self._raw.in_transaction:
            raise WriteFailed(reason="a work ended the transaction") from job.error
        return job.error is None

    def _fail(self, batch: list[Job], error: StorageError) -> None:
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")
        for job in batch:
            # A refusal too: it may rest on what another work of this batch wrote, and that was never kept.
            job.error = error


def settle_all(batch: Iterable[Job]) -> None:
    """Hand over the outcomes of a batch: one hop into each loop, however many works it waits for."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in batch:
        if job.loop is None:
            job.settle()
        else:
            by_loop.setdefault(job.loop, []).append(job)
    for loop, jobs in by_loop.items():
        try:
            loop.call_soon_threadsafe(_settle_in_loop, jobs)
        except RuntimeError:
            # The loop was closed while its work was being written: nobody is left to be told.
            continue


def _settle_in_loop(jobs: list[Job]) -> None:
    for job in jobs:
        job.settle()
