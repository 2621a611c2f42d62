"""What only a station can do: edits on a version, previews, progress, marking; and why not elsewhere."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.isograd import Isograd
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
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
    zoe, _, _ = await ids(desk)
    await desk.following.stop()
    await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM followed").rowcount)
    assert (await desk.extensions.change_extra_time([zoe], 20)).done == 1
