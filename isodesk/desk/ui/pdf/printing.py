"""Prints a PDF page by page."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def print_document(parent: QWidget, document: QPdfDocument) -> None:
    """Ask for a printer over the window, then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: draw_pages(printer, document))
    QDialog.open(dialog)


def draw_pages(printer: QPrinter, document: QPdfDocument) -> None:
    """Draw every page as large as the paper allows."""
    painter = QPainter(printer)
    paper = printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        size = document.pagePointSize(page).toSize().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(_centred(size, paper), document.render(page, size))
    painter.end()


def _centred(size: QSize, paper: QRect) -> QRect:
    left = (paper.width() - size.width()) // 2
    top = (paper.height() - size.height()) // 2
    return QRect(left, top, size.width(), size.height())
