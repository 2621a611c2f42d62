"""Above a document: back, whose it is, where one is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import below, button, icon_button, name_button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import percent


class Heading(Retranslated, QWidget):
    """Tells by name what is asked for; the viewer does it."""

    asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.title = label("title", wraps=True)
        self._subtitle = label("muted")
        self._place = label("muted")
        self._size = label("muted")
        self.back_button = icon_button(look, Glyph.BACK, lambda: self.asked.emit("back"))
        self.find_button = self._icon(look, Glyph.SEARCH, "find")
        self.smaller_button = self._icon(look, Glyph.ZOOM_OUT, "smaller")
        self.larger_button = self._icon(look, Glyph.ZOOM_IN, "larger")
        self.more_button = icon_button(look, Glyph.MORE, self._open_menu)
        self.print_button = button(look, "secondary", Glyph.PRINT, lambda: self.asked.emit("print"))
        self.save_button = button(look, "primary", Glyph.SAVE, lambda: self.asked.emit("save"))
        self.menu = QMenu(self)
        glyphs = {"thumbnails": Glyph.PAGES, "turn": Glyph.ROTATE, "text": Glyph.AS_TEXT, "outside": Glyph.OUTSIDE}
        self._actions: dict[str, QAction] = {}
        for name in ("actual", "width", "page", "turn", "thumbnails", "text", "outside"):
            action = self._actions[name] = self.menu.addAction("")
            if name in glyphs:
                action.setIcon(look.icons.icon(glyphs[name]))
            action.triggered.connect(lambda _on=False, name=name: self.asked.emit(name))
        self._lay_out()
        self.retranslate()

    def _icon(self, look: Look, glyph: Glyph, name: str) -> QPushButton:
        return icon_button(look, glyph, lambda: self.asked.emit(name))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.back_button)
        row.addLayout(words, 1)
        for each in (
            self._place,
            self.find_button,
            self.smaller_button,
            self._size,
            self.larger_button,
            self.more_button,
            self.print_button,
            self.save_button,
        ):
            row.addWidget(each)

    def _open_menu(self) -> None:
        self.menu.popup(below(self.more_button))

    def say(self, title: str, below_it: str) -> None:
        """Whose document it is."""
        self.title.setText(title)
        self._subtitle.setText(below_it)

    def show_place(self, page: int, pages: int, size: float) -> None:
        """Which page, of how many, at which size."""
        self._place.setText(self.tr("{page} of {pages}").format(page=page, pages=pages) if pages > 1 else "")
        self._size.setText(percent(size))

    def set_readable(self, readable: bool) -> None:
        """What a document that can't be shown allows: saving, and another program."""
        for each in (self.find_button, self.smaller_button, self.larger_button, self.print_button, self._size):
            each.setVisible(readable)
        for name, action in self._actions.items():
            action.setVisible(readable or name == "outside")

    def retranslate(self) -> None:
        name_button(self.back_button, self.tr("Back"))
        name_button(self.find_button, self.tr("Search in the document"))
        name_button(self.smaller_button, self.tr("Smaller"))
        name_button(self.larger_button, self.tr("Larger"))
        name_button(self.more_button, self.tr("More"))
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save"))
        words = {
            "actual": self.tr("Actual size"),
            "width": self.tr("Fit the width"),
            "page": self.tr("Fit the page"),
            "turn": self.tr("Turn clockwise"),
            "thumbnails": self.tr("Show or hide the small pages"),
            "text": self.tr("Read as text"),
            "outside": self.tr("Open in another program"),
        }
        for name, action in self._actions.items():
            action.setText(words[name])
