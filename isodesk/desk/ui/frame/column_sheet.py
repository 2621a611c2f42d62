"""The columns of a list in the pane: ticked, moved and sized by keys as well as by the mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.column_menu import reset
from isodesk.desk.ui.frame.pane import CLOSE_ROOM
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.tick import TickDelegate
from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.view import PagedTable

STEP = 24  # pixels
SECTION = Qt.ItemDataRole.UserRole


class ColumnSheet(Retranslated, QWidget):
    """What is changed is seen at once in the list beside it."""

    def __init__(self, look: Look, table: PagedTable, columns: Sequence[Column]) -> None:
        super().__init__()
        self._table = table
        self._columns = columns
        self.title = label("person")
        self._note = label("muted", wraps=True)
        self.list = QListWidget()
        set_role(self.list, "choices")
        self.list.setItemDelegate(TickDelegate(look, self.list))
        self.list.itemChanged.connect(self._ticked)
        self.list.currentRowChanged.connect(lambda _row: self._show_possible())
        self.up = button(look, "secondary", Glyph.ARROW_UP, lambda: self._move(-1))
        self.down = button(look, "secondary", Glyph.ARROW_DOWN, lambda: self._move(1))
        self.wider = button(look, "secondary", Glyph.PLUS, lambda: self._resize(STEP))
        self.narrower = button(look, "secondary", Glyph.MINUS, lambda: self._resize(-STEP))
        self.reset_button = button(look, "secondary", Glyph.UNDO, self._reset)
        self._lay_out()
        table.arranged.connect(self._show)
        self.retranslate()
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self.title, 1)
        title.addSpacing(CLOSE_ROOM)
        buttons = QGridLayout()
        buttons.setSpacing(Space.SMALL)
        for place, each in enumerate((self.up, self.down, self.wider, self.narrower)):
            buttons.addWidget(each, place // 2, place % 2)
        buttons.addWidget(self.reset_button, 2, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(title)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Columns"))
        self._note.setText(self.tr("Tick what the list shows. Its header can be dragged as well."))
        self.list.setAccessibleName(self.tr("Columns"))
        self.up.setText(self.tr("Earlier"))
        self.down.setText(self.tr("Later"))
        self.wider.setText(self.tr("Wider"))
        self.narrower.setText(self.tr("Narrower"))
        self.reset_button.setText(self.tr("As at first"))
        self._show()

    def _show(self) -> None:
        row = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for placed in self._table.arrangement.placed:
                item = QListWidgetItem(self._columns[placed.section].title(), self.list)
                item.setData(SECTION, placed.section)
                item.setCheckState(Qt.CheckState.Checked if placed.shown else Qt.CheckState.Unchecked)
            self.list.setCurrentRow(row)
        self._show_possible()

    def _show_possible(self) -> None:
        row, arrangement = self.list.currentRow(), self._table.arrangement
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        shown = row >= 0 and arrangement.placed[row].shown
        self.wider.setEnabled(shown)
        self.narrower.setEnabled(shown)
        self.reset_button.setEnabled(arrangement.chosen)

    def _ticked(self, item: QListWidgetItem) -> None:
        shown = item.checkState() is Qt.CheckState.Checked
        self._table.arrange(self._table.arrangement.show(item.data(SECTION), shown))

    def _move(self, by: int) -> None:
        place = self.list.currentRow() + by
        with QSignalBlocker(self.list):
            section = self.list.currentItem().data(SECTION)
            self.list.setCurrentRow(place)
        self._change(lambda arrangement: arrangement.move(section, place))

    def _resize(self, by: int) -> None:
        section = self.list.currentItem().data(SECTION)
        width = max(self._table.columnWidth(section) + by, 2 * STEP)
        self._change(lambda arrangement: arrangement.resize(section, width))

    def _reset(self) -> None:
        self._change(lambda _arrangement: reset(self._table, self._columns))

    def _change(self, change: Callable[[Arrangement], Arrangement]) -> None:
        self._table.arrange(change(self._table.arrangement))
