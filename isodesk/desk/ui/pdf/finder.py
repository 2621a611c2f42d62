"""Search in a document: a line, how many places, the next and the one before."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import icon_button, name_button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.pages import PagesView

_TYPING = 150  # milliseconds after the last key


class Finder(Retranslated, QWidget):
    """Hidden until it is asked for; what is found is marked on the pages."""

    closed = Signal()

    def __init__(self, look: Look, document: QPdfDocument, pages: PagesView) -> None:
        super().__init__()
        self._pages = pages
        self._number = -1  # of the place looked at
        self.model = QPdfSearchModel(self)
        self.model.setDocument(document)
        self.model.countChanged.connect(self._counted)
        pages.search = self.model
        self.line = QLineEdit()
        self.line.setMaxLength(200)
        self.count = label("muted")
        self.previous_button = icon_button(look, Glyph.UP, lambda: self.step(-1))
        self.next_button = icon_button(look, Glyph.DOWN, lambda: self.step(1))
        self.close_button = icon_button(look, Glyph.CLOSE, self.dismiss)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._search)
        self.line.textChanged.connect(lambda _text: self._typing.start())
        self.line.returnPressed.connect(lambda: self.step(1))
        self._lay_out()
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.line, 1)
        for each in (self.count, self.previous_button, self.next_button, self.close_button):
            row.addWidget(each)

    def begin(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def dismiss(self) -> None:
        """Hide it and take the marks away."""
        self.hide()
        self.line.clear()
        self._search()
        self._pages.setFocus()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; round at the ends."""
        if self._typing.isActive():
            self._search()
        found = self.model.count()
        if found:
            self._number = (self._number + by) % found if self._number >= 0 else (0 if by > 0 else found - 1)
            self._show()

    def _search(self) -> None:
        self._typing.stop()
        self._number = -1
        self.model.setSearchString(self.line.text().strip())
        self._pages.forget_found()
        self._counted()

    def _counted(self) -> None:
        if self._number < 0 and self.model.count() and self.line.text():
            self._number = 0
            self._show()
        self._say()
        self._pages.viewport().update()

    def _show(self) -> None:
        link = self.model.resultAtIndex(self._number)
        rectangles = link.rectangles()
        if rectangles:
            self._pages.show_found(link.page(), rectangles)
        self._say()

    def _say(self) -> None:
        found = self.model.count()
        words = self.tr("{number} of {total}").format(number=self._number + 1, total=found)
        self.count.setText(words if found else self.tr("Not found") if self.line.text().strip() else "")
        for each in (self.previous_button, self.next_button):
            each.setEnabled(found > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.step(-1)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Search in the document"))
        self.line.setAccessibleName(self.tr("Search in the document"))
        name_button(self.previous_button, self.tr("Previous place"))
        name_button(self.next_button, self.tr("Next place"))
        name_button(self.close_button, self.tr("Close the search"))
        self._say()
