"""Several candidates chosen at once: what may be done with all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look


class SeveralView(Retranslated, QWidget):
    """How many there are, and three actions."""

    asked = Signal(str)  # 'register', 'invite', 'delete'

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._count = 0
        self.title = label("person", wraps=True)
        self._note = label("muted", wraps=True)
        self.register_button = button(look, "secondary", Glyph.REGISTER, lambda: self.asked.emit("register"))
        self.invite_button = button(look, "secondary", Glyph.MAIL, lambda: self.asked.emit("invite"))
        self.delete_button = button(look, "danger", pressed=lambda: self.asked.emit("delete"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.title)
        layout.addWidget(self._note)
        layout.addSpacing(Space.TIGHT)
        for each in (self.register_button, self.invite_button, self.delete_button):
            layout.addWidget(each)
        layout.addStretch()
        self.retranslate()

    def show_count(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("%n candidate(s) chosen", "", self._count))
        self._note.setText(self.tr("What you do here is done for each of them."))
        self.register_button.setText(self.tr("Register to a test"))
        self.invite_button.setText(self.tr("Send the invitation"))
        self.delete_button.setText(self.tr("Delete…"))
