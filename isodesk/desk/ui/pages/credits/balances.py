"""What is left of each type of credit, as cards in a row, with what is low and what isn't explained."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.credit_differences import Difference
from isodesk.desk.services.rows_of_results import CreditRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.pages.credits.wording import DifferenceWords, low_words
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.labels import card, empty, label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import State


class Balances(Retranslated, QWidget):
    """Made anew at each answer of the platform."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: Sequence[CreditRow] = ()
        self._unexplained: Difference | None = None
        self._words = DifferenceWords(self)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(Space.LARGE)
        self.unexplained = label("muted", wraps=True, selectable=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._cards)
        layout.addWidget(self.unexplained)

    def show_rows(self, rows: Sequence[CreditRow], unexplained: Difference | None) -> None:
        """Show what is left, and the newest difference that nothing here explains."""
        self._rows, self._unexplained = rows, unexplained
        self.retranslate()

    def retranslate(self) -> None:
        empty(self._cards)
        for row in self._rows:
            self._cards.addWidget(self._balance(row), 1)
        told = self._unexplained
        self.unexplained.setText("" if told is None else self._words.say(told))
        self.unexplained.setVisible(told is not None)
        self.setVisible(bool(self._rows))

    def _balance(self, row: CreditRow) -> QWidget:
        frame = card()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        layout.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(label("figure", number(row.amount)))
        top.addStretch()
        words = low_words(row)
        if words:
            low = State(self.tr("Low"), Glyph.WARNING, Meaning.WAITING)
            top.addWidget(Pill(self._look, low))
        layout.addLayout(top)
        layout.addWidget(label("muted", credit_kind(row.description), wraps=True))
        if words:
            layout.addWidget(label("muted", words, wraps=True))
        frame.setAccessibleName(f"{credit_kind(row.description)} {number(row.amount)} {words}".strip())
        return frame
