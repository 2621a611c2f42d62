"""A crash report as it is in its file: to be read, copied and passed on by a person, sent nowhere."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look


class CrashDialog(Retranslated, QDialog):
    """Shows one file."""

    def __init__(self, look: Look, parent: QWidget, path: Path) -> None:
        super().__init__(parent)
        self._path = path
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 420)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self.content = QPlainTextEdit(path.read_text("utf-8", "replace"))
        self.content.setReadOnly(True)
        self.content.setTabChangesFocus(True)
        self.copy_button = button(look, "secondary", Glyph.COPY, self._copy)
        self.folder_button = button(look, "secondary", Glyph.OUTSIDE, self._open_folder)
        self.close_button = button(look, "primary", pressed=self.accept)
        buttons = row_of_buttons((self.copy_button, self.folder_button), (self.close_button,))
        lay_out(self, self._title, self._text, self.content, buttons)
        self.retranslate()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.content.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Crash report"))
        self._title.setText(self.tr("What happened last time"))
        self._text.setText(
            self.tr(
                "Places in the program, without anybody’s data. It was sent nowhere: pass it on if you want it mended."
            )
        )
        self.content.setAccessibleName(self.tr("Crash report"))
        self.copy_button.setText(self.tr("Copy"))
        self.folder_button.setText(self.tr("Open its folder"))
        self.close_button.setText(self.tr("Close"))
