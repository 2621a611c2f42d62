"""What every list can do: search, filters, columns, choosing all, copying, a file of what is filtered."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.column_sheet import ColumnSheet

translate = QCoreApplication.translate


class Host(Protocol):
    """The presenter of a page, as far as it is needed here."""

    context: Context
    page: Page
    listing: Listing
    commands: Commands

    def leave_pane(self) -> None: ...


class ListCommands(QObject):
    """The same on every page."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._page = host.page
        self._table = host.listing.card.table
        self._menu = QMenu(self._table)
        self._page.menu_of(host.commands)
        self._table.menu_asked.connect(self._open_menu)
        header = self._table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_columns)

    def declared(self) -> Sequence[Command]:
        """In the order of the menu."""
        return [
            Command(
                "list.search",
                lambda: translate("ListCommands", "Search"),
                self._search,
                Glyph.SEARCH,
                keys="Ctrl+F",
                role=Role.KEY,
            ),
            Command(
                "list.filters",
                lambda: translate("ListCommands", "More filters"),
                lambda _chosen: self._page.show_sheet(),
                Glyph.FILTER,
                keys="Ctrl+Shift+F",
                role=Role.LIST,
                offered=lambda: self._page.has_sheet,
            ),
            Command(
                "list.clear",
                lambda: translate("ListCommands", "Clear the filters"),
                lambda _chosen: self._page.clear_filters(),
                Glyph.FILTER_OFF,
                keys="Ctrl+Shift+X",
                role=Role.LIST,
            ),
            Command(
                "list.columns",
                lambda: translate("ListCommands", "Choose the columns"),
                lambda _chosen: self._page.pane.present(self.columns),
                Glyph.COLUMNS,
                keys="Ctrl+Shift+C",
                role=Role.LIST,
            ),
            Command(
                "list.all",
                lambda: translate("ListCommands", "Choose all"),
                lambda _chosen: self._table.selectAll(),
                Glyph.SELECT_ALL,
                keys="Ctrl+A",
                role=Role.LIST,
            ),
            Command(
                "list.copy",
                lambda: translate("ListCommands", "Copy as a table"),
                self._copy,
                Glyph.COPY,
                keys="Ctrl+C",
                role=Role.LIST,
                rows=Rows.SOME,
            ),
            Command(
                "list.close_pane",
                lambda: translate("ListCommands", "Close what stands beside the list"),
                lambda _chosen: self._host.leave_pane(),
                Glyph.CLOSE,
                keys="Esc",
                role=Role.KEY,
            ),
            Command(
                "list.export",
                lambda: translate("ListCommands", "Export…"),
                self._export,
                Glyph.EXPORT,
                keys="Ctrl+E",
                role=Role.LIST,
            ),
            Command(
                "list.keys",
                lambda: translate("ListCommands", "Keyboard shortcuts"),
                lambda _chosen: self._host.context.show_keys(),
                Glyph.KEYBOARD,
                role=Role.LIST,
            ),
        ]

    @cached_property
    def columns(self) -> "ColumnSheet":
        """The columns, in the pane; made when they are first asked for."""
        from isodesk.desk.ui.frame.column_sheet import ColumnSheet

        return ColumnSheet(self._host.context.look, self._table, self._host.listing.model.columns)

    # What is done

    def _search(self, chosen: Chosen) -> None:
        del chosen
        self._page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.search.selectAll()

    async def _copy(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.frame.copying import copy

        await copy(self._host.listing, chosen)

    async def _export(self, chosen: Chosen) -> None:
        del chosen
        from isodesk.desk.ui.frame.export import Export

        await Export(self._host.context, self._page, self._host.listing).ask()

    # Menus

    def _open_menu(self, place: QPoint) -> None:
        """What can be done with the rows chosen, then what every list can do."""
        commands = self._host.commands
        of_rows = [each for each in commands.offered(Rows.ONE, Rows.SOME) if each.role not in (Role.LIST, Role.KEY)]
        of_list = [each for each in commands.all() if each.role is Role.LIST and commands.action(each.name).isVisible()]
        commands.fill(self._menu, of_rows, of_list)
        self._menu.popup(self._table.viewport().mapToGlobal(place))

    def _open_columns(self, place: QPoint) -> None:
        from isodesk.desk.ui.frame.column_menu import fill

        fill(self._menu, self._table, self._host.listing.model.columns, lambda: self._host.commands.run("list.columns"))
        self._menu.popup(self._table.horizontalHeader().mapToGlobal(place))
