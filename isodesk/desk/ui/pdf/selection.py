"""What is selected in a document: text between two places, on one page or over several."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication

from isodesk.desk.ui.pdf.characters import Spot, Text


class Selection:
    """Begun somewhere and drawn out to somewhere else; empty where the two are one."""

    def __init__(self, text: Text, pages: int) -> None:
        self._text, self._pages = text, pages
        self._from = self._to = Spot(0, 0)

    def begin(self, page: int, point: QPointF) -> None:
        """Start anew at a point of a page."""
        self._from = self._to = self._spot(page, point)

    def extend(self, page: int, point: QPointF) -> None:
        """Draw it out to a point."""
        self._to = self._spot(page, point)

    def take_word(self, page: int, point: QPointF) -> None:
        """The word at a point."""
        start, end = self._text.page(page).word(self._spot(page, point).character)
        self._from, self._to = Spot(page, start), Spot(page, end)

    def take_all(self) -> None:
        """All text of all pages."""
        if self._pages:
            last = self._pages - 1
            self._from, self._to = Spot(0, 0), Spot(last, len(self._text.page(last).text))

    @property
    def words(self) -> str:
        """What is selected."""
        return self._text.between(self._from, self._to).replace("\r\n", "\n")

    def copy(self) -> None:
        """Put it on the clipboard; an empty one leaves the clipboard alone."""
        if self.words:
            QGuiApplication.clipboard().setText(self.words)

    def rectangles(self, page: int) -> Sequence[QRectF]:
        """What to mark on a page, in its points."""
        first, last = sorted((self._from, self._to))
        if first == last or not first.page <= page <= last.page:
            return ()
        return self._text.page(page).lines(*self._text.part(page, first, last))

    def _spot(self, page: int, point: QPointF) -> Spot:
        return Spot(page, self._text.page(page).nearest(point))
