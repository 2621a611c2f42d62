"""What is left of each type of credit, as cards in a row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.rows import CreditRow
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.labels import card, empty, label
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind


class Balances(Retranslated, QWidget):
    """Made anew at each answer of the platform."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[CreditRow] = ()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.LARGE)

    def show_rows(self, rows: Sequence[CreditRow]) -> None:
        """Show what is left."""
        self._rows = rows
        self.retranslate()

    def retranslate(self) -> None:
        empty(self._layout)
        for row in self._rows:
            self._layout.addWidget(_balance(row), 1)
        self.setVisible(bool(self._rows))


def _balance(row: CreditRow) -> QWidget:
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
    layout.setSpacing(2)
    layout.addWidget(label("figure", number(row.amount)))
    layout.addWidget(label("muted", credit_kind(row.description), wraps=True))
    frame.setAccessibleName(f"{credit_kind(row.description)} {number(row.amount)}")
    return frame
