"""A drawing of QtCharts in the look's colours; it is drawn anew with the theme."""

from collections.abc import Callable

from PySide6.QtCharts import QAbstractAxis, QChart, QChartView, QValueAxis
from PySide6.QtCore import QLocale, QMargins, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QFrame

from isodesk.desk.ui.look.tokens import Meaning, Tokens
from isodesk.desk.ui.parts.look import Look

_TEXT = 12  # pixels


class Drawing(QChartView):
    """Holds one chart, made by ``make`` for the colours of the moment."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._make: Callable[[Tokens], QChart] | None = None
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundBrush(Qt.GlobalColor.transparent)
        self.setStyleSheet("background: transparent")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (self, self.viewport()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its table is what keys move in
        look.theme.changed.connect(self._draw)

    def draw(self, make: Callable[[Tokens], QChart]) -> None:
        """Draw something else."""
        self._make = make
        self._draw()

    def _draw(self) -> None:
        if self._make is None:
            return
        chart = self._make(self._look.theme.tokens)
        chart.setBackgroundVisible(False)
        chart.setMargins(QMargins(0, 0, 0, 0))
        chart.layout().setContentsMargins(0, 0, 0, 0)
        chart.setLocalizeNumbers(True)
        chart.setLocale(QLocale())
        before = self.chart()
        self.setChart(chart)
        before.deleteLater()


def colours(tokens: Tokens) -> list[str]:
    """Of lines and bars, one after the other; told apart from the surface they stand on."""
    return [tokens.accent, tokens.tone(Meaning.OK).text, tokens.tone(Meaning.WAITING).text, *tokens.tints]


def text_font() -> QFont:
    """The font of labels."""
    font = QFont()
    font.setPixelSize(_TEXT)
    return font


def paint_axis(axis: QAbstractAxis, tokens: Tokens, *, lines: bool) -> None:
    """An axis as quiet as it may be."""
    axis.setLabelsColor(QColor(tokens.muted))
    axis.setLabelsFont(text_font())
    axis.setGridLinePen(QPen(QColor(tokens.line), 1))
    axis.setGridLineVisible(lines)
    axis.setLinePen(QPen(QColor(tokens.line), 1))
    axis.setLineVisible(not lines)


def value_axis(most: float, tokens: Tokens, *, whole: bool, least: float = 0.0) -> QValueAxis:
    """From ``least`` to a round number that holds ``most``."""
    axis = QValueAxis()
    axis.setRange(least, most if most > least else least + 1)
    axis.setTickCount(5)
    if whole or most > 10:
        axis.setLabelFormat("%.0f")
        axis.applyNiceNumbers()
        if whole:
            span = int(axis.max() - axis.min())
            axis.setTickCount(min(max(span, 1), 4) + 1 if span < 5 else axis.tickCount())
    paint_axis(axis, tokens, lines=True)
    return axis
