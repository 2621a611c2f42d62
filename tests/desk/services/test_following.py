"""Following a station's feed: two desks on one station, and the web beside them, end with the same rows."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.events import FollowChanged, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Standing
from isodesk.protocol.values import Gender, TestStatus
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person, the_candidate, the_tests
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import RunningStation, eventually, running_station


async def following_desk(stack: AsyncExitStack, folder: Path, url: str) -> Desk:
    """A desk that knows that a station stands behind its account, and has caught up."""
    desk = await stack.enter_async_context(open_desk(folder, url))
    await desk.ready()
    await desk.following.catch_up()
    return desk


async def sent(desk: Desk) -> None:
    """Everything in the outbox was answered."""

    async def nothing_open() -> bool:
        return not await desk.outbox.count(PageQuery(filters={"state": "open"}))

    await until(nothing_open, 20)


async def until(there: Callable[[], Awaitable[bool]], seconds: float = 15) -> None:
    """Poll until what is awaited is there."""
    async with asyncio.timeout(seconds):
        while not await there():  # noqa: ASYNC110 - a store tells nobody that it changed
            await asyncio.sleep(0.02)


async def seen_by(desk: Desk) -> set[tuple[object, ...]]:
    """What a desk shows of people, sessions and tests, by the platform's own numbers."""
    people = await desk.candidates.page(ALL, 0, 1000)
    sessions = await desk.sessions.page(ALL, 0, 1000)
    tests = await desk.tests.page(ALL, 0, 1000)
    return {
        *(("c", each.platform_id, each.email, each.given_name, each.group, each.extra_time_percent) for each in people),
        *(("s", each.platform_id, each.description, each.start, each.end, each.code) for each in sessions),
        *(("t", each.platform_id, each.email, each.form_id, each.session, each.status) for each in tests),
    }


@pytest.fixture
def own_station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station of the test's own: what two desks show is compared whole."""
    with running_station(tmp_path / "station") as running:
        yield running


async def test_two_desks_end_with_the_same_rows(tmp_path: Path, own_station: RunningStation) -> None:
    async with AsyncExitStack() as stack:
        first = await following_desk(stack, tmp_path / "one", own_station.url)
        second = await following_desk(stack, tmp_path / "two", own_station.url)
        session = await first.sessions.create(
            SessionDraft(
                "Room 1", datetime.fromisoformat("2027-03-01T09:00"), datetime.fromisoformat("2027-03-01T12:00"), "CODE"
            )
        )
        ada = await first.candidates.add(person(given_name="Adèle", group="2026 / Soir", extra_time_percent=33))
        await first.tests.register([ada], Registration(ASSESSMENT, session_id=session))
        bob = await second.candidates.add(person(given_name="Bob"))
        await second.tests.register([bob], Registration(ASSESSMENT))
        await sent(first)
        await sent(second)

        async def alike() -> bool:
            one, two = await seen_by(first), await seen_by(second)
            return one == two and len(one) == 6

        await until(alike)
        shown = {each.given_name: each for each in await second.candidates.page(ALL, 0, 10)}
        assert shown["Adèle"].group == "2026 / Soir"
        assert shown["Adèle"].extra_time_percent == 33
        assert shown["Adèle"].standing is Standing.AGREED
        (test,) = [each for each in await the_tests(second) if each.candidate.startswith("Adèle")]
        assert test.session == "Room 1"
        assert test.url.startswith(own_station.url)


async def test_a_change_is_seen_within_about_a_second(tmp_path: Path, own_station: RunningStation) -> None:
    async with AsyncExitStack() as stack:
        desk = await following_desk(stack, tmp_path / "desk", own_station.url)
        before = await desk.candidates.count(ALL)
        told: list[RowsChanged] = []
        stop = desk.events.subscribe(RowsChanged, told.append)
        platform = await stack.enter_async_context(beside(own_station))
        await platform.create_candidate(
            email="late@example.org", given_name="Léa", family_name="Tardive", gender=Gender.FEMALE
        )

        async def there() -> bool:
            return await desk.candidates.count(ALL) == before + 1

        await until(there, seconds=3)
        await eventually(lambda: any(Subject.CANDIDATES in each.subjects for each in told))
        stop()


def beside(station: RunningStation) -> Isograd:
    from isodesk.client.accounts import station as station_account
    from tests.support.station import SECRETS

    return Isograd(station_account(station.url, "client-a", SECRETS["client-a"]))


async def test_what_goes_on_the_platform_goes_here(tmp_path: Path, own_station: RunningStation) -> None:
    async with AsyncExitStack() as stack:
        desk = await following_desk(stack, tmp_path / "desk", own_station.url)
        platform = await stack.enter_async_context(beside(own_station))
        for name in ("Gone", "Hidden"):
            await platform.create_candidate(
                email=f"{name}@example.org", given_name=name, family_name="Exemple", gender=Gender.NOT_PROVIDED
            )
            await platform.add_another_test(email=f"{name}@example.org", form_id=ASSESSMENT)
        await desk.following.catch_up()
        assert {each.given_name for each in await desk.candidates.page(ALL, 0, 10)} >= {"Gone", "Hidden"}
        await platform.delete_candidate(email="Gone@example.org")
        await platform.anonymise_candidate(email="Hidden@example.org")
        await desk.following.catch_up()
        names = {each.given_name for each in await desk.candidates.page(ALL, 0, 10)}
        assert not names & {"Gone", "Hidden"}
        assert len(await the_tests(desk)) == 1
        hidden = next(each for each in await desk.candidates.page(ALL, 0, 10) if each.anonymised)
        assert hidden.given_name == hidden.email == str(hidden.platform_id)


async def test_what_is_still_to_be_sent_is_not_overwritten(tmp_path: Path, own_station: RunningStation) -> None:
    async with AsyncExitStack() as stack:
        desk = await following_desk(stack, tmp_path / "desk", own_station.url)
        ada = await desk.candidates.add(person(given_name="Ada", email="ada.first@example.org"))
        await sent(desk)
        row = await the_candidate(desk, ada)
        assert row.platform_id is not None
        await _carry_out(
            desk,
            "CREATE TRIGGER held AFTER INSERT ON intent BEGIN"
            " UPDATE intent SET not_before = strftime('%s', 'now') + 500 WHERE id = new.id; END",
        )
        await desk.candidates.update(ada, _draft_of(row, given_name="Adèle"))
        platform = await stack.enter_async_context(beside(own_station))
        await platform.update_candidate(candidate_id=row.platform_id, family_name="Ailleurs", given_name="Web")
        await desk.following.catch_up()
        shown = await the_candidate(desk, ada)
        assert (shown.given_name, shown.family_name) == ("Adèle", row.family_name)
        assert desk.following.state.held == 1
        await _carry_out(desk, "UPDATE intent SET not_before = 0 WHERE state = 'waiting'")
        await desk.outbox.try_now()
        await sent(desk)

        async def agreed() -> bool:
            await desk.following.catch_up()
            now = await the_candidate(desk, ada)
            return (now.given_name, now.family_name) == ("Adèle", "Ailleurs") and not desk.following.state.held

        await until(agreed)


async def _carry_out(desk: Desk, statement: str) -> None:
    await desk.context.keep(lambda connection, _account, _now: connection.execute(statement).rowcount)


def _draft_of(row: object, **changes: object) -> CandidateDraft:
    names = ("email", "given_name", "family_name", "gender", "language", "group", "country", "external_id")
    return CandidateDraft(**{**{name: getattr(row, name) for name in names}, **changes})


async def test_tests_and_results_come_by_themselves(tmp_path: Path, own_station: RunningStation) -> None:
    from isodesk.client.answering import AtRandom
    from isodesk.client.sit import sit

    async with AsyncExitStack() as stack:
        desk = await following_desk(stack, tmp_path / "desk", own_station.url)
        ada = await desk.candidates.add(person(given_name="Ada"))
        await desk.tests.register([ada], Registration(ASSESSMENT))
        await sent(desk)
        (test,) = await the_tests(desk)
        await sit(test.url, AtRandom(1))

        async def graded() -> bool:
            rows = await desk.results.page(ALL, 0, 10)
            return bool(rows) and rows[0].status is TestStatus.COMPLETED and rows[0].value is not None

        await until(graded)


async def test_a_reset_of_the_station_is_noticed(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        with running_station(tmp_path / "first") as before:
            desk = await following_desk(stack, tmp_path / "desk", before.url)
            await desk.candidates.add(person(given_name="Old"))
            await sent(desk)
            await desk.following.catch_up()
            port = int(before.url.rpartition(":")[2])
        said: list[FollowChanged] = []
        desk.events.subscribe(FollowChanged, said.append)
        with running_station(tmp_path / "second", port=port):
            await eventually(lambda: desk.following.state.reset_seen, seconds=30)
            assert said[-1].state.reset_seen
            assert await desk.candidates.count(ALL) == 2  # nothing is taken for somebody else
            await desk.following.accept_reset()
            assert await desk.candidates.count(ALL) == 0
            await desk.following.catch_up()
            assert [each.given_name for each in await desk.candidates.page(ALL, 0, 10)] == ["Ada"]


async def test_what_is_being_sent_goes_first(tmp_path: Path, own_station: RunningStation) -> None:
    read: list[int] = []  # how many candidates were created when the feed was asked

    def note(call: Call) -> Fault:
        if call.path.startswith("/station/v1/"):
            read.append(line.delivered[1])
        return Fault.NONE

    async with AsyncExitStack() as stack:
        line = await stack.enter_async_context(FaultyProxy(own_station.url, note, delay=0.05))
        desk = await following_desk(stack, tmp_path / "desk", line.url)
        read.clear()
        for number in range(100):
            await desk.candidates.add(person(family_name=f"Sent {number}"))
        await desk.outbox.wait_idle()
        assert line.delivered[1] == 100
        # One look may be under way as the first goes out, and bring a page.
        assert len([each for each in read if 5 < each < 95]) <= 1
