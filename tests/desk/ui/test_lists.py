"""Lists: columns chosen and remembered, all that is filtered chosen, copied, exported; filters, also in the sheet."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.settings import ColumnSettings, ListSettings
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.column_sheet import ColumnSheet
from isodesk.desk.ui.frame.export import Export
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES
from isodesk.desk.ui.parts.filters import DaysFilter, NumberFilter, Span
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import Phase
from tests.desk.ui.conftest import shown
from tests.desk.ui.screens import until

COUNT = 230  # more than two pages


@pytest.fixture
async def many(desk: Desk) -> AsyncIterator[WindowPresenter]:
    for number in range(COUNT):
        draft = CandidateDraft(
            "Ada", f"Spécimen{number:03}", f"a{number}@example.org", group="A" if number % 2 else "B"
        )
        await desk.candidates.add(draft)
    async with shown(desk) as window:
        await until(lambda: page_of(window).listing.model.total == COUNT)
        yield window


def page_of(window: WindowPresenter) -> ListPresenter:
    return window.pages.presenter("candidates")


def shows(presenter: ListPresenter, count: int) -> bool:
    return presenter.listing.model.phase is Phase.ROWS and presenter.listing.model.total == count


def titles(presenter: ListPresenter) -> list[str]:
    """What the header says, from the left."""
    table, columns = presenter.table, presenter.listing.model.columns
    header = table.horizontalHeader()
    sections = [header.logicalIndex(place) for place in range(len(columns))]
    return [columns[section].title() for section in sections if not table.isColumnHidden(section)]


# Columns


@pytest.mark.parametrize("name", PAGES)
async def test_every_column_can_be_remembered_by_a_name_of_its_own(window: WindowPresenter, name: str) -> None:
    keys = [column.key for column in window.pages.presenter(name).listing.model.columns]
    assert all(keys)
    assert len(set(keys)) == len(keys)


async def test_columns_are_chosen_ordered_and_sized_by_keys_and_stay_so(desk: Desk) -> None:
    await desk.candidates.add(CandidateDraft("Ada", "Spécimen", "a@example.org", group="A"))
    async with shown(desk) as window:
        presenter = page_of(window)
        await until(lambda: presenter.listing.model.total == 1)
        presenter.commands.run("list.columns")
        sheet = presenter.list_commands.columns
        assert isinstance(sheet, ColumnSheet)
        first, second = (sheet.list.item(row).text() for row in (0, 1))
        await hands.press(sheet.list, Qt.Key.Key_Down)
        await hands.press(sheet.list, Qt.Key.Key_Space)
        assert second not in titles(presenter)
        await hands.press(sheet.list, Qt.Key.Key_Up)
        before = presenter.table.columnWidth(0)
        await hands.click(sheet.wider)
        await hands.click(sheet.wider)
        assert presenter.table.columnWidth(0) == before + 48
        await hands.click(sheet.down)
        assert sheet.list.item(1).text() == first
    async with shown(desk) as window:
        again = page_of(window)
        await until(lambda: again.listing.model.total == 1)
        assert second not in titles(again)
        assert again.table.columnWidth(0) == before + 48
        assert again.table.horizontalHeader().visualIndex(0) == 1
        again.commands.run("list.columns")
        await hands.click(again.list_commands.columns.reset_button)
        assert desk.list_settings("candidates") is None


async def test_the_last_column_cannot_be_hidden(many: WindowPresenter) -> None:
    table = page_of(many).table
    arrangement = table.arrangement
    for section in range(len(page_of(many).listing.model.columns)):
        arrangement = arrangement.show(section, False)
    assert len(arrangement.shown) == 1


async def test_a_column_is_dragged_and_sized_by_the_mouse(many: WindowPresenter, desk: Desk) -> None:
    table = page_of(many).table
    header = table.horizontalHeader()
    edge = header.sectionViewportPosition(0) + header.sectionSize(0)
    width = header.sectionSize(0)
    drag(header.viewport(), QPoint(edge - 1, 10), QPoint(edge - 41, 10))
    assert header.sectionSize(0) == pytest.approx(width - 40, abs=3)
    start = header.sectionViewportPosition(0) + 20
    drag(header.viewport(), QPoint(start, 10), QPoint(start + header.sectionSize(0) + header.sectionSize(1) - 30, 10))
    assert header.visualIndex(0) == 1
    kept = desk.list_settings("candidates")
    assert kept is not None
    assert kept.columns[1].width == header.sectionSize(0)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(widget, start + (end - start) * step / 4)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


async def test_the_header_offers_its_columns_by_a_menu(many: WindowPresenter) -> None:
    header = page_of(many).table.horizontalHeader()
    await hands.act(lambda: header.customContextMenuRequested.emit(QPoint(20, 10)))
    menu = next(each for each in many.window.findChildren(QMenu) if each.isVisible())
    actions = {action.text(): action for action in menu.actions()}
    actions["E-mail"].trigger()
    menu.close()
    assert "E-mail" not in titles(page_of(many))


async def test_the_sort_is_remembered(desk: Desk) -> None:
    for given in ("Ada", "Zoé", "Inès"):
        await desk.candidates.add(CandidateDraft(given, given, f"{given[0]}@example.org"))
    for _start in range(2):
        async with shown(desk) as window:
            presenter = page_of(window)
            await until(partial(shows, presenter, 3))
            if presenter.table.arrangement.sort:
                names = [cells[0] for cells in hands.cells_of(presenter.table)]
                assert names == ["Zoé Zoé", "Inès Inès", "Ada Ada"]
            presenter.table.sort_by("name", descending=True)
            await until(partial(shows, presenter, 3))
    assert desk.list_settings("candidates") == ListSettings("candidates", (), "name", True)


COLUMNS = tuple(Column(lambda: "", str, name=name, shown=name != "d") for name in "abcd")


def test_columns_that_came_later_stand_where_the_program_has_them() -> None:
    kept = ListSettings("x", (ColumnSettings("c"), ColumnSettings("gone"), ColumnSettings("a", False, 90)))
    arrangement = Arrangement.of(COLUMNS, kept)
    assert [each.section for each in arrangement.placed] == [2, 1, 0, 3]
    assert arrangement.shown == [2, 1]
    assert arrangement.width(0) == 90


def test_an_untouched_list_is_not_written_down() -> None:
    assert Arrangement.of(COLUMNS).kept("x", COLUMNS) == ListSettings("x")
    assert Arrangement.of(COLUMNS).shown == [0, 1, 2]


# Choosing


async def test_all_that_is_filtered_is_chosen_by_ids_not_by_rows(many: WindowPresenter, desk: Desk) -> None:
    presenter = page_of(many)
    many.window.activateWindow()
    await until(many.window.isActiveWindow)
    await hands.press(presenter.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    chosen = await presenter.table.all_chosen()
    assert chosen.count == COUNT
    assert list(chosen.ids) == list(await desk.candidates.ids(presenter.listing.model.query))
    assert len(chosen.rows) < COUNT, "most were never fetched"
    await until(lambda: presenter.several.title.text() == f"{COUNT} candidates chosen")


async def test_who_is_chosen_stays_chosen_when_rows_come_before_them(many: WindowPresenter, desk: Desk) -> None:
    """Nobody else may slip in where somebody stood: what is done next is done to those chosen."""
    presenter = page_of(many)
    table = presenter.table
    await hands.click_row(table, 2)
    await hands.click_row(table, 4, Qt.KeyboardModifier.ShiftModifier)
    names = [row.name for row in table.chosen().rows]
    await desk.candidates.add(CandidateDraft("Ada", "Aaa", "first@example.org"))
    await until(lambda: presenter.listing.model.total == COUNT + 1)
    await until(lambda: sorted({index.row() for index in table.selectionModel().selectedIndexes()}) == [3, 4, 5])
    assert [row.name for row in table.chosen().rows] == names


async def test_a_command_finds_those_chosen_while_the_rows_come_again(many: WindowPresenter) -> None:
    """Whoever presses a key at that very moment isn't left without an answer."""
    presenter = page_of(many)
    table, model = presenter.table, presenter.listing.model
    await hands.click_row(table, 2)
    await hands.click_row(table, 4, Qt.KeyboardModifier.ShiftModifier)
    ids = list(table.chosen().ids)
    between: list[list[int]] = []
    model.page_came.connect(lambda: between.append(list(table.chosen().ids)))
    model.reload()
    await until(lambda: between)
    assert between == [ids]


# Copying and exporting


async def test_chosen_rows_are_copied_as_a_table(many: WindowPresenter) -> None:
    presenter = page_of(many)
    await hands.click_row(presenter.table, 0)
    await hands.click_row(presenter.table, 1, Qt.KeyboardModifier.ShiftModifier)
    many.window.activateWindow()
    await until(many.window.isActiveWindow)
    await hands.press(presenter.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: presenter.page.notice.words == "2 rows copied.")
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t")[0] == "Name"
    assert [line.split("\t")[0] for line in lines[1:]] == ["Ada Spécimen000", "Ada Spécimen001"]
    assert "<td>Ada Spécimen000</td>" in data.html()


async def test_rows_that_were_never_shown_are_copied_too(many: WindowPresenter) -> None:
    presenter = page_of(many)
    await hands.act(presenter.table.selectAll)
    presenter.commands.run("list.copy")
    await until(lambda: presenter.page.notice.words == f"{COUNT} rows copied.")
    assert len(QGuiApplication.clipboard().text().splitlines()) == COUNT + 1


async def test_what_is_filtered_is_exported_in_the_columns_shown(many: WindowPresenter, tmp_path: Path) -> None:
    presenter = page_of(many)
    presenter.narrow({"group": "A"})
    await until(lambda: presenter.listing.model.total == COUNT // 2)
    email = next(n for n, column in enumerate(presenter.listing.model.columns) if column.key == "email")
    presenter.table.arrange(presenter.table.arrangement.move(email, 0))
    presenter.commands.run("list.export")
    await hands.choose_file(str(tmp_path / "people.csv"))
    await until(lambda: "written to people.csv" in presenter.page.notice.words)
    lines = (tmp_path / "people.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("E-mail;Name")
    assert len(lines) == COUNT // 2 + 1


async def test_a_file_that_cannot_be_written_is_said(many: WindowPresenter, tmp_path: Path) -> None:
    presenter = page_of(many)
    writing = Export(presenter.context, presenter.page, presenter.listing)
    writing.write(tmp_path / "missing" / "people.csv")
    await until(lambda: presenter.page.notice.words.startswith("people.csv can’t be written."))


# Filters


async def test_a_rare_filter_stands_in_the_sheet_with_a_count(many: WindowPresenter) -> None:
    page = page_of(many).page
    asked: list[dict[str, str]] = []
    days = page.add_days("added", lambda: "Added")
    page.add_number("tries", lambda: "Tries", least=0, most=9)
    page.query_changed.disconnect()  # the list itself knows no such filters
    page.query_changed.connect(lambda query: asked.append(dict(query.filters)))
    await hands.click(page.filters_button)
    assert page.sheet.isVisible()
    days.span.choose(Span.TODAY)
    today = datetime.now().astimezone().date().isoformat()
    assert asked[-1] == {"added_from": today, "added_to": today}
    assert page.filters_button.text() == "Filters · 1"
    await hands.click(page.sheet.clear_button)
    assert asked[-1] == {}
    assert page.filters_button.text() == "Filters"


async def test_days_between_two_days_hold_both(look: Look) -> None:
    days = DaysFilter(look, ("end", "from", "to"), lambda: "End", ahead=True)
    days.span.choose(Span.NEXT_WEEK)
    today = datetime.now().astimezone().date()
    assert days.values() == {"from": today.isoformat(), "to": (today + timedelta(6)).isoformat()}
    days.span.choose(Span.BETWEEN)
    days.start.setDate(QDate(2026, 11, 1))
    days.end.setDate(QDate(2026, 11, 22))
    assert days.values() == {"from": "2026-11-01", "to": "2026-11-22"}
    values = days.values()
    days.set_values({})
    assert days.values() == {}
    days.set_values(values)
    assert days.values() == values


def test_a_span_of_numbers_leaves_out_what_is_empty(look: Look) -> None:
    del look
    numbers = NumberFilter("tries", lambda: "Tries", 0, 99)
    assert numbers.values() == {}
    numbers.most.setText("5")
    assert numbers.values() == {"tries_to": "5"}
    numbers.least.setText("123")
    assert numbers.values() == {"tries_to": "5"}, "what can't be is not asked for"


async def test_a_filter_waits_for_its_choice_to_be_offered(window: WindowPresenter, desk: Desk) -> None:
    window.go("candidates", {"group": "A"})
    assert page_of(window).page.query().filters == {"group": "A"}
    await desk.candidates.add(CandidateDraft("Ada", "Spécimen", "a@example.org", group="A"))
    await desk.candidates.add(CandidateDraft("Zoé", "Ébauche", "z@example.org", group="B"))
    await until(lambda: page_of(window).listing.model.total == 1)
    page_of(window).page.clear_filters()
    await until(lambda: page_of(window).listing.model.total == 2)
    await asyncio.sleep(0)


# What a search draws


class Paints(QObject):
    """In which phase of the list its table was drawn."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._model = presenter.listing.model
        self.phases: list[Phase] = []
        presenter.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        if event.type() == QEvent.Type.Paint:
            self.phases.append(self._model.phase)
        return False


async def test_a_key_is_asked_for_at_once_and_draws_no_grey_rows(many: WindowPresenter) -> None:
    presenter = page_of(many)
    presenter.table._grey_soon.setInterval(20_000)  # a store is slow only beside other tests
    paints = Paints(presenter)
    presenter.page.search.setText("Spécimen")
    assert presenter.listing.model.query.search == "Spécimen"
    await until(lambda: shows(presenter, COUNT))
    await until(lambda: paints.phases)
    await asyncio.sleep(0.1)
    assert set(paints.phases) == {Phase.ROWS}
    assert len(paints.phases) <= 3


async def test_whoever_waits_sees_grey_rows(many: WindowPresenter, monkeypatch: pytest.MonkeyPatch) -> None:
    presenter = page_of(many)
    paints, answer = Paints(presenter), asyncio.Event()
    page = presenter.listing.model.source.page

    async def slow(*asked: Any) -> Any:
        await answer.wait()
        return await page(*asked)

    monkeypatch.setattr(presenter.listing.model.source, "page", slow)
    presenter.page.search.setText("Spécimen1")
    await until(lambda: Phase.LOADING in paints.phases)
    answer.set()
    await until(lambda: shows(presenter, 100))


async def test_an_arrow_tells_the_order_that_nobody_chose(many: WindowPresenter, desk: Desk) -> None:
    start = datetime(2030, 5, 1, 9)  # noqa: DTZ001 - a wall time
    people = await desk.candidates.ids(PageQuery())
    for number in range(3):
        draft = SessionDraft(
            f"Session {2 - number}", start + timedelta(days=number), start + timedelta(days=number + 1)
        )
        await desk.sessions.create(draft)
    await desk.tests.register(people[:9:3], Registration(1))
    for name in ("candidates", "tests", "sessions", "outbox"):
        presenter = many.pages.presenter(name)
        source, columns = presenter.listing.model.source, presenter.listing.model.columns
        section, up = presenter.table._header.arrow
        told = PageQuery(sort=columns[section].sort, descending=not up)
        assert await source.ids(PageQuery()) == await source.ids(told), name
    header = page_of(many).table._header
    name_of, room = header.arrow[0], header.sectionSize(header.arrow[0])
    with_arrow = header.grab().toImage().copy(header.sectionViewportPosition(name_of), 0, room, header.height())
    page_of(many).table.sort_by("email")
    await until(lambda: header.arrow == (1, True))
    without = header.grab().toImage().copy(header.sectionViewportPosition(name_of), 0, room, header.height())
    assert with_arrow != without
