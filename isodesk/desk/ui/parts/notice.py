"""One line above a list: what an action did, or what went wrong and what to do."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated, set_property, set_role
from isodesk.desk.ui.parts.buttons import button, icon_button, name_button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Picture

_GLYPHS = {Meaning.OK: Glyph.DONE, Meaning.WRONG: Glyph.ALERT, Meaning.WAITING: Glyph.WARNING}


class Notice(Retranslated, QFrame):
    """Stays until it is closed or another takes its place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "notice")
        self._do: Callable[[], object] | None = None
        self._icon = Picture(look, 18)
        self._words = label("notice", wraps=True)
        self._action = button(look, "plain", pressed=self._pressed)
        self._close = icon_button(look, Glyph.CLOSE, self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, 2, 2, 2)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()
        self.retranslate()

    @property
    def words(self) -> str:
        """What is said, empty where nothing is shown."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, meaning: Meaning, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show one line, with an action where something can be done at once."""
        set_property(self, "meaning", meaning.value)
        self._icon.draw(_GLYPHS[meaning], meaning)
        self._words.setText(words)
        self._do = do
        self._action.setText(action)
        self._action.setVisible(do is not None)
        self.show()

    def _pressed(self) -> None:
        if self._do is not None:
            self._do()

    def retranslate(self) -> None:
        name_button(self._close, self.tr("Close"))
