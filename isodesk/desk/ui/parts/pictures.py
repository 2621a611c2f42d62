"""Icons and pills as widgets; they draw themselves, so that they follow the theme."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pill import PILL_HEIGHT, paint_pill, pill_width
from isodesk.desk.ui.text.states import State


class Picture(QWidget):
    """One icon, beside words that say the same."""

    def __init__(self, look: Look, size: int, glyph: Glyph = Glyph.INFORMATION, role: Meaning | str = "muted") -> None:
        super().__init__()
        self._look = look
        self._glyph = glyph
        self._role = role
        self.setFixedSize(size, size)

    def draw(self, glyph: Glyph, role: Meaning | str) -> None:
        """Show another icon."""
        self._glyph = glyph
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.icons.colour(self._role)
        self._look.icons.paint(painter, QRect(0, 0, self.width(), self.height()), self._glyph, colour)
        painter.end()


class Pill(QWidget):
    """A state, as in the tables."""

    def __init__(self, look: Look, state: State | None = None) -> None:
        super().__init__()
        self._look = look
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if state is None:
            self.hide()  # never shown here: without a parent yet it would be a window, and take the focus
        self.setAccessibleName(state.word if state else "")

    def show_state(self, state: State | None) -> None:
        """Show a state, or nothing."""
        self._state = state
        self.setVisible(state is not None)
        self.setAccessibleName(state.word if state else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = pill_width(self.fontMetrics(), self._state) if self._state else 0
        return QSize(width, PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, self._look, QRect(0, -1, self.width(), self.height()), self._state)
        painter.end()
