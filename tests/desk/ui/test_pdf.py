"""The report in the window: pages, zoom, turning, search, selection, text, saving as it came, printing, several."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.area import PdfArea
from isodesk.desk.ui.pdf.as_text import AsText
from isodesk.desk.ui.pdf.pages import LEAST, MOST, PagesView
from isodesk.desk.ui.pdf.pictures import MOST_BYTES
from isodesk.desk.ui.pdf.printing import PagePrinter
from isodesk.desk.ui.pdf.viewer import PdfViewer
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from tests.desk.ui.eyes import complaints
from tests.desk.ui.papers import make_pdf

MakePdf = Callable[[int], bytes]


@pytest.fixture
def viewer_of(look: Look, qtbot: QtBot, application: QApplication) -> Iterator[Callable[[bytes], PdfViewer]]:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    made = []

    def make(pdf: bytes) -> PdfViewer:
        viewer = PdfViewer(look, pdf, "Amandine Dutest", "Spreadsheets")
        qtbot.addWidget(viewer)
        viewer.resize(1000, 700)
        viewer.show()
        assert QTest.qWaitForWindowActive(viewer)
        viewer.pages.setFocus()
        made.append(viewer)
        return viewer

    yield make
    for viewer in made:
        viewer.close_document()


@pytest.fixture
def viewer(viewer_of: Callable[[bytes], PdfViewer]) -> PdfViewer:
    return viewer_of(make_pdf(2))


def shown(viewer: PdfViewer) -> list[str]:
    return [label.text() for label in viewer.findChildren(QLabel) if label.isVisible() and label.text()]


def place_of(pages: PagesView, page: int, x: float, y: float) -> QPoint:
    """Where a point of a page, in points, is in the view."""
    return (pages.placing.point_from_page(page, QPointF(x, y)) - pages._origin()).toPoint()


def test_it_says_whose_report_it_is(viewer: PdfViewer) -> None:
    assert viewer.document.pageCount() == 2
    assert shown(viewer)[:4] == ["Report of Amandine Dutest", "Spreadsheets · 2 pages", "1 of 2", "100%"]
    assert complaints(viewer) == []


def test_pages_are_drawn(viewer: PdfViewer, qtbot: QtBot) -> None:
    def has_ink() -> bool:
        picture = viewer.pages.grab().toImage()
        at = place_of(viewer.pages, 0, 100, 92)
        colours = {picture.pixelColor(at.x() + x, at.y() + y).lightness() for x in range(60) for y in range(12)}
        return min(colours) < 100 < max(colours)

    qtbot.waitUntil(has_ink, timeout=5000)


def test_it_grows_and_shrinks_within_bounds(viewer: PdfViewer) -> None:
    viewer.heading.larger_button.click()
    assert "120%" in shown(viewer)
    for _press in range(30):
        viewer.heading.larger_button.click()
    assert viewer.pages.zoom_factor == MOST
    for _press in range(40):
        viewer.heading.smaller_button.click()
    assert viewer.pages.zoom_factor == pytest.approx(LEAST)


def test_the_wheel_with_control_zooms_where_the_mouse_is(viewer: PdfViewer) -> None:
    pages = viewer.pages
    at = place_of(pages, 0, 110, 96)
    wheel = QWheelEvent(
        QPointF(at),
        QPointF(pages.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    for _turn in range(4):
        QApplication.sendEvent(pages.viewport(), wheel)
    assert pages.zoom_factor == pytest.approx(1.2**4)
    assert (place_of(pages, 0, 110, 96) - at).manhattanLength() <= 3


def test_fitting_follows_the_width(viewer: PdfViewer) -> None:
    viewer.heading.asked.emit("width")
    wide = viewer.pages.zoom_factor
    assert viewer.pages.horizontalScrollBar().maximum() == 0
    viewer.resize(800, 700)
    assert viewer.pages.zoom_factor < wide
    viewer.heading.asked.emit("page")
    assert viewer.pages.placing.rooms[0].height() <= viewer.pages.viewport().height()


def test_pages_are_turned(viewer: PdfViewer) -> None:
    upright = viewer.pages.placing.rooms[0]
    viewer.heading.asked.emit("turn")
    turned = viewer.pages.placing.rooms[0]
    assert (turned.width(), turned.height()) == pytest.approx((upright.height(), upright.width()))
    page = viewer.pages.placing.to_page(0, viewer.pages.placing.rooms[0].topRight())
    assert (page.x(), page.y()) == pytest.approx((0, 0), abs=0.01)
    for _turn in range(3):
        viewer.heading.asked.emit("turn")
    assert viewer.pages.placing.rooms[0] == upright


def test_text_is_selected_by_mouse_and_copied(viewer: PdfViewer, qtbot: QtBot) -> None:
    pages = viewer.pages
    start, end = place_of(pages, 0, 60, 96), place_of(pages, 0, 400, 196)
    QTest.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move(pages, end)
    QTest.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert pages.selection.words == "Amandine Dutest, page 1\nFormulas and functions"
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Amandine Dutest, page 1\nFormulas and functions"


def move(pages: PagesView, to: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(pages.viewport().mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(pages.viewport(), event)


def test_a_double_click_takes_a_word_also_on_a_turned_page(viewer: PdfViewer, qtbot: QtBot) -> None:
    viewer.heading.asked.emit("page")
    viewer.heading.asked.emit("turn")
    at = place_of(viewer.pages, 0, 110, 96)
    QTest.mouseDClick(viewer.pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert viewer.pages.selection.words == "Amandine"


def test_everything_is_selected_over_all_pages(viewer: PdfViewer) -> None:
    viewer.pages.select_all()
    assert viewer.pages.selection.words.count("Formulas and functions") == 2


def test_search_goes_from_place_to_place(viewer: PdfViewer, qtbot: QtBot) -> None:
    QTest.keyClick(viewer.pages, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert viewer.finder.isVisible()
    QTest.keyClicks(viewer.finder.line, "functions")
    qtbot.waitUntil(lambda: "1 of 2" in viewer.finder.count.text(), timeout=5000)
    QTest.keyClick(viewer.finder.line, Qt.Key.Key_Return)
    assert viewer.finder.count.text() == "2 of 2"
    assert viewer.pages.current_page == 1
    viewer.finder.previous_button.click()
    assert viewer.finder.count.text() == "1 of 2"
    viewer.finder.line.setText("nothing like it")
    qtbot.waitUntil(lambda: viewer.finder.count.text() == "Not found", timeout=5000)
    assert complaints(viewer) == []
    QTest.keyClick(viewer.finder.line, Qt.Key.Key_Escape)
    assert viewer.finder.isHidden()


def test_thumbnails_lead_to_pages_and_follow(viewer: PdfViewer) -> None:
    viewer.thumbnails.setCurrentIndex(viewer.thumbnails.model().index(1, 0))
    assert viewer.pages.current_page == 1
    viewer.pages.setFocus()
    QTest.keyClick(viewer.pages, Qt.Key.Key_Home)
    assert viewer.thumbnails.currentIndex().row() == 0


def test_it_can_be_read_as_text(viewer: PdfViewer) -> None:
    viewer.heading.asked.emit("text")
    text = viewer.stack.currentWidget()
    assert isinstance(text, AsText)
    assert text.toPlainText().startswith("Page 1 of 2\n\nAmandine Dutest, page 1")
    assert text.accessibleName() == "The document as text"
    viewer.heading.asked.emit("text")
    assert viewer.stack.currentWidget() is viewer.pages


def test_it_is_saved_as_it_came_or_says_why_not(viewer: PdfViewer, tmp_path: Path) -> None:
    viewer.save_to(str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes() == viewer.source.pdf
    viewer.save_to(str(tmp_path / "missing" / "report.pdf"))
    assert "can’t be written" in " ".join(shown(viewer))


def test_a_copy_for_another_program_is_private_and_goes(viewer: PdfViewer, monkeypatch: pytest.MonkeyPatch) -> None:
    from isodesk.desk.ui.pdf import source

    opened: list[Path] = []

    class Services:
        @staticmethod
        def openUrl(url: object) -> bool:  # noqa: N802 - Qt's name
            opened.append(Path(url.toLocalFile()))  # type: ignore[attr-defined]  # a QUrl
            return True

    monkeypatch.setattr(source, "QDesktopServices", Services)
    viewer.heading.asked.emit("outside")
    assert opened[0].read_bytes() == viewer.source.pdf
    assert os.name == "nt" or opened[0].parent.stat().st_mode & 0o077 == 0
    viewer.close_document()
    assert not opened[0].parent.exists()


@pytest.mark.parametrize("resolution", [QPrinter.PrinterMode.ScreenResolution, QPrinter.PrinterMode.HighResolution])
def test_every_page_is_printed(
    viewer: PdfViewer, tmp_path: Path, qtbot: QtBot, resolution: QPrinter.PrinterMode
) -> None:
    printer = QPrinter(resolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(min(printer.resolution(), 300))
    printing = PagePrinter(printer, viewer.document)
    with qtbot.waitSignal(printing.finished, timeout=20_000):
        pass
    printed = QPdfDocument(viewer)
    assert printed.load(str(tmp_path / "printed.pdf")) is QPdfDocument.Error.None_
    assert printed.pageCount() == 2


@pytest.mark.parametrize("pdf", [b"", b"no report", make_pdf.__doc__.encode() if make_pdf.__doc__ else b"x"])
def test_a_damaged_file_gets_a_message(viewer_of: Callable[[bytes], PdfViewer], pdf: bytes) -> None:
    viewer = viewer_of(pdf)
    assert not viewer.readable
    assert "This report is damaged" in shown(viewer)
    assert viewer.heading.print_button.isHidden()
    assert complaints(viewer) == []
    for name in ("find", "larger", "turn", "width", "text", "thumbnails", "print"):
        viewer.heading.asked.emit(name)


def test_an_encrypted_file_gets_a_message(viewer_of: Callable[[bytes], PdfViewer], tmp_path: Path) -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(make_pdf(1))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    viewer = viewer_of((tmp_path / "locked.pdf").read_bytes())
    assert "This report is locked" in shown(viewer)


def test_two_hundred_pages_hold_nothing_up(viewer_of: Callable[[bytes], PdfViewer], qtbot: QtBot) -> None:
    viewer = viewer_of(make_pdf(200))
    pages, bar = viewer.pages, viewer.pages.verticalScrollBar()
    clock = QElapsedTimer()
    clock.start()
    asked = 0
    for value in range(0, bar.maximum(), bar.maximum() // 60):
        bar.setValue(value)
        QApplication.processEvents()
        asked = max(asked, len(pages.pictures._wanted))
    assert asked <= 6  # what has been scrolled past is never drawn
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.current_page == 199
    assert viewer.thumbnails.currentIndex().row() == 199
    qtbot.waitUntil(lambda: pages.pictures.picture(pages._wanted(199)) is not None, timeout=5000)
    assert pages.pictures._bytes <= MOST_BYTES


def test_several_are_open_in_tabs(look: Look, qtbot: QtBot, application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    area = PdfArea(look)
    qtbot.addWidget(area)
    area.resize(1000, 700)
    area.show()
    area.open(1, make_pdf(1), "Amandine Dutest", "Spreadsheets")
    assert area.tabs.isHidden()
    area.open(2, make_pdf(1), "Théo Lessai", "Spreadsheets")
    area.open(1, make_pdf(2), "Amandine Dutest", "Spreadsheets")
    assert [area.tabs.tabText(number) for number in range(2)] == ["Théo Lessai", "Amandine Dutest"]
    assert complaints(area) == []
    assert QTest.qWaitForWindowActive(area)
    area.viewers[1].pages.setFocus()
    QTest.keyClick(area.viewers[1].pages, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert [each.candidate for each in area.viewers] == ["Théo Lessai"]
    with qtbot.waitSignal(area.left, timeout=1000):
        area.close_tab(0)


def test_back_closes_it(viewer: PdfViewer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.closed, timeout=1000):
        viewer.heading.back_button.click()
