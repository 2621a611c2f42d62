"""The menu of a table's header: its columns to tick, and the way back to how they were."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.view import PagedTable

translate = QCoreApplication.translate


def fill(menu: QMenu, table: PagedTable, columns: Sequence[Column], more: Callable[[], None]) -> None:
    """Offer the columns; ``more`` opens the sheet in which they are ordered and sized as well."""
    menu.clear()
    for placed in table.arrangement.placed:
        action = menu.addAction(columns[placed.section].title())
        action.setCheckable(True)
        action.setChecked(placed.shown)
        action.toggled.connect(lambda on, section=placed.section: table.arrange(table.arrangement.show(section, on)))
    menu.addSeparator()
    menu.addAction(translate("ColumnMenu", "Order and widths…")).triggered.connect(lambda _on: more())
    as_at_first = menu.addAction(translate("ColumnMenu", "As at first"))
    as_at_first.setEnabled(table.arrangement.chosen)
    as_at_first.triggered.connect(lambda _on: table.arrange(reset(table, columns)))


def reset(table: PagedTable, columns: Sequence[Column]) -> Arrangement:
    """Every column as the program has it; the sort stays."""
    return Arrangement.of(columns).sorted_by(table.arrangement.sort, table.arrangement.descending)
