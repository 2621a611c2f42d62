"""The shortcut sheet, made from the commands that are declared: of the page, of its list, of the window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import icon_button, name_button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

WIDTH, HEIGHT = 620, 520


@dataclass(frozen=True)
class KeyGroup:
    """A heading, and the commands below it with their keys."""

    heading: str
    lines: Sequence[tuple[str, str]]


def keys_of(commands: Iterable[Command]) -> list[tuple[str, str]]:
    """Words and keys of the commands that have some, as this computer's keyboard names them."""
    return [(command.words().rstrip("…"), key_words(command.keys)) for command in commands if command.keys]


def key_words(keys: str) -> str:
    """``F1, ?`` of ``F1; ?``."""
    sequences = QKeySequence.listFromString(keys)
    return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in sequences)


class KeySheet(Retranslated, QDialog):
    """Over the window; Escape closes it."""

    def __init__(self, look: Look, parent: QWidget, everywhere: Commands, page: Commands, title: str) -> None:
        super().__init__(parent)
        self._everywhere, self._page, self._page_title = everywhere, page, title
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = label("person")
        self.close_button = icon_button(look, Glyph.CLOSE, self.reject)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setColumnStretch(0, 1)
        self._lay_out()
        self.resize(min(WIDTH, parent.width() - 2 * Space.PAGE), min(HEIGHT, parent.height() - 2 * Space.PAGE))
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.MEDIUM, 0)
        column.addLayout(self._grid)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.LARGE, Space.MEDIUM, Space.PAGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(top)
        layout.addWidget(self.area)

    @property
    def groups(self) -> list[KeyGroup]:
        """Everything that is listed."""
        page, of_list = _divided(self._page.all())
        found = [
            KeyGroup(self._page_title, keys_of(page)),
            KeyGroup(self.tr("In every list"), keys_of(of_list)),
            KeyGroup(self.tr("Everywhere"), keys_of(self._everywhere.all())),
        ]
        return [group for group in found if group.lines]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.title.setText(self.tr("Keyboard shortcuts"))
        self.area.setAccessibleName(self.tr("Keyboard shortcuts"))
        name_button(self.close_button, self.tr("Close"))
        self._show()

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for group in self.groups:
            heading = label("label", group.heading.upper())
            heading.setContentsMargins(0, Space.SMALL, 0, 0)
            self._add(heading)
            for words, keys in group.lines:
                self._add(label("text", words, wraps=True), label("strong", keys))

    def _add(self, *cells: QWidget) -> None:
        row = self._grid.rowCount()
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row, column, 1, 1 if len(cells) > 1 else 2)


def _divided(commands: Iterable[Command]) -> tuple[list[Command], list[Command]]:
    declared = list(commands)
    of_list = [command for command in declared if command.role in (Role.LIST, Role.KEY)]
    return [command for command in declared if command not in of_list], of_list
