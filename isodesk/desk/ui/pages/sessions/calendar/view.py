"""The calendar with its head: which month or week, the steps through it, and the switch between the two."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.events import RowsChanged, Subject
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.sessions.calendar.grid import CalendarGrid
from isodesk.desk.ui.pages.sessions.calendar.layout import monday_of
from isodesk.desk.ui.pages.sessions.wording import zone_words
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button, icon_button, name_button
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.text.formats import short_day


class CalendarView(Retranslated, QWidget):
    """Asks the services for the sessions of what is shown, and again when they change."""

    left = Signal()
    opened = Signal(int)  # a session
    new_asked = Signal(object)  # date

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._asked: date | None = None  # the day that is shown, or is on its way
        look = context.look
        self.title = label("title")
        self.subtitle = label("muted")
        self.grid = CalendarGrid(look)
        self.back_button = button(look, "secondary", Glyph.BACK, self.left.emit)
        self.before_button = icon_button(look, Glyph.BEFORE, lambda: self.show_day(self.grid.later(-1)))
        self.today_button = button(look, "secondary", pressed=self.show_today)
        self.after_button = icon_button(look, Glyph.NEXT, lambda: self.show_day(self.grid.later(1)))
        self.spans = Choice(look)
        self.spans.activated.connect(lambda _place: self._show_again())
        self.grid.day_chosen.connect(self.show_day)
        self.grid.opened.connect(self.opened)
        self.grid.new_asked.connect(self.new_asked)
        leave = QShortcut(QKeySequence("Alt+Left"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self._lay_out()
        self._stop = context.desk.events.subscribe(RowsChanged, self._rows_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addLayout(words, 1)
        for each in (self.before_button, self.today_button, self.after_button, self.spans, self.back_button):
            top.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addLayout(top)
        layout.addWidget(self.grid, 1)

    def begin(self) -> None:
        """Show the month of today at first, later what was shown last."""
        if self._asked is None:
            self.show_today()
        self.grid.setFocus()

    def close_down(self) -> None:
        """Listen no more."""
        self._stop()

    def show_today(self) -> None:
        """Go to this day."""
        self.show_day(self._context.desk.sessions.now().date())

    def show_day(self, chosen: date) -> None:
        """Go to a day, and to its month or week."""
        self._asked = chosen
        self._context.scope.restart("sessions.calendar", lambda: self._show(chosen))

    async def _show(self, chosen: date) -> None:
        sessions = self._context.desk.sessions
        by_week = self.spans.value == "week"
        first = monday_of(chosen) if by_week else monday_of(chosen.replace(day=1))
        last = first + timedelta(days=6 if by_week else 41)
        rows = await sessions.between(first, last)
        self.grid.show_days(chosen, by_week, rows, sessions.now())
        self._say_what()

    def _rows_changed(self, event: RowsChanged) -> None:
        if self.isVisible() and event.subjects & {Subject.SESSIONS, Subject.TESTS}:
            self._show_again()

    def _show_again(self) -> None:
        if self._asked is not None:
            self.show_day(self._asked)

    def _say_what(self) -> None:
        chosen = self.grid.chosen
        if chosen == date.min:
            self.title.setText(self.tr("Calendar"))
        elif self.grid.by_week:
            self.title.setText(self.tr("Week of {monday}").format(monday=short_day(monday_of(chosen))))
        else:
            month = QLocale().standaloneMonthName(chosen.month)
            self.title.setText(f"{month[:1].upper()}{month[1:]} {chosen.year}")
        self.subtitle.setText(zone_words(self._context.desk.sessions))

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("List"))
        self.today_button.setText(self.tr("Today"))
        name_button(self.before_button, self.tr("Before"))
        name_button(self.after_button, self.tr("After"))
        self.spans.setAccessibleName(self.tr("Month or week"))
        self.spans.offer([(self.tr("Month"), "month"), (self.tr("Week"), "week")])
        self._say_what()
        self._show_again()
