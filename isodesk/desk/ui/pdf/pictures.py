"""Pictures of pages, drawn in a thread beside the window's, one after the other, and kept within bounds."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

MOST_BYTES: Final = 192 * 1024 * 1024
MOST_PIXELS: Final = 16_000_000  # of one picture: beyond, it is stretched


@dataclass(frozen=True)
class Wanted:
    """A page at a size in pixels, turned so many quarters clockwise."""

    page: int
    width: int
    height: int
    turns: int

    def bounded(self) -> "Wanted":
        """No larger than a picture may be."""
        share = min(1.0, (MOST_PIXELS / max(self.width * self.height, 1)) ** 0.5)
        return Wanted(self.page, round(self.width * share), round(self.height * share), self.turns)


class PagePictures(QObject):
    """Draws what is wanted now; what was wanted before and can't be seen any more is never begun."""

    drawn = Signal(int)  # the page

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._bytes = 0
        self._wanted: list[Wanted] = []
        self._under_way: Wanted | None = None
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._came)

    def want(self, wanted: Sequence[Wanted]) -> None:
        """What should be drawn, the most urgent first; replaces what was wanted before."""
        self._wanted = [each for each in wanted if each not in self._kept]
        self._next()

    def picture(self, wanted: Wanted) -> QImage | None:
        """The picture, or until it is there one of the same page at another size."""
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
            return found
        same = (each for each in reversed(self._kept) if (each.page, each.turns) == (wanted.page, wanted.turns))
        nearest = next(same, None)
        return None if nearest is None else self._kept[nearest]

    def _next(self) -> None:
        if self._under_way is not None or not self._wanted:
            return
        self._under_way = wanted = self._wanted.pop(0)
        options = QPdfDocumentRenderOptions()
        options.setRotation(QPdfDocumentRenderOptions.Rotation(wanted.turns))
        self._renderer.requestPage(wanted.page, QSize(wanted.width, wanted.height), options)

    def _came(self, page: int, _size: QSize, image: QImage) -> None:
        wanted, self._under_way = self._under_way, None
        if wanted is not None:
            self._keep(wanted, image)
            self.drawn.emit(page)
        self._next()

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._kept[wanted] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.sizeInBytes()
