"""Sessions: a window of time and a code."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.checking import session_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.services.series import Planned, Series, midnight, planned, series_faults
from isodesk.desk.services.shaping import session_row
from isodesk.desk.services.zones import Zone
from isodesk.desk.store import intents, standing, transitions
from isodesk.desk.store import sessions as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About

_MOST_CHOICES = 50
_MOST_IN_CALENDAR = 2000
HIDDEN_AFTER = timedelta(days=92)  # ended sessions are hidden three months later, as the back office does
_DAY = timedelta(days=1)
_ALL = {"old": "shown"}


class Sessions:
    """Sorts: ``description``, ``start``, ``end``, ``tests``, ``candidates``, ``standing``.

    Filters: ``standing``, ``when`` (``to_come``, ``open``, ``over``: now), ``old`` (``shown``: also those that ended
    more than three months ago), and by an ISO wall time ``after`` (not ended before it), ``before`` (starts before it).
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        shown = self._shown(query)
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, shown))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[SessionRow]:
        shown = self._shown(query)
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, shown, offset, limit, "")
        )
        return [session_row(row) for row in rows]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """Every row's number, in the query's order."""
        shown = self._shown(query)
        return await self._context.read(lambda connection, account: stored.LISTING.ids(connection, account, shown))

    async def one(self, session_id: int) -> SessionRow:
        """Raises ``NotFound``."""
        return session_row(await self._context.read(lambda connection, account: _row(connection, account, session_id)))

    @property
    def zone(self) -> Zone:
        """The account's zone, whose wall times all sessions have."""
        return self._context.zone()

    def now(self) -> datetime:
        """Wall time in the account's zone."""
        return self.zone.wall(self._context.clock())

    def behind(self) -> timedelta:
        """How far this computer's clock is from the account's: positive where the account's is ahead."""
        return self.zone.ahead(self._context.clock())

    async def choices(self, search: str = "") -> Sequence[SessionRow]:
        """The sessions that a test may still be put in, the next one first: the first of those that match."""
        return await self.page(PageQuery(search, "start", filters={"after": _text(self.now())}), 0, _MOST_CHOICES)

    async def matching(self, search: str) -> Sequence[SessionRow]:
        """The newest of all sessions that match."""
        return await self.page(PageQuery(search, "start", descending=True, filters=_ALL), 0, _MOST_CHOICES)

    async def between(self, first: date, last: date) -> Sequence[SessionRow]:
        """The sessions that touch these days, both included, in the order of their start."""
        days = {**_ALL, "after": _text(midnight(first) + timedelta(minutes=1)), "before": _text(midnight(last + _DAY))}
        return await self.page(PageQuery(sort="start", filters=days), 0, _MOST_IN_CALENDAR)

    def check(self, draft: SessionDraft) -> Sequence[Fault]:
        return session_faults(draft, self.zone)

    async def create(self, draft: SessionDraft) -> int:
        """Raises ``InvalidInput``."""
        return (await self.create_all([draft]))[0]

    async def create_all(self, drafts: Sequence[SessionDraft]) -> Sequence[int]:
        """All of them or none; raises ``InvalidInput`` with the faults of the first that has some."""
        self._check_all(drafts)

        def work(connection: Connection, account: str, now: float) -> list[int]:
            return [_create(connection, account, draft, now) for draft in drafts]

        return await self._context.change(work, Subject.SESSIONS)

    def check_series(self, series: Series) -> Sequence[Fault]:
        """Faults of the first session, and of how it is repeated."""
        return [*self.check(series.first), *series_faults(series)]

    def preview(self, series: Series) -> Sequence[Planned]:
        """What a series would make; nothing where it has faults itself."""
        return [] if series_faults(series) else planned(series, self.zone)

    async def change(self, session_id: int, draft: SessionDraft) -> None:
        """Change a session that was never sent; raises ``InvalidInput``, ``NotFound``, ``NotPossible``."""
        self._check_all([draft])

        def work(connection: Connection, account: str, _now: float) -> None:
            creation = _unsent(connection, account, session_id)
            stored.change(connection, session_id, draft)
            transitions.wait_again(connection, creation)  # one that was refused is tried with what it is now
            standing.sum_up(connection, session_ids=[session_id])

        await self._context.change(work, Subject.SESSIONS, Subject.TESTS)

    async def delete(self, session_id: int) -> None:
        """Take back a session that was never sent, with the registrations in it that weren't either.

        Raises ``NotFound``, ``NotPossible``.
        """

        def work(connection: Connection, account: str, _now: float) -> None:
            cancel_by_id(connection, account, _unsent(connection, account, session_id))

        await self._context.change(work, Subject.SESSIONS, Subject.TESTS, Subject.CANDIDATES)

    def _shown(self, query: PageQuery) -> PageQuery:
        """The query as the store knows it: moments in place of ``when``, and without sessions that are long over."""
        filters = dict(query.filters)
        when, old = filters.pop("when", ""), filters.pop("old", "")
        if when:
            filters[when] = _text(self.now())
        if not old and "after" not in filters:
            filters["after"] = _text(self.now() - HIDDEN_AFTER)
        return replace(query, filters=filters)

    def _check_all(self, drafts: Sequence[SessionDraft]) -> None:
        for draft in drafts:
            faults = self.check(draft)
            if faults:
                raise InvalidInput(faults=faults)


def _row(connection: Connection, account: str, session_id: int) -> Sequence[object]:
    found = stored.LISTING.one(connection, account, session_id, "")
    if found is None:
        raise NotFound(subject="session", id=session_id)
    return found


def _create(connection: Connection, account: str, draft: SessionDraft, now: float) -> int:
    session_id = stored.insert(connection, account, draft, now)
    intents.put(connection, account, intents.CREATE_SESSION, About(session_id=session_id), {}, now)
    return session_id


def _unsent(connection: Connection, account: str, session_id: int) -> int:
    """The intent that creates the session, as long as it wasn't sent."""
    sent = session_row(_row(connection, account, session_id)).sent
    creation = None if sent else intents.creation_of_session(connection, session_id)
    if creation is None:
        raise NotPossible(reason="session_sent")
    return creation


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
