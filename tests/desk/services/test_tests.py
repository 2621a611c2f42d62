"""Planned tests: what can be done with them, why not with others, and what the platform then has."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.errors import NotReached, Refused
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.planning import TestAction
from isodesk.desk.services.rows import OutboxCounts, Standing
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.protocol.values import TestStatus
from tests.desk.services.between import HELD, HTML, between
from tests.desk.services.offices import ALL, ASSESSMENT, intents, left, open_desk, person, the_candidate, the_tests
from tests.support.station import RunningStation


def day(number: int, name: str = "") -> SessionDraft:
    """A morning of December."""
    start, end = (datetime.fromisoformat(f"2026-12-{number:02}T{hour}:00") for hour in ("09", "12"))
    return SessionDraft(name or f"Day {number}", start, end)


async def registered(desk: Desk, people: int = 1, **registration: object) -> list[int]:
    """New people with one test each."""
    candidates = [await desk.candidates.add(person()) for _ in range(people)]
    given = Registration(ASSESSMENT, **registration)  # type: ignore[arg-type]  # as the test names them
    return list(await desk.tests.register(candidates, given))


async def the_test(desk: Desk, test_id: int) -> TestRow:
    [row] = await desk.tests.rows([test_id])
    return row


async def refused(change: Awaitable[None], reason: str) -> None:
    with pytest.raises(NotPossible, match=reason):
        await change


async def test_many_are_proctored_and_not_any_more(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        before = await left(platform, "Proctoring")
        tests = await registered(desk, 2)
        await desk.outbox.wait_idle()
        await desk.tests.set_proctored(tests, True)
        assert [row.proctored for row in await desk.tests.rows(tests)] == [True, True]
        assert await desk.tests.count(PageQuery(filters={"proctored": "yes"})) == 2
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert await left(platform, "Proctoring") == before - 2
        await refused(desk.tests.set_proctored(tests, True), "proctored_already")
        await desk.tests.set_proctored(tests, False)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert await left(platform, "Proctoring") == before
        await refused(desk.tests.set_proctored(tests[:1], False), "not_proctored")
        assert await desk.tests.count(PageQuery(filters={"proctored": "no"})) == 2


async def test_what_waits_is_seen_at_the_person_and_at_the_test(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        [test] = await registered(desk)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        candidate = (await the_test(desk, test)).candidate_id

    async def standing(desk: Desk) -> tuple[Standing, Standing]:
        return (await the_candidate(desk, candidate)).standing, (await the_test(desk, test)).standing

    async with open_desk(tmp_path, start=False) as desk:
        for change, of_the_test in (
            (lambda: desk.candidates.update(candidate, person()), Standing.AGREED),
            (lambda: desk.candidates.anonymise(candidate), Standing.AGREED),
            (lambda: desk.candidates.delete([candidate]), Standing.AGREED),
            (lambda: desk.tests.register([candidate], Registration(ASSESSMENT)), Standing.AGREED),
            (lambda: desk.registering.register([candidate], [Registration(ASSESSMENT)]), Standing.AGREED),
            (lambda: desk.mails.send_to_candidates([candidate], Invitation(41)), Standing.AGREED),
            (lambda: desk.mails.send_for_tests([test], Invitation(41), again=True), Standing.WAITING),
            (lambda: desk.tests.set_proctored([test], True), Standing.WAITING),
            (lambda: desk.tests.delete([test]), Standing.WAITING),
        ):
            assert await standing(desk) == (Standing.AGREED, Standing.AGREED)
            await change()
            assert await standing(desk) == (Standing.WAITING, of_the_test)
            await desk.outbox.cancel([each.id for each in await intents(desk, "open")])
        assert await standing(desk) == (Standing.AGREED, Standing.AGREED)
        assert await desk.tests.ids(ALL) == [test]


async def test_deleting_gives_back_what_was_taken_and_asks_once(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        before = await left(platform)
        [test] = await registered(desk)
        await desk.outbox.wait_idle()
        number = (await the_test(desk, test)).platform_id
        assert number is not None
        assert await left(platform) == before - 1
        front.faults[23] = ["held"]
        await desk.tests.delete([test])
        await front.until_held(1)
        assert (await the_test(desk, test)).being_deleted
        await refused(desk.tests.delete([test]), "being_deleted")
        front.release()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await left(platform), front.count(23), await desk.tests.count(ALL)) == (before, 1, 0)
        with pytest.raises(Refused):
            await platform.test_status(planned_test_id=number)


async def test_what_a_candidate_began_can_not_be_changed(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        tests = await registered(desk, 2)
        await desk.outbox.wait_idle()
        await sit((await the_test(desk, tests[0])).url, AtRandom(1), stop_after=1)
        await desk.tests.refresh()
        for change in (
            desk.tests.delete(tests),
            desk.tests.set_proctored(tests, True),
            desk.tests.move(tests, None),
        ):
            await refused(change, "already_started")
        assert not await intents(desk, "open")
        sifted = await desk.tests.sift(TestAction.DELETE, tests)
        assert (sifted.possible, sifted.reasons) == ([tests[1]], {"already_started": 1})
        assert (await desk.tests.sift(TestAction.CONFIRM, tests)).reasons == {"not_completed": 2}
        assert (await desk.tests.sift(TestAction.COPY_LINK, tests)).possible == tests
        assert (await desk.tests.sift(TestAction.REFRESH, [*tests, 999])).possible == tests


async def test_many_confirmations_at_once(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        tests = await registered(desk, 2)
        await desk.outbox.wait_idle()
        for row in await desk.tests.rows(tests):
            await sit(row.url, AtRandom(1))
        await desk.tests.refresh()
        assert (await desk.tests.sift(TestAction.COPY_LINK, tests)).reasons == {"completed": 2}
        await desk.tests.add_confirmation(*tests)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        waiting = await desk.tests.page(PageQuery(filters={"status": "1"}), 0, 9)
        assert len(waiting) == 2
        assert all(row.url for row in waiting)


async def test_nothing_that_is_not_there_is_registered_moved_or_deleted(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        [test] = await registered(desk)
        [row] = await the_tests(desk)
        for change in (
            desk.tests.delete([99]),
            desk.tests.register([99], Registration(ASSESSMENT)),
            desk.tests.register([row.candidate_id], Registration(ASSESSMENT, 99)),
            desk.tests.move([test], 99),
        ):
            with pytest.raises(NotFound):
                await change
        await refused(desk.tests.forget([test]), "not_gone")
        sifted = await desk.tests.sift(TestAction.COPY_LINK, [test])
        assert sifted.reasons == {"not_sent_yet": 1}
        assert (await desk.tests.sift(TestAction.REFRESH, [test])).reasons == {"not_sent_yet": 1}


# Moving to another session


async def test_what_was_not_sent_yet_is_moved_here_alone(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        first, second = await desk.sessions.create_all([day(1), day(2)])
        tests = await registered(desk, 2, session_id=first)
        await desk.tests.move(tests, second)
        await desk.tests.move(tests[:1], None)
        assert [row.session_id for row in await desk.tests.rows(tests)] == [None, second]
        assert len(await intents(desk)) == 6
        await desk.sessions.delete(first)
        assert await desk.tests.count(ALL) == 2
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (front.count(11), front.count(2), front.count(23)) == (1, 2, 0)


async def test_what_was_sent_is_registered_anew_elsewhere(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        before = await left(platform)
        first, second = await desk.sessions.create_all([day(3), day(4)])
        tests = await registered(desk, 1, session_id=first, full_screen=True, tests_by_credit=2)
        await desk.outbox.wait_idle()
        old = (await the_test(desk, tests[0])).url
        await desk.tests.move(tests, first)
        assert not await intents(desk, "open")
        await desk.tests.move(tests, second)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        [row] = await the_tests(desk)
        assert (row.session, row.standing) == ("Day 4", Standing.AGREED)
        assert row.url not in ("", old)
        assert await left(platform) == before - 1


# Untaken tests of past sessions


async def test_untaken_tests_of_past_sessions_are_told_and_deleted(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        now = desk.sessions.now().replace(second=0, microsecond=0)
        before = await left(platform)
        past, ahead = await desk.sessions.create_all([day(1, "Past"), day(20, "Ahead")])
        tests = await registered(desk, 3, session_id=past)
        await registered(desk, 1, session_id=ahead)
        await registered(desk)
        await desk.tests.set_proctored(tests[:1], True)
        await desk.outbox.wait_idle()
        assert not (await desk.tests.untaken()).test_ids or now.isoformat() > "2026-12-01T12:00"
        instant = desk.sessions.zone.instant(datetime.fromisoformat("2026-12-01T12:00"))
        desk.context.clock = lambda: instant
        found = await desk.tests.untaken()
        assert sorted(found.test_ids) == tests
        assert [(each.description, each.end, each.tests) for each in found.sessions] == [
            ("Past", "2026-12-01T12:00", 3)
        ]
        assert found.credits == {"Assessments": 3, "proctoring": 1}
        await desk.tests.delete(found.test_ids)
        assert not (await desk.tests.untaken()).test_ids  # nothing is deleted twice
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert await left(platform) == before - 2
        assert await desk.tests.count(ALL) == 2


async def test_untaken_tests_are_told_by_session_the_oldest_first(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        late, early, ahead = await desk.sessions.create_all([day(3, "Late"), day(1, "Early"), day(20, "Ahead")])
        for session, people in ((late, 2), (early, 1), (ahead, 1)):
            await registered(desk, people, session_id=session)
        instant = desk.sessions.zone.instant(datetime.fromisoformat("2026-12-05T08:00"))
        desk.context.clock = lambda: instant
        found = await desk.tests.untaken()
        assert [(each.description, each.tests) for each in found.sessions] == [("Early", 1), ("Late", 2)]


async def test_credits_of_tests_that_another_desk_paid_are_told_by_their_form(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        [past] = await desk.sessions.create_all([day(1)])
        await registered(desk, 2, session_id=past)
        await desk.outbox.wait_idle()
        await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM credit_ledger"))
        instant = desk.sessions.zone.instant(datetime.fromisoformat("2026-12-05T12:00"))
        desk.context.clock = lambda: instant
        assert (await desk.tests.untaken()).credits == {"Assessments": 2}


# What the platform says, or doesn't


async def test_a_test_that_the_platform_lost_is_shown_and_can_be_taken_off(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        tests = await registered(desk, 2)
        await desk.outbox.wait_idle()
        row = await the_test(desk, tests[0])
        assert row.platform_id is not None
        await platform.delete_test(planned_test_id=row.platform_id)
        outcome = await desk.tests.refresh()
        assert (outcome.done, outcome.failed, outcome.reasons) == (1, 1, ["gone"])
        assert (await the_test(desk, tests[0])).gone
        assert (await the_candidate(desk, row.candidate_id)).tests_to_take == 0
        assert (await desk.tests.refresh()).failed == 0
        assert await desk.tests.ids(PageQuery(filters={"gone": "yes"})) == [tests[0]]
        await refused(desk.tests.delete(tests), "gone")
        await desk.tests.forget(tests[:1])
        assert [each.id for each in await the_tests(desk)] == [tests[1]]
        assert not await intents(desk, "open")


async def test_a_test_whose_number_was_never_told_can_be_taken_off(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        tests = await registered(desk)
        await desk.outbox.wait_idle()
        await desk.context.keep(
            lambda connection, _account, _now: connection.execute("UPDATE planned_test SET platform_id = NULL")
        )
        await refused(desk.tests.delete(tests), "number_unknown")
        assert (await desk.tests.sift(TestAction.COPY_LINK, tests)).possible == tests
        await desk.tests.forget(tests)
        assert await desk.tests.count(ALL) == 0


async def test_one_unreadable_answer_holds_up_no_other(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        tests = await registered(desk, 6)
        await desk.outbox.wait_idle()
        for row in await desk.tests.rows(tests):
            await sit(row.url, AtRandom(1), stop_after=1)
        front.faults[10] = [HTML]
        outcome = await desk.tests.refresh()
        assert (outcome.done, outcome.failed) == (5, 1)
        started = await desk.tests.count(PageQuery(filters={"status": str(TestStatus.STARTED.value)}))
        assert started == 5


async def test_filters_by_kind_day_and_standing(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        for moment, people in (("2026-11-20T23:30", 2), ("2026-11-21T00:30", 1)):
            instant = datetime.fromisoformat(moment).astimezone().timestamp()
            desk.context.clock = partial(float, instant)
            await registered(desk, people)
        for filters, found in (
            ({"registered_from": "2026-11-20"}, 3),
            ({"registered_from": "2026-11-21"}, 1),
            ({"registered_to": "2026-11-20"}, 2),
            ({"registered_from": "2026-11-21", "registered_to": "2026-11-21"}, 1),
            ({"registered_from": "2026-11-22"}, 0),
            ({"standing": "waiting"}, 3),
            ({"standing": "agreed"}, 0),
            ({"kind": "assessment"}, 0),
        ):
            query = PageQuery(filters=filters)
            assert (await desk.tests.count(query), len(await desk.tests.ids(query))) == (found, found), filters
            assert len(await desk.tests.page(query, 0, 9)) == found


async def test_what_was_not_sent_is_deleted_here_alone(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        tests = await registered(desk)
        outcome = await desk.tests.refresh(tests)
        assert (outcome.done, outcome.failed, outcome.reasons) == (0, 1, ["not_sent_yet"])
        await desk.tests.delete(tests)
        assert await desk.tests.count(ALL) == 0
        assert [each.state for each in await intents(desk)] == ["cancelled", "waiting"]


async def test_an_account_that_does_not_answer_ends_asking_at_once(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        tests = await registered(desk, 9)
        await desk.outbox.wait_idle()
        await front.server.stop()
        with pytest.raises(NotReached):
            await desk.tests.refresh()
        assert [row.seen_at for row in await desk.tests.rows(tests)] == [None] * 9


@pytest.mark.parametrize("known", [True, False])
async def test_an_answer_about_a_test_that_is_gone_here_meanwhile(
    tmp_path: Path, station: RunningStation, platform: Isograd, known: bool
) -> None:
    async with between(station.url, {10: [HELD]}) as front, open_desk(tmp_path, front.url) as desk:
        [test] = await registered(desk)
        await desk.outbox.wait_idle()
        number = (await the_test(desk, test)).platform_id
        assert number is not None
        asking = asyncio.ensure_future(desk.tests.refresh([test]))
        await front.until_held(1)
        await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM planned_test"))
        if not known:
            await platform.delete_test(planned_test_id=number)
        front.release()
        assert (await asking).reasons == ([] if known else ["gone"])
        assert await desk.tests.count(ALL) == 0


async def test_a_refusal_of_another_kind_is_the_reason_of_its_row(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await registered(desk)
        await desk.outbox.wait_idle()
        too_large = "UPDATE planned_test SET platform_id = 9999999999999"
        await desk.context.keep(lambda connection, _account, _now: connection.execute(too_large))
        outcome = await desk.tests.refresh()
        assert (outcome.failed, outcome.reasons) == (1, ["105"])


async def test_a_deadline_that_the_platform_is_not_told_is_kept_here(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        tests = await registered(desk, 2)
        until = datetime.fromisoformat("2026-12-24T23:59")
        before = len(await intents(desk))
        await desk.tests.keep_deadline(tests, until)
        assert [row.deadline for row in await desk.tests.rows(tests)] == [until, until]
        await desk.tests.keep_deadline(tests[:1], None)
        assert [row.deadline for row in await desk.tests.rows(tests)] == [None, until]
        assert len(await intents(desk)) == before
        with pytest.raises(NotFound):
            await desk.tests.keep_deadline([99], until)
