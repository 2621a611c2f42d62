"""Balances over time, what isn't explained, what is to come, and what each group cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from isodesk.desk.services.credit_differences import Difference
from isodesk.desk.services.credit_forecast import Forecast, ForecastLine, SessionForecast
from isodesk.desk.services.credits import BalancePoint, GroupCost
from isodesk.desk.ui.charts.bars import BarChart
from isodesk.desk.ui.charts.board import Board, in_card
from isodesk.desk.ui.charts.data import Bar, Bars, Line, Lines, Point
from isodesk.desk.ui.charts.frame import NumbersTable
from isodesk.desk.ui.charts.lines import LineChart
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.credits.wording import DifferenceWords, change_words, kind_words
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import local, moment, number

_MOST = 8  # differences
PERIODS = (30, 90, 365, 0)  # days; 0: all


@dataclass(frozen=True)
class Overview:
    """Everything that is shown."""

    history: Sequence[BalancePoint]
    differences: Sequence[Difference]
    forecast: Forecast
    costs: Sequence[GroupCost]


class OverviewView(Board):
    """Of a period that is chosen here."""

    asked = Signal()  # of another period
    export_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._seen: Overview | None = None
        self._words = DifferenceWords(self)
        self.period = Choice(look)
        self.period.activated.connect(lambda _place: self.asked.emit())
        self.choices.addWidget(self.period)
        self.unexplained_heading, self.unexplained = label("strong"), label("text", wraps=True, selectable=True)
        self.forecast_heading, self.forecast_note = label("strong"), label("muted", wraps=True)
        self.forecast, self.sessions = NumbersTable(), NumbersTable()
        self.sessions_heading = label("strong")
        self.history, self.costs = LineChart(look), BarChart(look)
        self.export_button = button(look, "secondary", Glyph.EXPORT, self.export_asked.emit)
        self._fill()
        self.retranslate()

    def _fill(self) -> None:
        forecast = (self.forecast_heading, self.forecast_note, self.forecast, self.sessions_heading, self.sessions)
        self._history_card = in_card(self.history)
        for each in (
            in_card(self.unexplained_heading, self.unexplained),
            in_card(*forecast),
            self._history_card,
            in_card(self.costs, _at_the_right(self.export_button)),
        ):
            self.body.addWidget(each)
        self.body.addStretch()

    @property
    def days(self) -> int:
        """How far back, in days; 0 for all."""
        return int(self.period.value or 0)

    def show_overview(self, seen: Overview) -> None:
        """Show all."""
        self._seen = seen
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Balances and forecast"))
        self.subtitle.setText(self.tr("As far as this computer took part, and what the platform says besides."))
        self.period.setAccessibleName(self.tr("Period"))
        words = {30: self.tr("The last 30 days"), 90: self.tr("The last 90 days"), 365: self.tr("The last year")}
        self.period.offer([(words.get(days, self.tr("All")), days) for days in PERIODS])
        self.unexplained_heading.setText(self.tr("Difference to the platform"))
        self.forecast_heading.setText(self.tr("What is to come"))
        self.forecast.setAccessibleName(self.tr("What is to come"))
        self.sessions_heading.setText(self.tr("Sessions ahead"))
        self.sessions.setAccessibleName(self.tr("Sessions ahead"))
        self.export_button.setText(self.tr("Export…"))
        super().retranslate()
        if self._seen is not None:
            self._show(self._seen)

    def _show(self, seen: Overview) -> None:
        told = [self._words.say(each) for each in seen.differences[:_MOST]]
        fine = self.tr("The balances that were read are explained by what this computer did.")
        self.unexplained.setText("\n".join(f"• {each}" for each in told) or fine)
        self._show_forecast(seen.forecast.lines)
        self._show_sessions(seen.forecast.sessions)
        self._show_history(seen.history)
        self._show_costs(seen.costs)

    # What is to come

    def _show_forecast(self, lines: Sequence[ForecastLine]) -> None:
        headings = (
            self.tr("Type"),
            self.tr("Left"),
            self.tr("To be taken"),
            self.tr("Then left"),
            self.tr("If untaken tests were deleted"),
            self.tr("Of past sessions"),
        )
        rows = [
            (
                kind_words(each.description),
                _number(each.left),
                number(each.queued),
                _number(each.after),
                change_words(each.given_back),
                change_words(each.past),
            )
            for each in lines
        ]
        self.forecast.show_rows(headings, rows)
        self.forecast.fit()
        self.forecast_note.setText(" ".join(self._notes(lines)))

    def _notes(self, lines: Sequence[ForecastLine]) -> list[str]:
        notes = [self.tr("Credits are taken as the outbox is sent: at once while the account answers.")]
        paused, doubtful = sum(each.paused for each in lines), sum(each.in_doubt for each in lines)
        if paused:
            notes.append(self.tr("%Ln of them only once a paused import goes on.", "", paused))
        if doubtful:
            notes.append(self.tr("%Ln of them may have been taken already: in doubt.", "", doubtful))
        for each in lines:
            if each.after is not None and each.after < 0:
                words = self.tr("%Ln credit(s) of the type “{kind}” are lacking: as many are refused.", "", -each.after)
                notes.append(words.format(kind=kind_words(each.description)))
        return notes

    def _show_sessions(self, sessions: Sequence[SessionForecast]) -> None:
        headings = (self.tr("Session"), self.tr("Begins"), self.tr("Tests"), self.tr("Credits to be taken"))
        rows = [(each.description, moment(each.start), number(each.tests), number(each.queued)) for each in sessions]
        self.sessions.show_rows(headings, rows)
        self.sessions.fit()
        self.sessions.setVisible(bool(rows))
        self.sessions_heading.setVisible(bool(rows))

    # What was

    def _show_history(self, history: Sequence[BalancePoint]) -> None:
        self._history_card.setVisible(bool(history))
        if not history:
            return
        lines = [
            Line(kind_words(name), _points([each for each in history if each.description == name]))
            for name in dict.fromkeys(each.description for each in history)
        ]
        headings = (self.tr("Type"), self.tr("When"), self.tr("Left"))
        self.history.show_lines(self.tr("Balances over time"), Lines("", headings, lines))

    def _show_costs(self, costs: Sequence[GroupCost]) -> None:
        kinds = {each.kind for each in costs}
        bars = [Bar(self._group(each, several=len(kinds) > 1), max(each.cost, 0), number(each.cost)) for each in costs]
        summary = "" if bars else self.tr("No group took a credit in this period.")
        headings = (self.tr("Group"), self.tr("Credits"))
        self.costs.show_bars(self.tr("Cost by group"), Bars(summary, headings, bars, whole=True))
        self.export_button.setEnabled(bool(bars))

    def _group(self, cost: GroupCost, *, several: bool) -> str:
        name = cost.group or self.tr("Without a group")
        return f"{name} · {kind_words(cost.kind)}" if several else name


def _points(history: Sequence[BalancePoint]) -> list[Point]:
    """Where a balance began and until when it was read; a chart needs both ends."""
    moments = [(at, each.amount) for each in history for at in dict.fromkeys((each.start, each.end))]
    return [Point(at, amount, moment(local(at)), number(amount)) for at, amount in moments]


def _number(value: int | None) -> str:
    return "–" if value is None else number(value)


def _at_the_right(widget: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch()
    layout.addWidget(widget)
    return row
