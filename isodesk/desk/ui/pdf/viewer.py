"""One document: its pages with thumbnails, search, zoom, turning, text, printing and saving."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.pdf.as_text import AsText
from isodesk.desk.ui.pdf.finder import Finder
from isodesk.desk.ui.pdf.heading import Heading
from isodesk.desk.ui.pdf.pages import Fit, PagesView
from isodesk.desk.ui.pdf.source import Source
from isodesk.desk.ui.pdf.thumbnails import Thumbnails


class PdfViewer(Retranslated, QWidget):
    """A document from its bytes; ``candidate`` and ``form`` name it."""

    closed = Signal()

    def __init__(self, look: Look, pdf: bytes, candidate: str, form: str) -> None:
        super().__init__()
        self._look = look
        self.candidate, self.form = candidate, form
        self.source = Source(pdf, f"{candidate} - {form}.pdf".replace("/", "-"), self)
        self.document = self.source.document
        self.notice = Notice(look)
        self.heading = Heading(look)
        self.pages = PagesView(look, self.document)
        self.thumbnails = Thumbnails(look, self.document)
        self.finder = Finder(look, self.document, self.pages)
        self.message = Message(look)
        self._as_text: AsText | None = None
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_keys()
        self.retranslate()

    @property
    def readable(self) -> bool:
        """Whether there is a document to show."""
        return self.source.error is QPdfDocument.Error.None_

    def _lay_out(self) -> None:
        self.stack.addWidget(self.pages if self.readable else self.message)
        row = QHBoxLayout()
        row.setSpacing(Space.LARGE)
        row.addWidget(self.thumbnails)
        row.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        for each in (self.heading, self.notice, self.finder):
            layout.addWidget(each)
        layout.addLayout(row, 1)
        self.thumbnails.setVisible(self.readable and self.document.pageCount() > 1)
        self.heading.set_readable(self.readable)

    def _connect(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "back": self._back,
            "find": self.finder.begin,
            "smaller": lambda: self.pages.zoom(False),
            "larger": lambda: self.pages.zoom(True),
            "actual": lambda: self.pages.set_zoom(1.0),
            "width": lambda: self.pages.fit_to(Fit.WIDTH),
            "page": lambda: self.pages.fit_to(Fit.PAGE),
            "turn": lambda: self.pages.turn(1),
            "thumbnails": self._toggle_thumbnails,
            "text": self._toggle_text,
            "outside": self._open_outside,
            "print": self._print,
            "save": self._save,
        }
        self._doings = doings
        self.heading.asked.connect(lambda name: doings[name]())
        self.pages.moved.connect(self._moved)
        self.thumbnails.page_asked.connect(self.pages.show_page)

    def _add_keys(self) -> None:
        standard = QKeySequence.StandardKey
        keys = {
            QKeySequence(Qt.Key.Key_Escape): "back",
            QKeySequence(standard.Find): "find",
            QKeySequence(standard.ZoomIn): "larger",
            QKeySequence("Ctrl+="): "larger",
            QKeySequence(standard.ZoomOut): "smaller",
            QKeySequence("Ctrl+0"): "actual",
            QKeySequence("Ctrl+W"): "width",
            QKeySequence("Ctrl+Shift+W"): "page",
            QKeySequence("Ctrl+R"): "turn",
            QKeySequence("F4"): "thumbnails",
            QKeySequence("Ctrl+T"): "text",
            QKeySequence("Ctrl+Shift+O"): "outside",
            QKeySequence(standard.Print): "print",
            QKeySequence(standard.Save): "save",
        }
        for key, name in keys.items():
            self._add_key(key, self._doings[name])
        self._add_key(QKeySequence("F3"), lambda: self.finder.step(1))
        self._add_key(QKeySequence("Shift+F3"), lambda: self.finder.step(-1))
        self._add_key(QKeySequence(standard.Copy), self.pages.selection.copy, self.pages)
        self._add_key(QKeySequence(standard.SelectAll), self.pages.select_all, self.pages)

    def _add_key(self, key: QKeySequence, doing: Callable[[], object], owner: QWidget | None = None) -> None:
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(key, owner or self, context=scope).activated.connect(doing)

    def _back(self) -> None:
        if self.finder.isVisible():
            self.finder.dismiss()
        else:
            self.closed.emit()

    def _moved(self) -> None:
        self.thumbnails.show_current(self.pages.current_page)
        self.heading.show_place(self.pages.current_page + 1, self.document.pageCount(), self.pages.zoom_factor)

    def _toggle_thumbnails(self) -> None:
        self.thumbnails.setVisible(self.readable and self.thumbnails.isHidden())

    def _toggle_text(self) -> None:
        if not self.readable:
            return
        if self._as_text is None:
            self._as_text = AsText(self.document)
            self.stack.addWidget(self._as_text)
        shown = self.stack.currentWidget() is self._as_text
        other = self.pages if shown else self._as_text
        self.stack.setCurrentWidget(other)
        other.setFocus()

    # Saving, printing, elsewhere

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.selectFile(self.source.file_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the document as it came, and say so, or why not."""
        try:
            self.source.save_to(Path(path))
        except OSError as error:
            words = self.tr("{path} can’t be written: {reason}. Choose another folder.")
            self.notice.say(words.format(path=path, reason=error.strerror or error), Meaning.WRONG)
        else:
            self.notice.say(self.tr("Saved as {path}.").format(path=path), Meaning.OK)

    def _open_outside(self) -> None:
        try:
            opened = self.source.open_outside()
        except OSError:
            opened = False
        if opened:
            words = self.tr("A copy is open in another program. It goes when the report is closed here.")
            self.notice.say(words, Meaning.OK)
        else:
            words = self.tr("No program on this computer opens PDF files. Save the report instead.")
            self.notice.say(words, Meaning.WRONG)

    def _print(self) -> None:
        from isodesk.desk.ui.pdf.printing import PagePrinter, print_document  # QtPrintSupport only when it is asked for

        def started(printing: PagePrinter) -> None:
            printing.page_printed.connect(self._say_printed)
            printing.finished.connect(printing.deleteLater)

        if self.readable:
            print_document(self, self.document, started)

    def _say_printed(self, done: int, total: int) -> None:
        words = self.tr("Printing: page {done} of {total}") if done < total else self.tr("Sent to the printer.")
        self.notice.say(words.format(done=done, total=total), Meaning.OK)

    def close_document(self) -> None:
        """Give back what the document holds, a copy for another program included."""
        self.source.close()

    def retranslate(self) -> None:
        title = self.tr("Report of {name}").format(name=self.candidate)
        below = (
            f"{self.form} · " + self.tr("%Ln page(s)", "", self.document.pageCount()) if self.readable else self.form
        )
        self.heading.say(title, below)
        self.pages.setAccessibleName(title)
        if not self.readable:
            self.message.say(self._trouble(), self._save)
        self._moved()

    def _trouble(self) -> Said:
        locked = (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme)
        if self.source.error in locked:
            text = self.tr("It is protected by a password. Save it, then open it with a program that asks for one.")
            return Said(Glyph.ALERT, self.tr("This report is locked"), text, self.tr("Save"), Meaning.WAITING)
        text = self.tr("What came isn’t a whole PDF. Open the report again; if it stays so, save it and pass it on.")
        return Said(Glyph.ALERT, self.tr("This report is damaged"), text, self.tr("Save"), Meaning.WRONG)
