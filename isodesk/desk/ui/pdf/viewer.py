"""Shows a PDF in the window. ``QPdfView`` shows pages; zoom by wheel, printing and saving are added here."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button, icon_button, name_button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import percent

LEAST, MOST, STEP = 0.25, 4.0, 1.2


class _Pages(QPdfView):
    """Pages below each other; Ctrl and the wheel change their size."""

    zoom_asked = Signal(bool)  # whether larger

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)


class PdfViewer(Retranslated, QWidget):
    """One document, from its bytes; nothing is written unless it is saved."""

    closed = Signal()

    def __init__(self, look: Look, pdf: bytes, candidate: str, form: str) -> None:
        super().__init__()
        self._pdf = pdf
        self._names = (candidate, form)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.pages = _Pages(self)
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self.pages.zoom_asked.connect(self.zoom)
        self.title = label("title")
        self._subtitle = label("muted")
        self._size = label("muted")
        self.back_button = icon_button(look, Glyph.BACK, self.closed.emit)
        self.smaller_button = icon_button(look, Glyph.ZOOM_OUT, lambda: self.zoom(False))
        self.larger_button = icon_button(look, Glyph.ZOOM_IN, lambda: self.zoom(True))
        self.print_button = button(look, "secondary", Glyph.PRINT, self._print)
        self.save_button = button(look, "primary", Glyph.SAVE, self._save)
        self._lay_out()
        self._add_keys()
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self._subtitle)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.back_button)
        top.addLayout(words, 1)
        for each in (self.smaller_button, self._size, self.larger_button, self.print_button, self.save_button):
            top.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)

    def _add_keys(self) -> None:
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys = {
            QKeySequence(Qt.Key.Key_Escape): self.closed.emit,
            QKeySequence(QKeySequence.StandardKey.ZoomIn): lambda: self.zoom(True),
            QKeySequence(QKeySequence.StandardKey.ZoomOut): lambda: self.zoom(False),
            QKeySequence(QKeySequence.StandardKey.Save): self._save,
            QKeySequence(QKeySequence.StandardKey.Print): self._print,
        }
        for key, action in keys.items():
            QShortcut(key, self, context=scope).activated.connect(action)

    def zoom(self, larger: bool) -> None:
        """Larger or smaller by a step."""
        factor = self.pages.zoomFactor() * (STEP if larger else 1 / STEP)
        self.pages.setZoomFactor(min(max(factor, LEAST), MOST))
        self.retranslate()

    # Saving and printing

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.selectFile(f"{' - '.join(self._names)}.pdf".replace("/", "-"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the document as it came."""
        Path(path).write_bytes(self._pdf)

    def _print(self) -> None:
        from isodesk.desk.ui.pdf.printing import print_document  # QtPrintSupport only when it is asked for

        print_document(self, self.document)

    def retranslate(self) -> None:
        candidate, form = self._names
        self.title.setText(self.tr("Report of {name}").format(name=candidate))
        self._subtitle.setText(f"{form} · " + self.tr("%n page(s)", "", self.document.pageCount()))
        self._size.setText(percent(self.pages.zoomFactor()))
        name_button(self.back_button, self.tr("Back to the results"))
        name_button(self.smaller_button, self.tr("Smaller"))
        name_button(self.larger_button, self.tr("Larger"))
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save"))
        self.pages.setAccessibleName(self.title.text())
