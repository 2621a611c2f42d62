"""Bars and histograms."""

from PySide6.QtCharts import QAbstractBarSeries, QBarCategoryAxis, QBarSeries, QBarSet, QChart, QHorizontalBarSeries
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from isodesk.desk.ui.charts.data import Bar, Bars
from isodesk.desk.ui.charts.drawing import Drawing, paint_axis, text_font, value_axis
from isodesk.desk.ui.charts.frame import ChartFrame
from isodesk.desk.ui.look.tokens import Tokens
from isodesk.desk.ui.parts.look import Look

_ROW, _PAIR, _AXIS = 30, 40, 40  # pixels of a bar lying, of two, and of the axis below
_LONGEST = 34  # characters of a label
_SHORT = 12  # characters of a value that is said beside the label
_MOST_LYING = 40
_STANDING = 250  # pixels


class BarChart(ChartFrame):
    """Bars that lie, with their words at the left; as many pixels high as they need."""

    def __init__(self, look: Look) -> None:
        self._drawing = Drawing(look)
        super().__init__(look, self._drawing)

    def show_bars(self, heading: str, bars: Bars) -> None:
        """Draw these; the table has all where there are too many to draw."""
        self.describe(heading, bars.summary, bars.headings, [_row(each, bars) for each in bars.bars])
        height = (_PAIR if _compares(bars) else _ROW) * max(min(len(bars.bars), _MOST_LYING), 1) + _AXIS
        self._drawing.setFixedHeight(height)
        self._drawing.draw(lambda tokens: _lying(bars, tokens))


class Histogram(ChartFrame):
    """Bars that stand beside each other, each a band, with its count above it."""

    def __init__(self, look: Look) -> None:
        self._drawing = Drawing(look)
        super().__init__(look, self._drawing)
        self._drawing.setFixedHeight(_STANDING)

    def show_bars(self, heading: str, bars: Bars) -> None:
        """Draw these."""
        self.describe(heading, bars.summary, bars.headings, [_row(each, bars) for each in bars.bars])
        self._drawing.draw(lambda tokens: _standing(bars, tokens))


def _lying(bars: Bars, tokens: Tokens) -> QChart:
    shown = list(reversed(bars.bars[:_MOST_LYING]))  # the first stands at the top
    series = QHorizontalBarSeries()
    series.setBarWidth(0.62)
    series.append(_set([each.value for each in shown], tokens.accent))
    if _compares(bars):
        series.append(_set([each.before for each in shown], tokens.muted))  # above: what came later stands below
    labels = [_told(each, place) for place, each in enumerate(shown)]
    return _chart(series, labels, bars, tokens, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignBottom))


def _standing(bars: Bars, tokens: Tokens) -> QChart:
    series = QBarSeries()
    series.setBarWidth(0.92)
    counts = _set([each.value for each in bars.bars], tokens.accent)
    counts.setLabelColor(QColor(tokens.text))
    counts.setLabelFont(text_font())
    series.append(counts)
    series.setLabelsVisible(True)
    series.setLabelsFormat("@value")
    series.setLabelsPosition(QAbstractBarSeries.LabelsPosition.LabelsOutsideEnd)
    labels = [_shortened(each.label, place) for place, each in enumerate(bars.bars)]
    return _chart(series, labels, bars, tokens, (Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignLeft))


def _chart(
    series: QAbstractBarSeries,
    labels: list[str],
    bars: Bars,
    tokens: Tokens,
    sides: tuple[Qt.AlignmentFlag, Qt.AlignmentFlag],
) -> QChart:
    chart = QChart()
    chart.addSeries(series)
    categories = QBarCategoryAxis()
    categories.append(labels)
    paint_axis(categories, tokens, lines=False)
    longest = max((value for each in bars.bars for value in (each.value, each.before) if value is not None), default=0)
    values = value_axis(longest * 1.1 if bars.most is None else bars.most, tokens, whole=bars.whole)
    for axis, side in ((categories, sides[0]), (values, sides[1])):
        chart.addAxis(axis, side)
        series.attachAxis(axis)
    chart.legend().hide()
    return chart


def _set(values: list[float | None], colour: str) -> QBarSet:
    made = QBarSet("")
    made.append([value or 0.0 for value in values])
    made.setColor(QColor(colour))
    made.setPen(QPen(Qt.PenStyle.NoPen))
    return made


def _compares(bars: Bars) -> bool:
    return any(each.before_words for each in bars.bars)


def _row(bar: Bar, bars: Bars) -> list[str]:
    return [bar.label, bar.before_words, bar.words] if _compares(bars) else [bar.label, bar.words]


def _told(bar: Bar, place: int) -> str:
    """What a lying bar is about, with its value where that is short."""
    short = _shortened(bar.label, place)
    return f"{short} · {bar.words}" if len(bar.words) <= _SHORT and not bar.before_words else short


def _shortened(words: str, place: int) -> str:
    """Short enough for its place; labels that are alike would become one, so each has an invisible mark of its own."""
    short = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
    return short + "\u200b" * place
