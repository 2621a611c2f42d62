"""Somebody at the mouse and the keyboard: real clicks and keys on the real widgets, and eyes that wait."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateTimeEdit,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from isodesk.desk.tour.errors import NotSeen
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.table.view import PagedTable
from isodesk.desk.ui.text.formats import entered

PATIENCE = 60.0  # seconds
LOOK = 0.02
Shown = TypeVar("Shown", bound=QDialog)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


async def act(gesture: Callable[[], object]) -> None:
    """Do something as an event of its own, outside any task, as real input comes."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def run() -> None:
        try:
            gesture()
        finally:
            if not done.done():
                done.set_result(None)

    QTimer.singleShot(0, run)
    await done
    await asyncio.sleep(0)


async def until(seen: Callable[[], Any], what: str, seconds: float = PATIENCE) -> None:
    """Wait until something can be seen; raises ``NotSeen``."""
    end = time.monotonic() + seconds
    while not seen():
        if time.monotonic() > end:
            raise NotSeen(what=what)
        await asyncio.sleep(LOOK)


async def click(widget: QWidget) -> None:
    """Click in the middle of a widget that can be seen and pressed."""
    await until(lambda: widget.isVisible() and widget.isEnabled(), f"{widget.accessibleName() or widget.objectName()}")
    await act(lambda: QTest.mouseClick(widget, LEFT, NONE, widget.rect().center()))


async def use(page: QWidget, command: str) -> None:
    """Click the button of a command, by the command's name, wherever on the page it can be seen."""
    await until(lambda: _buttons(page, command), command)
    await click(_buttons(page, command)[0])


async def use_in_menu(page: QWidget, command: str) -> None:
    """Use a command from the menu of rarer ones that offers it: that of the pane, or that at the top."""
    for button in page.findChildren(QPushButton, "more"):
        if button.isVisible() and button.isEnabled():
            await click(button)
            await until(lambda: _open_menu() is not None, "menu")
            menu = _open_menu()
            assert isinstance(menu, QMenu)  # noqa: S101 - just opened
            action = next((each for each in menu.actions() if each.objectName() == command and each.isEnabled()), None)
            if action is not None:
                await click_at(menu, menu.actionGeometry(action).center())
                return
            await act(menu.close)
    raise NotSeen(what=command)


def _buttons(page: QWidget, command: str) -> list[QPushButton]:
    return [each for each in page.findChildren(QPushButton, command) if each.isVisible() and each.isEnabled()]


async def click_at(widget: QWidget, place: QPoint) -> None:
    """Click at a point of a widget."""
    await act(lambda: QTest.mouseClick(widget, LEFT, NONE, place))


async def type_into(widget: QLineEdit, text: str) -> None:
    """Click into a line, replace what it holds, and leave it as the tab key does."""
    await click(widget)
    await act(widget.selectAll)
    await act(lambda: QTest.keyClick(widget, Qt.Key.Key_Delete))
    for character in text:
        await act(partial(_type, widget, character))


def _type(widget: QWidget, character: str) -> None:
    if character.isascii():
        QTest.keyClick(widget, ord(character))
    else:  # QTest's own keys end at ASCII
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, NONE, character))


async def type_moment(field: QDateTimeEdit, moment: datetime) -> None:
    """Type day, month, year, hour and minute, each with its two or four digits."""
    await act(lambda: field.setFocus(Qt.FocusReason.TabFocusReason))
    await act(lambda: field.setSelectedSection(QDateTimeEdit.Section.DaySection))
    for digit in moment.strftime("%d%m%Y%H%M"):
        await act(partial(_type, field, digit))
    if entered(field.dateTime()) != moment:
        raise NotSeen(what=f"{moment} in place of {entered(field.dateTime())}")


async def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key."""
    await act(lambda: QTest.keyClick(widget, key, modifiers))


async def choose(choice: Choice, value: object) -> None:
    """Choose in a drop-down by the arrow keys, as the keyboard does."""
    values = [choice.itemData(number) for number in range(choice.count())]
    if value not in values:
        raise NotSeen(what=f"choice {value!r}")
    await until(choice.isVisible, "drop-down")
    await act(choice.setFocus)
    for _press in range(len(values)):
        if choice.value == value:
            return
        down = values.index(value) > choice.currentIndex()
        await press(choice, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


async def choose_in_menu(button: QWidget, *path: QAction) -> None:
    """Open a menu and go down to one of its actions."""
    await click(button)
    for action in path:
        await until(lambda: _open_menu() is not None, "menu")
        menu = _menu_of(action)
        await until(menu.isVisible, action.text())
        place = menu.actionGeometry(action).center()
        await click_at(menu, place)


def _open_menu() -> QWidget | None:
    return QApplication.activePopupWidget()


def _menu_of(action: QAction) -> QMenu:
    for owner in action.associatedObjects():
        if isinstance(owner, QMenu):
            return owner
    raise NotSeen(what=action.text())


async def click_row(table: PagedTable, number: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Click a row of a table."""
    await until(lambda: table.model().rowCount() > number, f"row {number + 1}")
    await act(lambda: table.scrollTo(table.model().index(number, 0)))
    place: QPoint = table.visualRect(table.model().index(number, 0)).center()
    await act(lambda: QTest.mouseClick(table.viewport(), LEFT, modifiers, place))


async def find_row(table: PagedTable, text: str) -> int:
    """The row in which a text stands, once it is there."""
    found: list[int] = []

    def look() -> bool:
        found[:] = [number for number, cells in enumerate(cells_of(table)) if text in cells]
        return bool(found)

    await until(look, f"row with {text}")
    return found[0]


def cells_of(table: PagedTable) -> Sequence[Sequence[str]]:
    """What the cells of a table say, also of columns that a small window leaves out."""
    model = table.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data() or "") for column in columns] for row in range(model.rowCount())]


async def choose_file(path: str) -> None:
    """Type a path into the file dialog that is open, and accept it."""
    await until(lambda: _file_dialog() is not None, "file dialog")
    dialog = _file_dialog()
    assert dialog is not None  # noqa: S101 - just seen
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    if line is None:
        raise NotSeen(what="file name")
    await act(lambda: line.setText(path))
    await press(line, Qt.Key.Key_Return)
    await until(lambda: _file_dialog() is None, "file dialog closed")


def _file_dialog() -> QFileDialog | None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog) and widget.isVisible():
            return widget
    return None


async def come_to_front(window: QWidget) -> None:
    """Have a window take the keys, as a click on its frame does."""
    await until(lambda: _in_front(window), "the window, in front")


def _in_front(window: QWidget) -> bool:
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


async def dialog(kind: type[Shown]) -> Shown:
    """The dialog of this kind, once it can be seen."""
    await until(lambda: seen_dialog(kind) is not None, kind.__name__)
    found = seen_dialog(kind)
    assert found is not None  # noqa: S101 - just seen
    return found


def seen_dialog(kind: type[Shown]) -> Shown | None:
    """The dialog of this kind that can be seen, if there is one."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, kind) and found.isVisible() else None
