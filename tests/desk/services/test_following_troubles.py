"""Following a station's feed where something is in the way: a call that hangs, a cut line, a station set back."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.desk.services.drafts import Invitation, SessionDraft
from isodesk.desk.services.following import asking, service
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.sending import pump
from isodesk.protocol.values import Gender
from tests.desk.services.offices import ALL, ASSESSMENT, NOBODY, account_at, intents, person, the_candidate, the_tests
from tests.desk.services.test_following import beside, following_desk, sent, until
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import RunningStation, eventually, running_station

NINE, NOON = datetime.fromisoformat("2027-03-01T09:00"), datetime.fromisoformat("2027-03-01T12:00")


@pytest.fixture
def own_station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station of the test's own."""
    with running_station(tmp_path / "station") as running:
        yield running


async def test_a_call_that_hangs_does_not_hold_up_the_feed_for_good(
    tmp_path: Path, own_station: RunningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "GIVEN_WAY", 0.3)
    monkeypatch.setattr(pump, "LONGEST_GOODBYE", 0.1)

    def silent(call: Call) -> Fault:
        return Fault.SILENCE_BEFORE if call.action == 42 else Fault.NONE

    async with AsyncExitStack() as stack:
        line = await stack.enter_async_context(FaultyProxy(own_station.url, silent))
        desk = await following_desk(stack, tmp_path / "desk", line.url)
        candidate = await desk.candidates.add(person())
        await sent(desk)
        await desk.mails.send_to_candidates([candidate], Invitation(41))
        await eventually(lambda: line.met[Fault.SILENCE_BEFORE] == 1)
        platform = await stack.enter_async_context(beside(own_station))
        await platform.create_candidate(
            email="late@example.org", given_name="Léa", family_name="Tardive", gender=Gender.FEMALE
        )

        async def there() -> bool:
            return "Léa" in {each.given_name for each in await desk.candidates.page(ALL, 0, 10)}

        await until(there)
        assert [each.state for each in await intents(desk, "open")] == [IntentState.SENDING]


async def test_a_line_that_was_cut_is_followed_again(
    tmp_path: Path, own_station: RunningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "WAIT", 1)
    monkeypatch.setattr(service, "PAUSES", (0.1,))
    async with AsyncExitStack() as stack:
        line = await stack.enter_async_context(FaultyProxy(own_station.url))
        desk = await following_desk(stack, tmp_path / "desk", line.url)
        await eventually(lambda: desk.following.state.following)
        async with line.out_of_reach():
            await eventually(lambda: not desk.following.state.following)
        await desk.outbox.try_now()
        await eventually(lambda: desk.following.state.following)


async def test_a_station_put_back_to_yesterday_is_read_anew(tmp_path: Path) -> None:
    """What came to it since is gone there, and goes here; nobody has to decide anything."""
    today, yesterday = tmp_path / "station", tmp_path / "copy"
    with running_station(today) as running:
        port = int(running.url.rpartition(":")[2])
    shutil.copytree(today, yesterday)
    async with AsyncExitStack() as stack:
        with running_station(today, port=port):
            desk = await following_desk(stack, tmp_path / "desk", running.url)
            await desk.candidates.add(person(given_name="Later"))
            await sent(desk)
            await desk.following.catch_up()
            assert {each.given_name for each in await desk.candidates.page(ALL, 0, 10)} == {"Ada", "Later"}
            await desk.following.stop()
        with running_station(yesterday, port=port):
            await desk.following.catch_up()
            assert {each.given_name for each in await desk.candidates.page(ALL, 0, 10)} == {"Ada"}
            assert not desk.following.state.reset_seen
            assert not desk.following.state.reading_all


async def test_tests_of_people_and_sessions_that_the_feed_tells_of_later(
    tmp_path: Path, own_station: RunningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "ROWS", 2)
    async with AsyncExitStack() as stack:
        desk = await following_desk(stack, tmp_path / "desk", own_station.url)
        await desk.following.stop()
        platform = await stack.enter_async_context(beside(own_station))
        session = (await platform.create_session(description="Room 1", start=NINE, end=NOON)).session_id
        lea = await platform.create_candidate(
            email="lea@example.org", given_name="Léa", family_name="Tardive", gender=Gender.FEMALE
        )
        await platform.add_test(form_id=ASSESSMENT, email="lea@example.org", session_id=session)
        for number in range(3):
            await platform.create_candidate(
                email=f"other{number}@example.org", given_name="Other", family_name="Exemple", gender=Gender.FEMALE
            )
        await platform.update_candidate(candidate_id=lea.candidate_id, given_name="Léna")
        row = (await platform.list_sessions()).rows[0]
        await platform.edit_session(session_id=session, version=row.version, description="Room 2", start=NINE, end=NOON)
        assert await desk.following.turn(wait=0)  # the first page tells of the test, and of neither
        (test,) = await the_tests(desk)
        assert (test.candidate, test.session) == ("Léna Tardive", "Room 2")
        await desk.following.catch_up()
        assert len(await desk.candidates.page(ALL, 0, 10)) == 5


async def test_what_is_told_of_an_account_that_was_left_is_not_kept_under_another(
    tmp_path: Path, own_station: RunningStation
) -> None:
    async with AsyncExitStack() as stack:
        line = await stack.enter_async_context(FaultyProxy(own_station.url))
        desk = await following_desk(stack, tmp_path / "desk", line.url)
        draft = SessionDraft("Room 1", NINE, NOON)
        session = await desk.sessions.create(draft)
        await sent(desk)
        await desk.following.catch_up()
        centre = desk.accounts.current
        assert centre is not None
        other = await desk.accounts.add(replace(account_at(NOBODY), name="Other", distributor=True), "s")
        line.delay = 0.5
        editing = asyncio.create_task(desk.extensions.edit_session(session, replace(draft, description="Room 2")))
        await asyncio.sleep(0)
        await desk.accounts.use(other.id)
        line.delay = 0.0
        await editing
        keys = await desk.context.store.read(
            lambda connection: connection.execute("SELECT DISTINCT account_id FROM session").fetchall()
        )
        assert keys == [(centre.id,)]
        await desk.accounts.use(centre.id)
        await desk.following.catch_up()
        assert [each.description for each in await desk.sessions.page(ALL, 0, 9)] == ["Room 2"]


async def test_a_change_from_elsewhere_comes_once_ones_own_is_given_up(
    tmp_path: Path, own_station: RunningStation
) -> None:
    """The feed told of it while it was held back, and doesn't tell of it again."""

    def turning_away(call: Call) -> Fault:
        return Fault.FORBIDDEN if call.action == 51 else Fault.NONE

    async with AsyncExitStack() as stack:
        line = await stack.enter_async_context(FaultyProxy(own_station.url, turning_away))
        desk = await following_desk(stack, tmp_path / "desk", line.url)
        draft = person(given_name="Ada")
        ada = await desk.candidates.add(draft)
        await sent(desk)
        await desk.candidates.update(ada, replace(draft, given_name="Adèle"))
        assert (await desk.outbox.wait_idle()).refused == 1
        platform = await stack.enter_async_context(beside(own_station))
        number = (await the_candidate(desk, ada)).platform_id or 0
        await platform.update_candidate(candidate_id=number, family_name="Ailleurs")
        await desk.following.catch_up()
        assert ((await the_candidate(desk, ada)).name, desk.following.state.held) == ("Adèle Ébauche", 1)
        [refused] = await intents(desk, "refused")
        await desk.outbox.cancel([refused.id])
        await desk.following.catch_up()
        assert ((await the_candidate(desk, ada)).name, desk.following.state.held) == ("Ada Ailleurs", 0)
