"""What confirming a list would do, in figures."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.labels import card, empty, label


class Totals(QWidget):
    """Figures in a row of cards."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.MEDIUM)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Replace all figures; each with the words below it."""
        empty(self._layout)
        for figure, words in figures:
            self._layout.addWidget(_figure(figure, words), 1)


def _figure(figure: str, words: str) -> QFrame:
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
    layout.setSpacing(0)
    layout.addWidget(label("figure", figure))
    layout.addWidget(label("muted", words, wraps=True))
    return frame
