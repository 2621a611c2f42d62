"""Where pages stand below each other: between points of a page (72 to the inch, unrotated) and pixels of the whole."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

GAP = 12.0  # pixels around and between pages


class PageGeometry:
    """Pages of these ``sizes`` (points) at ``scale`` (pixels a point), turned ``turns`` quarters clockwise."""

    def __init__(self, sizes: Sequence[QSizeF], scale: float, turns: int = 0) -> None:
        self._sizes, self.scale, self.turns = sizes, scale, turns % 4
        shown = [self._shown(size) for size in sizes]
        self.width = max((size.width() for size in shown), default=0.0) + 2 * GAP
        self.rooms: list[QRectF] = []
        top = GAP
        for size in shown:
            self.rooms.append(QRectF((self.width - size.width()) / 2, top, size.width(), size.height()))
            top += size.height() + GAP
        self.height = top
        self._tops = [room.top() for room in self.rooms]

    def _shown(self, size: QSizeF) -> QSizeF:
        turned = QSizeF(size.height(), size.width()) if self.turns % 2 else size
        return turned * self.scale

    def page_at(self, height: float) -> int:
        """The page that stands at this height, or the one above it."""
        return max(bisect_right(self._tops, height) - 1, 0)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something can be seen between two heights."""
        return range(self.page_at(top), self.page_at(bottom) + 1) if self.rooms else range(0)

    def from_page(self, page: int, rectangle: QRectF) -> QRectF:
        """A rectangle of a page, in pixels of the whole."""
        return self._transform(page).mapRect(rectangle)

    def point_from_page(self, page: int, point: QPointF) -> QPointF:
        """A point of a page, in pixels of the whole."""
        return self._transform(page).map(point)

    def to_page(self, page: int, point: QPointF) -> QPointF:
        """A point of the whole, in points of a page."""
        inverted, _ = self._transform(page).inverted()
        return inverted.map(point)

    def _transform(self, page: int) -> QTransform:
        room, size = self.rooms[page], self._sizes[page]
        centred = QTransform.fromTranslate(-size.width() / 2, -size.height() / 2)
        turned = QTransform().rotate(90 * self.turns)
        placed = QTransform.fromTranslate(room.center().x(), room.center().y())
        return centred * QTransform.fromScale(self.scale, self.scale) * turned * placed
