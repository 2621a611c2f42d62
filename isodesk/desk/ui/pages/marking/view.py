"""The board on which written answers are marked, by mouse or by keys alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isodesk.desk.services.extensions import ToMark
from isodesk.desk.ui.charts.board import Board
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.marking.sheet import MarkingSheet
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.text.formats import number

_LIST_WIDTH = 220


class MarkingBoard(Board):
    """What waits at the left; the answer with its mark at the right. ``given``: somebody pressed the main button."""

    given = Signal()
    chosen = Signal(int)  # place in the list

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._answers: Sequence[ToMark] = ()
        self._waiting = 0
        self.list = QListWidget()
        set_role(self.list, "choices")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.sheet = MarkingSheet(look)
        self.nothing = Message(look)
        self._beside = QWidget()
        self._put_beside()
        self.list.currentRowChanged.connect(self._show)
        self.sheet.give_button.clicked.connect(self.given)
        self.sheet.later_button.clicked.connect(lambda: self.go(1))
        self._keys()
        self.retranslate()

    def _put_beside(self) -> None:
        layout = QHBoxLayout(self._beside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        column = QVBoxLayout()
        column.addWidget(self.list)
        layout.addLayout(column)
        layout.addWidget(self.sheet, 1)
        self.body.addWidget(self._beside, 1)
        self.body.addWidget(self.nothing, 1)

    def _keys(self) -> None:
        below = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, done in (("Ctrl+Return", self.given.emit), ("Ctrl+Enter", self.given.emit)):
            QShortcut(QKeySequence(keys), self, context=below).activated.connect(done)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self, context=below).activated.connect(lambda step=step: self.go(step))

    def show_answers(self, answers: Sequence[ToMark], waiting: int, place: int) -> None:
        """Show what waits, beginning with the answer at ``place``; ``waiting`` tests in all."""
        self._answers, self._waiting = answers, waiting
        self.list.blockSignals(True)
        self.list.clear()
        for each in answers:
            QListWidgetItem(self._line(each), self.list)
        self.list.setCurrentRow(min(place, len(answers) - 1))
        self.list.blockSignals(False)
        self._show(self.list.currentRow())
        self.retranslate()

    def _line(self, each: ToMark) -> str:
        return f"{each.candidate_name}\n{each.form_name}"

    @property
    def place(self) -> int:
        """Which answer is shown."""
        return self.list.currentRow()

    @property
    def shown(self) -> ToMark | None:
        """The answer that is shown."""
        return self._answers[self.place] if 0 <= self.place < len(self._answers) else None

    def go(self, step: int) -> None:
        """To the next answer or the one before; round and round."""
        if self._answers:
            self.list.setCurrentRow((self.place + step) % len(self._answers))

    def _show(self, place: int) -> None:
        there = 0 <= place < len(self._answers)
        self._beside.setVisible(there)
        self.nothing.setVisible(not there)
        if there:
            self.sheet.show_answer(self._answers[place])
            self._say_place()

    def _say_place(self) -> None:
        waiting = self.tr("%Ln test(s) waiting", "", self._waiting)
        place = self.tr("answer {place} of {count}").format(
            place=number(self.place + 1), count=number(len(self._answers))
        )
        self.subtitle.setText(f"{waiting} · {place}" if self._answers else "")

    def retranslate(self) -> None:
        self.title.setText(self.tr("Answers to mark"))
        self.list.setAccessibleName(self.tr("Answers that wait"))
        text = self.tr("Written answers come here once candidates hand them in.")
        self.nothing.say(Said(Glyph.DONE, self.tr("Nothing is waiting to be marked"), text))
        self._say_place()
        super().retranslate()
