"""A session's code for the whole room: name, code in groups, hours and clock, on a screen of one's choice."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.ui.look.fonts import sized
from isodesk.desk.ui.pages.sessions.wording import window_of
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import clock

translate = QCoreApplication.translate
_SHARES = {"name": 0.09, "code": 0.34, "hours": 0.065, "clock": 0.11, "hint": 0.03}  # of the window's height


def in_groups(code: str) -> str:
    """A code as people read it out: up to four characters whole, else in threes or fours."""
    if len(code) <= 4 or any(character.isspace() or character == "-" for character in code):
        return code
    size = 3 if len(code) % 3 == 0 else 4
    groups = [code[start : start + size] for start in range(0, len(code), size)]
    if len(groups[-1]) == 1:  # a single one at the end is overheard
        groups[-2:] = [groups[-2] + groups[-1]]
    return "\u2002".join(groups)


def screens() -> Sequence[QScreen]:
    """The screens, a projector's first: any that isn't the main one."""
    main = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is main)


class Projector(Retranslated, QWidget):
    """A window of its own that fills a screen. Escape or a click closes it; digits choose another screen."""

    def __init__(self, look: Look, sessions: Sessions, row: SessionRow) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._sessions = sessions
        self._row = row
        look.theme.changed.connect(self.update)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self.update)
        self._seconds.start()
        self.setMinimumSize(480, 270)
        self.retranslate()

    @property
    def code(self) -> str:
        """What is shown largest."""
        return in_groups(self._row.code) or translate("Projector", "No code")

    def show_on(self, screen: QScreen) -> None:
        """Fill that screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def retranslate(self) -> None:
        self.setWindowTitle(self._row.description)
        said = (self._row.description, translate("Projector", "Code: {code}").format(code=self.code))
        self.setAccessibleName(" · ".join((*said, window_of(self._row))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), QColor(tokens.window))
        hint = translate("Projector", "Escape closes this window")
        if len(screens()) > 1:
            hint += " · " + translate("Projector", "1, 2… choose the screen")
        for name, text, share, colour in (
            ("name", self._row.description, (0.06, 0.22), tokens.text),
            ("code", self.code, (0.26, 0.66), tokens.accent),
            ("hours", window_of(self._row), (0.68, 0.78), tokens.text),
            ("clock", clock(self._sessions.now()), (0.79, 0.93), tokens.text),
            ("hint", hint, (0.94, 0.99), tokens.muted),
        ):
            self._write(painter, name, text, share, colour)
        painter.end()

    def _write(self, painter: QPainter, name: str, text: str, share: tuple[float, float], colour: str) -> None:
        """A line as large as its share of the height, smaller where it is too long."""
        top, bottom = (round(each * self.height()) for each in share)
        room = QRect(round(self.width() * 0.04), top, round(self.width() * 0.92), bottom - top)
        weight = QFont.Weight.Bold if name == "code" else QFont.Weight.DemiBold
        pixels = max(round(self.height() * _SHARES[name]), 12)
        font = sized(self.font(), pixels, weight)
        wide = QFontMetrics(font).horizontalAdvance(text)
        if wide > room.width():
            font = sized(self.font(), max(pixels * room.width() // wide, 12), weight)
        if name == "code":
            font.setFeature(QFont.Tag("zero"), 1)  # a nought that nobody takes for an O
        painter.setFont(font)
        painter.setPen(QColor(colour))
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif 0 <= number < len(screens()):
            self.show_on(screens()[number])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.close()
