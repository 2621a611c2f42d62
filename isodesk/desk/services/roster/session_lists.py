"""Sessions from the platform's own list: a dry run, then made at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.files import write_table
from isodesk.desk.services.roster.imports import Imports
from isodesk.desk.services.roster.reading import open_list
from isodesk.desk.services.roster.session_lines import KnownSession, SessionLine, SessionRun, session_run
from isodesk.desk.services.roster.steps import Steps
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.store import imports as stored_imports
from isodesk.desk.store import intents
from isodesk.desk.store import sessions as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold
from isodesk.desk.store.intents import About
from isodesk.protocol.files import SESSION_COLUMNS, SESSION_SHEET

_PAGE = 500


@dataclass(frozen=True)
class SessionsImported:
    """What confirming did; ``not_updated`` are names of sessions that were sent meanwhile."""

    import_id: int
    created: int
    updated: int
    not_updated: Sequence[str]


@dataclass
class _Writing:
    """Sessions on their way into the store."""

    import_id: int
    now: float
    intents: int = 0

    def take(self, connection: Connection, account: str, lines: Sequence[SessionLine]) -> None:
        for line in lines:
            session_id = stored.insert(connection, account, line.draft, self.now)
            about = About(session_id=session_id, import_id=self.import_id)
            intents.put(connection, account, intents.CREATE_SESSION, about, {}, self.now)
            self.intents += 1


class SessionLists:
    """Lists of sessions as files."""

    def __init__(self, context: Context, sessions: Sessions, imports: Imports) -> None:
        self._context, self._sessions, self._imports = context, sessions, imports

    async def read(self, path: Path, sheet: str = "") -> SessionRun:
        """A dry run of the platform's own list; raises ``RosterUnreadable``. May be cancelled as any task."""
        known = await self._known()
        with Steps(self._context.events, "sessions.read") as steps:
            return await steps.beside(
                lambda: session_run(path.name, open_list(path, sheet, SESSION_SHEET), known, self._sessions.check)
            )

    async def confirm(self, run: SessionRun) -> SessionsImported:
        """Make the new sessions, all of them or none, then bring the others up to date."""
        new = [line for line in run.lines if line.session_id is None]
        now = self._context.clock()
        written = await self._imports.write(
            run.name, stored_imports.SESSIONS, [new] if new else [], lambda import_id: _Writing(import_id, now)
        )
        known = [line for line in run.lines if line.session_id is not None]
        refused = [line.draft.description for line in known if not await self._update(line)]
        return SessionsImported(written.import_id, len(new), run.updated - len(refused), refused)

    async def save_template(self, path: Path) -> None:
        """Write an empty list in the platform's own format; raises ``FileNotWritten``."""
        with Steps(self._context.events, "roster.save") as steps:
            await steps.beside(partial(write_table, path, SESSION_COLUMNS, [], SESSION_SHEET, ";"))

    async def _update(self, line: SessionLine) -> bool:
        try:
            await self._sessions.change(line.session_id or 0, line.draft)
        except NotPossible:
            return False
        return True

    async def _known(self) -> Mapping[str, Sequence[KnownSession]]:
        """Every session by its folded name."""
        why_not = self._context.capabilities.why_not(Capability.EDIT_SESSION)
        known: dict[str, list[KnownSession]] = {}
        read = 0
        while rows := await self._sessions.page(PageQuery(filters={"old": "shown"}), read, _PAGE):
            read += len(rows)
            for row in rows:
                draft = SessionDraft(row.description, row.start, row.end, row.code)
                found = KnownSession(row.id, draft, why_not if row.sent else "")
                known.setdefault(fold(row.description), []).append(found)
        return known
