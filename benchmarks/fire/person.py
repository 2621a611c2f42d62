"""A person who settles what the desk can't: by a pure policy, from what the platform's own pages show."""

from collections.abc import Sequence
from dataclasses import dataclass

from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxRow
from isodesk.protocol.station_lists import ListMails, ListSessions, ListTests
from isodesk.protocol.station_rows import SessionRow


@dataclass(frozen=True)
class Shown:
    """What the platform shows about the subject of a doubt: numbers of sessions, tests or mails that fit."""

    numbers: Sequence[int]


def decide(row: OutboxRow, shown: Shown) -> tuple[Settling, int | None]:
    """What was done is taken as done, with its number; what wasn't goes again."""
    if not shown.numbers:
        return Settling.SEND_AGAIN, None
    return Settling.AS_DONE, None if row.action == "send_registration_mail" else shown.numbers[-1]


async def settle(desk: Desk, platform: Isograd) -> None:
    """Settle everything that waits for a person."""
    for state in (IntentState.CONFLICT, IntentState.IN_DOUBT):
        for row in await desk.outbox.page(PageQuery(filters={"state": state}), 0, 1000):
            await _settle(desk, platform, row)


async def _settle(desk: Desk, platform: Isograd, row: OutboxRow) -> None:
    if row.state is IntentState.CONFLICT:
        await desk.outbox.confirm([row.id])  # the names are those of the plan's person
    elif row.action in ("create_session", "send_registration_mail") or row.error in ("several_tests", "not_told"):
        how, number = decide(row, await _look(desk, platform, row))
        await desk.outbox.settle(row.id, how, number)


async def _look(desk: Desk, platform: Isograd, row: OutboxRow) -> Shown:
    if row.action == "create_session":
        return Shown([each.session_id for each in await _sessions(platform) if each.description == row.subject])
    detail = await desk.candidates.detail(row.candidate_id or 0)
    number = detail.row.platform_id or 0
    if row.action == "send_registration_mail":
        return Shown([each.mail_id for each in (await platform.call(ListMails(candidate_id=number))).rows])
    known = {test.platform_id for test in detail.tests}
    tests = (await platform.call(ListTests(candidate_id=number))).rows
    return Shown([each.planned_test_id for each in tests if each.planned_test_id not in known])


async def _sessions(platform: Isograd) -> list[SessionRow]:
    rows: list[SessionRow] = []
    after: int | None = 0
    while after is not None:
        page = await platform.call(ListSessions(after=after, limit=500))
        rows += page.rows
        after = page.next_after
    return rows
