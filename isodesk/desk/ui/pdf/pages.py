"""Pages below each other: zoom, turning, scrolling by wheel and keys, selection, marks of what was found."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.characters import Text
from isodesk.desk.ui.pdf.geometry import GAP, PageGeometry
from isodesk.desk.ui.pdf.pictures import PagePictures, Wanted
from isodesk.desk.ui.pdf.selection import Selection

LEAST: Final = 0.1
MOST: Final = 6.0
STEP: Final = 1.2
_POINTS_TO_PIXELS: Final = 96 / 72
_PAPER: Final = "#FFFFFF"
_FOUND, _FOUND_NOW, _CHOSEN = QColor(255, 205, 40, 90), QColor(255, 140, 0, 130), QColor(40, 110, 230, 80)


class Fit(Enum):
    """What the size of pages follows."""

    FACTOR = "factor"
    WIDTH = "width"
    PAGE = "page"


class PagesView(QAbstractScrollArea):
    """Shows a document that is loaded; nothing here waits for a page to be drawn."""

    moved = Signal()  # another page is the current one, or its size is another

    def __init__(self, look: Look, document: QPdfDocument) -> None:
        super().__init__()
        self._look = look
        self._sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
        self.selection = Selection(Text(document), len(self._sizes))
        self.pictures = PagePictures(document, self)
        self.pictures.drawn.connect(lambda _page: self.viewport().update())
        self.search: QPdfSearchModel | None = None
        self._found: tuple[int, Sequence[QRectF]] = (-1, ())
        self.zoom_factor, self.turns, self.fit = 1.0, 0, Fit.FACTOR
        self.placing = PageGeometry(self._sizes, _POINTS_TO_PIXELS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())
        look.theme.changed.connect(self.viewport().update)

    # Size and place

    @property
    def current_page(self) -> int:
        """The page in the upper half of the view."""
        return self.placing.page_at(self._origin().y() + self.viewport().height() / 3)

    def set_zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Another size; what stands at ``anchor`` (of the view; its middle by default) stays there."""
        self.fit = Fit.FACTOR
        self._resize(min(max(factor, LEAST), MOST), anchor)

    def zoom(self, larger: bool, anchor: QPointF | None = None) -> None:
        """Larger or smaller by a step."""
        self.set_zoom(self.zoom_factor * (STEP if larger else 1 / STEP), anchor)

    def fit_to(self, fit: Fit) -> None:
        """Follow the view's width, or show whole pages."""
        self.fit = fit
        self._refit()

    def turn(self, quarters: int) -> None:
        """Turn every page, clockwise."""
        page = self.current_page
        self.turns = (self.turns + quarters) % 4
        self._rebuild()
        self._refit()
        self.show_page(page)

    def show_page(self, page: int) -> None:
        """Bring a page to the top."""
        if self.placing.rooms:
            room = self.placing.rooms[min(max(page, 0), len(self.placing.rooms) - 1)]
            self.verticalScrollBar().setValue(round(room.top() - GAP))
        self._tell()

    def show_found(self, page: int, rectangles: Sequence[QRectF]) -> None:
        """Bring something found into view and mark it as the one looked at."""
        self._found = (page, rectangles)
        place = self.placing.from_page(page, rectangles[0])
        self.verticalScrollBar().setValue(round(place.center().y() - self.viewport().height() / 3))
        self.horizontalScrollBar().setValue(round(place.center().x() - self.viewport().width() / 2))
        self.viewport().update()

    def forget_found(self) -> None:
        """Mark nothing as looked at."""
        self._found = (-1, ())
        self.viewport().update()

    def _refit(self) -> None:
        if self.fit is Fit.FACTOR or not self._sizes:
            return
        sizes = [QSizeF(each.height(), each.width()) if self.turns % 2 else each for each in self._sizes]
        factor = (self.viewport().width() - 2 * GAP) / max(each.width() for each in sizes)
        if self.fit is Fit.PAGE:
            factor = min(factor, (self.viewport().height() - 2 * GAP) / max(each.height() for each in sizes))
        self._resize(min(max(factor / _POINTS_TO_PIXELS, LEAST), MOST), None)

    def _resize(self, factor: float, anchor: QPointF | None) -> None:
        anchor = anchor or QPointF(self.viewport().rect().center())
        at = self._origin() + anchor
        page = self.placing.page_at(at.y())
        point = self.placing.to_page(page, at) if self._sizes else QPointF()
        self.zoom_factor = factor
        self._rebuild()
        if self._sizes:
            moved = self.placing.point_from_page(page, point) - anchor
            self.horizontalScrollBar().setValue(round(moved.x()))
            self.verticalScrollBar().setValue(round(moved.y()))
        self._tell()

    def _rebuild(self) -> None:
        self.placing = PageGeometry(self._sizes, self.zoom_factor * _POINTS_TO_PIXELS, self.turns)
        self._set_bars()
        self.viewport().update()

    def _set_bars(self) -> None:
        view = self.viewport().size()
        bars = (
            (self.horizontalScrollBar(), self.placing.width, view.width()),
            (self.verticalScrollBar(), self.placing.height, view.height()),
        )
        for bar, whole, seen in bars:
            bar.setRange(0, max(round(whole) - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _origin(self) -> QPointF:
        """The view's upper left corner, in pixels of the whole."""
        spare = max(self.viewport().width() - self.placing.width, 0.0) / 2
        return QPointF(self.horizontalScrollBar().value() - spare, self.verticalScrollBar().value())

    def _tell(self) -> None:
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_bars()
        self._refit()

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._look.theme.tokens.window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        origin = self._origin()
        seen = self.placing.between(origin.y(), origin.y() + self.viewport().height())
        painter.translate(-origin)
        for page in seen:
            self._paint_page(painter, page)
            self._paint_marks(painter, page)
        painter.end()
        self._want(seen)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        room = self.placing.rooms[page]
        painter.fillRect(room, QColor(_PAPER))
        picture = self.pictures.picture(self._wanted(page))
        if picture is not None:
            painter.drawImage(room, picture)
        painter.setPen(QPen(QColor(self._look.theme.tokens.line)))
        painter.drawRect(room)

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        if self.search is not None:
            for link in self.search.resultsOnPage(page):
                for rectangle in link.rectangles():
                    painter.fillRect(self.placing.from_page(page, rectangle), _FOUND)
        for rectangle in self._found[1] if self._found[0] == page else ():
            painter.fillRect(self.placing.from_page(page, rectangle), _FOUND_NOW)
        for rectangle in self.selection.rectangles(page):
            painter.fillRect(self.placing.from_page(page, rectangle), _CHOSEN)

    def _want(self, seen: range) -> None:
        """Those that can be seen, then their neighbours."""
        beside = [page for page in (seen.start - 1, seen.stop) if 0 <= page < len(self._sizes)]
        self.pictures.want([self._wanted(page) for page in (*seen, *beside)])

    def _wanted(self, page: int) -> Wanted:
        room, ratio = self.placing.rooms[page], self.devicePixelRatioF()
        return Wanted(page, round(room.width() * ratio), round(room.height() * ratio), self.turns).bounded()

    # Selection

    def select_all(self) -> None:
        """All text of all pages."""
        self.selection.take_all()
        self.viewport().update()

    def _at(self, position: QPointF) -> tuple[int, QPointF]:
        at = self._origin() + position
        page = self.placing.page_at(at.y())
        return page, self.placing.to_page(page, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.selection.begin(*self._at(event.position()))
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._sizes:
            self._scroll_towards(event.position().toPoint())
            self.selection.extend(*self._at(event.position()))
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.selection.take_word(*self._at(event.position()))
            self.viewport().update()

    def _scroll_towards(self, position: QPoint) -> None:
        room = self.viewport().rect()
        beyond = min(position.y() - room.top(), 0) or max(position.y() - room.bottom(), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)

    # Wheel and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() > 0, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Home: lambda: self.show_page(0),
            Qt.Key.Key_End: lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()),
            Qt.Key.Key_Left: lambda: self.show_page(self.current_page - 1),
            Qt.Key.Key_Right: lambda: self.show_page(self.current_page + 1),
        }
        todo = keys.get(Qt.Key(event.key()))
        if todo is None or (event.modifiers() and event.key() not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
        else:
            todo()
