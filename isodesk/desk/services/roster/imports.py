"""Imports: written down in steps, released as a whole, then sent; paused, resumed, taken back.

Until it is released an import is held, and what stopped its writing, be it a person or a crash, leaves nothing of it.
A step holds the store's one writer no longer than any other change does.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from isodesk.desk.errors import NoAccount, NotFound
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Progress, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.taking_back import take_back
from isodesk.desk.store import adoption, candidates
from isodesk.desk.store import imports as stored
from isodesk.desk.store.connection import Connection

STEP = 250  # lines in one transaction: a fifth of a second at most, on a slow disk
T_contra = TypeVar("T_contra", contravariant=True)
W = TypeVar("W", bound="Written[Any]")
_ALL = (Subject.CANDIDATES, Subject.TESTS, Subject.SESSIONS, Subject.OUTBOX)


class Written(Protocol[T_contra]):
    """What writes an import's steps and counts its intents."""

    import_id: int
    intents: int

    def take(self, connection: Connection, account: str, step: T_contra) -> None: ...


@dataclass(frozen=True)
class ImportRow:
    """One import; the figures are changes. ``kind`` is ``candidates``, ``sessions`` or ``adoption``."""

    id: int
    name: str
    kind: str
    at: float
    paused: bool
    total: int
    waiting: int
    refused: int
    in_doubt: int
    conflicts: int
    cancelled: int

    @property
    def done(self) -> int:
        """How many the platform has carried out."""
        return max(self.total - self.waiting - self.refused - self.in_doubt - self.conflicts - self.cancelled, 0)

    @property
    def is_adoption(self) -> bool:
        """Whether it took rows over, of which nothing is sent."""
        return self.kind == stored.ADOPTION

    @property
    def under_way(self) -> bool:
        """Whether something of it waits to be sent."""
        return self.waiting > 0


class Imports:
    """Sorts: ``name``, ``at``; without one the newest first."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._being_written: set[int] = set()

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[ImportRow]:
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, query, offset, limit, "")
        )
        return [_row(row) for row in rows]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return await self._context.read(lambda connection, account: stored.LISTING.ids(connection, account, query))

    async def progress(self, import_id: int) -> ImportRow:
        """How far one import is; raises ``NotFound``."""
        row = await self._context.read(
            lambda connection, account: stored.LISTING.one(connection, account, import_id, "")
        )
        if row is None:
            raise NotFound(subject="import", id=import_id)
        return _row(row)

    async def pause(self, import_id: int) -> None:
        """Let its sending rest, also over a restart; what is under way comes to its end. Raises ``NotFound``."""
        await self._set_paused(import_id, paused=True)

    async def resume(self, import_id: int) -> None:
        """Let its sending go on; raises ``NotFound``."""
        await self._set_paused(import_id, paused=False)

    async def cancel_rest(self, import_id: int) -> int:
        """Take back what isn't sent of an import; returns how many changes were.

        Publishes ``Progress("roster.cancel", ...)``. It is paused meanwhile. Raises ``NotFound``.
        """
        await self.pause(import_id)
        try:
            return await self._take_back(self._context.account_id, import_id)
        finally:
            await self.resume(import_id)

    async def clean_up(self) -> None:
        """Take back what a crash left of imports that were still being written down."""
        account_id = self._context.account_id
        left = await self._context.read(stored.unprepared)
        for import_id in left:
            if import_id not in self._being_written:
                await self._forget(account_id, import_id)

    async def write(self, name: str, kind: str, steps: Sequence[Any], work: Callable[[int], W]) -> W:
        """Write an import down step by step, then release it; what stops it takes everything back.

        ``work`` makes what writes the steps, once the import's number is known. Publishes
        ``Progress("roster.confirm", ...)`` by steps. Raises ``NoAccount``.
        """
        context, account_id = self._context, self._context.account_id
        if not account_id:
            raise NoAccount
        now = context.clock()
        joins = f"import {now}"
        import_id = await context.note(
            lambda connection: stored.begin(connection, account_id, name, kind, now), account_id, joins
        )
        self._being_written.add(import_id)
        try:
            written = work(import_id)
            for number, step in enumerate(steps):
                context.events.publish(Progress("roster.confirm", number, len(steps)))
                await context.note(partial(_take, written, account_id, step), account_id, joins, *_ALL)
            await context.change(lambda connection, _account, _now: _release(connection, written), *_ALL, joins=joins)
        except BaseException:
            context.steps.forget(joins)
            await asyncio.shield(self._forget(account_id, import_id))
            raise
        finally:
            self._being_written.discard(import_id)
        return written

    async def forget_adopted(self, import_id: int, hold: Callable[[Connection, str, int], None]) -> None:
        """Undo an adoption step by step, unless ``hold`` raises at the first."""
        account_id = self._context.account_id
        row = await self.progress(import_id)
        if not row.is_adoption:
            raise NotFound(subject="adoption", id=import_id)
        people = await self._context.read(partial(_people_of_tests, import_id))
        await self._context.store.write(lambda connection: hold(connection, account_id, import_id))
        await self._forget(account_id, import_id)
        await self._context.store.write(lambda connection: candidates.recount(connection, people))
        self._context.events.rows_changed(*_ALL)

    async def _forget(self, account_id: str, import_id: int) -> None:
        """As if it had never been begun."""
        await self._take_back(account_id, import_id)
        while await self._context.store.write(
            lambda connection: adoption.forget_some(connection, account_id, import_id, STEP)
        ):
            pass
        while await self._context.store.write(
            lambda connection: stored.delete_cancelled(connection, account_id, import_id, STEP)
        ):
            pass
        await self._context.store.write(lambda connection: stored.delete(connection, account_id, import_id))

    async def _take_back(self, account_id: str, import_id: int) -> int:
        taken = 0
        while of_step := await self._context.store.write(
            lambda connection: take_back(connection, account_id, import_id, STEP)
        ):
            taken += of_step
            self._context.events.publish(Progress("roster.cancel", taken, 0))
        self._context.events.rows_changed(*_ALL)
        return taken

    async def _set_paused(self, import_id: int, *, paused: bool) -> None:
        def work(connection: Connection, account: str, _now: float) -> None:
            if not stored.pause(connection, account, import_id, paused):
                raise NotFound(subject="import", id=import_id)

        await self._context.change(work, undoable=False)


def _row(row: Sequence[Any]) -> ImportRow:
    values = list(row)
    values[4] = bool(row[4])
    return ImportRow(*values)


def _take(written: Written[Any], account_id: str, step: object, connection: Connection) -> None:
    written.take(connection, account_id, step)


def _release(connection: Connection, written: Written[Any]) -> None:
    stored.release(connection, written.import_id, written.intents)


def _people_of_tests(import_id: int, connection: Connection, account_id: str) -> list[int]:
    return adoption.people_of_tests(connection, account_id, import_id)
