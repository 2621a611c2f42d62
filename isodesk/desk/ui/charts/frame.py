"""The frame of every chart: its title, the drawing or its table, and the button between the two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

_ROW = 30  # pixels
_PADDING = 8  # pixels at both sides of a cell
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChartFrame(Retranslated, QWidget):
    """Shows a drawing, and behind it the same numbers as a table; both say in words what they are about."""

    def __init__(self, look: Look, drawing: QWidget) -> None:
        super().__init__()
        self.drawing = drawing
        self.heading = label("strong", wraps=True)
        self.summary = label("muted", wraps=True)
        self.table = NumbersTable()
        self.switch = button(look, "plain", pressed=self._turn)
        self._stack = QStackedWidget()
        self._stack.addWidget(drawing)
        self._stack.addWidget(self.table)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(top)
        layout.addWidget(self.summary)
        layout.addWidget(self._stack, 1)
        self.retranslate()

    def describe(self, heading: str, summary: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Say what is drawn: in a sentence, and in full."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        for each in (self.drawing, self.table):
            each.setAccessibleName(heading or summary)
            each.setAccessibleDescription(". ".join([summary, *(" ".join(row) for row in rows[:30])]))
        self.table.show_rows(headings, rows)

    @property
    def shows_table(self) -> bool:
        return self._stack.currentWidget() is self.table

    def retranslate(self) -> None:
        self.switch.setText(self.tr("As a chart") if self.shows_table else self.tr("As a table"))

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.drawing if self.shows_table else self.table)
        self.retranslate()


class NumbersTable(QTableWidget):
    """Numbers to be read and copied; keys move in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setWordWrap(True)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Replace everything; all columns but the first hold numbers."""
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for column, words in enumerate(headings):
            heading = QTableWidgetItem(words)
            heading.setTextAlignment(_RIGHT if column else _LEFT)
            self.setHorizontalHeaderItem(column, heading)
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_RIGHT if column else _LEFT)
                self.setItem(line, column, item)
        header = self.horizontalHeader()
        for column in range(len(headings)):
            mode = QHeaderView.ResizeMode.Fixed if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            self.setColumnWidth(column, self._needed([headings[column], *(row[column] for row in rows)]))

    def _needed(self, texts: Sequence[str]) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, texts)) + 2 * _PADDING + 2

    def fit(self, most: int = 10) -> None:
        """As high as its rows need, and no higher than so many of them."""
        rows = min(max(self.rowCount(), 1), most)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + _ROW * rows + 2)
