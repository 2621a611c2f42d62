"""The text of a document by characters, each with its place: what a selection is made of.

QtPdf selects only between two points that each hit a character; people press beside the text as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True, order=True)
class Spot:
    """A place between two characters: before the one of that number."""

    page: int
    character: int


@dataclass(frozen=True)
class Characters:
    """One page's text and the rectangle of each of its characters, in points."""

    text: str
    rectangles: Sequence[QRectF]

    def nearest(self, point: QPointF) -> int:
        """The place in the text nearest to a point: the line first, then along it."""
        if not self.rectangles:
            return 0
        number = min(range(len(self.rectangles)), key=lambda each: _distance(self.rectangles[each], point))
        return number + (point.x() > self.rectangles[number].center().x())

    def word(self, character: int) -> tuple[int, int]:
        """Start and end of the word around a character."""
        start = end = min(character, max(len(self.text) - 1, 0))
        while start > 0 and self.text[start - 1].isalnum():
            start -= 1
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return start, end

    def lines(self, start: int, end: int) -> list[QRectF]:
        """One rectangle for each piece of a line between two characters."""
        found: list[QRectF] = []
        for rectangle in self.rectangles[start:end]:
            if rectangle.isEmpty():
                continue
            if found and _one_line(found[-1], rectangle):
                found[-1] = found[-1].united(rectangle)
            else:
                found.append(QRectF(rectangle))
        return found


def _distance(rectangle: QRectF, point: QPointF) -> tuple[float, float]:
    above, below = rectangle.top() - point.y(), point.y() - rectangle.bottom()
    before, after = rectangle.left() - point.x(), point.x() - rectangle.right()
    return max(above, below, 0.0), max(before, after, 0.0)


def _one_line(one: QRectF, other: QRectF) -> bool:
    return one.top() < other.center().y() < one.bottom() or other.top() < one.center().y() < other.bottom()


class Text:
    """A document's text; pages are read when they are first asked for."""

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self.page = lru_cache(maxsize=32)(self._read)

    def _read(self, page: int) -> Characters:
        whole = self._document.getAllText(page)
        places = [
            self._document.getSelectionAtIndex(page, number, 1).boundingRectangle()
            for number in range(whole.endIndex() + 1 if whole.isValid() else 0)
        ]
        return Characters(whole.text(), places[: len(whole.text())])

    def between(self, first: Spot, second: Spot) -> str:
        """The text between two places."""
        start, end = sorted((first, second))
        pages = range(start.page, end.page + 1)
        return "\n".join(self.page(page).text[slice(*self.part(page, start, end))] for page in pages)

    def part(self, page: int, start: Spot, end: Spot) -> tuple[int, int]:
        """The characters of a page between two places."""
        last = end.character if page == end.page else len(self.page(page).text)
        return (start.character if page == start.page else 0), last
