"""A question before something that can't be taken back: shown over the window, awaited, never run modally."""

import asyncio
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.dialogs import lay_out
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.words import Words


@dataclass(frozen=True)
class Asked:
    """The words of a question; ``yes`` is the verb on its button."""

    title: str
    text: str
    yes: str
    no: str


class Question(QDialog):
    """Two buttons; the safe one has the focus."""

    def __init__(self, parent: QWidget | None, asked: Asked) -> None:
        super().__init__(parent)
        self.setWindowTitle(asked.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.yes = QPushButton(asked.yes)
        self.no = QPushButton(asked.no)
        set_role(self.yes, "danger")
        buttons = QDialogButtonBox()
        buttons.addButton(self.no, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        words = (label("person", asked.title, wraps=True), label("text", asked.text, wraps=True))
        lay_out(self, *words, buttons)
        self.no.setFocus()


async def answered(dialog: QDialog) -> bool:
    """Open a dialog and wait for its end: whether it was accepted. Cancelling closes it."""
    finished: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(lambda result: None if finished.done() else finished.set_result(result))
    dialog.open()
    try:
        return await finished == QDialog.DialogCode.Accepted
    except asyncio.CancelledError:
        dialog.reject()
        raise


class Telling(QDialog):
    """Says why the program can't go on, before there is a window to say it in."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setWindowTitle("IsoDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        said = (label("person", words.happened, wraps=True), label("text", words.remedy, wraps=True))
        lay_out(self, *said, buttons)
