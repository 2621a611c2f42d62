"""A person who settles what the desk can't: by a pure policy, from what the platform's own pages show."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.fire.ledger import Ledger, open_subjects
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxRow
from isodesk.desk.services.sending import patience
from isodesk.protocol.station_lists import ListMails, ListSessions, ListTests
from isodesk.protocol.station_rows import SessionRow, TestRow

_A_PERSONS = ("create_session", "send_registration_mail", "add_confirmation_test")
_NOT_TOLD = ("several_tests", "not_told", "taken_meanwhile", "credits_do_not_tell")


@dataclass(frozen=True)
class Shown:
    """What the platform shows about the subject of a doubt: numbers of sessions, tests or mails that fit."""

    numbers: Sequence[int]


@dataclass(frozen=True)
class Person:
    """Looks at the platform beside the desk, and writes down what was decided."""

    desk: Desk
    platform: Isograd
    ledger: Ledger

    async def settle(self) -> None:
        """Settle everything that waits for a person and can't be under way any more."""
        for state in (IntentState.CONFLICT, IntentState.IN_DOUBT):
            for row in await self.desk.outbox.page(PageQuery(filters={"state": state}), 0, 1000):
                if _is_for_a_person(row):
                    await self._settle(row)

    async def _settle(self, row: OutboxRow) -> None:
        if row.state is IntentState.CONFLICT:
            await self.desk.outbox.confirm([row.id])  # the names are those of the plan's person
            return
        how, number = decide(row, await self._look(row))
        self.ledger.known(*(await open_subjects(self.desk)).get(row.id, ()))
        await self.desk.outbox.settle(row.id, how, number)

    async def _look(self, row: OutboxRow) -> Shown:
        if row.action == "create_session":
            return Shown([each.session_id for each in await self._sessions() if each.description == row.subject])
        detail = await self.desk.candidates.detail(row.candidate_id or 0)
        number = detail.row.platform_id or 0
        if row.action == "send_registration_mail":
            return Shown([each.mail_id for each in (await self.platform.call(ListMails(candidate_id=number))).rows])
        known = {test.platform_id for test in detail.tests}
        tests = (await self.platform.call(ListTests(candidate_id=number))).rows
        return Shown(
            [each.planned_test_id for each in tests if each.planned_test_id not in known and _is_it(row, each)]
        )

    async def _sessions(self) -> list[SessionRow]:
        rows: list[SessionRow] = []
        after: int | None = 0
        while after is not None:
            page = await self.platform.call(ListSessions(after=after, limit=500))
            rows += page.rows
            after = page.next_after
        return rows


def decide(row: OutboxRow, shown: Shown) -> tuple[Settling, int | None]:
    """What was done is taken as done, with its number; what wasn't goes again."""
    if not shown.numbers:
        return Settling.SEND_AGAIN, None
    return Settling.AS_DONE, None if row.action == "send_registration_mail" else shown.numbers[-1]


def _is_for_a_person(row: OutboxRow) -> bool:
    if row.state is IntentState.CONFLICT:
        return True
    over = (row.sent_at or 0.0) + patience.LATE < time.time()  # before that it may still arrive
    return over and (row.action in _A_PERSONS or row.error in _NOT_TOLD)


def _is_it(row: OutboxRow, test: TestRow) -> bool:
    return (test.confirms_id is not None) == (row.action == "add_confirmation_test")
