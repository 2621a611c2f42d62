"""The use case: look into a file, show what it would do, do it once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.desk.services.candidate_rows import candidate_row
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.checks import Person
from isodesk.desk.services.roster.columns import TEMPLATES, Column, Header, Places, read_header
from isodesk.desk.services.roster.confirming import Confirming
from isodesk.desk.services.roster.dry_run import (
    Platform,
    Rows,
    batches,
    credit_needs,
    dry_run,
    first_rows,
    header_place,
)
from isodesk.desk.services.roster.files import write_table
from isodesk.desk.services.roster.imports import STEP, Imports
from isodesk.desk.services.roster.reading import open_list
from isodesk.desk.services.roster.report import CreditNeed, DryRun, Imported, RosterFile
from isodesk.desk.services.roster.steps import Steps
from isodesk.desk.store import candidates, forms, imports
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection

if TYPE_CHECKING:
    from isodesk.desk.services.roster.adoption import Adoption
    from isodesk.desk.services.roster.session_lists import SessionLists
    from isodesk.desk.services.sessions import Sessions

_PREFERRED = "Import"  # the sheet of the platform's own lists
_PAGE = 500


class Roster:
    """Lists of candidates as files."""

    def __init__(self, context: Context, sessions: "Callable[[], Sessions]") -> None:
        self._context, self._sessions = context, sessions
        self.imports = Imports(context)

    @cached_property
    def sessions(self) -> "SessionLists":
        """Lists of sessions; imported for the few who have one."""
        from isodesk.desk.services.roster.session_lists import SessionLists

        return SessionLists(self._context, self._sessions(), self.imports)

    @cached_property
    def adoption(self) -> "Adoption":
        """Lists of an account that exists; imported for the few who have one."""
        from isodesk.desk.services.roster.adoption import Adoption

        return Adoption(self._context, self.imports)

    async def open(self, path: Path, sheet: str = "") -> RosterFile:
        """Look into a file: its sheets, its first rows, and which column is what; raises ``RosterUnreadable``.

        Columns are those that were chosen for files with the same headers, else those that the headers name.
        """
        with Steps(self._context.events, "roster.open") as steps:
            found, first = await steps.beside(partial(_look_into, path, sheet))
        return await self._file(path.name, found, first)

    async def read(self, path: Path, sheet: str = "", places: Places | None = None) -> DryRun:
        """A dry run; publishes ``Progress("roster.read", ...)``; raises ``RosterUnreadable``.

        ``places`` are remembered for files with the same headers; without them the columns are those of ``open``.
        May be cancelled as any task.
        """
        platform, account_id, chosen_for = await self._platform(), self._context.account_id, list[str]()

        def choose(header: Header) -> Places | None:
            if places is not None:
                chosen_for.append(header.key)
                return places
            return self._context.store.read_now(lambda connection: _remembered(connection, account_id, header))

        with Steps(self._context.events, "roster.read") as steps:
            run = await steps.beside(
                lambda: dry_run(path.name, open_list(path, sheet, _PREFERRED), platform, steps, choose)
            )
        for headers in chosen_for:
            await self._remember(headers, places or {})
        return run

    async def confirm(
        self, dry_run: DryRun, registration: Registration | None = None, *, update_known: bool = False
    ) -> Imported:
        """Queue everything of a dry run: held until all of it is written down.

        ``registration`` registers every line to one test where the file names none. ``update_known`` tells the
        platform how known people are called here.
        Publishes ``Progress("roster.confirm", ...)``; cancelled as a task before its end, nothing of it is kept.
        Sending follows in the outbox: ``Progress("roster.send", ...)`` tells how far it is.
        """
        now = self._context.clock()
        done = await self.imports.write(
            dry_run.name,
            imports.CANDIDATES,
            list(batches(dry_run.lines, STEP)),
            lambda import_id: Confirming(import_id, registration, update_known, now),
        )
        return done.outcome()

    async def needs(self, dry_run: DryRun, form_id: int | None) -> Sequence[CreditNeed]:
        """Credits that confirming would take at most, with this test for every line that names none."""
        return credit_needs(dry_run.lines, await self._platform(), form_id)

    async def save_template(self, path: Path, language: str, query: PageQuery | None = None) -> int:
        """Write the platform's own list, in English or French (``fr``), empty or with the people a query finds.

        A workbook where the name ends so, else CSV; how many people. Publishes ``Progress("roster.save", ...)``.
        Raises ``FileNotWritten``.
        """
        header, separator = TEMPLATES["fr" if language == "fr" else "en"], ";" if language == "fr" else ","
        with Steps(self._context.events, "roster.save") as steps:
            rows = [] if query is None else self._people(query, "fr" if language == "fr" else "en", steps)
            return await steps.beside(partial(write_table, path, header, rows, _PREFERRED, separator))

    def _people(self, query: PageQuery, language: str, steps: Steps) -> Iterator[Sequence[object]]:
        store, account_id, offset = self._context.store, self._context.account_id, 0
        total = store.read_now(lambda connection: candidates.LISTING.count(connection, account_id, query))
        while rows := store.read_now(
            partial(_page, account_id=account_id, query=query, offset=offset, language=language)
        ):
            steps(offset, total)
            yield from rows
            offset += len(rows)

    async def _platform(self) -> Platform:
        store, account_id = self._context.store, self._context.account_id

        def people(keys: Iterable[str]) -> Mapping[str, Person]:
            rows = store.read_now(lambda connection: imports.known_people(connection, account_id, keys))
            return {key: Person(*row) for key, row in rows.items()}

        # A day is added: the account's zone may be behind this computer's.
        moment = datetime.fromtimestamp(self._context.clock()) - timedelta(days=1)  # noqa: DTZ006 - wall times
        known, left, sessions = await self._context.read(partial(_look, moment.isoformat(timespec="minutes")))
        return Platform(people, known, left, sessions)

    async def _file(self, name: str, rows: Rows, first: Sequence[Sequence[str]]) -> RosterFile:
        place = header_place(first)
        header = read_header(first[place]) if first else read_header([])
        kept = await self._context.read(lambda connection, account: _remembered(connection, account, header))
        return RosterFile(
            name=name,
            sheets=rows.sheets,
            sheet=rows.name if rows.sheets else "",
            encoding=rows.encoding,
            separator=rows.separator,
            columns=header.names,
            first_lines=first[place + 1 :],
            places=header.places if kept is None else kept,
            remembered=kept is not None,
        )

    async def _remember(self, headers: str, places: Places) -> None:
        mapping = {column.value: place for column, place in places.items()}
        await self._context.keep(
            lambda connection, account, now: imports.remember(
                connection, account, imports.CANDIDATES, headers, mapping, now
            )
        )


def _remembered(connection: Connection, account_id: str, header: Header) -> Places | None:
    kept = imports.remembered(connection, account_id, imports.CANDIDATES, header.key)
    return None if kept is None else {Column(name): place for name, place in kept.items()}


def _page(
    connection: Connection, *, account_id: str, query: PageQuery, offset: int, language: str
) -> list[tuple[str, str, str, str, str, str]]:
    rows = map(candidate_row, candidates.LISTING.page(connection, account_id, query, offset, _PAGE, language))
    return [(row.given_name, row.family_name, row.email, row.country, row.group, row.test) for row in rows]


def _look_into(path: Path, sheet: str) -> tuple[Rows, list[list[str]]]:
    rows = open_list(path, sheet, _PREFERRED)
    return rows, first_rows(rows)


def _look(
    moment: str, connection: Connection, account_id: str
) -> tuple[list[tuple[int, str, str, str]], dict[str, int], list[tuple[int, int | None, str, bool]]]:
    left = {description: amount for description, amount, _ in ledger.balances(connection, account_id)}
    return forms.names(connection, account_id), left, imports.sessions(connection, account_id, moment)
