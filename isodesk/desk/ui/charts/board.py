"""A page of figures and charts in place of a list, with the way back to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import icon_button, name_button
from isodesk.desk.ui.parts.labels import card, empty, label
from isodesk.desk.ui.parts.look import Look


class Board(Retranslated, QWidget):
    """Title, choices at its right, and a body that scrolls; Escape goes back."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.title = label("title")
        self.subtitle = label("muted", wraps=True)
        self.back_button = icon_button(look, Glyph.BACK, self.closed.emit)
        self.choices = QHBoxLayout()
        self.choices.setSpacing(Space.SMALL)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, Space.SMALL, 0)
        self.body.setSpacing(Space.LARGE)
        self.area = QScrollArea()
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addLayout(self.choices)
        inside = QWidget()
        inside.setLayout(self.body)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)

    def retranslate(self) -> None:
        name_button(self.back_button, self.tr("Back to the list"))
        self.area.setAccessibleName(self.title.text())


class FigureCard(QWidget):
    """Figures beside each other: what each is, large, and what is said below it."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.LARGE)

    def show_figures(self, figures: Sequence[tuple[str, str, str]]) -> None:
        """Label, figure and what stands below, of each."""
        empty(self._layout)
        for words, figure, below in figures:
            self._layout.addWidget(_figure(words, figure, below), 1)


def _figure(words: str, figure: str, below: str) -> QWidget:
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
    layout.setSpacing(2)
    layout.addWidget(label("label", words.upper(), wraps=True))
    layout.addWidget(label("figure", figure, selectable=True))
    layout.addWidget(label("muted", below or " ", wraps=True))
    layout.addStretch()
    frame.setAccessibleName(f"{words}: {figure}. {below}")
    return frame


def in_card(*widgets: QWidget) -> QWidget:
    """Charts and tables on a surface of their own, below each other."""
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
    layout.setSpacing(Space.SMALL)
    for each in widgets:
        layout.addWidget(each)
    return frame
