"""Sessions: made one by one and in series, found by day, changed and taken back until they are sent."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Standing
from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.series import Series
from tests.desk.services.between import LOST, between
from tests.desk.services.offices import ALL, ASSESSMENT, intents, open_desk, person
from tests.support.station import RunningStation


def draft(start: str, end: str, name: str = "Room 1", code: str = "ABCD") -> SessionDraft:
    return SessionDraft(name, datetime.fromisoformat(start), datetime.fromisoformat(end), code)


def at(desk: Desk, moment: str) -> None:
    """Have the desk believe that it is this wall time in Paris."""
    instant = desk.sessions.zone.instant(datetime.fromisoformat(moment))
    desk.context.clock = lambda: instant


MORNING = draft("2026-12-01T09:00", "2026-12-01T12:00", "Morning")
NIGHT = draft("2026-12-01T22:00", "2026-12-02T02:00", "Night")
LATER = draft("2026-12-08T09:00", "2026-12-08T12:00", "Later")


def names(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [row.description for row in rows if isinstance(row, SessionRow)]


async def test_what_is_entered_is_checked(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        wrong = draft("2026-03-29T02:30", "2026-03-29T01:00", " ", "x" * 129)
        assert {(fault.field, fault.code) for fault in desk.sessions.check(wrong)} == {
            ("description", "missing"),
            ("code", "too_long"),
            ("start", "skipped_time"),
        }
        backwards = draft("2026-12-01T10:00", "2026-12-01T10:00")
        assert [(fault.field, fault.code) for fault in desk.sessions.check(backwards)] == [("end", "end_before_start")]
        with pytest.raises(InvalidInput, match="end_before_start"):
            await desk.sessions.create_all([MORNING, backwards])
        assert await desk.sessions.count(ALL) == 0


async def test_found_by_day_and_by_where_they_stand(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.sessions.create_all([LATER, NIGHT, MORNING])
        assert names(await desk.sessions.between(date(2026, 12, 1), date(2026, 12, 1))) == ["Morning", "Night"]
        assert names(await desk.sessions.between(date(2026, 12, 2), date(2026, 12, 7))) == ["Night"]
        assert names(await desk.sessions.between(date(2026, 12, 3), date(2026, 12, 9))) == ["Later"]
        at(desk, "2026-12-01T23:00")
        assert desk.sessions.now().isoformat() == "2026-12-01T23:00:00"
        for when, found in (("to_come", ["Later"]), ("open", ["Night"]), ("over", ["Morning"])):
            assert names(await desk.sessions.page(PageQuery(filters={"when": when}), 0, 9)) == found
        assert names(await desk.sessions.choices()) == ["Night", "Later"]
        assert names(await desk.sessions.choices("late")) == ["Later"]
        assert names(await desk.sessions.matching("")) == ["Later", "Night", "Morning"]
        assert len(await desk.sessions.ids(ALL)) == 3


async def test_ended_sessions_are_hidden_three_months_later(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.sessions.create_all([MORNING, LATER])
        at(desk, "2027-03-05T09:00")
        assert names(await desk.sessions.page(ALL, 0, 9)) == ["Later"]
        assert (await desk.sessions.count(ALL), len(await desk.sessions.ids(ALL))) == (1, 1)
        assert await desk.sessions.count(PageQuery(filters={"old": "shown"})) == 2
        assert names(await desk.sessions.matching("morn")) == ["Morning"]
        assert names(await desk.sessions.between(date(2026, 12, 1), date(2026, 12, 1))) == ["Morning"]


async def test_a_row_tells_candidates_and_whether_it_was_sent(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        [session] = await desk.sessions.create_all([MORNING])
        people = [await desk.candidates.add(person()) for _ in range(2)]
        await desk.tests.register([*people, people[0]], Registration(ASSESSMENT, session, another=True))
        await desk.outbox.wait_idle()
        row = await desk.sessions.one(session)
        assert (row.tests, row.candidates, row.sent, row.standing) == (3, 2, True, Standing.AGREED)
        assert row.platform_id is not None
        with pytest.raises(NotFound):
            await desk.sessions.one(session + 1)


async def test_a_session_is_changed_until_it_is_sent(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        [session, other] = await desk.sessions.create_all([MORNING, LATER])
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT, other))
        changed = draft("2026-12-03T09:00", "2026-12-03T12:00", "Moved", "")
        await desk.sessions.change(session, changed)
        row = await desk.sessions.one(session)
        assert (row.description, row.start, row.code, row.sent) == ("Moved", changed.start, "", False)
        await desk.sessions.delete(other)
        assert names(await desk.sessions.page(ALL, 0, 9)) == ["Moved"]
        assert await desk.tests.count(ALL) == 0
        with pytest.raises(InvalidInput):
            await desk.sessions.change(session, draft("2026-12-03T09:00", "2026-12-02T12:00"))
    async with open_desk(tmp_path, station.url) as desk:
        await desk.outbox.wait_idle()
        assert names(await desk.sessions.page(ALL, 0, 9)) == ["Moved"]
        for change in (desk.sessions.change(session, MORNING), desk.sessions.delete(session)):
            with pytest.raises(NotPossible, match="session_sent"):
                await change


async def test_what_was_sent_without_an_answer_is_not_changed(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {11: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        [session] = await desk.sessions.create_all([MORNING])
        await desk.outbox.wait_idle()
        assert (await desk.sessions.one(session)).standing is Standing.IN_DOUBT
        with pytest.raises(NotPossible, match="session_sent"):
            await desk.sessions.change(session, LATER)


async def test_a_series_is_made_and_taken_back_until_it_is_sent(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        series = Series(MORNING, frozenset({1, 3}), lambda name, number, _start: f"{name} {number}", times=3)
        assert desk.sessions.check_series(series) == []
        preview = desk.sessions.preview(series)
        made = await desk.sessions.create_all([each.draft for each in preview])
        rows = await desk.sessions.page(PageQuery(sort="start"), 0, 9)
        assert [(row.description, row.start.day) for row in rows] == [
            ("Morning 1", 1),
            ("Morning 2", 3),
            ("Morning 3", 8),
        ]
        assert [row.id for row in rows] == list(made)
        await desk.outbox.cancel([each.id for each in await intents(desk)])
        assert await desk.sessions.count(ALL) == 0
        none = Series(MORNING, frozenset(), lambda name, _number, _start: name, times=3)
        assert [fault.field for fault in desk.sessions.check_series(none)] == ["weekdays"]
        assert desk.sessions.preview(none) == []


async def test_the_accounts_zone_is_its_own(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        account = desk.accounts.current
        assert account is not None
        await desk.accounts.update(replace(account, zone="Indian/Reunion"))
        assert desk.sessions.zone.name == "Indian/Reunion"
        summer = draft("2026-03-29T02:30", "2026-03-29T04:00")
        assert desk.sessions.check(summer) == []
        at(desk, "2026-12-01T12:00")
        assert desk.sessions.behind() % timedelta(hours=1) == timedelta()
        desk.change_settings(account="")
        assert desk.accounts.current is None
        assert desk.sessions.zone.name == "Europe/Paris"
