"""A station's feed tells of what a lost answer made: it is neither taken for somebody else's, nor settled by that."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.events import FollowChanged
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.sending import evidence, patience
from isodesk.net.http import TimeOuts
from isodesk.protocol.station_lists import ListSessions, ListTests
from tests.desk.services.offices import ALL, ASSESSMENT, intents, open_desk, person, the_candidate, the_tests
from tests.faults.books import read_books
from tests.faults.weather import until_all_is_tried
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import SECRETS, RunningStation, eventually, running_station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    with running_station(tmp_path / "station") as running:
        yield running


@dataclass
class Losing:
    """Loses the next call of these actions, before or after the station got it; counts how often the feed was asked."""

    lost: dict[int, Fault] = field(default_factory=dict)
    asked: int = 0

    def __call__(self, call: Call) -> Fault:
        self.asked += call.path == "/station/v1/changes"
        return self.lost.pop(call.action, Fault.NONE)


@dataclass
class Scene:
    """A desk that follows its station only when it is told to, and the same account beside it."""

    desk: Desk
    platform: Isograd
    losing: Losing

    async def rows(self) -> tuple[int, int, int]:
        """Candidates, tests and sessions of the mirror after all was applied that the station tells."""
        await self.desk.following.catch_up()
        return (
            await self.desk.candidates.count(ALL),
            len(await the_tests(self.desk)),
            await self.desk.sessions.count(ALL),
        )

    async def somebody(self) -> int:
        candidate = await self.desk.candidates.add(person())
        await self.desk.outbox.wait_idle()
        return candidate

    async def number_of(self, candidate: int) -> int:
        return (await the_candidate(self.desk, candidate)).platform_id or 0


@asynccontextmanager
async def scene(folder: Path, station: RunningStation) -> AsyncIterator[Scene]:
    losing, account = Losing(), station_account(station.url, "client-a", SECRETS["client-a"])
    async with (
        FaultyProxy(station.url, losing) as line,
        open_desk(folder, line.url, start=False) as desk,
        Isograd(account) as platform,
    ):
        desk.time_outs = TimeOuts(connect=2.0, answer=2.0)
        await desk.start()
        current = desk.accounts.current
        assert current is not None
        desk.accounts.note_station(current.id, on_station=True)
        yield Scene(desk, platform, losing)


async def test_a_station_where_nothing_happens_is_asked_for_less_long_than_an_answer_may_take(
    tmp_path: Path, station: RunningStation
) -> None:
    async with scene(tmp_path / "desk", station) as here:
        await here.rows()
        said: list[FollowChanged] = []
        here.desk.events.subscribe(FollowChanged, said.append)
        asked = here.losing.asked
        await eventually(lambda: here.losing.asked >= asked + 4, seconds=30)
        assert all(each.state.following for each in said)


@pytest.mark.parametrize("another", [False, True])
async def test_a_registration_whose_answer_was_lost(
    tmp_path: Path, station: RunningStation, monkeypatch: pytest.MonkeyPatch, another: bool
) -> None:
    async with scene(tmp_path / "desk", station) as here:
        monkeypatch.setattr(patience, "CUT", 3.0)  # it stays in doubt for as long as this looks
        candidate = await here.somebody()
        people, _, sessions = await here.rows()
        here.losing.lost[9 if another else 2] = Fault.DROP_AFTER
        await here.desk.tests.register([candidate], Registration(ASSESSMENT, another=another))
        while not await intents(here.desk, "in_doubt"):
            await here.desk.outbox.page(ALL, 0, 1)
        assert await here.rows() == (people, 1, sessions)
        [test] = await the_tests(here.desk)
        assert (test.platform_id, here.desk.following.state.held) == (None, 1)
        assert await until_all_is_tried(here.desk) == OutboxCounts()
        assert await here.rows() == (people, 1, sessions)
        [test] = await the_tests(here.desk)
        [there] = (await here.platform.call(ListTests(candidate_id=await here.number_of(candidate)))).rows
        assert (test.platform_id, here.desk.following.state.held) == (there.planned_test_id, 0)
        assert read_books(station.folder).spent == 1


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER])
async def test_what_another_desk_registered_before_is_not_taken_for_what_was_lost(
    tmp_path: Path, station: RunningStation, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    monkeypatch.setattr(evidence, "CLOCKS_APART", 0.0)  # here it is one and the same clock
    async with scene(tmp_path / "desk", station) as here:
        candidate = await here.somebody()
        email = (await the_candidate(here.desk, candidate)).email
        foreign = (await here.platform.add_another_test(form_id=ASSESSMENT, email=email)).planned_test_id
        here.losing.lost[9] = fault
        [own] = await here.desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        assert await until_all_is_tried(here.desk) == OutboxCounts()
        assert (await here.rows())[1] == 2
        numbers = {row.id: row.platform_id for row in await the_tests(here.desk)}
        assert None not in numbers.values()
        assert numbers[own] != foreign
        assert read_books(station.folder).spent == 2


async def test_a_session_whose_answer_was_lost(tmp_path: Path, station: RunningStation) -> None:
    async with scene(tmp_path / "desk", station) as here:
        before = await here.rows()
        here.losing.lost[11] = Fault.DROP_AFTER
        times = datetime(2030, 5, 1, 14), datetime(2030, 5, 1, 18)  # noqa: DTZ001 - wall times
        await here.desk.sessions.create(SessionDraft("Salle 1", *times))
        assert (await here.desk.outbox.wait_idle()).in_doubt == 1
        assert await here.rows() == (*before[:2], before[2] + 1)
        [doubt] = await intents(here.desk, "in_doubt")
        [there] = (await here.platform.call(ListSessions())).rows
        await here.desk.outbox.settle(doubt.id, Settling.AS_DONE, there.session_id)
        assert await here.rows() == (*before[:2], before[2] + 1)
        assert (await intents(here.desk, "open"), here.desk.following.state.held) == ([], 0)


async def test_a_mail_whose_answer_was_lost_is_settled_by_nothing_that_is_told(
    tmp_path: Path, station: RunningStation
) -> None:
    async with scene(tmp_path / "desk", station) as here:
        candidate = await here.somebody()
        here.losing.lost[42] = Fault.DROP_AFTER
        await here.desk.mails.send_to_candidates([candidate], Invitation(41))
        assert (await here.desk.outbox.wait_idle()).in_doubt == 1
        await here.platform.update_candidate(candidate_id=await here.number_of(candidate), given_name="Claude")
        await here.rows()
        assert (await the_candidate(here.desk, candidate)).given_name == "Claude"
        assert [each.action for each in await intents(here.desk, "in_doubt")] == ["send_registration_mail"]


async def test_a_confirmation_whose_answer_was_lost(tmp_path: Path, station: RunningStation) -> None:
    async with scene(tmp_path / "desk", station) as here:
        candidate = await here.somebody()
        [taken] = await here.desk.tests.register([candidate], Registration(ASSESSMENT))
        await here.desk.outbox.wait_idle()
        [test] = await the_tests(here.desk)
        await sit(test.url, AtRandom(1))
        before = await here.rows()
        here.losing.lost[58] = Fault.DROP_AFTER
        await here.desk.tests.add_confirmation(taken)
        assert (await here.desk.outbox.wait_idle()).in_doubt == 1
        assert await here.rows() == (before[0], 2, before[2])
        [doubt] = await intents(here.desk, "in_doubt")
        listed = (await here.platform.call(ListTests(candidate_id=await here.number_of(candidate)))).rows
        [number] = [each.planned_test_id for each in listed if each.confirms_id is not None]
        await here.desk.outbox.settle(doubt.id, Settling.AS_DONE, number)
        assert await here.rows() == (before[0], 2, before[2])
        assert {row.platform_id for row in await the_tests(here.desk)} == {test.platform_id, number}
        assert (await intents(here.desk, "open"), here.desk.following.state.held) == ([], 0)
