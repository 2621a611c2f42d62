"""The frame of a page: title, what matters now, commands, search and filters, the list, the pane."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.commands import Role, Rows
from isodesk.desk.ui.frame.pane import Pane
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.filters import ChoiceFilter, Filter
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice


class Page(Retranslated, QWidget):
    """What all pages have in common; ``name`` is the rail's. The words are each page's own."""

    name = ""
    query_changed = Signal(object)  # PageQuery without a sort
    language_changed = Signal()

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
        self.filters: dict[str, Filter] = {}
        self.content = QHBoxLayout()
        self.content.setSpacing(Space.LARGE)
        self._buttons: dict[str, QPushButton] = {}
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

    def show_commands(self, commands: Commands) -> None:
        """Give the commands for no row their buttons at the right of the title; the primary one comes last."""
        offered = [command for command in commands.of(Rows.NONE) if command.role is not Role.MENU]
        for command in sorted(offered, key=lambda each: each.role is Role.PRIMARY):
            if command.name not in self._buttons:
                self._buttons[command.name] = commands.button(command.name)
            self._actions.addWidget(self._buttons[command.name])  # again: one declared later goes before the primary

    def insert_below_title(self, widget: QWidget) -> None:
        """Put something between the title and the search."""
        self._layout.insertWidget(1, widget)

    # Search and filters

    def add_choice(self, name: str, words: Callable[[], str], everything: Callable[[], str]) -> ChoiceFilter:
        """A drop-down whose value goes into the query's filters."""
        choice = ChoiceFilter(self.look, name, words, everything)
        choice.setMaximumWidth(Size.FILTER)
        self.add_filter(choice)
        return choice

    def add_filter(self, added: Filter) -> None:
        """Something to narrow the list by, beside the search."""
        added.edited.connect(self._asked)
        self.filters[added.name] = added
        self._row.addWidget(added.control)

    def query(self) -> PageQuery:
        """What is asked for now."""
        filters = {name: value for each in self.filters.values() for name, value in each.values().items()}
        return PageQuery(search=self.search.text().strip(), filters=filters)

    def clear_filters(self) -> None:
        """Show everything again."""
        self.narrow({})

    def narrow(self, filters: Mapping[str, str]) -> None:
        """Show what these filters let through, without a search."""
        with QSignalBlocker(self):
            self.search.clear()
            for each in self.filters.values():
                each.set_values(filters)
        self._asked()

    def _asked(self) -> None:
        self.query_changed.emit(self.query())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
