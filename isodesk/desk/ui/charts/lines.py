"""Values over time, which stay what they are until they change."""

from collections.abc import Sequence

from PySide6.QtCharts import QChart, QDateTimeAxis, QLineSeries
from PySide6.QtCore import QDateTime, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from isodesk.desk.ui.charts.data import Lines, Point
from isodesk.desk.ui.charts.drawing import Drawing, colours, paint_axis, text_font, value_axis
from isodesk.desk.ui.charts.frame import ChartFrame
from isodesk.desk.ui.look.tokens import Tokens
from isodesk.desk.ui.parts.look import Look

_HEIGHT = 220  # pixels
_DAY = 86_400.0
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


class LineChart(ChartFrame):
    """A line each, told apart by colour and by its strokes."""

    def __init__(self, look: Look) -> None:
        self._drawing = Drawing(look)
        super().__init__(look, self._drawing)
        self._drawing.setFixedHeight(_HEIGHT)

    def show_lines(self, heading: str, lines: Lines) -> None:
        """Draw these; the newest value comes first in the table."""
        told = [(point.at, [line.name, point.moment, point.words]) for line in lines.lines for point in line.points]
        rows = [row for _, row in sorted(told, key=lambda each: -each[0])]
        self.describe(heading, lines.summary, lines.headings, rows)
        clock, day = self.tr("HH:mm"), self.tr("d MMM")
        self._drawing.draw(lambda tokens: _chart(lines, tokens, clock, day))


def _chart(lines: Lines, tokens: Tokens, clock: str, day: str) -> QChart:
    chart = QChart()
    points = [point for line in lines.lines for point in line.points]
    first, last = min(point.at for point in points), max(point.at for point in points)
    across = QDateTimeAxis()
    across.setRange(_moment(first), _moment(max(last, first + 60.0)))
    across.setFormat(clock if last - first < _DAY else day)
    across.setTickCount(5)
    paint_axis(across, tokens, lines=False)
    values = [point.value for point in points]
    up = value_axis(max(values) * 1.02, tokens, whole=True, least=_floor(min(values), max(values)))
    chart.addAxis(across, Qt.AlignmentFlag.AlignBottom)
    chart.addAxis(up, Qt.AlignmentFlag.AlignLeft)
    for number, line in enumerate(lines.lines):
        series = _series(line.name, line.points, colours(tokens)[number % 7], _STYLES[number % len(_STYLES)])
        chart.addSeries(series)
        series.attachAxis(across)
        series.attachAxis(up)
    legend = chart.legend()
    legend.setVisible(len(lines.lines) > 1)
    legend.setLabelColor(QColor(tokens.text))
    legend.setFont(text_font())
    legend.setAlignment(Qt.AlignmentFlag.AlignTop)
    return chart


def _series(name: str, points: Sequence[Point], colour: str, style: Qt.PenStyle) -> QLineSeries:
    series = QLineSeries()
    series.setName(name)
    series.setPen(QPen(QColor(colour), 2, style))
    steps: list[QPointF] = []
    for point in points:
        if steps:
            steps.append(QPointF(point.at * 1000, steps[-1].y()))
        steps.append(QPointF(point.at * 1000, point.value))
    series.append(steps)
    return series


def _floor(least: float, most: float) -> float:
    """Zero, unless all that happens is far above it."""
    return 0.0 if most <= 0 or least / most < 0.7 else least - (most - least or most * 0.05)


def _moment(seconds: float) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(seconds * 1000))
