"""Sessions from the platform's own list."""

from datetime import datetime
from pathlib import Path

import pytest

from isodesk.desk.errors import NotPossible, RosterUnreadable
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster import session_lines
from isodesk.desk.services.roster.report import Severity
from isodesk.protocol.files import SESSION_COLUMNS
from tests.desk.services.offices import ALL, intents, open_desk
from tests.desk.services.test_roster_workbooks import told, workbook

at = datetime.fromisoformat
MORNING = (12, 1, 2030, 9, 0, 12, 1, 2030, 12, 30)


async def test_the_platforms_list_makes_sessions(tmp_path: Path) -> None:
    rows = [
        SESSION_COLUMNS,
        ("Morning", "a code", *MORNING),
        ("Afternoon", None, 12, 1, 2030, 14, None, 12, 1, 2030, 17, None),
    ]
    path = workbook(tmp_path / "sessions.xlsx", rows, Notes=("nothing",))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await desk.roster.sessions.read(path)
        assert (run.faults, run.created, run.updated, run.sheet) == ([], 2, 0, "Import")
        done = await desk.roster.sessions.confirm(run)
        assert (done.created, done.updated, done.not_updated) == (2, 0, [])
        made = await desk.sessions.page(PageQuery(sort="start"), 0, 9)
        assert [(row.description, row.start, row.end, row.code) for row in made] == [
            ("Morning", at("2030-01-12 09:00"), at("2030-01-12 12:30"), "a code"),
            ("Afternoon", at("2030-01-12 14:00"), at("2030-01-12 17:00"), ""),
        ]
        progress = await desk.roster.imports.progress(done.import_id)
        assert (progress.kind, progress.total, progress.waiting, progress.done) == ("sessions", 2, 2, 0)
        again = await desk.roster.sessions.read(path)
        assert (again.same, list(again.lines), again.faults) == (2, [], [])
        assert await desk.roster.imports.cancel_rest(done.import_id) == 2
        assert await desk.sessions.count(ALL) == 0


async def test_the_same_name_is_an_update_where_that_can_be(tmp_path: Path) -> None:
    path = workbook(tmp_path / "sessions.xlsx", [SESSION_COLUMNS, ("MORNING", "new", *MORNING)])
    draft = SessionDraft("Morning", at("2030-01-12 08:00"), at("2030-01-12 12:00"))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        session_id = await desk.sessions.create(draft)
        run = await desk.roster.sessions.read(path)
        assert (run.created, run.updated) == (0, 1)
        done = await desk.roster.sessions.confirm(run)
        assert (done.created, done.updated, done.not_updated) == (0, 1, [])
        assert (await desk.sessions.one(session_id)).code == "new"
        await desk.sessions.delete(session_id)
        session_id = await desk.sessions.create(draft)
        run = await desk.roster.sessions.read(path)
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE intent SET state = 'done' WHERE state = 'waiting'")
        )
        with pytest.raises(NotPossible):
            await desk.sessions.change(session_id, draft)
        assert (await desk.roster.sessions.confirm(run)).not_updated == ["MORNING"]
        sent = await desk.roster.sessions.read(path)
        assert told(sent) == [(2, "des", "session_known")]
        assert sent.faults[0].parameters == {"reason": "not_known_yet"}


async def test_each_fault_is_told_by_line_and_column(tmp_path: Path) -> None:
    summer_time = (31, 3, 2030, 2, 30, 31, 3, 2030, 12, 0)
    rows = [
        SESSION_COLUMNS,
        ("", "", *MORNING),
        ("A", "", 31, 2, 2030, 9, 0, *MORNING[5:]),
        ("B", "", "noon", *MORNING[1:]),
        ("C", "", *MORNING[:5], None, *MORNING[6:]),
        ("D", "", *MORNING[5:], *MORNING[:5]),
        ("E", "", *summer_time),
        ("=F", "", *MORNING),
        ("G", "", *MORNING),
        ("g", "", *MORNING),
        ("H", "x" * 200, *MORNING),
        ("I", "", 12.5, *MORNING[1:]),
        ("Twice", "", *MORNING),
    ]
    draft = SessionDraft("Twice", at("2030-01-12 08:00"), at("2030-01-12 12:00"))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await desk.sessions.create_all([draft, draft])
        run = await desk.roster.sessions.read(workbook(tmp_path / "sessions.xlsx", rows))
        assert told(run) == [
            (2, "des", "missing"),
            (3, "dat_sta_day", "no_such_moment"),
            (4, "dat_sta_day", "not_a_number"),
            (5, "dat_end_day", "missing"),
            (6, "dat_end_day", "end_before_start"),
            (7, "dat_sta_day", "skipped_time"),
            (8, "des", "formula"),
            (10, "des", "session_twice"),
            (11, "psw", "too_long"),
            (12, "dat_sta_day", "not_a_number"),
            (13, "des", "ambiguous_session"),
        ]
        sessions = list(await desk.sessions.ids(ALL))
        assert [(fault.line, fault.value, fault.parameters) for fault in run.faults if fault.parameters] == [
            (7, "31", {"zone": "Europe/Paris"}),
            (10, "g", {"first_line": 9}),
            (11, "x" * 119 + "…", {"maximum": 128}),
            (13, "Twice", {"sessions": sessions}),
        ]
        assert [fault.value for fault in run.faults if fault.line in (2, 3, 4, 12)] == [
            "",
            "31/02/2030 09:00",
            "noon",
            "12.5",
        ]
        assert {fault.severity for fault in run.faults} == {Severity.ERROR}
        assert ([line.line for line in run.lines], run.rejected) == ([9], 11)
        assert len(await intents(desk, "waiting")) == 2


async def test_what_is_no_list_of_sessions_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable) as raised:
            await desk.roster.sessions.read(workbook(tmp_path / "a.xlsx", [("des", "psw"), ("A", "")]))
        times = [name for name in SESSION_COLUMNS if name.startswith("dat_") and not name.endswith("_min")]
        assert raised.value.parameters == {"reason": "no_session_header", "missing": times, "found": ["des", "psw"]}
        with pytest.raises(RosterUnreadable, match="empty"):
            await desk.roster.sessions.read(workbook(tmp_path / "b.xlsx", []))
        monkeypatch.setattr(session_lines, "MOST_SESSIONS", 1)
        rows = [SESSION_COLUMNS, ("A", "", *MORNING), ("B", "", *MORNING)]
        assert (await desk.roster.sessions.read(workbook(tmp_path / "c.xlsx", rows[:2]))).created == 1
        with pytest.raises(RosterUnreadable) as raised:
            await desk.roster.sessions.read(workbook(tmp_path / "c.xlsx", rows))
        assert raised.value.parameters == {"reason": "too_many_rows", "maximum": 1}


async def test_an_empty_list_can_be_saved_and_read(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        for name in ("sessions.xlsx", "sessions.csv"):
            await desk.roster.sessions.save_template(tmp_path / name)
            run = await desk.roster.sessions.read(tmp_path / name)
            assert (list(run.lines), run.faults) == ([], [])
