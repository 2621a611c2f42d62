"""The header of a table: quiet labels, and an arrow where the rows are sorted."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from isodesk.desk.ui.look.fonts import sized
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space, TextSize
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.table.model import PagedModel

ARROW: Final = 14
HEIGHT: Final = 40


class Header(QHeaderView):
    """Sorting itself is the source's: a click only asks for it. Columns are moved and sized by dragging."""

    sized = Signal(int, int)  # a column, and the width that a person gave it; 0: as wide as fits

    def __init__(self, look: Look, model: PagedModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._held = False
        self._columns = model.columns
        leading = [number for number, column in enumerate(model.columns) if column.leads]
        self._leading = (leading[0], model.columns[leading[0]].leads == "up") if leading else (-1, True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self._dragged: int | None = None
        self.sectionResized.connect(self._resized)
        self.sectionHandleDoubleClicked.connect(lambda section: self.sized.emit(section, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._held = False
        dragged, self._dragged = self._dragged, None
        if dragged is not None:
            self.sized.emit(dragged, self.sectionSize(dragged))

    def _resized(self, section: int, _before: int, _after: int) -> None:
        if self._held:
            self._dragged = section

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def label_font(self) -> QFont:
        return sized(self.font(), TextSize.LABEL, QFont.Weight.DemiBold)

    def needed(self, section: int) -> int:
        """Pixels that a title needs, its arrow included."""
        column = self._columns[section]
        words = QFontMetrics(self.label_font()).horizontalAdvance(column.title())
        return words + (ARROW + Space.TIGHT if column.sort else 0)

    @property
    def arrow(self) -> tuple[int, bool]:
        """By which column the rows are sorted (-1: by none of them), and whether upwards: the list's own order too."""
        if self.isSortIndicatorShown():
            return self.sortIndicatorSection(), self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        return self._leading

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        tokens = self._look.theme.tokens
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        room = rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        column = self._columns[logicalIndex]
        painter.setFont(self.label_font())
        painter.setPen(QColor(tokens.muted))
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        words = painter.fontMetrics().elidedText(column.title(), Qt.TextElideMode.ElideRight, room.width())
        section, up = self.arrow
        if section == logicalIndex:
            self._arrow(painter, room, painter.fontMetrics().horizontalAdvance(words), side, up)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _arrow(self, painter: QPainter, room: QRect, words: int, side: Qt.AlignmentFlag, up: bool) -> None:
        at_right = side is Qt.AlignmentFlag.AlignRight
        left = room.right() - words - ARROW - Space.TIGHT if at_right else room.left() + words + Space.TIGHT
        place = QRect(left, room.center().y() - ARROW // 2 + 1, ARROW, ARROW)
        colour = self._look.icons.colour("text" if self.isSortIndicatorShown() else "muted")
        self._look.icons.paint(painter, place, Glyph.UP if up else Glyph.DOWN, colour)
