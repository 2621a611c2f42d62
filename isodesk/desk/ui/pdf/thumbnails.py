"""The pages small, at the side: drawn when they come into view."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.pictures import PagePictures, Wanted

WIDTH: Final = 96
_LABEL: Final = 20

_Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """One row a page."""

    def __init__(self, document: QPdfDocument, parent: QListView) -> None:
        super().__init__(parent)
        self._pages = document.pageCount()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._pages

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None


class _Drawn(QStyledItemDelegate):
    """A page's picture with its number below."""

    def __init__(self, look: Look, document: QPdfDocument, parent: QListView) -> None:
        super().__init__(parent)
        self._look, self._document = look, document
        self.pictures = PagePictures(document, self)

    def wanted(self, page: int) -> Wanted:
        """The picture of a page."""
        size = self._document.pagePointSize(page)
        return Wanted(page, WIDTH, round(WIDTH * size.height() / max(size.width(), 1)), 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        return QSize(WIDTH + 2 * Space.MEDIUM, self.wanted(index.row()).height + _LABEL + Space.MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = self._look.theme.tokens
        wanted = self.wanted(index.row())
        room = QRect(0, 0, wanted.width, wanted.height)
        room.moveTopLeft(option.rect.topLeft())
        room.translate(Space.MEDIUM, Space.SMALL)
        painter.fillRect(room, QColor("#FFFFFF"))
        picture = self.pictures.picture(wanted)
        if picture is not None:
            painter.drawImage(room, picture)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.line), 2 if chosen else 1))
        painter.drawRect(room)
        painter.setPen(QColor(tokens.accent if chosen else tokens.muted))
        below = QRect(room.left(), room.bottom() + 2, room.width(), _LABEL)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))


class Thumbnails(Retranslated, QListView):
    """Tells which page was chosen, and follows the one that is read."""

    page_asked = Signal(int)

    def __init__(self, look: Look, document: QPdfDocument) -> None:
        super().__init__()
        self._drawn = _Drawn(look, document, self)
        self._follows = False
        self.setModel(_Pages(document, self))
        self.setItemDelegate(self._drawn)
        self.setFixedWidth(WIDTH + 2 * Space.MEDIUM + 20)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._drawn.pictures.drawn.connect(lambda _page: self.viewport().update())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._want())
        self.selectionModel().currentChanged.connect(self._chosen)
        self.retranslate()

    def show_current(self, page: int) -> None:
        """Mark the page that is read, without asking for it."""
        if page != self.currentIndex().row():
            self._follows = True
            self.setCurrentIndex(self.model().index(page, 0))
            self._follows = False

    def _chosen(self, current: QModelIndex) -> None:
        if not self._follows and current.isValid():
            self.page_asked.emit(current.row())

    def _want(self) -> None:
        first = max(self.indexAt(self.viewport().rect().topLeft()).row(), 0)
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        end = self.model().rowCount() if last < 0 else last + 1
        self._drawn.pictures.want([self._drawn.wanted(page) for page in range(first, end)])

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        self._want()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
