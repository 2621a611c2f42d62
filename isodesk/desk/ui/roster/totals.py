"""What confirming a list would do, in figures."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.roster.report import CreditNeed, DryRun
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.labels import card, empty, label
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind


class Totals(Retranslated, QWidget):
    """Figures in a row of cards."""

    def __init__(self) -> None:
        super().__init__()
        self._run: DryRun | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.LARGE)

    def show_run(self, run: DryRun) -> None:
        """Show a dry run."""
        self._run = run
        self.retranslate()

    def retranslate(self) -> None:
        empty(self._layout)
        if self._run is None:
            return
        for figure, words in self._figures(self._run):
            self._layout.addWidget(_figure(figure, words), 1)

    def _figures(self, run: DryRun) -> list[tuple[str, str]]:
        figures = [
            (number(run.created), self.tr("new candidate(s)", "", run.created)),
            (number(run.known), self.tr("known already", "", run.known)),
            (number(run.rejected), self.tr("line(s) left out", "", run.rejected)),
        ]
        if run.tests:
            figures.append((number(run.tests), self.tr("test(s) to register", "", run.tests)))
        several = len(run.credits) > 1
        return figures + [self._credits(need, several=several) for need in run.credits]

    def _credits(self, need: CreditNeed, *, several: bool) -> tuple[str, str]:
        words = self.tr("credit(s) needed", "", need.needed)
        if need.left is not None:
            words = self.tr("credit(s), of {left} left", "", need.needed).format(left=number(need.left))
        return number(need.needed), f"{words} · {credit_kind(need.kind)}" if several else words


def _figure(figure: str, words: str) -> QFrame:
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.MEDIUM)
    layout.setSpacing(0)
    layout.addWidget(label("figure", figure))
    layout.addWidget(label("muted", words, wraps=True))
    return frame
