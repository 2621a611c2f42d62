"""Credits: the ledger against the station's own book, balances over time, what isn't explained, and what is to come."""

import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.credit_differences import Difference, differences
from isodesk.desk.services.credit_forecast import ForecastLine, SessionForecast, what_is_taken
from isodesk.desk.services.credit_types import UNKNOWN, by_type, type_of
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft, Settling
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.listed import Listed
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import CreditRow
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.credit_forecast import Queued
from isodesk.desk.store.credit_readings import Reading
from isodesk.desk.store.credits import note_proctoring
from tests.desk.services.between import LOST, between
from tests.desk.services.offices import ALL, ASSESSMENT, CERTIFICATION, intents, left, open_desk, person, the_tests
from tests.desk.services.rich import rich_seed
from tests.support.station import RunningStation, running_station

PACK = Registration(ASSESSMENT, another=True, tests_by_credit=3)
NOON = datetime(2026, 11, 22, 12)  # noqa: DTZ001 - a wall time


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


@pytest.fixture
async def desk(tmp_path: Path, station: RunningStation) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, station.url) as opened:
        await opened.ready()
        yield opened


async def balances(platform: Isograd) -> dict[str, int]:
    return {each.description: each.amount for each in (await platform.credits()).credits}


async def book(desk: Desk) -> dict[str, int]:
    """What the ledger comes to, by the station's names."""
    total: Counter[str] = Counter()
    for row in await desk.credits.page(ALL, 0, 1000):
        total[row.kind] += row.change
    return by_type(total, ["Assessments", "Certifications", "Proctoring"])


# The ledger --------------------------------------------------------------------------------------------


async def test_the_ledger_is_the_stations_own_book(desk: Desk, platform: Isograd) -> None:
    """Whatever is done in whatever order: what was entered here is what went there."""
    chance = random.Random(7)  # noqa: S311 - a test that can be repeated
    before = await balances(platform)
    people = [await desk.candidates.add(person(group="2026-A")) for _ in range(3)]
    await desk.outbox.wait_idle()
    for _ in range(40):
        tests = [each for each in await the_tests(desk) if each.status == 1]
        what = chance.choice(["pack", "pack", "plain", "again", "delete", "delete", "proctor", "take"])
        if what == "take" and tests:
            await sit(chance.choice(tests).url, AtRandom(1))
            await desk.tests.refresh()
        elif what == "delete" and tests:
            await desk.tests.delete([chance.choice(tests).id])
        elif what == "proctor" and tests:
            test = chance.choice(tests)
            await desk.tests.set_proctored([test.id], not test.proctored)
        else:
            size = chance.choice([2, 3]) if what == "pack" else None
            wanted = Registration(ASSESSMENT, another=what != "again", tests_by_credit=size)
            await desk.tests.register([chance.choice(people)], wanted)
        await desk.outbox.wait_idle()
        for refused in await intents(desk, IntentState.REFUSED):
            await desk.outbox.settle(refused.id, Settling.CANCEL)
    after = await balances(platform)
    assert await book(desk) == {name: after[name] - before[name] for name in after if after[name] != before[name]}
    for candidate in people:
        await desk.candidates.delete([candidate])
    await desk.outbox.wait_idle()
    assert await intents(desk, IntentState.REFUSED) == []
    after = await balances(platform)
    told = await book(desk)
    assert {name: told.get(name, 0) for name in after} == {name: after[name] - before[name] for name in after}


async def test_a_pack_takes_one_credit_and_gives_it_back_with_its_last_place(desk: Desk, platform: Isograd) -> None:
    before = await left(platform)
    candidate = await desk.candidates.add(person(group="Soir"))
    for _ in range(2):
        await desk.tests.register([candidate], PACK)
    await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
    await desk.outbox.wait_idle()
    rows = await desk.credits.page(ALL, 0, 9)
    assert [row.change for row in rows] == [0, 0, -1]
    assert await desk.credits.ids(PageQuery(sort="change")) == [rows[2].id, rows[1].id, rows[0].id]
    assert {(row.action, row.group, row.kind) for row in rows} == {("add_another_test", "Soir", "Assessments")}
    await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
    await desk.outbox.wait_idle()
    assert await left(platform) == before - 2
    tests = await the_tests(desk)
    for test in tests[1:3]:
        await desk.tests.delete([test.id])
    await desk.outbox.wait_idle()
    assert await left(platform) == before - 2
    await desk.tests.delete([tests[3].id])
    await desk.outbox.wait_idle()
    assert await left(platform) == before - 1
    assert [row.change for row in await desk.credits.page(ALL, 0, 9)] == [1, 0, 0, -1, 0, 0, -1]
    assert await desk.credits.count(PageQuery(filters={"change": "taken"})) == 2
    assert await desk.credits.count(PageQuery(filters={"change": "given_back", "form": str(ASSESSMENT)})) == 1
    assert await desk.credits.kinds() == ["Assessments"]


async def test_what_the_platform_never_got_gives_nothing_back(desk: Desk) -> None:
    candidate = await desk.candidates.add(person())
    await desk.outbox.wait_idle()
    await desk.tests.register([candidate], Registration(ASSESSMENT, tests_by_credit=7))
    await desk.outbox.wait_idle()
    assert [row.state for row in await intents(desk, IntentState.REFUSED)] == [IntentState.REFUSED]
    await desk.candidates.delete([candidate])
    await desk.outbox.wait_idle()
    assert await desk.credits.count(ALL) == 0


async def test_a_confirmation_costs_nothing_and_gives_nothing_back(desk: Desk, platform: Isograd) -> None:
    candidate = await desk.candidates.add(person())
    [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    await sit((await the_tests(desk))[0].url, AtRandom(1))
    await desk.tests.refresh()
    before = await left(platform)
    await desk.tests.add_confirmation(test)
    await desk.outbox.wait_idle()
    await desk.tests.delete([(await the_tests(desk))[0].id])
    await desk.outbox.wait_idle()
    assert await left(platform) == before
    assert [row.change for row in await desk.credits.page(ALL, 0, 9)] == [-1]


# What isn't explained -----------------------------------------------------------------------------------


async def test_what_somebody_else_spends_is_told_apart_from_what_this_desk_took(desk: Desk, platform: Isograd) -> None:
    await desk.credits.refresh()
    somebody = person()
    candidate = await desk.candidates.add(somebody)
    [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    await desk.credits.refresh()
    assert await desk.credits.differences() == []
    for _ in range(3):
        await platform.add_another_test(form_id=ASSESSMENT, email=somebody.email)
    await desk.tests.delete([test])
    await desk.outbox.wait_idle()
    await desk.credits.refresh()
    [told] = await desk.credits.differences()
    assert (told.description, told.platform, told.ledger, told.elsewhere) == ("Assessments", -2, 1, -3)
    assert told.start <= told.end
    points = [each for each in await desk.credits.history() if each.description == "Assessments"]
    amounts = [each.amount for each in points]
    assert [after - before for before, after in pairwise(amounts)] == [-1, -2]
    assert all(each.start <= each.end for each in points)
    assert await desk.credits.differences(start=points[-1].start) == []


async def test_reading_again_and_again_is_one_reading(desk: Desk) -> None:
    for _ in range(3):
        await desk.credits.refresh()
    [point] = [each for each in await desk.credits.history() if each.description == "Assessments"]
    assert point.end > point.start


async def test_a_reading_during_a_call_is_shown_but_compared_with_nothing(
    tmp_path: Path, station: RunningStation
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        kept = await desk.credits.history()
        front.faults[2] = ["held"]
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await front.until_held(1)
        await desk.credits.refresh()
        assert [each.amount for each in await desk.credits.history()] == [each.amount for each in kept]
        front.release()
        await desk.outbox.wait_idle()
        await desk.credits.refresh()
        assert await desk.credits.differences() == []
        assert len(await desk.credits.history()) == 2 * len(kept)


async def test_what_is_in_doubt_may_explain_a_difference_until_it_is_settled(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other = {}  # a hosted platform: there is nobody to ask
        await desk.ready()
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        front.faults[9] = [LOST]
        await desk.tests.register([candidate], PACK)  # whether a pack was opened the credits don't tell
        await desk.outbox.wait_idle()
        [doubtful] = await intents(desk, IntentState.IN_DOUBT)
        await desk.credits.refresh()
        [told] = await desk.credits.differences()
        assert (told.elsewhere, told.in_doubt) == (-1, 1)
        await desk.outbox.settle(doubtful.id, Settling.AS_DONE)
        await desk.credits.refresh()
        assert await desk.credits.differences() == []


def test_types_that_the_ledger_does_not_know_are_compared_together() -> None:
    readings = [
        Reading(1, 10.0, 20.0, 0, 0, {"A": 5, "B": 5}),
        Reading(2, 30.0, 40.0, 4, 0, {"A": 4, "B": 3, "C": 1}),
    ]
    [told] = differences(readings, lambda *_: {"": -1})
    assert (told.description, told.platform, told.ledger, told.elsewhere) == (UNKNOWN, -2, -1, -1)
    assert (told.start, told.end) == (20.0, 30.0)


def test_the_newest_difference_comes_first_and_of_one_time_by_its_name_backwards() -> None:
    readings = [
        Reading(1, 10.0, 20.0, 0, 0, {"A": 5, "B": 5}),
        Reading(2, 30.0, 40.0, 1, 0, {"A": 4, "B": 3}),
        Reading(3, 50.0, 60.0, 2, 0, {"A": 4, "B": 9}),
    ]
    ledger = {(0, 1): {"A": -3}, (1, 2): {"B": 1}}
    assert differences(readings, lambda after, to: ledger[after, to]) == [
        Difference(40.0, 50.0, "B", 6, 1, 0),
        Difference(20.0, 30.0, "B", -2, 0, 0),
        Difference(20.0, 30.0, "A", -1, -3, 0),
    ]


def test_a_reading_in_doubt_only_counts_as_the_last() -> None:
    readings = [
        Reading(1, 0.0, 0.0, 0, 1, {"A": 9}),
        Reading(2, 1.0, 1.0, 0, 0, {"A": 5}),
        Reading(3, 2.0, 2.0, 0, 1, {"A": 4}),
        Reading(4, 3.0, 3.0, 1, 0, {"A": 4}),
    ]
    ledger = {(0, 0): {}, (0, 1): {"A": -1}}
    assert differences(readings, lambda after, to: ledger[after, to]) == []
    [told] = differences(readings[:3], lambda after, to: ledger[after, to])
    assert (told.start, told.elsewhere, told.in_doubt) == (1.0, -1, 1)


@pytest.mark.parametrize(
    ("kind", "descriptions", "meant"),
    [
        ("Tests", ["Tests", "Proctoring"], "Tests"),
        ("proctoring", ["Tests", "Online proctoring"], "Online proctoring"),
        ("proctoring", ["Tests", "Télésurveillance"], "Télésurveillance"),
        ("proctoring", ["Tests"], UNKNOWN),
        ("", ["Tests", "Online proctoring"], "Tests"),
        ("", ["Tests", "Diplomas"], UNKNOWN),
    ],
)
def test_a_type_is_recognised_or_said_to_be_unknown(kind: str, descriptions: list[str], meant: str) -> None:
    assert type_of(kind, descriptions) == meant


# Warnings -----------------------------------------------------------------------------------------------


async def warned(desk: Desk, description: str) -> CreditRow:
    return next(row for row in await desk.credits.balances() if row.description == description)


async def test_a_person_is_warned_from_the_reading_that_crosses_the_threshold(desk: Desk, platform: Isograd) -> None:
    amount = await left(platform)
    await desk.credits.warn_at("Assessments", amount - 1)
    assert (await warned(desk, "Assessments")).crossed_at is None
    candidate = await desk.candidates.add(person())
    [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    await desk.credits.refresh()
    crossed = (await warned(desk, "Assessments")).crossed_at
    assert crossed is not None
    await desk.credits.refresh()
    assert (await warned(desk, "Assessments")).crossed_at == crossed
    await desk.tests.delete([test])
    await desk.outbox.wait_idle()
    await desk.credits.refresh()
    assert (await warned(desk, "Assessments")).crossed_at is None
    await desk.credits.warn_at("Assessments", amount)
    assert (await warned(desk, "Assessments")).crossed_at is not None
    assert (await warned(desk, "Proctoring")).threshold is None
    await desk.credits.warn_at("Assessments", None)
    row = await warned(desk, "Assessments")
    assert (row.threshold, row.crossed_at) == (None, None)


@pytest.mark.parametrize("threshold", [-1, 1_000_001])
async def test_a_threshold_has_bounds(desk: Desk, threshold: int) -> None:
    with pytest.raises(InvalidInput) as raised:
        await desk.credits.warn_at("Assessments", threshold)
    bounds: dict[str, object] = {"minimum": 0, "maximum": 1_000_000}
    assert raised.value.parameters == {"faults": [Fault("threshold", "out_of_range", bounds)]}


@pytest.mark.parametrize("threshold", [0, 1_000_000])
async def test_a_threshold_may_be_at_its_bound(desk: Desk, threshold: int) -> None:
    await desk.credits.warn_at("Assessments", threshold)
    assert (await warned(desk, "Assessments")).threshold == threshold


# Groups -------------------------------------------------------------------------------------------------


async def test_what_each_group_cost_in_a_period(desk: Desk) -> None:
    morning = [await desk.candidates.add(person(group="Matin")) for _ in range(2)]
    alone = await desk.candidates.add(person())
    tests = await desk.tests.register([*morning, alone], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    await desk.tests.delete(tests[:1])
    await desk.outbox.wait_idle()
    now = desk.context.clock()
    costs = {each.group: each for each in await desk.credits.cost_by_group(now - 3600, now + 1)}
    assert (costs["Matin"].taken, costs["Matin"].given_back, costs["Matin"].cost) == (2, 1, 1)
    assert costs[""].cost == 1
    assert await desk.credits.cost_by_group(now + 1, now + 2) == []
    await desk.candidates.delete(morning)
    await desk.outbox.wait_idle()
    costs = {each.group: each for each in await desk.credits.cost_by_group(now - 3600, now + 60)}
    assert (costs["Matin"].taken, costs["Matin"].cost) == (2, 0)
    today = datetime.fromtimestamp(now).astimezone().date().isoformat()
    days = {"at_from": today, "at_to": today}
    assert await desk.credits.count(PageQuery(filters={**days, "group": "Matin"})) == 4
    assert await desk.credits.count(PageQuery(filters={"at_to": "2020-01-01"})) == 0
    rows = await desk.credits.page(PageQuery(sort="group", descending=True), 0, 9)
    assert [row.group for row in rows][:1] == ["Matin"]


# What is to come ----------------------------------------------------------------------------------------


async def line(desk: Desk, description: str = "Assessments") -> ForecastLine:
    return next(each for each in (await desk.credits.forecast(NOON)).lines if each.description == description)


async def test_what_waits_in_the_outbox_is_foreseen_as_the_platform_will_take_it(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        known = await desk.candidates.add(person())
        await desk.tests.register([known], PACK)
        await desk.outbox.wait_idle()
        [before] = [row.amount for row in await desk.credits.refresh() if row.description == "Assessments"]
    async with open_desk(tmp_path, start=False) as desk:
        session = await desk.sessions.create(SessionDraft("Soir", NOON, NOON + timedelta(hours=2)))
        new = await desk.candidates.add(person())
        wanted = Registration(ASSESSMENT, session_id=session, proctored=True)
        await desk.tests.register([new], wanted)  # 1, and proctoring
        await desk.tests.register([new], Registration(ASSESSMENT))  # 0: the unfinished one comes back
        await desk.tests.register([new], PACK)  # 1
        await desk.tests.register([new], PACK)  # 0: its second place
        await desk.tests.register([known], Registration(ASSESSMENT))  # 0: unfinished
        for _ in range(3):
            await desk.tests.register([known], Registration(ASSESSMENT, another=True))  # 0, 0, 1
        [only] = [each for each in await the_tests(desk) if each.platform_id]
        await desk.tests.set_proctored([only.id], True)
        foreseen = await line(desk)
        assert (foreseen.left, foreseen.queued, foreseen.after) == (before, 3, before - 3)
        assert (foreseen.given_back, foreseen.past, foreseen.paused, foreseen.in_doubt) == (1, 0, 0, 0)
        assert (await line(desk, "Proctoring")).queued == 2
        assert (await desk.credits.forecast(NOON)).sessions == [
            SessionForecast(session, "Soir", NOON, NOON + timedelta(hours=2), tests=1, queued=2)
        ]
        assert (await desk.credits.forecast(NOON + timedelta(hours=3))).sessions == []
    async with open_desk(tmp_path, station.url) as desk:
        await desk.outbox.wait_idle()
        [after] = [row.amount for row in await desk.credits.refresh() if row.description == "Assessments"]
        assert before - after == 3
        assert (await line(desk)).queued == 0


async def test_deleting_untaken_tests_gives_back_what_is_foreseen(desk: Desk, platform: Isograd) -> None:
    session = await desk.sessions.create(SessionDraft("Passée", NOON - timedelta(hours=3), NOON - timedelta(hours=1)))
    people = [await desk.candidates.add(person()) for _ in range(2)]
    await desk.tests.register(people, Registration(ASSESSMENT, session_id=session, another=True, tests_by_credit=2))
    await desk.tests.register(people[:1], Registration(ASSESSMENT, another=True))  # in the pack, not in the session
    await desk.tests.register(people[1:], Registration(ASSESSMENT, another=True, proctored=True))
    await desk.tests.register(people, Registration(ASSESSMENT, another=True))
    await desk.tests.register(people[:1], Registration(ASSESSMENT, another=True, session_id=session))
    await desk.outbox.wait_idle()
    before = await balances(platform)
    foreseen = await line(desk)
    assert (foreseen.given_back, foreseen.past) == (5, 1)  # no pack is of that session alone
    assert (await line(desk, "Proctoring")).given_back == 1
    tests = [test.id for test in await the_tests(desk)]
    await desk.tests.delete(tests)
    await desk.outbox.wait_idle()
    after = await balances(platform)
    assert after["Assessments"] - before["Assessments"] == 5
    assert after["Proctoring"] - before["Proctoring"] == 1
    assert (await line(desk)).given_back == 0


async def test_a_type_that_the_platform_does_not_name_is_foreseen_beside_the_others(tmp_path: Path) -> None:
    """A hosted account tells which forms are allowed by number alone, and has several types of credit."""
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(CandidateDraft("Zoé", "Ébauche", "zoe@example.org"))
        await desk.tests.register([candidate], Registration(CERTIFICATION))
        [unknown] = (await desk.credits.forecast(NOON)).lines
        assert (unknown.description, unknown.left, unknown.queued, unknown.after) == (UNKNOWN, None, 1, None)


def test_what_is_paused_or_in_doubt_is_told_apart() -> None:
    plain = Queued(9, False, False, 1, ASSESSMENT, "A", None, False, None, False)
    queue = [plain, replace(plain, paused=True), replace(plain, in_doubt=True, proctored=True, session_id=7)]
    taken = what_is_taken(queue, {})
    assert (taken.by_kind, taken.paused) == ({"A": 3, "proctoring": 1}, {"A": 1})
    assert (taken.in_doubt, taken.by_session) == ({"A": 1, "proctoring": 1}, {7: 2})


async def test_proctoring_of_a_registration_in_doubt_is_entered_too(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other = {}  # a hosted platform: there is nobody to ask
        await desk.ready()
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        before = await balances(platform)
        front.faults[9] = [LOST]
        wanted = Registration(ASSESSMENT, another=True, proctored=True, tests_by_credit=2)
        await desk.tests.register([candidate], wanted)
        await desk.outbox.wait_idle()
        [doubtful] = await intents(desk, IntentState.IN_DOUBT)
        await desk.outbox.settle(doubtful.id, Settling.AS_DONE)
        after = await balances(platform)
        assert await book(desk) == {UNKNOWN: -1, "Proctoring": -1}
        assert after["Proctoring"] - before["Proctoring"] == -1


async def test_rows_at_hand_come_by_pages_as_all_do() -> None:
    rows = Listed(["a", "b", "c"])
    assert await rows.count(ALL) == len(await rows.ids(ALL)) == 3
    assert await rows.page(ALL, 1, 5) == ["b", "c"]


def _note(test: int, change: int, connection: Connection, _account: str, now: float) -> None:
    note_proctoring(connection, test, change, 16, now)


async def test_proctoring_is_entered_once_however_often_it_is_told(desk: Desk) -> None:
    candidate = await desk.candidates.add(person())
    [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    for change, told in ((-1, -1), (-1, -1), (1, 0), (1, 0)):
        await desk.context.keep(partial(_note, test, change))
        assert (await book(desk)).get("Proctoring", 0) == told
