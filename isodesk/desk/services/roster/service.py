"""The use case: read a file, show what it would do, do it once."""

import asyncio
import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.events import Events, Progress, Subject
from isodesk.desk.services.roster.columns import TEMPLATES
from isodesk.desk.services.roster.confirming import confirm
from isodesk.desk.services.roster.dry_run import Platform, credit_needs, dry_run
from isodesk.desk.services.roster.reading import LARGEST_FILE, read_table
from isodesk.desk.services.roster.report import CreditNeed, DryRun, Imported
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.store import candidates, forms, intents
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection

_MARK = "\ufeff"  # without it, Excel takes UTF-8 for the system's own encoding


class Roster:
    """Lists of candidates as files."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def read(self, path: Path) -> DryRun:
        """A dry run; publishes ``Progress("roster.read", ...)``; raises ``RosterUnreadable``.

        May be cancelled as any task.
        """
        store, account_id = self._context.store, self._context.account_id
        forms_known, left = await self._context.read(_look)

        def people(keys: Iterable[str]) -> Mapping[str, tuple[int, str, str]]:
            return store.read_now(lambda connection: candidates.known_emails(connection, account_id, keys))

        platform = Platform(people, forms_known, left)
        with _Steps(self._context.events, "roster.read") as steps:
            return await asyncio.get_running_loop().run_in_executor(
                None, lambda: dry_run(path.name, read_table(_content(path)), platform, steps)
            )

    async def confirm(self, dry_run: DryRun, registration: Registration | None = None) -> Imported:
        """Everything of a dry run in one transaction.

        ``registration`` registers every line to one test where the file names none.
        Publishes ``Progress("roster.confirm", ...)``; cancelled as a task before its end, nothing of it is kept.
        Sending follows in the outbox: ``Progress("roster.send", ...)`` tells how far it is.
        """
        with _Steps(self._context.events, "roster.confirm") as steps:
            return await self._context.change(
                lambda connection, account, now: confirm(connection, account, dry_run, registration, now, steps),
                Subject.CANDIDATES,
                Subject.TESTS,
            )

    async def needs(self, dry_run: DryRun, form_id: int | None) -> Sequence[CreditNeed]:
        """Credits that confirming would take at most, with this test for every line that names none."""
        forms_known, left = await self._context.read(_look)
        return credit_needs(dry_run.lines, Platform(lambda _: {}, forms_known, left), form_id)

    async def cancel(self, import_id: int) -> int:
        """Take back what isn't sent of an import; returns how many changes were."""

        def work(connection: Connection, account: str, _now: float) -> int:
            waiting = intents.of_import(connection, import_id, ["waiting", "conflict", "refused"])
            return sum(cancel_by_id(connection, account, each) for each in waiting)

        return await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)

    def template(self, language: str) -> bytes:
        """An empty list with its header, in English or French (``fr``), as CSV that Excel opens."""
        text = io.StringIO()
        separator = ";" if language == "fr" else ","
        csv.writer(text, delimiter=separator).writerow(TEMPLATES["fr" if language == "fr" else "en"])
        return (_MARK + text.getvalue()).encode()


class _Stopped(Exception):
    """Nobody waits any more for what a thread is doing."""


class _Steps:
    """Progress told from another thread, and the way to stop what it is about once the block is left."""

    def __init__(self, events: Events, work: str) -> None:
        self._loop, self._events, self._work = asyncio.get_running_loop(), events, work
        self._left = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._left = True

    def __call__(self, done: int, total: int) -> None:
        if self._left:
            raise _Stopped
        self._loop.call_soon_threadsafe(self._events.publish, Progress(self._work, done, total))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise RosterUnreadable(reason="not_read", problem=error.strerror or "") from error


def _look(connection: Connection, account_id: str) -> tuple[list[tuple[int, str, str, str]], dict[str, int]]:
    left = {description: amount for description, amount, _ in ledger.balances(connection, account_id)}
    return forms.names(connection, account_id), left
