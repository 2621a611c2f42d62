"""The days of a month or a week, with the sessions in them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.ui.look.fonts import sized
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.pages.sessions.calendar.block import LINE, Block
from isodesk.desk.ui.pages.sessions.calendar.layout import (
    DAY_MINUTES,
    WEEKS,
    days_of_month,
    days_of_week,
    month_later,
    parts_of,
)
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import clock, day

HEADING, DATE, AXIS = 28, 24, 64  # pixels: names of the days, number of a day, hours at the left
MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class CalendarGrid(QWidget):
    """Draws the days; a block for each session. One day is chosen, by the arrow keys or a click."""

    day_chosen = Signal(object)  # date
    opened = Signal(int)  # a session
    new_asked = Signal(object)  # date

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today = date.min
        self._now = datetime.min  # noqa: DTZ901 - wall times are compared
        self._rows: Sequence[SessionRow] = ()
        self._blocks: list[Block] = []
        self._current = -1  # which of the chosen day's sessions the keyboard is at
        self.by_week = False
        self.chosen = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(300)
        self.setAccessibleName(self.tr("Calendar"))
        look.theme.changed.connect(self.update)

    @property
    def days(self) -> list[date]:
        """What is shown."""
        return days_of_week(self.chosen) if self.by_week else days_of_month(self.chosen)

    @property
    def blocks(self) -> Sequence[Block]:
        """The sessions as they stand there."""
        return self._blocks

    def show_days(self, chosen: date, by_week: bool, rows: Sequence[SessionRow], now: datetime) -> None:
        """Show a month or a week around a day."""
        self.chosen, self.by_week, self._rows = chosen, by_week, rows
        self._now, self._today = now, now.date()
        self._current = -1
        self._make_blocks()

    def _make_blocks(self) -> None:
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        self._blocks = []
        for each in self.days:
            for part in parts_of(self._rows, each):
                block = Block(self._look, self, part, part.row.end <= self._now)
                block.setProperty("day", each.toordinal())
                block.clicked.connect(lambda _checked=False, number=part.row.id: self.opened.emit(number))
                self._blocks.append(block)
        self._place()
        self._name()
        self.update()

    def _of_day(self, wanted: date) -> list[Block]:
        return [block for block in self._blocks if block.property("day") == wanted.toordinal()]

    # Where things stand

    def cell(self, number: int) -> QRect:
        """The place of a day."""
        columns, rows = 7, 1 if self.by_week else WEEKS
        left = AXIS if self.by_week else 0
        width = (self.width() - left) / columns
        height = (self.height() - HEADING) / rows
        column, row = number % 7, number // 7
        x, y = round(left + column * width), round(HEADING + row * height)
        return QRect(x, y, round(left + (column + 1) * width) - x, round(HEADING + (row + 1) * height) - y)

    def _hours(self) -> tuple[int, int]:
        """The minutes that a week shows: from 7 to 20, wider where a session is outside."""
        parts = [block.part for block in self._blocks]
        first = min([7 * 60, *(part.start // 60 * 60 for part in parts)])
        last = max([20 * 60, *(-(-part.end // 60) * 60 for part in parts)])
        return first, min(last, DAY_MINUTES)

    def _place(self) -> None:
        for number, each in enumerate(self.days):
            blocks = self._of_day(each)
            if self.by_week:
                self._place_in_week(self.cell(number), blocks)
            else:
                self._place_in_month(self.cell(number), blocks)

    def _place_in_month(self, cell: QRect, blocks: list[Block]) -> None:
        room = max((cell.height() - DATE - 2) // LINE, 0)
        for line, block in enumerate(blocks):
            block.setGeometry(cell.left() + 3, cell.top() + DATE + line * LINE, cell.width() - 6, LINE - 2)
            block.setVisible(line < room)

    def _place_in_week(self, cell: QRect, blocks: list[Block]) -> None:
        first, last = self._hours()
        top, height = cell.top() + DATE, cell.height() - DATE
        for block in blocks:
            part = block.part
            y = top + (part.start - first) * height // (last - first)
            bottom = top + (part.end - first) * height // (last - first)
            width = (cell.width() - 6) // part.lanes
            block.setGeometry(cell.left() + 3 + part.lane * width, y, width, max(bottom - y, LINE - 4))
            block.show()

    def hidden_on(self, wanted: date) -> int:
        """How many sessions of a day there is no room for."""
        return sum(block.isHidden() for block in self._of_day(wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        self._draw_headings(painter)
        if self.by_week:
            self._draw_hours(painter)
        for number, each in enumerate(self.days):
            self._draw_day(painter, self.cell(number), each)
        painter.end()

    def _draw_headings(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._look.theme.tokens.muted))
        painter.setFont(sized(self.font(), 12, QFont.Weight.DemiBold))
        for number in range(7):
            cell = self.cell(number)
            name = QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)
            place = QRect(cell.left() + 8, 0, cell.width() - 8, HEADING)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_hours(self, painter: QPainter) -> None:
        first, last = self._hours()
        cell = self.cell(0)
        top, height = cell.top() + DATE, cell.height() - DATE
        painter.setFont(sized(self.font(), 12, QFont.Weight.Normal))
        step = 60 if height * 60 // (last - first) >= 22 else 120
        for minute in range(first, last, step):
            y = top + (minute - first) * height // (last - first)
            painter.setPen(QColor(self._look.theme.tokens.line))
            painter.drawLine(AXIS - 6, y, self.width(), y)
            painter.setPen(QColor(self._look.theme.tokens.muted))
            hour = clock(datetime(2000, 1, 1, minute // 60))  # noqa: DTZ001 - an hour of any day
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(QRect(0, y - 2, AXIS - 10, 20), flags, hour)

    def _draw_day(self, painter: QPainter, cell: QRect, each: date) -> None:
        tokens = self._look.theme.tokens
        painter.setPen(QColor(tokens.line))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if cell.left() > 0:
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        outside = not self.by_week and each.month != self.chosen.month
        today = each == self._today
        place = QRect(cell.left() + 5, cell.top() + 3, 24, 19)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(place, 9, 9)
        painter.setPen(QColor(tokens.on_accent if today else tokens.muted if outside else tokens.text))
        painter.setFont(sized(self.font(), 12, QFont.Weight.DemiBold if today else QFont.Weight.Normal))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(each.day))
        self._draw_rest(painter, cell, self.hidden_on(each))
        if each == self.chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), Size.RING))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4)

    def _draw_rest(self, painter: QPainter, cell: QRect, hidden: int) -> None:
        if hidden:
            painter.setPen(QColor(self._look.theme.tokens.muted))
            place = QRect(cell.left() + 34, cell.top() + 3, cell.width() - 40, 19)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"+{hidden}")

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in MOVES:
            self._go(self.chosen + timedelta(days=MOVES[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(self.later(1 if key is Qt.Key.Key_PageDown else -1))
        elif key is Qt.Key.Key_Home:
            self._go(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key is Qt.Key.Key_Space:
            self._next_session()
        else:
            super().keyPressEvent(event)

    def later(self, steps: int) -> date:
        """So many weeks or months from the chosen day."""
        return self.chosen + timedelta(weeks=steps) if self.by_week else month_later(self.chosen, steps)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, each in enumerate(self.days):
            if self.cell(number).contains(event.position().toPoint()):
                self._go(each)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.new_asked.emit(self.chosen)

    def _go(self, wanted: date) -> None:
        self.day_chosen.emit(wanted)

    def _next_session(self) -> None:
        """Space goes from one session of the day to the next."""
        blocks = self._of_day(self.chosen)
        if blocks:
            self._current = (self._current + 1) % len(blocks)
            self.setAccessibleDescription(blocks[self._current].words())
            self._emphasise(blocks[self._current])

    def _emphasise(self, current: Block) -> None:
        for block in self._blocks:
            block.set_current(block is current)

    def _open(self) -> None:
        blocks = self._of_day(self.chosen)
        if blocks:
            self.opened.emit(blocks[max(self._current, 0)].part.row.id)
        else:
            self.new_asked.emit(self.chosen)

    def _name(self) -> None:
        """What a screen reader says: the day with its sessions."""
        weekday = QLocale().standaloneDayName(self.chosen.isoweekday(), QLocale.FormatType.LongFormat)
        sessions = self.tr("%Ln session(s)", "", len(self._of_day(self.chosen)))
        self.setAccessibleName(f"{weekday} {day(self.chosen)}, {sessions}")
