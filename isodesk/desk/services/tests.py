"""Planned tests: registering, deleting, and asking how far they are."""

from collections.abc import Sequence

from isodesk.client.errors import Refused
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome, Registration
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.politely import politely
from isodesk.desk.services.rows import TestRow
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.services.shaping import test_row
from isodesk.desk.store import candidates, intents, planned_tests, standing
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About
from isodesk.protocol.values import TestStatus

_STATUS_UNKNOWN = 501


class Tests:
    """Filters: ``status`` (a number of ``TestStatus``), ``form``, ``session`` (ids), ``group``, ``standing``.

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``session``, ``status``, ``created_at``, ``standing``.
    """

    __test__ = False

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(
            lambda connection, account: planned_tests.LISTING.count(connection, account, query)
        )

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[TestRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: planned_tests.LISTING.page(connection, account, query, offset, limit, language)
        )
        return [test_row(row) for row in rows]

    async def register(self, candidate_ids: Sequence[int], registration: Registration) -> Sequence[int]:
        """One test each; returns their ids in that order."""

        def work(connection: Connection, account: str, now: float) -> list[int]:
            tests = [register(connection, account, each, registration, None, now) for each in candidate_ids]
            candidates.recount(connection, candidate_ids)
            standing.sum_up(connection, candidate_ids)
            return tests

        return await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)

    async def delete(self, test_ids: Sequence[int]) -> None:
        """Delete tests that aren't started; their credits come back. Raises ``NotFound``, ``NotPossible``."""

        def work(connection: Connection, account: str, now: float) -> None:
            for test_id in test_ids:
                _delete(connection, account, test_id, now)

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)

    async def set_proctored(self, test_ids: Sequence[int], proctored: bool) -> None:
        """Add or remove remote proctoring."""

        def work(connection: Connection, account: str, now: float) -> None:
            for test_id in test_ids:
                _set_proctored(connection, account, test_id, proctored, now)

        await self._context.change(work, Subject.TESTS)

    async def add_confirmation(self, test_id: int) -> None:
        """Plan a confirmation of a completed test; raises ``NotPossible``."""

        def work(connection: Connection, account: str, now: float) -> None:
            candidate_id, _, _, status = _basics(connection, account, test_id)
            if status != TestStatus.COMPLETED:
                raise NotPossible(reason="not_completed")
            confirmation = planned_tests.insert_confirmation(connection, account, test_id, now)
            intents.put(connection, account, 58, About(candidate_id, confirmation), {}, now)
            candidates.recount(connection, [candidate_id])
            standing.sum_up(connection, [candidate_id], [confirmation])

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)

    async def refresh(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Ask the platform for the status of these tests, or of all that aren't completed.

        Publishes ``Progress("tests.refresh", ...)``; may be cancelled as any task.
        """
        asked = test_ids if test_ids is not None else await self._context.read(planned_tests.to_ask)
        return await politely(self._context, "tests.refresh", asked, self._ask)

    async def _ask(self, test_id: int) -> str:
        number = await self._context.read(
            lambda connection, account: planned_tests.platform_id(connection, account, test_id)
        )
        if number is None:
            return "not_sent_yet"
        from isodesk.protocol.actions.results import GetTestStatus

        try:
            status = (await self._context.call(GetTestStatus(planned_test_id=number))).status
        except Refused as refused:
            return str(refused.error_code)

        def work(connection: Connection, account: str, now: float) -> None:
            basics = planned_tests.basics(connection, account, test_id)
            if basics is not None and planned_tests.saw(connection, test_id, int(status), now):
                candidates.recount(connection, [basics[0]])

        await self._context.keep(work)
        return ""


def register(
    connection: Connection,
    account: str,
    candidate_id: int,
    registration: Registration,
    import_id: int | None,
    now: float,
) -> int:
    """A planned test with the intent that registers it."""
    test_id = planned_tests.insert(connection, account, candidate_id, registration, now)
    session_id = registration.session_id
    intents.put(
        connection,
        account,
        9 if registration.another else 2,
        About(candidate_id, test_id, import_id=import_id),
        _payload(registration),
        now,
        needs_id=None if session_id is None else intents.creation_of_session(connection, session_id),
    )
    return test_id


def _payload(registration: Registration) -> dict[str, object]:
    named = {
        "limit": registration.limit,
        "limit_days": registration.limit_days,
        "proctored": registration.proctored,
        "pack": registration.tests_by_credit,
    }
    return {name: value for name, value in named.items() if value}


def _basics(connection: Connection, account: str, test_id: int) -> tuple[int, int | None, int, int]:
    found = planned_tests.basics(connection, account, test_id)
    if found is None:
        raise NotFound(subject="test", id=test_id)
    return found


def _delete(connection: Connection, account: str, test_id: int, now: float) -> None:
    candidate_id, platform_id, _, status = _basics(connection, account, test_id)
    if status != TestStatus.NOT_STARTED:
        raise NotPossible(reason="already_started")
    unsent = intents.unsent_registration(connection, test_id)
    if platform_id is None and unsent is not None:
        cancel_by_id(connection, account, unsent)
        return
    intents.put(connection, account, 23, About(candidate_id, test_id), {}, now)
    standing.sum_up(connection, [candidate_id], [test_id])


def _set_proctored(connection: Connection, account: str, test_id: int, proctored: bool, now: float) -> None:
    candidate_id, _, _, status = _basics(connection, account, test_id)
    if status != TestStatus.NOT_STARTED:
        raise NotPossible(reason="already_started")
    was = planned_tests.is_proctored(connection, test_id)
    planned_tests.set_proctored(connection, test_id, proctored)
    payload = {"was": was, "to": proctored}
    intents.put(connection, account, 16 if proctored else 17, About(candidate_id, test_id), payload, now)
    standing.sum_up(connection, [candidate_id], [test_id])
