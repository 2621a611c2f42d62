"""Asks once for the passphrase that stands in for a keyring."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look


class PassphraseDialog(Retranslated, QDialog):
    """Shown before the window."""

    def __init__(self, look: Look, wrong: bool, *, by_code: bool = False) -> None:
        super().__init__()
        self._wrong = wrong
        self.code_asked = False
        self.setMinimumWidth(460)
        self.field = TextField("passphrase")
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self.open_button = button(look, "primary", Glyph.CHECK, self.accept)
        self.open_button.setDefault(True)
        self.leave_button = button(look, "secondary", pressed=self.reject)
        self.code_button = button(look, "plain", pressed=self._ask_for_code)
        buttons = QDialogButtonBox()
        buttons.addButton(self.code_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.leave_button, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.AcceptRole)
        lay_out(self, self._title, self._text, self.field, buttons)
        self.code_button.setVisible(by_code)
        self.retranslate()

    def _ask_for_code(self) -> None:
        self.code_asked = True
        self.reject()

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.field.line.text()

    def retranslate(self) -> None:
        self.setWindowTitle("IsoDesk")
        self._title.setText(self.tr("Your passphrase"))
        self._text.setText(
            self.tr(
                "This computer has no keyring. A passphrase protects the candidates’ data instead: the one typed "
                "first is asked for at each start. If it is forgotten, only the recovery code opens the data."
            )
        )
        self.field.set_label(self.tr("Passphrase"))
        self.field.show_fault(self.tr("This passphrase isn’t the right one.") if self._wrong else "")
        self.code_button.setText(self.tr("Use the recovery code"))
        self.open_button.setText(self.tr("Open"))
        self.leave_button.setText(self.tr("Leave"))
