"""The tabs of the rail: a real tab bar, standing upright, so that screen readers find page tabs."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from isodesk.desk.ui.look.fonts import sized
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space, TextSize
from isodesk.desk.ui.parts.look import Look

TAB_HEIGHT: Final = 43  # 39 of them drawn
HEADING_HEIGHT: Final = 36


@dataclass(frozen=True)
class Entry:
    """A tab, or without a glyph the heading above those that follow."""

    name: str
    glyph: Glyph | None = None


class RailTabs(QTabBar):
    """Draws each tab as icon and word, or as the icon alone in a narrow window."""

    def __init__(self, look: Look, entries: list[Entry]) -> None:
        super().__init__()
        self._look = look
        self._entries = entries
        self._narrow = False
        self._under_mouse = -1
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for number, entry in enumerate(entries):
            self.addTab(entry.name)
            self.setTabEnabled(number, entry.glyph is not None)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only."""
        self._narrow = narrow
        self.name_tabs([entry.name for entry in self._entries])

    def name_tabs(self, names: list[str]) -> None:
        """The words of all entries, in their order."""
        self._entries = [Entry(name, entry.glyph) for name, entry in zip(names, self._entries, strict=True)]
        for number, name in enumerate(names):
            self.setTabText(number, name)
            self.setAccessibleTabName(number, name)
            self.setTabToolTip(number, name if self._narrow else "")
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        width = (Size.RAIL_ICONS if self._narrow else Size.RAIL) - 2 * Space.MEDIUM
        return QSize(width, TAB_HEIGHT if self._entries[index].glyph else HEADING_HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, entry in enumerate(self._entries):
            if entry.glyph is None:
                self._heading(painter, self.tabRect(number), entry.name)
            else:
                self._tab(painter, number, entry.glyph)
        painter.end()

    def _heading(self, painter: QPainter, rectangle: QRect, name: str) -> None:
        tokens = self._look.theme.tokens
        if self._narrow:
            line = rectangle.center().y() + 4
            painter.setPen(QColor(tokens.line))
            painter.drawLine(rectangle.left() + 4, line, rectangle.right() - 4, line)
            return
        painter.setFont(sized(self.font(), TextSize.LABEL, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rectangle.adjusted(0, 10, 0, 0), Qt.AlignmentFlag.AlignVCenter, name.upper())

    def _tab(self, painter: QPainter, number: int, glyph: Glyph) -> None:
        tokens = self._look.theme.tokens
        chosen = number == self.currentIndex()
        rectangle = self.tabRect(number).adjusted(0, 0, 0, -4)
        colour = QColor(tokens.accent if chosen else tokens.muted)
        self._ground(painter, rectangle, chosen, number)
        left = rectangle.center().x() - Size.ICON // 2 + 1 if self._narrow else rectangle.left() + 14
        icon = QRect(left, rectangle.center().y() - Size.ICON // 2 + 1, Size.ICON, Size.ICON)
        self._look.icons.paint(painter, icon, glyph, colour)
        if not self._narrow:
            painter.setFont(sized(self.font(), TextSize.TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Medium))
            painter.setPen(colour if chosen else QColor(tokens.muted))
            painter.drawText(
                rectangle.adjusted(41, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self._entries[number].name
            )

    def _ground(self, painter: QPainter, rectangle: QRect, chosen: bool, number: int) -> None:
        tokens = self._look.theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or number == self._under_mouse:
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.over))
            painter.drawRoundedRect(rectangle, Size.CORNER, Size.CORNER)
        if chosen and self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), Size.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rectangle.adjusted(1, 1, -1, -1), Size.CORNER - 1, Size.CORNER - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The tabs stand below each other: so do their arrow keys."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        place = self.currentIndex() + by
        while 0 <= place < self.count() and not self.isTabEnabled(place):
            place += by
        if 0 <= place < self.count():
            self.setCurrentIndex(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(self.tabAt(QPoint(-1, -1)))

    def _hover(self, number: int) -> None:
        if number != self._under_mouse:
            self._under_mouse = number
            self.update()
