"""What only a station can do: edits on a version, previews, progress, marking; and why not elsewhere."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.isograd import Isograd
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Outcome, Registration, SessionDraft
from isodesk.desk.services.events import Progress
from isodesk.desk.services.extensions import TestUnderWay
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person, the_candidate, the_tests
from tests.desk.services.test_following import sent
from tests.support.station import SECRETS, RunningStation, running_station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station of the test's own."""
    with running_station(tmp_path / "station") as running:
        yield running


@pytest.fixture
async def platform(station: RunningStation) -> AsyncIterator[Isograd]:
    """Another administrator, without a desk."""
    async with Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as isograd:
        yield isograd


@pytest.fixture
async def desk(tmp_path: Path, station: RunningStation) -> AsyncIterator[Desk]:
    """A desk on it, with one person, registered in a session."""
    async with open_desk(tmp_path / "desk", station.url) as desk:
        await desk.ready()
        session = await desk.sessions.create(draft("Room 1", 9))
        zoe = await desk.candidates.add(person())
        await desk.tests.register([zoe], Registration(ASSESSMENT, session_id=session))
        await sent(desk)
        await desk.following.catch_up()
        yield desk


def draft(name: str, hour: int) -> SessionDraft:
    return SessionDraft(
        name, datetime.fromisoformat(f"2027-03-01T{hour:02}:00"), datetime.fromisoformat("2027-03-01T20:00")
    )


async def ids(desk: Desk) -> tuple[int, int, int]:
    """The person, their test, its session."""
    (test,) = await the_tests(desk)
    assert test.session_id is not None
    return test.candidate_id, test.id, test.session_id


async def test_a_session_is_edited_and_deleted(desk: Desk, platform: Isograd) -> None:
    _, test, session = await ids(desk)
    await desk.extensions.edit_session(session, draft("Room 2", 10))
    (row,) = await desk.sessions.page(ALL, 0, 10)
    assert (row.description, row.start.hour) == ("Room 2", 10)
    assert (await platform.list_sessions()).rows[0].description == "Room 2"
    with pytest.raises(InvalidInput, match="end_before_start"):
        await desk.extensions.edit_session(session, draft("Room 2", 21))
    await desk.extensions.delete_session(session)
    assert await desk.sessions.count(ALL) == 0
    (left,) = await the_tests(desk)
    assert (left.id, left.session_id) == (test, None)
    with pytest.raises(NotFound):
        await desk.extensions.delete_session(session)


async def test_somebody_elses_edit_is_shown_and_not_overwritten(desk: Desk, platform: Isograd) -> None:
    _, _, session = await ids(desk)
    await desk.following.stop()  # what the other does isn't told in time
    theirs = (await platform.list_sessions()).rows[0]
    await platform.edit_session(
        session_id=theirs.session_id, version=theirs.version, description="Theirs", start=theirs.start, end=theirs.end
    )
    with pytest.raises(NotPossible, match="changed_meanwhile"):
        await desk.extensions.edit_session(session, draft("Mine", 9))
    (row,) = await desk.sessions.page(ALL, 0, 10)
    assert row.description == "Theirs"
    await desk.extensions.edit_session(session, draft("Mine", 9))
    assert (await platform.list_sessions()).rows[0].description == "Mine"


async def test_groups_extra_time_sessions_and_deadlines_of_many(desk: Desk, platform: Isograd) -> None:
    zoe, test, _ = await ids(desk)
    assert (await desk.extensions.change_groups([zoe], "2027 / Matin")).done == 1
    assert (await desk.extensions.change_extra_time([zoe], 33)).done == 1
    row = await the_candidate(desk, zoe)
    assert (row.group, row.extra_time_percent) == ("2027 / Matin", 33)
    other = await desk.sessions.create(draft("Room 3", 12))
    await sent(desk)
    assert (await desk.extensions.move_tests([test], other)).done == 1
    assert (await the_tests(desk))[0].session == "Room 3"
    assert (await desk.extensions.change_deadlines([test], datetime.fromisoformat("2027-05-01T12:00"))).done == 1
    told = (await platform.list_tests()).rows[0]
    assert told.deadline == datetime.fromisoformat("2027-05-01T12:00")
    assert (await desk.extensions.change_deadlines([test], None)).done == 1
    assert (await desk.extensions.move_tests([test], None)).done == 1
    assert (await the_tests(desk))[0].session_id is None
    assert (await desk.extensions.change_groups([zoe], "")).done == 1
    assert (await the_candidate(desk, zoe)).group == ""


async def test_a_change_of_many_is_done_again_on_a_newer_version(desk: Desk, platform: Isograd) -> None:
    zoe, _, _ = await ids(desk)
    await desk.following.stop()
    number = (await the_candidate(desk, zoe)).platform_id
    assert number is not None
    await platform.update_candidate(candidate_id=number, given_name="Zélie")
    assert (await desk.extensions.change_extra_time([zoe], 50)).done == 1
    row = await the_candidate(desk, zoe)
    assert (row.given_name, row.extra_time_percent) == ("Zélie", 50)


async def test_each_row_has_its_own_reason(desk: Desk, platform: Isograd) -> None:
    zoe, test, _ = await ids(desk)
    line = desk.context.line
    assert line is not None
    line.network.failed("held_by_the_test", pause=60)
    unsent = await desk.candidates.add(person(given_name="Unsent"))
    line.network.reached()
    outcome = await desk.extensions.change_extra_time([zoe, unsent, 9999], 10)
    assert (outcome.done, outcome.failed) == (1, 2)
    assert set(outcome.reasons) == {"not_found", "not_sent_yet"}
    await desk.extensions.move_tests([test], None)
    await _begin((await platform.list_tests()).rows[0].url)
    outcome = await desk.extensions.change_deadlines([test], None)
    assert outcome.reasons == ["909"]


async def _begin(url: str) -> None:
    from isodesk.client.answering import AtRandom
    from isodesk.client.sit import sit

    await sit(url, AtRandom(1), stop_after=1)


async def test_progress_templates_previews_accounts(desk: Desk, platform: Isograd) -> None:
    zoe, test, session = await ids(desk)
    assert [each.template_id for each in await desk.extensions.templates()] == [41]
    assert [each.email for each in await desk.extensions.senders() if each.verified] == ["centre@example.org"]
    shown = await desk.extensions.preview(41, zoe, [test], "centre@example.org")
    assert (shown.subject, shown.recipient) == ("Votre test", (await the_candidate(desk, zoe)).email)
    assert [each.name for each in await desk.extensions.sub_accounts()] == [
        "Distributeur Exemple",
        "Sous-compte Exemple",
    ]
    assert await desk.extensions.progress() == []
    await desk.extensions.move_tests([test], None)
    await _begin((await platform.list_tests()).rows[0].url)
    (row,) = await desk.extensions.progress()
    assert (row.test_id, row.candidate_id, row.answered) == (test, zoe, 1)
    assert row.candidate_name == "Zoé Ébauche"
    assert await desk.extensions.progress(session) == []
    assert (await desk.extensions.marking()).answers == []
    assert (await desk.extensions.marking(test_id=test)).waiting == 0


async def test_without_a_network_nothing_of_it_is_possible(desk: Desk) -> None:
    _, _, session = await ids(desk)
    line = desk.context.line
    assert line is not None
    await desk.following.stop()
    line.network.failed("connect", pause=60)
    for work in (desk.extensions.templates(), desk.extensions.progress(), desk.extensions.delete_session(session)):
        with pytest.raises(NotPossible, match="needs_network"):
            await work


async def test_elsewhere_than_on_a_station_it_says_so(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        account = desk.accounts.current
        assert account is not None
        desk.accounts.note_station(account.id, on_station=False)
        for work in (desk.extensions.templates(), desk.extensions.marking(), desk.extensions.change_groups([1], "A")):
            with pytest.raises(NotPossible, match="only_on_a_station"):
                await work


async def test_rows_that_were_never_told_of_are_read_first(desk: Desk) -> None:
    zoe, test, session = await ids(desk)
    await desk.following.stop()
    await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM followed").rowcount)
    assert (await desk.extensions.change_extra_time([zoe], 20)).done == 1
    await desk.extensions.edit_session(session, draft("Room 2", 10))
    assert (await desk.extensions.move_tests([test], None)).done == 1
    [row] = await the_tests(desk)
    assert ((await desk.sessions.one(session)).description, row.session_id) == ("Room 2", None)
    assert (await the_candidate(desk, zoe)).extra_time_percent == 20


async def test_an_edited_session_is_the_stations_too(desk: Desk, platform: Isograd) -> None:
    _, _, session = await ids(desk)
    wanted = SessionDraft(
        "Room 9", datetime.fromisoformat("2027-03-02T08:15"), datetime.fromisoformat("2027-03-02T11:45"), "WXYZ"
    )
    await desk.extensions.edit_session(session, wanted)
    row = await desk.sessions.one(session)
    assert (row.description, row.start, row.end, row.code) == (wanted.description, wanted.start, wanted.end, "WXYZ")
    [theirs] = (await platform.list_sessions()).rows
    assert (theirs.description, theirs.start, theirs.end, theirs.code) == ("Room 9", wanted.start, wanted.end, "WXYZ")
    await desk.extensions.edit_session(session, replace(wanted, code=""))
    assert (await platform.list_sessions()).rows[0].code is None
    await desk.extensions.delete_session(session)
    assert (await platform.list_sessions()).rows == ()


async def test_what_is_changed_of_many_reaches_the_station(desk: Desk, platform: Isograd) -> None:
    zoe, test, session = await ids(desk)
    steps: list[Progress] = []
    desk.events.subscribe(Progress, steps.append)
    other = await desk.candidates.add(person(given_name="Ada", email="ada.second@example.org"))
    await sent(desk)
    both = [zoe, other]
    assert await desk.extensions.change_extra_time(both, 33) == Outcome(2, 0, [])
    done = [(step.done, step.total) for step in steps if step.work == "extensions.change"]
    assert done == [(0, 2), (1, 2), (2, 2)]
    assert await desk.extensions.change_groups(both, "2027 /  Matin") == Outcome(2, 0, [])
    known = {(await the_candidate(desk, each)).platform_id for each in both}
    people = [row for row in (await platform.list_candidates()).rows if row.candidate_id in known]
    assert [(row.extra_time_percent, row.group_name) for row in people] == [(33, "2027 / Matin")] * 2
    assert {(await the_candidate(desk, each)).group_number for each in both} == {people[0].group_id}
    assert await desk.extensions.move_tests([test], None) == Outcome(1, 0, [])
    assert (await platform.list_tests()).rows[0].session_id is None
    assert await desk.extensions.move_tests([test], session) == Outcome(1, 0, [])
    assert (await platform.list_tests()).rows[0].session_id == (await desk.sessions.one(session)).platform_id
    noon = datetime.fromisoformat("2027-05-01T12:00")
    assert await desk.extensions.change_deadlines([test], noon) == Outcome(1, 0, [])
    assert (await the_tests(desk))[0].deadline == noon


async def test_what_is_not_there_is_named(desk: Desk) -> None:
    zoe, test, _ = await ids(desk)
    for subject, work in (
        ("session", desk.extensions.edit_session(999, draft("A", 9))),
        ("session", desk.extensions.delete_session(999)),
        ("session", desk.extensions.move_tests([test], 999)),
        ("session", desk.extensions.progress(999)),
        ("candidate", desk.extensions.preview(41, 999)),
        ("test", desk.extensions.preview(41, zoe, [999])),
        ("test", desk.extensions.marking(test_id=999)),
    ):
        with pytest.raises(NotFound) as raised:
            await work
        assert raised.value.parameters == {"subject": subject, "id": 999}
    assert (await desk.extensions.preview(41, zoe)).sender == "centre@example.org"


async def test_a_test_under_way_is_told_whole(desk: Desk, platform: Isograd) -> None:
    zoe, test, _ = await ids(desk)
    await desk.extensions.move_tests([test], None)
    await _begin((await platform.list_tests()).rows[0].url)
    [told] = (await platform.list_progress()).rows
    [row] = await desk.extensions.progress()
    assert replace(row, seconds_left=0.0) == TestUnderWay(
        test, zoe, "Zoé Ébauche", 1, told.total, 0.0, told.seconds, told.started_at
    )
    assert 0 < row.seconds_left <= row.seconds
    await desk.following.stop()
    await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM candidate").rowcount)
    [unknown] = await desk.extensions.progress()
    assert (unknown.test_id, unknown.candidate_id, unknown.candidate_name) == (None, None, "")
