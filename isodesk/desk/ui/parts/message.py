"""What stands in place of a list that has no rows to show: what it is, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Picture

TEXT_WIDTH = 440  # pixels: lines that are easily read


@dataclass(frozen=True)
class Said:
    """An icon, what there is to say, and a button where something can be done."""

    glyph: Glyph
    title: str
    text: str
    action: str = ""
    meaning: Meaning = Meaning.ACCENT


class Message(QWidget):
    """Centred in the room it gets."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._do: Callable[[], object] | None = None
        self._picture = Picture(look, 40)
        self._title = label("person", wraps=True)
        self._text = label("muted", wraps=True)
        self.action = button(look, "secondary", pressed=self._pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        layout.setSpacing(Space.SMALL)
        layout.addStretch(2)
        layout.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        for each in (self._title, self._text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            each.setFixedWidth(TEXT_WIDTH)
            layout.addWidget(each, alignment=Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.action)
        row.addStretch()
        layout.addSpacing(Space.SMALL)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, said: Said, do: Callable[[], object] | None = None) -> None:
        """Show a message; ``do`` is what its button does."""
        self._do = do
        self._picture.draw(said.glyph, said.meaning)
        self._title.setText(said.title)
        self._text.setText(said.text)
        self._text.setVisible(bool(said.text))
        for each in (self._title, self._text):
            each.setFixedHeight(max(each.heightForWidth(TEXT_WIDTH), 0))
        self.action.setText(said.action)
        self.action.setVisible(bool(said.action) and do is not None)

    def _pressed(self) -> None:
        if self._do is not None:
            self._do()
