"""A request and its answer, as text to be read and copied."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from isodesk.desk.services.rows_of_bench import ExchangeRow
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.labels import label


class ExchangeTexts(Retranslated, QWidget):
    """Two texts below each other; what is empty isn't shown."""

    def __init__(self) -> None:
        super().__init__()
        self._headings = label("label"), label("label")
        self.asked, self.told = _text(), _text()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        for heading, text in zip(self._headings, (self.asked, self.told), strict=True):
            layout.addWidget(heading)
            layout.addWidget(text, 1)
        self.retranslate()

    def show_exchange(self, row: ExchangeRow) -> None:
        """Replace both."""
        headers = "\n".join(f"{name}: {value}" for name, value in row.headers.items())
        asked = "\n\n".join(part for part in (f"{row.method} {row.url}", headers, row.asked) if part)
        for heading, text, words in zip(self._headings, (self.asked, self.told), (asked, row.told), strict=True):
            if text.toPlainText() != words:  # who reads it isn't sent back to its beginning
                text.setPlainText(words)
            heading.setVisible(bool(words))
            text.setVisible(bool(words))

    def retranslate(self) -> None:
        for heading, text, words in zip(
            self._headings, (self.asked, self.told), (self.tr("Request"), self.tr("Answer")), strict=True
        ):
            heading.setText(words.upper())
            text.setAccessibleName(words)


def _text() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return text
