"""The frame of a page: title, what matters now, actions, search and filters, the list, the pane."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.pane import Pane
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice


class Page(Retranslated, QWidget):
    """What all pages have in common. The words are each page's own."""

    query_changed = Signal(object)  # PageQuery without a sort

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.title = label("title")
        self.subtitle = label("muted")
        self.notice = Notice(look)
        self.pane = Pane(look)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.addAction(look.icons.icon(Glyph.SEARCH, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._asked)
        self.filters: dict[str, Choice] = {}
        self.content = QHBoxLayout()
        self.content.setSpacing(Space.LARGE)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(Space.MEDIUM)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.LARGE)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addLayout(self._actions)
        self._row.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        self._layout = layout
        layout.addLayout(top)
        layout.addLayout(self._row)
        layout.addWidget(self.notice)
        layout.addLayout(self.content, 1)

    def add_action(self, button: QPushButton) -> None:
        """Put an action at the right of the title; the primary one comes last."""
        self._actions.addWidget(button)

    def insert_below_title(self, widget: QWidget) -> None:
        """Put something between the title and the search."""
        self._layout.insertWidget(1, widget)

    def add_filter(self, name: str) -> Choice:
        """A drop-down whose value goes into the query's filters."""
        choice = Choice(self.look)
        choice.setFixedHeight(Size.FIELD)
        choice.setMaximumWidth(Size.FILTER)
        choice.currentIndexChanged.connect(self._asked)
        self.filters[name] = choice
        self._row.addWidget(choice)
        return choice

    def query(self) -> PageQuery:
        """What is asked for now."""
        filters = {name: str(choice.value) for name, choice in self.filters.items() if choice.value}
        return PageQuery(search=self.search.text().strip(), filters=filters)

    def clear_filters(self) -> None:
        """Show everything again."""
        for choice in self.filters.values():
            choice.blockSignals(True)
            choice.choose("")
            choice.blockSignals(False)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._asked()

    def _asked(self) -> None:
        self.query_changed.emit(self.query())
