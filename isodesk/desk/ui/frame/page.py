"""The frame of a page: title, what matters now, commands, search and filters, the list, the pane."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.filter_sheet import FilterSheet
from isodesk.desk.ui.frame.pane import Pane
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import below, button, icon_button, name_button
from isodesk.desk.ui.parts.filters import ChoiceFilter, DaysFilter, Filter, NumberFilter
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.text.formats import number

_WITH_BUTTON = (Role.PRIMARY, Role.SECONDARY, Role.DANGER)


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
        self._rare: dict[str, Filter] = {}
        self.filters_button = button(look, "secondary", Glyph.FILTER, self.show_sheet)
        self.filters_button.setFixedHeight(Size.FIELD)
        self.filters_button.hide()
        self._menu = QMenu(self)
        self.more_button = icon_button(look, Glyph.MORE, lambda: self._menu.popup(below(self.more_button)))
        self.more_button.setObjectName("more")
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
        top.addSpacing(Space.SMALL)
        top.addWidget(self.more_button)
        self._name_frame()
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.filters_button)
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
        offered = [
            command for command in commands.of(Rows.NONE) if command.role in (Role.PRIMARY, Role.SECONDARY, Role.DANGER)
        ]
        for command in sorted(offered, key=lambda each: each.role is Role.PRIMARY):
            if command.name not in self._buttons:
                self._buttons[command.name] = commands.button(command.name)
            self._actions.addWidget(self._buttons[command.name])  # again: one declared later goes before the primary

    def menu_of(self, commands: Commands) -> None:
        """Have the menu beside the buttons offer what has no button, and what every list can do."""
        self._menu.aboutToShow.connect(lambda: commands.fill(self._menu, *_in_menu(commands)))

    def insert_below_title(self, widget: QWidget) -> None:
        """Put something between the title and the search."""
        self._layout.insertWidget(1, widget)

    # Search and filters

    def add_choice(
        self, name: str, words: Callable[[], str], everything: Callable[[], str], *, rare: bool = False
    ) -> ChoiceFilter:
        """A drop-down whose value goes into the query's filters."""
        choice = ChoiceFilter(self.look, name, words, everything)
        self.add_filter(choice, rare=rare)
        return choice

    def add_days(
        self, name: str, words: Callable[[], str], *, names: tuple[str, str] | None = None, ahead: bool = False
    ) -> DaysFilter:
        """A span of days in the sheet; ``names`` are the query's filters, ``name_from``, ``name_to`` by default."""
        first, last = names or (f"{name}_from", f"{name}_to")
        days = DaysFilter(self.look, (name, first, last), words, ahead=ahead)
        self.add_filter(days, rare=True)
        return days

    def add_number(self, name: str, words: Callable[[], str], *, least: int, most: int) -> NumberFilter:
        """A span of numbers in the sheet: the query's filters ``name_from`` and ``name_to``."""
        numbers = NumberFilter(name, words, least, most)
        self.add_filter(numbers, rare=True)
        return numbers

    def add_filter(self, added: Filter, *, rare: bool = False) -> None:
        """Something to narrow the list by, beside the search, or in the sheet where it is ``rare``."""
        added.edited.connect(self._asked)
        self.filters[added.name] = added
        if rare:
            self._rare[added.name] = added
            self.filters_button.show()
            return
        if isinstance(added, ChoiceFilter):
            added.setMaximumWidth(Size.FILTER)
        self._row.insertWidget(self._row.count() - 1, added.control)

    @cached_property
    def sheet(self) -> FilterSheet:
        """The rarer filters, in the pane; made when they are first asked for."""
        sheet = FilterSheet(self.look)
        sheet.clear_asked.connect(self.clear_filters)
        return sheet

    @property
    def has_sheet(self) -> bool:
        """Whether there are rarer filters."""
        return bool(self._rare)

    def show_sheet(self) -> None:
        """Show the rarer filters."""
        if self._rare:
            self.sheet.show_filters(self._rare)
            self.pane.present(self.sheet)
            self.sheet.focus_first()

    def _show_in_force(self) -> None:
        count = sum(1 for each in self._rare.values() if each.values())
        words = self.tr("Filters")
        self.filters_button.setText(f"{words} · {number(count)}" if count else words)
        if "sheet" in self.__dict__:
            self.sheet.show_count(count)

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
        self._show_in_force()
        self.query_changed.emit(self.query())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_frame()
            self.language_changed.emit()

    def _name_frame(self) -> None:
        name_button(self.more_button, self.tr("More actions"))
        self._show_in_force()


def _in_menu(commands: Commands) -> tuple[list[Command], list[Command]]:
    page = [command for command in commands.of(Rows.NONE) if command.role is Role.MENU]
    return page, [command for command in commands.all() if command.role is Role.LIST]
