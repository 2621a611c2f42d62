"""Sessions: a window of time and a code."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.checking import session_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Fault, SessionDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import SessionRow
from isodesk.desk.services.shaping import session_row
from isodesk.desk.store import intents
from isodesk.desk.store import sessions as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About

_MOST_CHOICES = 200


class Sessions:
    """Sorts: ``description``, ``start``, ``end``, ``tests``, ``standing``.

    Filters: ``standing``, and ``after``, an ISO wall time before which a session has not ended.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[SessionRow]:
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, query, offset, limit, "")
        )
        return [session_row(row) for row in rows]

    async def choices(self) -> Sequence[SessionRow]:
        """The sessions that a test may still be put in, the next one first.

        A day is added: the account's zone may be behind this computer's.
        """
        now = datetime.fromtimestamp(self._context.clock()) - timedelta(days=1)  # noqa: DTZ006 - wall times are compared
        return await self.page(
            PageQuery(sort="start", filters={"after": now.isoformat(timespec="minutes")}), 0, _MOST_CHOICES
        )

    def check(self, draft: SessionDraft) -> Sequence[Fault]:
        return session_faults(draft)

    async def create(self, draft: SessionDraft) -> int:
        """Raises ``InvalidInput``."""
        faults = session_faults(draft)
        if faults:
            raise InvalidInput(faults=faults)

        def work(connection: Connection, account: str, now: float) -> int:
            session_id = stored.insert(connection, account, draft, now)
            intents.put(connection, account, intents.CREATE_SESSION, About(session_id=session_id), {}, now)
            return session_id

        return await self._context.change(work, Subject.SESSIONS)
