"""A session as a block of the calendar."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from isodesk.desk.ui.look.fonts import sized
from isodesk.desk.ui.look.tokens import Meaning, Size
from isodesk.desk.ui.pages.sessions.calendar.layout import Part
from isodesk.desk.ui.pages.sessions.wording import window_of
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import clock, number

translate = QCoreApplication.translate
LINE = 24  # pixels of a block with one line


class Block(QPushButton):
    """Draws name, hours and how many candidates, as far as there is room; says all of it to screen readers."""

    def __init__(self, look: Look, parent: QWidget, part: Part, over: bool) -> None:
        super().__init__(parent)
        self._look = look
        self.part = part
        self._over = over
        self._current = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.words())
        self.setToolTip(self.words())

    def set_current(self, current: bool) -> None:
        """Whether the keyboard is at this one."""
        self._current = current
        self.update()

    def words(self) -> str:
        """All that is known of it."""
        row = self.part.row
        people = translate("Calendar", "candidates: {number}").format(number=number(row.candidates))
        return f"{row.description} · {window_of(row)} · {people}"

    def _hours(self) -> str:
        """When it begins and ends; an arrow where that isn't on this day."""
        row = self.part.row
        start = clock(row.start) if self.part.begins else "←"
        end = clock(row.end) if self.part.ends else "→"
        return f"{start} – {end}"

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.theme.tokens
        tone = tokens.tone(Meaning.NEUTRAL if self._over else Meaning.ACCENT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tone.text if self.underMouse() else tone.ground), 1))
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(inside, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.text))
        painter.drawRoundedRect(QRect(inside.left(), inside.top(), 3, inside.height()), 1, 1)
        self._write(painter, inside.adjusted(9, 2, -4, -2), QColor(tone.text))
        if self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), Size.RING))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _write(self, painter: QPainter, room: QRect, colour: QColor) -> None:
        painter.setPen(colour)
        row = self.part.row
        if room.height() < 2 * LINE - 8:
            lines = [(f"{clock(row.start) if self.part.begins else '←'} {row.description}", QFont.Weight.Medium)]
        else:
            people = translate("Calendar", "candidates: {number}").format(number=number(row.candidates))
            lines = [
                (row.description, QFont.Weight.DemiBold),
                (self._hours(), QFont.Weight.Normal),
                (people, QFont.Weight.Normal),
            ]
        top = room.top()
        for text, weight in lines:
            font = sized(self.font(), 12, weight)
            painter.setFont(font)
            height = painter.fontMetrics().height()
            if top + height > room.bottom() + 4 and top > room.top():
                return
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), height), Qt.AlignmentFlag.AlignVCenter, words)
            top += height
