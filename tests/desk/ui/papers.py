"""Documents that stand for reports: pages with words that can be found."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter


def make_pdf(pages: int) -> bytes:
    """Pages of A4, each with two lines of text."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 10))  # one that gives its characters back as they were
    for number in range(1, pages + 1):
        if number > 1:
            writer.newPage()
        painter.drawText(100, 100, f"Amandine Dutest, page {number}")
        painter.drawText(100, 200, "Formulas and functions")
    painter.end()
    return bytes(content.data())
