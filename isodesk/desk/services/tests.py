"""Planned tests: registering, moving, deleting, proctoring, and asking how far they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.asking import ask_status
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome, Registration
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.planning import Did, TestAction, register, why_not
from isodesk.desk.services.planning import carry_out as carry_out_on
from isodesk.desk.services.politely import politely
from isodesk.desk.services.rows_of_tests import Sifted, TestRow, Untaken, UntakenSession
from isodesk.desk.services.shaping import test_row
from isodesk.desk.store import candidates, planned_tests, sessions, standing, untaken
from isodesk.desk.store.connection import Connection

__all__ = ["TestAction", "Tests", "register"]


class Tests:
    """Filters: ``status`` (a number of ``TestStatus``), ``form``, ``session`` (ids), ``kind``, ``group``, ``standing``,
    ``proctored`` (``yes``, ``no``), ``registered_from``, ``registered_to`` (ISO days of this computer's clocks, both
    included), ``untaken_at`` (an ISO wall time: not started in a session that was over then), ``gone`` (``yes``).

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``session``, ``status``, ``created_at``, ``standing``.
    """

    __test__ = False

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(
            lambda connection, account: planned_tests.LISTING.count(connection, account, _in_seconds(query))
        )

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[TestRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: planned_tests.LISTING.page(
                connection, account, _in_seconds(query), offset, limit, language
            )
        )
        return [test_row(row) for row in rows]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """Every row's number, in the query's order."""
        return await self._context.read(
            lambda connection, account: planned_tests.LISTING.ids(connection, account, _in_seconds(query))
        )

    async def rows(self, test_ids: Sequence[int]) -> Sequence[TestRow]:
        """The rows of these tests, without those that are gone meanwhile."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> list[TestRow]:
            found = (planned_tests.LISTING.one(connection, account, each, language) for each in test_ids)
            return [test_row(row) for row in found if row is not None]

        return await self._context.read(work)

    async def sift(self, action: TestAction, test_ids: Sequence[int]) -> Sifted:
        """With which of these tests that can be done, and why not with the others."""
        reasons = [(row.id, why_not(row, action)) for row in await self.rows(test_ids)]
        return Sifted([number for number, reason in reasons if not reason], Counter(why for _, why in reasons if why))

    async def register(self, candidate_ids: Sequence[int], registration: Registration) -> Sequence[int]:
        """One test each; returns their ids in that order. Raises ``NotFound``."""

        def work(connection: Connection, account: str, now: float) -> list[int]:
            _must_be_there(connection, account, candidate_ids, registration.session_id)
            tests = [register(connection, account, each, registration, None, now) for each in candidate_ids]
            candidates.recount(connection, candidate_ids)
            standing.sum_up(connection, candidate_ids)
            return tests

        return await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.SESSIONS)

    async def delete(self, test_ids: Sequence[int]) -> None:
        """Delete tests that aren't started; their credits come back. Raises ``NotFound``, ``NotPossible``."""
        await self._carry_out(TestAction.DELETE, test_ids)

    async def set_proctored(self, test_ids: Sequence[int], proctored: bool) -> None:
        """Add or remove remote proctoring; raises ``NotFound``, ``NotPossible``."""
        await self._carry_out(TestAction.PROCTOR if proctored else TestAction.UNPROCTOR, test_ids)

    async def add_confirmation(self, *test_ids: int) -> None:
        """Plan a confirmation of completed tests; raises ``NotFound``, ``NotPossible``."""
        await self._carry_out(TestAction.CONFIRM, test_ids)

    async def move(self, test_ids: Sequence[int], session_id: int | None) -> None:
        """Put tests that aren't started into another session, or none.

        What the platform has already is deleted there and registered anew: its credit comes back and is taken
        again, and the candidate's link is another one. Raises ``NotFound``, ``NotPossible``.
        """
        await self._carry_out(TestAction.MOVE, test_ids, session_id)

    async def keep_deadline(self, test_ids: Sequence[int], deadline: datetime | None) -> None:
        """Note until when tests can be taken, on this computer alone; raises ``NotFound``, ``NotPossible``."""
        text = "" if deadline is None else deadline.isoformat(timespec="minutes")

        def work(connection: Connection, account: str, _now: float) -> None:
            for test_id in test_ids:
                self._possible(connection, account, test_id, TestAction.MOVE)
                planned_tests.set_deadline(connection, test_id, text)

        await self._context.change(work, Subject.TESTS)

    async def forget(self, test_ids: Sequence[int]) -> None:
        """Take tests that the platform doesn't know any more off this list; raises ``NotFound``, ``NotPossible``."""
        await self._carry_out(TestAction.FORGET, test_ids)

    async def untaken(self) -> Untaken:
        """The tests that nobody took in sessions that are over, and the credits that deleting them gives back."""
        moment = self._context.zone().wall(self._context.clock()).isoformat(timespec="minutes")

        def work(connection: Connection, account: str) -> Untaken:
            sessions = [UntakenSession(*row) for row in untaken.by_session(connection, account, moment)]
            query = PageQuery(sort="session", filters={"untaken_at": moment})
            tests = planned_tests.LISTING.ids(connection, account, query)
            return Untaken(tests, sessions, dict(untaken.credits_held(connection, account, moment)))

        return await self._context.read(work)

    async def refresh(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Ask the platform for the status of these tests, or of all that aren't completed.

        Publishes ``Progress("tests.refresh", ...)``; may be cancelled as any task.
        """
        asked = test_ids if test_ids is not None else await self._context.read(planned_tests.to_ask)
        return await politely(self._context, "tests.refresh", asked, self._ask)

    async def _ask(self, test_id: int) -> str:
        return (await ask_status(self._context, test_id)).reason

    async def _carry_out(self, action: TestAction, test_ids: Sequence[int], session_id: int | None = None) -> None:
        def work(connection: Connection, account: str, now: float) -> None:
            _must_be_there(connection, account, (), session_id)
            did = Did(connection, account, now, session_id)
            for test_id in test_ids:
                carry_out_on(did, action, self._possible(connection, account, test_id, action))
            candidates.recount(connection, sorted(did.candidates))
            standing.sum_up(connection, did.candidates, did.tests)

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.SESSIONS)

    def _possible(self, connection: Connection, account: str, test_id: int, action: TestAction) -> TestRow:
        found = planned_tests.LISTING.one(connection, account, test_id, "")
        if found is None:
            raise NotFound(subject="test", id=test_id)
        row = test_row(found)
        reason = why_not(row, action)
        if reason:
            raise NotPossible(reason=reason)
        return row


def _must_be_there(connection: Connection, account: str, candidate_ids: Sequence[int], session_id: int | None) -> None:
    for candidate_id in candidate_ids:
        if candidates.fields(connection, account, candidate_id) is None:
            raise NotFound(subject="candidate", id=candidate_id)
    if session_id is not None and sessions.LISTING.one(connection, account, session_id, "") is None:
        raise NotFound(subject="session", id=session_id)


def _in_seconds(query: PageQuery) -> PageQuery:
    """The query as the store knows it: days as the seconds at which they begin and end."""
    filters = dict(query.filters)
    first, last = filters.pop("registered_from", ""), filters.pop("registered_to", "")
    if first:
        filters["registered_from"] = str(_midnight(date.fromisoformat(first)))
    if last:
        filters["registered_before"] = str(_midnight(date.fromisoformat(last) + timedelta(days=1)))
    return replace(query, filters=filters)


def _midnight(day: date) -> float:
    return datetime.combine(day, time()).astimezone().timestamp()
