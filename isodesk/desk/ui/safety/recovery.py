"""The recovery code: shown once at set-up and whenever it is asked for, printed, copied; typed in to get back in."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

_ROWS: Final = 4  # groups of the code in a line


class RecoveryDialog(Retranslated, QDialog):
    """Shows the code; it is noted once a person says so."""

    def __init__(self, look: Look, parent: QWidget, code: str, noted: Callable[[], object]) -> None:
        super().__init__(parent)
        self._code = code
        self._noted = noted
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self.shown = label("figure", _in_lines(code), selectable=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print_button = button(look, "secondary", Glyph.PRINT, self._print)
        self.copy_button = button(look, "secondary", Glyph.COPY, self._copy)
        self.done_button = button(look, "primary", Glyph.CHECK, self._done)
        self.later_button = button(look, "plain", pressed=self.reject)
        buttons = row_of_buttons((self.print_button, self.copy_button), (self.later_button, self.done_button))
        lay_out(self, self._title, self._text, self.shown, buttons)
        self.retranslate()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)

    def _done(self) -> None:
        self._noted()
        self.accept()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only when it is asked for

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.sheet().print_(printer))
        QDialog.open(dialog)

    def sheet(self) -> QTextDocument:
        """What is printed: the code, what it is for, and where to keep it."""
        sheet = QTextDocument()
        sheet.setDefaultFont(QFont(self.font().family(), 12))
        sheet.setPlainText(f"IsoDesk · {self._title.text()}\n\n{_in_lines(self._code)}\n\n{self._text.text()}\n")
        return sheet

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Recovery code"))
        self._title.setText(self.tr("Your recovery code"))
        self._text.setText(
            self.tr(
                "The candidates’ data on this computer is encrypted. If its keyring is lost or its passphrase "
                "forgotten, only this code opens the data and its backups. Keep it on paper, away from the computer."
            )
        )
        self.print_button.setText(self.tr("Print"))
        self.copy_button.setText(self.tr("Copy"))
        self.later_button.setText(self.tr("Later"))
        self.done_button.setText(self.tr("I have noted it"))


class CodeDialog(Retranslated, QDialog):
    """Asks for the code, and for a new passphrase where one stands in for a keyring."""

    def __init__(self, look: Look, parent: QWidget | None, *, passphrase: bool, fault: str = "") -> None:
        super().__init__(parent)
        self._fault = fault
        self.setMinimumWidth(480)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self.code = TextField("code")
        self.new_passphrase = TextField("passphrase")
        self.new_passphrase.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.go_button = button(look, "primary", Glyph.CHECK, self.accept)
        self.go_button.setDefault(True)
        self.leave_button = button(look, "secondary", pressed=self.reject)
        buttons = row_of_buttons((), (self.leave_button, self.go_button))
        lay_out(self, self._title, self._text, self.code, self.new_passphrase, buttons)
        self.new_passphrase.setVisible(passphrase)
        for line in (self.code.line, self.new_passphrase.line):
            line.textChanged.connect(lambda _text: self._allow())
        self._allow()
        self.retranslate()

    @property
    def typed(self) -> tuple[str, str | None]:
        """The code, and the new passphrase where one was asked for."""
        asked = not self.new_passphrase.isHidden()
        return self.code.line.text(), self.new_passphrase.line.text() if asked else None

    def _allow(self) -> None:
        code, passphrase = self.typed
        self.go_button.setEnabled(bool(code.strip()) and passphrase != "")

    def retranslate(self) -> None:
        self.setWindowTitle("IsoDesk")
        self._title.setText(self.tr("Open with the recovery code"))
        self._text.setText(self.tr("It was shown, and printed, when IsoDesk was set up: 14 groups of 4 letters."))
        self.code.set_label(self.tr("Recovery code"))
        self.code.show_fault(self._fault)
        self.new_passphrase.set_label(self.tr("New passphrase"))
        self.go_button.setText(self.tr("Open"))
        self.leave_button.setText(self.tr("Leave"))


def _in_lines(code: str) -> str:
    groups = code.split("-")
    return "\n".join("  ".join(groups[start : start + _ROWS]) for start in range(0, len(groups), _ROWS))
