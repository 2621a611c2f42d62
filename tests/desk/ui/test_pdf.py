"""The report in the window: pages, zoom, saving as it came, printing every page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.printing import draw_pages
from isodesk.desk.ui.pdf.viewer import LEAST, MOST, PdfViewer
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage


@pytest.fixture
def pdf(application: QApplication) -> bytes:
    """Two pages of A4."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.drawText(500, 500, "Amandine Dutest")
    writer.newPage()
    painter.drawText(500, 500, "Page two")
    painter.end()
    return bytes(content.data())


@pytest.fixture
def viewer(look: Look, pdf: bytes, qtbot: QtBot, application: QApplication) -> PdfViewer:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    viewer = PdfViewer(look, pdf, "Amandine Dutest", "Spreadsheets")
    qtbot.addWidget(viewer)
    viewer.resize(1000, 700)
    viewer.show()
    return viewer


def shown(viewer: PdfViewer) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in viewer.findChildren(QLabel)]


def test_it_says_whose_report_it_is(viewer: PdfViewer) -> None:
    assert viewer.document.pageCount() == 2
    assert shown(viewer)[:3] == ["Report of Amandine Dutest", "Spreadsheets · 2 pages", "100%"]


def test_it_grows_and_shrinks_within_bounds(viewer: PdfViewer) -> None:
    viewer.larger_button.click()
    assert "120%" in shown(viewer)
    for _press in range(30):
        viewer.larger_button.click()
    assert viewer.pages.zoomFactor() == MOST
    for _press in range(40):
        viewer.smaller_button.click()
    assert viewer.pages.zoomFactor() == LEAST


def test_it_is_saved_as_it_came(viewer: PdfViewer, pdf: bytes, tmp_path: Path) -> None:
    viewer.save_to(str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes() == pdf


def test_every_page_is_printed(viewer: PdfViewer, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    draw_pages(printer, viewer.document)
    printed = QPdfDocument(viewer)
    assert printed.load(str(tmp_path / "printed.pdf")) is QPdfDocument.Error.None_
    assert printed.pageCount() == 2


def test_back_closes_it(viewer: PdfViewer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.closed, timeout=1000):
        viewer.back_button.click()
