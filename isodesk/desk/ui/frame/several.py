"""Several rows chosen at once: how many, and what may be done with all of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.offers import Offers
from isodesk.desk.ui.frame.pane import CLOSE_ROOM
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look


class SeveralPane(Retranslated, QWidget):
    """A count, and the commands that are meant for several rows."""

    def __init__(self, look: Look, commands: Commands, words: Callable[[int], str]) -> None:
        super().__init__()
        self._words = words
        self._count = 0
        self.title = label("person", wraps=True)
        self._note = label("muted", wraps=True)
        self.offers = Offers(look, commands)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        title = QHBoxLayout()
        title.addWidget(self.title, 1)
        title.addSpacing(CLOSE_ROOM)
        layout.addLayout(title)
        for each in (self._note, self.offers):
            layout.addWidget(each)
        layout.addStretch()
        self.retranslate()

    def show_count(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self._words(self._count))
        self._note.setText(self.tr("What you do here is done for each of them."))
