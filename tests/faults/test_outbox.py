"""The outbox between a desk and a real station, with a line between them that goes wrong at random.

Whatever is lost and whenever: no candidate twice, no credit twice, no mail twice, and what isn't known is shown.
"""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.rows import OutboxCounts, Standing
from isodesk.desk.services.sending import patience
from isodesk.net import http
from tests.desk.services.offices import ALL, ASSESSMENT, intents, open_desk, person, the_candidate, the_tests
from tests.faults.books import Books, read_books
from tests.faults.weather import LOSING, Mischief, Once, until_all_is_tried
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import RunningStation, eventually, running_station

FOR_A_PERSON = {"create_session", "send_registration_mail"}


@pytest.fixture
def _short_time_outs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TimeOuts", partial(http.TimeOuts, answer=1.0))
    monkeypatch.setattr(patience, "LATE", 4.0)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    with running_station(tmp_path_factory.mktemp("centre") / "station") as running:
        yield running


@pytest.fixture
def before(station: RunningStation) -> Books:
    return read_books(station.folder)


async def until_idle(desk: Desk, mischief: Mischief, tries: int = 12) -> OutboxCounts:
    """Let the outbox try again and again in bad weather, then once more in calm."""
    for _ in range(tries):
        await desk.outbox.try_now()
        await desk.outbox.wait_idle()
    mischief.calm = True
    return await until_all_is_tried(desk)


async def agree(desk: Desk, books: Books, before: Books) -> None:
    """What the desk shows as settled is what the station has, once; a credit was spent for each test."""
    for row in await desk.candidates.page(ALL, 0, 1000):
        assert books.candidates[row.email] == 1
        assert row.platform_id is not None
    assert set(books.candidates.values()) == {1}
    assert books.spent - before.spent == sum(books.tests.values()) - sum(before.tests.values())


@pytest.mark.usefixtures("_short_time_outs")
@pytest.mark.parametrize("seed", [1, 3])
async def test_bad_weather(tmp_path: Path, station: RunningStation, before: Books, seed: int) -> None:
    mischief = Mischief(seed, LOSING)
    people = [person() for _ in range(12)]
    async with FaultyProxy(station.url, mischief) as line, open_desk(tmp_path / "desk", line.url) as desk:
        candidates = [await desk.candidates.add(draft) for draft in people]
        await desk.tests.register(candidates, Registration(ASSESSMENT))
        again = await desk.tests.register(candidates[:4], Registration(ASSESSMENT, another=True))
        await until_idle(desk, mischief)
        mischief.calm = False
        await desk.tests.delete(again[:2])
        await desk.candidates.update(candidates[5], person(email=people[5].email, given_name="Chloé"))
        counts = await until_idle(desk, mischief)
        assert sum(line.met.values()) - line.met[Fault.NONE] > 5

        books = read_books(station.folder)
        await agree(desk, books, before)
        asked = {draft.email: 2 if number in (2, 3) else 1 for number, draft in enumerate(people)}
        told = {row.email: row.tests_to_take for row in await desk.candidates.page(ALL, 0, 100)}
        there = {email: books.tests[email] for email in asked}
        doubts, refused = await intents(desk, "in_doubt"), await intents(desk, "refused")
        assert (counts.in_doubt, counts.refused) == (len(doubts), len(refused))
        assert {each.action for each in doubts} <= {"add_another_test"}
        # A test whose number was lost for good can't be deleted by it: the desk says so, and shows it still.
        assert {each.error for each in refused} <= {"nothing_to_send"}
        assert doubts or there == told
        assert doubts or refused or there == asked
        assert all(number <= 2 for number in there.values())


async def ask_for_everything(desk: Desk, draft: CandidateDraft, session: str) -> int:
    """A candidate, a test by action 2 and one by action 9, a mail, a session."""
    times = datetime(2030, 5, 1, 14), datetime(2030, 5, 1, 18)  # noqa: DTZ001 - wall times
    candidate = await desk.candidates.add(draft)
    await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
    await desk.mails.send_to_candidates([candidate], Invitation(41))
    await desk.sessions.create(SessionDraft(session, *times))
    return candidate


@pytest.mark.parametrize("fault", [Fault.NONE, Fault.DELIVERED_TWICE, *LOSING], ids=lambda fault: fault.name.lower())
async def test_each_fault_of_each_thing_that_may_not_happen_twice(
    tmp_path: Path, station: RunningStation, before: Books, fault: Fault, request: pytest.FixtureRequest
) -> None:
    if fault in (Fault.SILENCE_BEFORE, Fault.SILENCE_AFTER):
        request.getfixturevalue("_short_time_outs")
    draft = person()
    async with FaultyProxy(station.url, Once(fault)) as line, open_desk(tmp_path / "desk", line.url) as desk:
        candidate = await ask_for_everything(desk, draft, fault.name)
        counts = await until_all_is_tried(desk)
        if fault is Fault.DELIVERED_TWICE:  # the station says 202 of the candidate that it just created
            assert (counts.conflicts, (await the_candidate(desk, candidate)).standing) == (1, Standing.CONFLICT)
            await desk.outbox.confirm([conflict.id for conflict in await intents(desk, "conflict")])
            counts = await until_all_is_tried(desk)

        books = read_books(station.folder)
        await agree(desk, books, before)
        assert (books.tests[draft.email], len(await the_tests(desk))) == (2, 2)
        assert max(books.sessions[fault.name], books.mails[draft.email]) <= 1
        assert max(line.delivered[11], line.delivered[42]) <= 1
        shown = {each.action for each in await intents(desk, "in_doubt")}
        assert counts.in_doubt == len(shown)
        assert shown == (set() if fault in (Fault.NONE, Fault.DELIVERED_TWICE) else FOR_A_PERSON)
        if shown:
            assert (await the_candidate(desk, candidate)).standing is Standing.IN_DOUBT


async def test_a_line_that_is_cut_and_mended(tmp_path: Path, station: RunningStation, before: Books) -> None:
    people = [person() for _ in range(30)]
    async with FaultyProxy(station.url, delay=0.02) as line, open_desk(tmp_path / "desk", line.url) as desk:
        candidates = [await desk.candidates.add(draft) for draft in people]
        await desk.tests.register(candidates, Registration(ASSESSMENT))
        for _ in range(3):
            async with line.out_of_reach():
                counts = await desk.outbox.wait_idle()
                assert counts.offline_since is not None
                assert counts.waiting > 0
            await desk.outbox.try_now()
        assert await until_all_is_tried(desk) == OutboxCounts()
        books = read_books(station.folder)
        await agree(desk, books, before)
        assert books.spent - before.spent == 30


async def test_a_person_may_settle_everything_that_is_left(tmp_path: Path, station: RunningStation) -> None:
    """What is in doubt stays visible, and each way to settle it ends it."""
    lost = {42}
    draft = person()
    async with (
        FaultyProxy(station.url, lambda call: Fault.DROP_AFTER if call.action in lost else Fault.NONE) as line,
        open_desk(tmp_path / "desk", line.url) as desk,
    ):
        candidate = await desk.candidates.add(draft)
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        for how, mails in ((Settling.AS_DONE, 1), (Settling.CANCEL, 2), (Settling.SEND_AGAIN, 4)):
            await desk.mails.send_to_candidates([candidate], Invitation(41), again=True)
            assert (await desk.outbox.wait_idle()).in_doubt == 1
            [doubt] = await intents(desk, "in_doubt")
            if how is Settling.SEND_AGAIN:
                lost.clear()
            await desk.outbox.settle(doubt.id, how)
            assert await desk.outbox.wait_idle() == OutboxCounts()
            assert read_books(station.folder).mails[draft.email] == mails


async def test_a_front_end_that_lets_one_call_never_through(tmp_path: Path, station: RunningStation) -> None:
    """As web application firewalls do with a name that they find suspicious: everybody else goes on."""

    def forbidding(call: Call) -> Fault:
        return Fault.FORBIDDEN if b"Suspect" in call.body else Fault.NONE

    async with FaultyProxy(station.url, forbidding) as line, open_desk(tmp_path / "desk", line.url) as desk:
        stopped = await desk.candidates.add(person(family_name="Suspect"))
        others = [await desk.candidates.add(person()) for _ in range(5)]
        await desk.tests.register(others, Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        async with asyncio.timeout(20):
            while desk.outbox.counts.waiting or desk.outbox.counts.offline_since:
                await desk.outbox.try_now()
                await desk.outbox.wait_idle()
        assert (await the_candidate(desk, stopped)).standing is Standing.REFUSED
        [refused] = await intents(desk, "refused")
        assert (refused.error, len(line.met)) == ("turned_away", 2)
        assert {row.tests_to_take for row in await desk.candidates.page(ALL, 0, 9)} == {0, 1}


@pytest.mark.usefixtures("_short_time_outs")
async def test_a_call_that_comes_late_spends_once(tmp_path: Path, station: RunningStation, before: Books) -> None:
    """We gave up waiting, the platform didn't: the credits are not looked at before that can be over."""
    met: list[int] = []

    def late(call: Call) -> Fault:
        met.append(call.action)
        return Fault.LATE if call.action in (1, 2, 9) and met.count(call.action) == 1 else Fault.NONE

    async with FaultyProxy(station.url, late, lateness=1.8) as line, open_desk(tmp_path / "desk", line.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        assert await until_all_is_tried(desk) == OutboxCounts()
        books = read_books(station.folder)
        await agree(desk, books, before)
        assert (books.spent - before.spent, len(await the_tests(desk)), met.count(9)) == (2, 2, 1)


@pytest.mark.usefixtures("_short_time_outs")
async def test_a_call_that_comes_late_undoes_nothing_that_was_done_since(
    tmp_path: Path, station: RunningStation, before: Books
) -> None:
    """A test that was deleted isn't registered anew, and nobody is called as before."""
    met: list[int] = []

    def late(call: Call) -> Fault:
        met.append(call.action)
        return Fault.LATE if call.action in (2, 51) and met.count(call.action) == 1 else Fault.NONE

    ada = person()
    async with FaultyProxy(station.url, late, lateness=1.8) as line, open_desk(tmp_path / "desk", line.url) as desk:
        candidate = await desk.candidates.add(ada)
        await desk.outbox.wait_idle()
        for name in ("Claude", "Dominique"):
            await desk.candidates.update(candidate, person(email=ada.email, given_name=name))
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        await desk.tests.delete([test])
        assert await until_all_is_tried(desk) == OutboxCounts()
        await eventually(lambda: (line.delivered[2], line.delivered[51]) == (met.count(2), met.count(51)))
        books = read_books(station.folder)
        assert (books.tests[ada.email], books.spent - before.spent) == (0, 0)
        assert books.names[ada.email] == "Dominique"
