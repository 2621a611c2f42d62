"""A document as plain text: for screen readers, and for who would rather read so."""

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from isodesk.desk.ui.parts.base import Retranslated


class AsText(Retranslated, QPlainTextEdit):
    """All pages, each under its number; can be read, selected and copied, not changed."""

    def __init__(self, document: QPdfDocument) -> None:
        super().__init__()
        self._pages = [document.getAllText(page).text() for page in range(document.pageCount())]
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.retranslate()

    def retranslate(self) -> None:
        heading, nothing = self.tr("Page {number} of {total}"), self.tr("No text")
        parts = [
            f"{heading.format(number=number, total=len(self._pages))}\n\n{text.strip() or nothing}"
            for number, text in enumerate(self._pages, start=1)
        ]
        self.setPlainText("\n\n".join(parts).replace("\r\n", "\n"))
        self.setAccessibleName(self.tr("The document as text"))
