"""The page of sessions: made, in series, in the calendar, shown large, with their candidates, and tidied up."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Standing
from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.store import forms
from isodesk.desk.store.forms import StoredForm
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.seen import Seen
from isodesk.desk.ui.pages.sessions.calendar.grid import CalendarGrid
from isodesk.desk.ui.pages.sessions.calendar.layout import (
    DAY_MINUTES,
    days_of_month,
    days_of_week,
    month_later,
    parts_of,
)
from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter
from isodesk.desk.ui.pages.sessions.printing import page_of
from isodesk.desk.ui.pages.sessions.projector import Projector, in_groups
from isodesk.desk.ui.parts.question import Question
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.screens import until

ALL = PageQuery(filters={"old": "shown"})


def sessions(window: WindowPresenter) -> SessionsPresenter:
    presenter = window.pages.presenter("sessions")
    assert isinstance(presenter, SessionsPresenter)
    return presenter


@pytest.fixture
async def page(window: WindowPresenter, desk: Desk) -> SessionsPresenter:
    """The page, at nine o'clock of 1 December 2026 in Paris."""
    at(desk, "2026-12-01T09:00")
    window.window.rail.choose("sessions")
    return sessions(window)


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[WindowPresenter]:
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        window.window.rail.choose("sessions")
        yield window


def at(desk: Desk, moment: str) -> None:
    instant = desk.sessions.zone.instant(datetime.fromisoformat(moment))
    desk.context.clock = lambda: instant


def draft(start: str, hours: float = 3, name: str = "Morning", code: str = "MATIN26") -> SessionDraft:
    begins = datetime.fromisoformat(start)
    return SessionDraft(name, begins, begins + timedelta(hours=hours), code)


async def choose(page: SessionsPresenter, name: str) -> None:
    await hands.click_row(page.table, await hands.find_row(page.table, name))
    await until(lambda: page.detail.isVisible() and page.detail.name.text() == name)


async def answer(page: SessionsPresenter, accept: bool) -> str:
    """Answer the question that is asked; what it said."""
    await until(lambda: page.page.findChildren(Question))
    question = page.page.findChildren(Question)[-1]
    said = question.windowTitle()
    await hands.click(question.yes if accept else question.no)
    await until(lambda: not [each for each in page.page.findChildren(QDialog) if each.isVisible()])
    return said


# One session, and series


async def test_a_session_is_made_changed_and_deleted_before_it_is_sent(page: SessionsPresenter, desk: Desk) -> None:
    await hands.use(page.page, "sessions.create")
    form = page.form
    assert "Times of Europe/Paris" in form.note.text()
    await hands.type_into(form.description.line, "Morning")
    await hands.type_moment(form.start.moment, datetime.fromisoformat("2026-12-03T09:00"))
    assert form.end.value.isoformat() == "2026-12-03T11:00:00"  # the end goes along
    await hands.type_into(form.code.line, "BLEU42")
    await hands.click(form.submit_button)
    await until(lambda: page.detail.isVisible() and page.detail.figure.text() == "BLEU42")
    await hands.use(page.page, "sessions.edit")
    assert form.description.value == "Morning"
    await hands.type_into(form.description.line, "Early morning")
    await hands.click(form.submit_button)
    await until(lambda: page.detail.isVisible() and page.detail.name.text() == "Early morning")
    page.commands.run("sessions.delete")
    assert await answer(page, accept=True) == "Delete Early morning?"
    await until(lambda: page.listing.model.total == 0)
    assert await desk.sessions.count(ALL) == 0


async def test_a_time_that_the_clocks_skip_is_refused_and_one_that_comes_twice_explained(
    page: SessionsPresenter,
) -> None:
    await hands.use(page.page, "sessions.create")
    form = page.form
    await hands.type_into(form.description.line, "Night")
    await hands.type_moment(form.start.moment, datetime.fromisoformat("2027-03-28T02:30"))
    await hands.click(form.submit_button)
    assert form.start.fault == "The clocks of Europe/Paris go forward over this time: it doesn’t exist."
    await hands.type_moment(form.start.moment, datetime.fromisoformat("2027-10-31T02:30"))
    assert form.start.fault == ""
    assert form.twice.isVisible()
    await language_and_theme(page.context.owner, "fr", "dark")  # type: ignore[arg-type]  # the window's presenter
    assert form.twice.text().endswith("la première est retenue.")


async def test_a_series_is_previewed_made_and_undone(page: SessionsPresenter, desk: Desk) -> None:
    page.commands.run("sessions.series")
    form = page.series
    await until(form.isVisible)
    await hands.type_into(form.description.line, "Room 1")
    await hands.type_moment(form.start.moment, datetime.fromisoformat("2026-12-03T09:00"))
    form.weekdays.set_value(frozenset({1, 3}))
    form.times.set_value(3)
    assert form.submit_button.text() == "Create 3 sessions"
    assert [each.draft.description for each in form.planned()] == ["Room 1 – 1", "Room 1 – 2", "Room 1 – 3"]
    await hands.choose(form.naming.choice, "day")
    assert form.planned()[0].draft.description == "Room 1 – 3 Dec 2026"
    await hands.choose(form.ending.choice, "until")
    form.until.set_value(datetime.fromisoformat("2026-12-31"))
    assert form.until.isVisible()
    assert not form.times.isVisible()
    assert form.submit_button.text() == "Create 9 sessions"
    form.weekdays.set_value(frozenset())
    await hands.click(form.submit_button)
    assert form.weekdays.fault == "Choose at least one day."
    form.weekdays.set_value(frozenset({3}))
    await hands.click(form.submit_button)
    await until(lambda: page.listing.model.total == 5)
    assert page.page.notice.words == "5 sessions created."
    await desk.undo.undo()
    await until(lambda: page.listing.model.total == 0)


# What is shown of them


async def test_old_sessions_are_hidden_until_asked_for(page: SessionsPresenter, desk: Desk) -> None:
    await desk.sessions.create_all([draft("2026-01-05T09:00", name="Old"), draft("2026-12-01T08:00", name="Now")])
    await until(lambda: page.listing.model.total == 1)
    await until(lambda: "1 session · 1 old one hidden · Europe/Paris" in page.page.subtitle.text())
    await hands.choose(page.page.old, "shown")
    await until(lambda: page.listing.model.total == 2)
    await hands.choose(page.page.when, "open")
    await until(lambda: page.listing.model.total == 1)
    assert hands.cells_of(page.table)[0][-1] in ("To be sent", "Open")


async def test_where_all_are_old_the_empty_list_offers_them(page: SessionsPresenter, desk: Desk) -> None:
    await desk.sessions.create(draft("2026-01-05T09:00", name="Old"))
    await until(lambda: "1 old one hidden" in page.page.subtitle.text())
    message = page.listing.card.message
    await until(message.isVisible)
    [button] = [each for each in message.findChildren(QPushButton) if each.isVisible()]
    await until(lambda: button.text() in ("Show them", "Clear the filters", "Create a session"))
    page.listing.model.ask(page.page.query())
    await until(lambda: button.text() == "Show them")
    await hands.click(button)
    await until(lambda: page.listing.model.total == 1)


async def test_another_zone_is_said_everywhere(page: SessionsPresenter, desk: Desk) -> None:
    account = desk.accounts.current
    assert account is not None
    ahead = desk.sessions.behind()
    await desk.accounts.update(replace(account, zone="Pacific/Kiritimati"))
    assert desk.sessions.behind() > ahead
    await desk.sessions.create(draft("2026-12-03T09:00"))
    await until(lambda: "Pacific/Kiritimati (+14 h)" in page.page.subtitle.text() or ahead != timedelta())
    await choose(page, "Morning")
    labels = [each.text() for each in page.detail.facts.findChildren(type(page.detail.name))]
    assert any("Times of Pacific/Kiritimati" in text for text in labels)


# The calendar


async def test_the_calendar_is_moved_through_by_keys(page: SessionsPresenter, desk: Desk) -> None:
    night, _other = await desk.sessions.create_all(
        [draft("2026-12-01T22:00", 4, "Night"), draft("2027-01-05T09:00", 3, "January")]
    )
    page.commands.run("sessions.calendar")
    grid = page.calendar.grid
    await until(lambda: grid.chosen == date(2026, 12, 1) and grid.blocks)
    assert page.calendar.title.text() == "December 2026"
    assert [(block.part.begins, block.part.ends) for block in grid.blocks[:2]] == [(True, False), (False, True)]
    assert "Night" in grid.blocks[0].accessibleName()
    assert grid.accessibleName() == "Tuesday 1 December 2026, 1 session"
    for key, expected in (
        (Qt.Key.Key_Right, date(2026, 12, 2)),
        (Qt.Key.Key_Down, date(2026, 12, 9)),
        (Qt.Key.Key_PageDown, date(2027, 1, 9)),
        (Qt.Key.Key_Up, date(2027, 1, 2)),
        (Qt.Key.Key_Left, date(2027, 1, 1)),
        (Qt.Key.Key_PageUp, date(2026, 12, 1)),
        (Qt.Key.Key_Down, date(2026, 12, 8)),
        (Qt.Key.Key_Home, date(2026, 12, 1)),
    ):
        await hands.press(grid, key)
        await until(partial(_is_at, grid, expected))
    await hands.press(grid, Qt.Key.Key_Space)
    assert "Night" in grid.accessibleDescription()
    await hands.press(grid, Qt.Key.Key_Return)
    await until(page.candidates.page.isVisible)
    assert page.candidates.page.title.text() == "Night"
    assert (await desk.sessions.one(night)).description == "Night"


async def test_a_change_while_the_calendar_opens_leaves_it_at_today(page: SessionsPresenter, desk: Desk) -> None:
    await desk.sessions.create(draft("2026-12-01T22:00", 4, "Night"))
    page.commands.run("sessions.calendar")
    desk.events.rows_changed(Subject.SESSIONS)
    await until(lambda: page.calendar.grid.blocks)
    assert page.calendar.title.text() == "December 2026"


async def test_a_week_shows_hours_and_what_overlaps_beside_each_other(page: SessionsPresenter, desk: Desk) -> None:
    await desk.sessions.create_all(
        [draft("2026-12-02T09:00", 3, "A"), draft("2026-12-02T10:00", 3, "B"), draft("2026-12-02T20:00", 2, "C")]
    )
    page.commands.run("sessions.calendar")
    await until(lambda: page.calendar.grid.blocks)
    await hands.choose(page.calendar.spans, "week")
    grid = page.calendar.grid
    await until(lambda: grid.by_week and len(grid.blocks) == 3)
    assert page.calendar.title.text() == "Week of 30 Nov 2026"
    first, second, third = (block.geometry() for block in grid.blocks)
    assert not first.intersects(second)
    assert first.top() < second.top() < third.top()
    assert first.width() < third.width()
    await hands.click(grid.blocks[2])
    await until(page.candidates.page.isVisible)
    assert page.candidates.page.title.text() == "C"
    await hands.use(page.candidates.page, "session_candidates.back")
    await until(page.page.isVisible)


async def test_a_double_click_on_a_day_begins_a_session_there(page: SessionsPresenter) -> None:
    page.commands.run("sessions.calendar")
    grid = page.calendar.grid
    await until(lambda: grid.chosen == date(2026, 12, 1))
    await hands.press(grid, Qt.Key.Key_Return)  # nothing there: a new one
    await until(page.form.isVisible)
    assert page.form.start.value.isoformat() == "2026-12-01T09:00:00"


def _is_at(grid: CalendarGrid, day: date) -> bool:
    return bool(grid.chosen == day)


def row(number: int, start: str, end: str) -> SessionRow:
    begins, ends = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return SessionRow(number, None, f"S{number}", begins, ends, "", 0, Standing.AGREED, 0, sent=True)


def test_lanes_of_a_day() -> None:
    rows = [
        row(1, "2026-12-01T09:00", "2026-12-01T12:00"),
        row(2, "2026-12-01T09:00", "2026-12-01T10:00"),
        row(3, "2026-12-01T10:00", "2026-12-01T11:00"),
        row(4, "2026-12-01T12:00", "2026-12-01T13:00"),
        row(5, "2026-12-01T23:00", "2026-12-03T01:00"),
        row(6, "2026-12-02T00:00", "2026-12-02T01:00"),
    ]
    first = parts_of(rows, date(2026, 12, 1))
    assert [(part.row.id, part.lane, part.lanes) for part in first] == [
        (1, 0, 2),
        (2, 1, 2),
        (3, 1, 2),
        (4, 0, 1),
        (5, 0, 1),
    ]
    assert (first[-1].start, first[-1].end, first[-1].ends) == (23 * 60, DAY_MINUTES, False)
    [whole, short] = parts_of(rows, date(2026, 12, 2))
    assert (whole.start, whole.end, whole.begins, whole.ends, whole.lanes) == (0, DAY_MINUTES, False, False, 2)
    assert short.row.id == 6
    assert [part.end for part in parts_of(rows, date(2026, 12, 3))] == [60]
    assert parts_of(rows, date(2026, 12, 4)) == []


def test_months_begin_on_a_monday_and_never_jump() -> None:
    days = days_of_month(date(2026, 2, 14))
    assert (days[0], len(days)) == (date(2026, 1, 26), 42)
    assert days_of_week(date(2026, 3, 1))[0] == date(2026, 2, 23)
    assert month_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert month_later(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert month_later(date(2026, 1, 31), -2) == date(2025, 11, 30)
    assert month_later(date(2026, 12, 5), 1) == date(2027, 1, 5)


# The code for the room


@pytest.mark.parametrize(
    ("code", "shown_as"),
    [
        ("", ""),
        ("1234", "1234"),
        ("BLEU42", "BLE\u2002U42"),
        ("12345678", "1234\u20025678"),
        ("1234567", "1234\u2002567"),
        ("1234567890123", "1234\u20025678\u200290123"),
        ("ab-cdefg", "ab-cdefg"),
    ],
)
def test_a_code_in_groups(code: str, shown_as: str) -> None:
    assert in_groups(code) == shown_as


async def test_the_code_fills_a_screen_until_escape(page: SessionsPresenter, desk: Desk) -> None:
    await desk.sessions.create(draft("2026-12-01T09:00", 3, "Morning", "BLEU42"))
    await choose(page, "Morning")
    await hands.use(page.page, "sessions.project")
    projector = page.deeds.projector
    assert isinstance(projector, Projector)
    await until(projector.isVisible)
    assert projector.geometry() == projector.screen().geometry()
    assert "BLE\u2002U42" in projector.accessibleName()
    assert "09:00 to 12:00" in projector.accessibleName()
    for theme in ("light", "dark"):
        await language_and_theme(page.context.owner, "en", theme)  # type: ignore[arg-type]  # the window's presenter
        picture = projector.grab().toImage()
        tokens = page.context.look.theme.tokens
        assert picture.pixelColor(3, 3).name().upper() == tokens.window
        height = picture.height()
        rows = [
            y
            for y in range(int(height * 0.26), int(height * 0.66))
            if any(picture.pixelColor(x, y).name().upper() == tokens.accent for x in range(0, picture.width(), 3))
        ]
        assert (rows[-1] - rows[0]) / height > 0.15  # read from ten metres on any projector
    gone = asyncio.Event()
    projector.destroyed.connect(gone.set)
    await hands.press(projector, Qt.Key.Key_1)
    assert projector.isVisible()
    await hands.press(projector, Qt.Key.Key_Escape)
    await asyncio.wait_for(gone.wait(), 10)
    assert page.deeds.projector is None


# Candidates


async def test_candidates_are_added_by_group_or_one_by_one(page: SessionsPresenter, desk: Desk) -> None:
    told = [StoredForm(101, {"en": "Spreadsheets"}, "assessment", "Assessments")]
    await desk.context.keep(lambda connection, account, _: forms.keep(connection, account, told))
    for number in range(3):
        group = "Evening" if number else ""
        await desk.candidates.add(CandidateDraft("Ada", f"Spécimen{number}", f"a{number}@example.org", group=group))
    [morning] = await desk.sessions.create_all([draft("2026-12-01T09:00")])
    await choose(page, "Morning")
    await hands.use(page.page, "sessions.candidates")
    members = page.candidates
    await until(lambda: members.page.isVisible() and members.listing.card.message.isVisible())
    await hands.use(members.page, "session_candidates.add")
    form = members.adding
    await until(lambda: form.isVisible() and len(form.people.ticks) == 3)
    await hands.click(form.submit_button)
    assert form.people.fault == "Choose at least one candidate."
    await hands.type_into(form.people.search, "spécimen0")
    await until(lambda: len(form.people.ticks) == 1)
    await hands.press(next(iter(form.people.ticks.values())), Qt.Key.Key_Space)
    await hands.click(form.submit_button)
    await until(lambda: members.listing.model.total == 1)
    await hands.use(members.page, "session_candidates.add")
    await until(form.isVisible)
    await hands.choose(form.group.choice, "Evening")
    assert not form.people.isVisible()
    await hands.click(form.submit_button)
    await until(lambda: members.listing.model.total == 3)
    assert members.page.notice.words == "2 candidates added."
    assert (await desk.sessions.one(morning)).candidates == 3
    await until(lambda: members.page.subtitle.text().endswith("3 candidates"))


async def test_a_printed_list_escapes_what_people_wrote(page: SessionsPresenter, desk: Desk) -> None:
    candidate = await desk.candidates.add(CandidateDraft("<b>Ada", "O’Neil & Co", "ada@example.org"))
    [morning] = await desk.sessions.create_all([draft("2026-12-01T09:00", name="<i>Morning")])
    await desk.tests.register([candidate], Registration(101, morning))
    printed = page_of(await desk.sessions.one(morning), await desk.tests.page(PageQuery(), 0, 9))
    assert "&lt;b&gt;Ada O’Neil &amp; Co" in printed
    assert "&lt;i&gt;Morning" in printed
    assert "1 December 2026, 09:00 to 12:00" in printed
    del page


# What is left over


async def test_untaken_tests_of_past_sessions_are_shown_then_deleted(page: SessionsPresenter, desk: Desk) -> None:
    candidate = await desk.candidates.add(CandidateDraft("Ada", "Spécimen", "ada@example.org"))
    [past] = await desk.sessions.create_all([draft("2026-11-02T09:00", name="Past")])
    await desk.tests.register([candidate], Registration(101, past))
    page.commands.run("sessions.clean")
    await until(lambda: "cleaning" in page.__dict__ and page.cleaning.isVisible())
    assert page.cleaning.submit_button.text() == "Delete 1 test"
    assert await desk.tests.count(PageQuery()) == 1
    await hands.click(page.cleaning.submit_button)
    await until(lambda: page.page.notice.words == "1 test deleted.")
    assert await desk.tests.count(PageQuery()) == 0
    page.commands.run("sessions.clean")
    await until(page.cleaning.isVisible)
    assert page.cleaning.note.text() == "No test is left over in a session that has ended."
    assert not page.cleaning.submit_button.isVisible()


async def test_a_list_of_sessions_is_read_before_it_is_imported(
    page: SessionsPresenter, desk: Desk, tmp_path: Path
) -> None:
    head = "des;psw;dat_sta_day;dat_sta_month;dat_sta_year;dat_sta_hour;dat_sta_min"
    head += ";dat_end_day;dat_end_month;dat_end_year;dat_end_hour;dat_end_min"
    lines = [head, "Morning;AB12;3;12;2026;9;0;3;12;2026;12;0", "Broken;;31;2;2026;9;0;3;12;2026;12;0"]
    path = tmp_path / "sessions.csv"
    path.write_text("\n".join(lines), "utf-8")
    page.deeds.read_list(path)
    await until(lambda: "importing" in page.__dict__ and page.importing.isVisible())
    assert page.importing.note.text().startswith("sessions.csv: 1 new, 0 to be changed")
    assert "1 line rejected" in page.importing.note.text()
    await hands.click(page.importing.submit_button)
    await until(lambda: page.listing.model.total == 1)
    assert (await desk.sessions.page(ALL, 0, 1))[0].code == "AB12"
    empty = tmp_path / "empty.xlsx"
    page.deeds.save_template(empty)
    await until(lambda: page.page.notice.words == "empty.xlsx is written.")
    assert empty.read_bytes().startswith(b"PK")


# Where the account is a station


async def test_a_station_changes_and_deletes_what_was_sent(online: WindowPresenter, connected: Desk) -> None:
    page = sessions(online)
    now = connected.sessions.now().replace(second=0, microsecond=0)
    begins = SessionDraft("Morning", now + timedelta(days=1), now + timedelta(days=1, hours=2), "A1B2")
    await connected.sessions.create(begins)
    await connected.outbox.wait_idle()
    await until(lambda: connected.following.state.following)
    await choose(page, "Morning")
    await hands.use(page.page, "sessions.edit")
    await hands.type_into(page.form.code.line, "C3D4")
    await hands.click(page.form.submit_button)
    await until(lambda: page.detail.isVisible() and page.detail.figure.text() == "C3D4")
    page.commands.run("sessions.delete")
    assert await answer(page, accept=True) == "Delete Morning?"
    await until(lambda: page.listing.model.total == 0)


async def test_elsewhere_what_was_sent_stays_and_says_why(page: SessionsPresenter, desk: Desk) -> None:
    hosted = await desk.accounts.add(AccountSettings("", "Testing", AccountKind.TESTING, client_id="x"), "secret")
    await desk.accounts.use(hosted.id)
    await desk.sessions.create(draft("2026-12-03T09:00"))
    await choose(page, "Morning")
    assert page.commands.action("sessions.edit").isEnabled()  # nobody has it yet
    await desk.context.keep(
        lambda connection, _account, _now: connection.execute("UPDATE intent SET state = 'done'"), Subject.SESSIONS
    )
    action = page.commands.action("sessions.edit")
    await until(lambda: not action.isEnabled())
    assert action.statusTip()
    assert not page.commands.action("sessions.delete").isEnabled()
    assert page.commands.action("sessions.project").isEnabled()


async def test_nothing_is_asked_by_itself_while_the_window_is_hidden(window: WindowPresenter, desk: Desk) -> None:
    window.connect_account()
    await until(lambda: window.window.findChild(Seen) is not None)
    told = [desk.watch.hidden]
    for change in (window.window.hide, window.window.show):
        change()
        told.append(desk.watch.hidden)
    assert told == [False, True, False]
