"""A mail as it would be written to one person: who sends it, to whom, what it says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPlainTextEdit, QWidget

from isodesk.desk.ui.parts.dialogs import lay_out
from isodesk.desk.ui.parts.labels import label

if TYPE_CHECKING:
    from isodesk.protocol.station_reading import MailPreview

translate = QCoreApplication.translate
WIDTH, HEIGHT = 560, 480


class PreviewDialog(QDialog):
    """Read, not changed; its text, as it stands in every mail beside what is decorated."""

    def __init__(self, parent: QWidget, mail: "MailPreview") -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(WIDTH, HEIGHT)
        self.setWindowTitle(mail.subject)
        self.text = QPlainTextEdit(mail.text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("PreviewDialog", "Text of the mail"))
        head = QFormLayout()
        for words, value in (
            (translate("PreviewDialog", "From"), mail.sender),
            (translate("PreviewDialog", "To"), mail.recipient),
        ):
            head.addRow(label("muted", words), label("text", value, selectable=True))
        buttons = QDialogButtonBox()
        close = buttons.addButton(translate("PreviewDialog", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        nothing = label("wrong", translate("PreviewDialog", "There is no test to announce."), wraps=True)
        lay_out(self, label("person", mail.subject, wraps=True), head, nothing, self.text, buttons)
        nothing.setVisible(mail.no_tests)
        close.setFocus()
