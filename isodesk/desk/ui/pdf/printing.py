"""Prints a PDF page by page, each drawn in a thread beside the window's."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

DOTS_AN_INCH: Final = 300  # finer isn't seen on paper, and takes four times the memory at twice the dots


def print_document(parent: QWidget, document: QPdfDocument, started: Callable[["PagePrinter"], None]) -> None:
    """Ask for a printer over the window, then print; ``started`` is told of the work once it begins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_AN_INCH)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: started(PagePrinter(printer, document, parent)))
    QDialog.open(dialog)


class PagePrinter(QObject):
    """Prints every page asked for, as large as the paper allows."""

    page_printed = Signal(int, int)  # how many, of how many
    finished = Signal()

    def __init__(self, printer: QPrinter, document: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._document = printer, document
        self._painter = QPainter(printer)
        self._paper = printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
        self._pages = _chosen_pages(printer, document.pageCount())
        self._done = 0
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._came)
        self._next()

    def stop(self) -> None:
        """Print no further page."""
        del self._pages[self._done :]

    def _next(self) -> None:
        if self._done < len(self._pages):
            page = self._pages[self._done]
            self._renderer.requestPage(page, self._size(page))
        else:
            self._painter.end()
            self.finished.emit()

    def _came(self, page: int, _size: QSize, image: QImage) -> None:
        if self._done:
            self._printer.newPage()
        self._painter.drawImage(_centred(self._size(page), self._paper), image)
        self._done += 1
        self.page_printed.emit(self._done, len(self._pages))
        self._next()

    def _size(self, page: int) -> QSize:
        points = self._document.pagePointSize(page).toSize()
        return points.scaled(self._paper.size(), Qt.AspectRatioMode.KeepAspectRatio)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return list(range(first - 1, min(last, count)))


def _centred(size: QSize, paper: QRect) -> QRect:
    left = (paper.width() - size.width()) // 2
    top = (paper.height() - size.height()) // 2
    return QRect(left, top, size.width(), size.height())
