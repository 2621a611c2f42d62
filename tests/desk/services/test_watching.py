"""Statuses that keep up to date by themselves: soon where they may change, never more than is polite."""

import asyncio
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
from isodesk.desk.services.events import RowsChanged, Subject
from isodesk.desk.services.watch_policy import CALLS_A_MINUTE, DAY, HIDDEN_AFTER, HOUR, Budget, Situation, may_ask
from isodesk.desk.services.watching import Watch
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.due import KINDS, due
from isodesk.protocol.values import TestStatus
from tests.desk.services.between import ERROR, HTML, RETRY_AFTER, TOO_MANY, Between, between
from tests.desk.services.offices import ASSESSMENT, open_desk, person
from tests.support.station import RunningStation

STATUS = 10


class Clocks:
    """The desk's and the watch's clock, set by the test."""

    def __init__(self, desk: Desk) -> None:
        self.now = desk.context.clock()
        desk.context.clock = lambda: self.now

    def __call__(self) -> float:
        return self.now


async def registered(desk: Desk, people: int = 1, session: SessionDraft | None = None) -> list[int]:
    """New people with one test each, known to the platform."""
    candidates = [await desk.candidates.add(person()) for _ in range(people)]
    session_id = None if session is None else await desk.sessions.create(session)
    tests = await desk.tests.register(candidates, Registration(ASSESSMENT, session_id))
    await desk.outbox.wait_idle()
    return list(tests)


async def statuses(desk: Desk, tests: list[int]) -> list[TestStatus]:
    return [row.status for row in await desk.tests.rows(tests)]


def asked(front: Between) -> int:
    """How often statuses were asked for since last looked."""
    count = front.count(STATUS)
    front.seen.clear()
    return count


async def test_soon_for_those_under_way_and_rarely_for_the_rest(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        wall = desk.sessions.zone.wall
        window = SessionDraft("Now", wall(clock.now - HOUR), wall(clock.now + 30 * DAY))
        begun, here, any_time = await registered(desk), await registered(desk, session=window), await registered(desk)
        await sit((await desk.tests.rows(begun))[0].url, AtRandom(1), stop_after=1)
        assert (await watch.turn(), asked(front)) == (0, 0)  # registered just now: nothing can be new
        for seconds, expected in (
            (HOUR, 3),  # everything here is looked at once an hour
            (0.0, 0),
            (60.0, 1),  # the one under way, each minute
            (60.0, 1),
            (60.0, 2),  # and the one whose session is open
            (10.0, 0),
            (HOUR, 3),
        ):
            clock.now += seconds
            assert (await watch.turn(), asked(front)) == (expected, expected), seconds
        assert (await statuses(desk, [*begun, *here, *any_time]))[0] is TestStatus.STARTED
        clock.now += 20 * DAY  # nobody came for long
        assert await watch.turn() == 3
        clock.now += HOUR
        assert await watch.turn() == 2  # the one without a session is asked for once a day now


async def test_a_minute_has_so_many_calls_and_the_first_matter_most(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        await registered(desk, CALLS_A_MINUTE + 10)
        [begun] = await registered(desk)
        await sit((await desk.tests.rows([begun]))[0].url, AtRandom(1), stop_after=1)
        await desk.tests.refresh([begun])
        asked(front)
        clock.now += HOUR
        assert (await watch.turn(), asked(front)) == (CALLS_A_MINUTE, CALLS_A_MINUTE)
        assert (await desk.tests.rows([begun]))[0].seen_at == clock.now
        assert await watch.turn() == 0
        clock.now += 61
        assert await watch.turn() == 12  # those left over, and the one under way again


async def test_nothing_is_asked_offline_nor_long_unseen_nor_where_a_station_tells(
    tmp_path: Path, station: RunningStation
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        told = False
        watch = Watch(desk.context, lambda: told, clock)
        await registered(desk, 2)
        clock.now += HOUR
        watch.show(False)
        clock.now += HIDDEN_AFTER
        watch.show(False)  # still
        assert watch.hidden
        assert await watch.turn() == 0
        watch.show(True)
        told = True
        assert await watch.turn() == 0
        told = False
        asked(front)
        await front.server.stop()
        assert await watch.turn() == 0
        line = desk.context.line
        assert line is not None
        assert line.network.offline_since is not None
        clock.now += HOUR
        assert (await watch.turn(), asked(front)) == (0, 0)


async def test_it_waits_as_long_as_the_platform_asks_for(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        await registered(desk, 2)
        clock.now += HOUR
        front.faults[STATUS] = [TOO_MANY] * 9
        assert await watch.turn() == 0
        front.faults.clear()
        asked(front)
        clock.now += RETRY_AFTER - 1
        assert (await watch.turn(), asked(front)) == (0, 0)
        clock.now += 2
        assert await watch.turn() == 1


@pytest.mark.parametrize("fault", [HTML, ERROR])
async def test_a_test_that_can_not_be_read_holds_up_no_other(
    tmp_path: Path, station: RunningStation, fault: str
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        await registered(desk, 2)
        clock.now += HOUR
        front.faults[STATUS] = [fault] * 3
        await watch.turn()
        front.faults.clear()
        assert await watch.turn() == 1
        assert await watch.turn() == 0


async def test_what_the_platform_lost_is_not_asked_for_again(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        tests = await registered(desk)
        await desk.context.keep(
            lambda connection, _account, _now: connection.execute("UPDATE planned_test SET platform_id = 999999")
        )
        clock.now += HOUR
        heard: list[RowsChanged] = []
        desk.events.subscribe(RowsChanged, heard.append)
        assert (await watch.turn(), (await desk.tests.rows(tests))[0].gone) == (1, True)
        assert Subject.CANDIDATES in heard[0].subjects
        clock.now += DAY
        assert await watch.turn() == 0


async def test_what_the_platform_refuses_is_left_alone_for_an_hour(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        await registered(desk)
        too_large = "UPDATE planned_test SET platform_id = 9999999999999"
        await desk.context.keep(lambda connection, _account, _now: connection.execute(too_large))
        for seconds, calls in ((HOUR, 1), (HOUR - 1, 0), (1, 1)):
            clock.now += seconds
            asked(front)
            assert (await watch.turn(), asked(front)) == (0, calls)


async def test_it_looks_by_itself_and_ends_when_told(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        clock = Clocks(desk)
        watch = Watch(desk.context, monotonic=clock)
        await watch.stop()
        [test] = await registered(desk)
        clock.now += HOUR
        heard = asyncio.Event()
        desk.events.subscribe(RowsChanged, lambda _event: heard.set())
        watch.start()
        await asyncio.wait_for(heard.wait(), 10)
        heard.clear()
        clock.now += HOUR
        watch.show(True)
        await asyncio.wait_for(heard.wait(), 10)
        assert (await desk.tests.rows([test]))[0].seen_at == clock.now
        await watch.stop()
        watch.show(True)


async def test_without_an_account_nothing_is_asked(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        assert await Watch(desk.context).turn() == 0


async def test_what_is_due_is_found_by_an_index(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:

        def plans(connection: Connection, account: str) -> list[str]:
            statements: list[str] = []
            connection.set_trace_callback(statements.append)
            for kind in KINDS:
                due(connection, account, kind, 0.0, "2026-12-01T09:00", 0.0, 9)
            connection.set_trace_callback(None)
            asked = [each for each in statements if each.startswith("SELECT")]
            return [str([row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + each)]) for each in asked]

        found = await desk.context.read(plans)
        assert len(found) == len(KINDS)
        assert not [plan for plan in found if "SCAN" in plan]
        by_kind = dict(zip(KINDS, found, strict=True))
        assert "ix_planned_test_session" in by_kind["may_start"]
        assert "ix_planned_test_recent" in by_kind["at_any_time"]


def test_the_policy_itself() -> None:
    seen = Situation(1000.0, reachable=True, told_anyway=False)
    assert may_ask(seen)
    assert may_ask(Situation(1000.0, True, False, 1000.0 - HIDDEN_AFTER + 1))
    assert not may_ask(Situation(1000.0, True, False, 1000.0 - HIDDEN_AFTER))
    assert not may_ask(Situation(1000.0, False, False))
    assert not may_ask(Situation(1000.0, True, True))


def test_a_clock_that_is_set_back_makes_nothing_wait() -> None:
    budget = Budget(2)
    budget.spend(1000.0)
    budget.spend(1000.0)
    assert (budget.left(1000.0), budget.left(1059.9), budget.left(1060.0)) == (0, 0, 2)
    budget.spend(1060.0)
    assert budget.left(10.0) == 2
