"""Commands: buttons, menus and keys of one declaration; disabled with their reason; production asks before it costs."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.commands import Command, Cost, Role, Rows
from isodesk.desk.ui.frame.key_sheet import KeySheet
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.parts.question import Question
from isodesk.desk.ui.table.chosen import Chosen
from tests.desk.ui.conftest import shown
from tests.desk.ui.screens import until


@pytest.fixture
async def people(desk: Desk) -> AsyncIterator[WindowPresenter]:
    for given in ("Théo", "Inès", "Ada"):
        await desk.candidates.add(CandidateDraft(given, "Spécimen", f"{len(given)}{given[0]}@example.org".lower()))
    async with shown(desk) as window:
        table = window.pages.presenter("candidates").table
        await until(lambda: table.model().rowCount() == 3)
        yield window


def page_of(window: WindowPresenter) -> ListPresenter:
    return window.pages.presenter("candidates")


def told(presenter: ListPresenter, **how: object) -> list[Chosen]:
    """Declare one more command; what it was run with."""
    runs: list[Chosen] = []
    words = how.pop("words", "Do it")
    presenter.declare(Command("test.do", lambda: str(words), runs.append, **how))  # type: ignore[arg-type]  # as given
    return runs


def has(found: list[Chosen], count: int) -> bool:
    return len(found) == count


def says(notice: Notice, words: str) -> bool:
    return notice.words == words


def buttons(window: WindowPresenter, name: str = "test.do") -> list[QPushButton]:
    return [each for each in window.window.findChildren(QPushButton, name) if each.isVisible()]


async def test_a_command_for_no_row_has_a_button_at_the_top(people: WindowPresenter) -> None:
    runs = told(page_of(people))
    await hands.use(people.window, "test.do")
    assert [each.count for each in runs] == [0]


async def test_the_primary_command_comes_last(people: WindowPresenter) -> None:
    told(page_of(people))
    await until(lambda: buttons(people))
    places = {name: buttons(people, name)[0].x() for name in ("test.do", "candidates.add")}
    assert places["test.do"] < places["candidates.add"]


async def test_a_command_for_one_row_is_offered_in_the_pane_the_menu_and_by_its_key(people: WindowPresenter) -> None:
    runs = told(page_of(people), rows=Rows.ONE, keys="Ctrl+Alt+D", role=Role.SECONDARY)
    assert not buttons(people)
    table = page_of(people).table
    await hands.click_row(table, 1)
    await until(page_of(people).detail.isVisible)
    row = table.chosen().row
    page_of(people).detail.offers.refresh()
    people.window.activateWindow()
    await until(people.window.isActiveWindow)
    await hands.press(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert [each.row for each in runs] == [row]
    assert "Do it" in await menu_of(people)


async def menu_of(window: WindowPresenter) -> list[str]:
    """What the table's menu offers to who presses the menu key."""
    table = page_of(window).table
    place = table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, table.mapToGlobal(place))
    await hands.act(lambda: QApplication.sendEvent(table, event))
    menu = next(each for each in window.window.findChildren(QMenu) if each.isVisible())
    lines = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return lines


async def test_several_rows_are_offered_what_is_meant_for_several(people: WindowPresenter) -> None:
    table = page_of(people).table
    await hands.click_row(table, 0)
    await hands.click_row(table, 2, Qt.KeyboardModifier.ShiftModifier)
    await until(page_of(people).several.isVisible)
    assert page_of(people).several.title.text() == "3 candidates chosen"
    lines = await menu_of(people)
    assert "Delete…" in lines
    assert "Change" not in lines


async def test_rows_that_do_not_fit_are_left_out(people: WindowPresenter) -> None:
    runs = told(page_of(people), rows=Rows.SOME, applies=lambda row: row.given_name != "Ada")
    table = page_of(people).table
    await hands.act(table.selectAll)
    page_of(people).commands.run("test.do")
    assert sorted(row.given_name for row in runs[0].rows) == ["Inès", "Théo"]
    assert runs[0].count == len(runs[0].ids) == 2


async def test_what_the_account_cannot_do_is_disabled_with_its_reason(people: WindowPresenter, desk: Desk) -> None:
    settings = AccountSettings("", "Hosted", AccountKind.TESTING, client_id="x")
    account = await desk.accounts.add(settings, "secret")
    await desk.accounts.use(account.id)
    runs = told(page_of(people), needs=Capability.EDIT_SESSION, words="Edit")
    await until(lambda: buttons(people))
    button = buttons(people)[0]
    assert not button.isEnabled()
    assert "station" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    page_of(people).commands.run("test.do")
    assert runs == []


async def test_a_reason_stands_below_the_buttons_of_the_pane(people: WindowPresenter) -> None:
    told(page_of(people), rows=Rows.ONE, role=Role.PRIMARY, why_not=lambda _chosen: "not on Sundays")
    await hands.click_row(page_of(people).table, 0)
    await until(page_of(people).detail.isVisible)
    said = [each.text() for each in page_of(people).detail.offers.findChildren(QLabel) if each.isVisible()]
    assert any("Do it — not on Sundays" in each for each in said), said


async def test_production_asks_once_before_it_costs(people: WindowPresenter, desk: Desk) -> None:
    account = await desk.accounts.add(AccountSettings("", "Centre", AccountKind.PRODUCTION, client_id="x"), "secret")
    await desk.accounts.use(account.id)
    runs = told(page_of(people), costs=Cost.MAIL)
    for answer, count in (("Stop here", 0), ("Go on", 1)):
        page_of(people).commands.run("test.do")
        await until(lambda: people.window.findChild(Question) is not None)
        dialog = people.window.findChild(Question)
        assert isinstance(dialog, Question)
        assert "Centre" in dialog.windowTitle()
        await hands.click(next(each for each in dialog.findChildren(QPushButton) if each.text() == answer))
        await until(lambda: people.window.findChild(Question) is None)
        await until(partial(has, runs, count))
    page_of(people).commands.run("test.do")
    assert len(runs) == 2, "once agreed it isn't asked again"


async def test_the_sample_centre_is_never_asked_about(people: WindowPresenter) -> None:
    runs = told(page_of(people), costs=Cost.CREDIT)
    page_of(people).commands.run("test.do")
    assert len(runs) == 1


async def test_what_was_done_can_be_undone(people: WindowPresenter, desk: Desk) -> None:
    page = page_of(people)
    await desk.candidates.add(CandidateDraft("Zoé", "Ébauche", "zoe@example.org"))
    page.done("Zoé Ébauche is added.")
    undo: list[QPushButton] = []

    def offered() -> bool:
        undo[:] = [each for each in page.page.notice.findChildren(QPushButton) if each.text() == "Undo"]
        return bool(undo and undo[0].isVisible())

    await until(offered)
    await hands.click(undo[0])
    await until(lambda: page.page.notice.words.startswith("Undone"))
    assert await desk.candidates.count(PageQuery()) == 3


async def test_a_key_undoes_and_says_when_there_is_nothing(window: WindowPresenter, desk: Desk) -> None:
    await desk.candidates.add(CandidateDraft("Zoé", "Ébauche", "zoe@example.org"))
    notice = page_of(window).page.notice
    for words in ("Undone: Add a candidate.", "There is nothing to undo."):
        window.commands.run("window.undo")
        await hands.until(partial(says, notice, words), words)
    assert await desk.candidates.count(PageQuery()) == 0


async def test_the_shortcut_sheet_lists_every_key_that_is_declared(people: WindowPresenter) -> None:
    people.commands.run("window.keys")
    sheet = people.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    listed = {keys for group in sheet.groups for _words, keys in group.lines}
    declared = [*people.commands.all(), *page_of(people).commands.all()]
    for command in declared:
        for each in QKeySequence.listFromString(command.keys) if command.keys else ():
            text = each.toString(QKeySequence.SequenceFormat.NativeText)
            assert any(text in line for line in listed), command.name
    assert [group.heading for group in sheet.groups] == ["Candidates", "In every list", "Everywhere"]
    sheet.reject()
    await asyncio.sleep(0)


async def test_no_key_means_two_things_on_one_page(window: WindowPresenter) -> None:
    for name in PAGES:
        presenter = window.pages.presenter(name)
        keys: dict[str, str] = {}
        for command in (*window.commands.all(), *presenter.commands.all()):
            for each in QKeySequence.listFromString(command.keys) if command.keys else ():
                assert keys.setdefault(each.toString(), command.name) == command.name


async def test_every_command_has_words_and_can_be_reached_by_keys(window: WindowPresenter) -> None:
    """By a key of its own, or by a button that Tab reaches, or by a menu."""
    for name in PAGES:
        presenter = window.pages.presenter(name)
        for command in presenter.commands.all():
            assert command.words()
            assert command.name.split(".")[0] in (name, "list"), command.name
            if command.rows is Rows.NONE and command.role is Role.KEY:
                assert command.keys


async def test_one_key_goes_round_the_window(people: WindowPresenter) -> None:
    await hands.click_row(page_of(people).table, 0)
    await until(page_of(people).detail.isVisible)
    people.window.activateWindow()
    await until(people.window.isActiveWindow)
    seen: list[QObject | None] = []
    for _press in range(4):
        people.commands.run("window.part")
        seen.append(QApplication.focusWidget())
    page = page_of(people).page
    parts: list[QWidget] = [page.pane, people.window.rail.tabs, page.search, page_of(people).table]
    for part, focused in zip(parts, seen, strict=True):
        assert isinstance(focused, QWidget)
        assert focused is part or part.isAncestorOf(focused)


async def test_escape_closes_what_stands_beside_the_list(people: WindowPresenter, tmp_path: Path) -> None:
    await hands.click_row(page_of(people).table, 0)
    await until(page_of(people).detail.isVisible)
    people.window.activateWindow()
    await until(people.window.isActiveWindow)
    await hands.press(page_of(people).table, Qt.Key.Key_Escape)
    assert not page_of(people).page.pane.isVisible()
