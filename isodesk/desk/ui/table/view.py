"""The table: rows of one height, columns that use the room, one row chosen at a time or several."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.choosing import Choosing
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.table.delegate import CellDelegate
from isodesk.desk.ui.table.fitting import fit
from isodesk.desk.ui.table.header import Header
from isodesk.desk.ui.table.model import PagedModel, Phase

_UNTIL_GREY = 80  # milliseconds
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PagedTable(Retranslated, QTableView):
    """Shows a paged model; keeps the chosen row chosen when the rows come again."""

    chosen_changed = Signal()  # other rows are chosen, or they came anew
    menu_asked = Signal(QPoint)  # at a place of the viewport
    arranged = Signal()  # columns or sort were changed by a person
    rows_ready = Signal()  # rows, not grey ones, come with the next painting

    def __init__(self, look: Look, model: PagedModel, *, dense: bool = False) -> None:
        super().__init__()
        self._look = look
        self._paged = model
        self._arrangement = Arrangement.of(model.columns)
        self._by_keys = False  # the ring is for those who move by keys
        self._unfit = True
        self._grey_soon = QTimer(self, singleShot=True, interval=_UNTIL_GREY)
        self._grey_soon.timeout.connect(self._draw_again)
        self._cells = CellDelegate(look, self, model)
        self._header = Header(look, model, self)
        self._set_up(dense)
        self.setModel(model)
        self._choosing = Choosing(self, model)
        self._choosing.begin()
        self._choosing.changed.connect(self.chosen_changed)
        model.loaded.connect(self.fit_columns)  # not at every page: widths would jump while one scrolls
        model.page_came.connect(self._page_came)
        model.phase_changed.connect(self._hold_still)
        self._header.sectionMoved.connect(self._section_moved)
        self._header.sized.connect(self._section_sized)
        self.show_arranged(self._arrangement)
        self._header.sectionClicked.connect(self._sort_clicked)
        look.theme.changed.connect(self.viewport().update)

    def _set_up(self, dense: bool) -> None:
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(Size.ROW_DENSE)
        self.verticalHeader().setDefaultSectionSize(Size.ROW_DENSE if dense else Size.ROW)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)

    # What is chosen

    def chosen(self) -> Chosen:
        """What is chosen, as far as it is here."""
        return self._choosing.now()

    async def all_chosen(self) -> Chosen:
        """What is chosen, with the ids of rows that were never here."""
        return await self._choosing.whole()

    async def chosen_rows(self) -> list[Any]:
        """Every row that is chosen, fetched where it isn't here."""
        return await self._choosing.rows()

    def choose(self, row_id: int | None) -> None:
        """Choose the row with that id, now or when it comes."""
        self._choosing.choose(row_id)

    # What comes

    def _hold_still(self, phase: Phase) -> None:
        """Grey rows are drawn for whoever waits: the rows of a store that answers at once are drawn in their place."""
        if phase is Phase.LOADING:
            self.verticalScrollBar().setValue(0)
            self.viewport().setUpdatesEnabled(False)
            self._grey_soon.start()
        else:
            self._grey_soon.stop()
            self._draw_again()

    def _draw_again(self) -> None:
        self.viewport().setUpdatesEnabled(True)

    def _page_came(self) -> None:
        if self._paged.phase is Phase.ROWS:
            QTimer.singleShot(0, self, self.rows_ready.emit)

    # How it is arranged

    @property
    def arrangement(self) -> Arrangement:
        """Its columns and its sort."""
        return self._arrangement

    def shown_sections(self) -> list[int]:
        """The columns that a person decided to see, or that the program shows, in their order, be there room or not."""
        return self._arrangement.shown

    def arrange(self, arrangement: Arrangement) -> None:
        """Show columns in another way, and tell; sorting is asked of the source."""
        self.show_arranged(arrangement)
        self.arranged.emit()

    def show_arranged(self, arrangement: Arrangement) -> None:
        """Show columns as they were left; rows aren't asked for."""
        self._arrangement = arrangement
        with QSignalBlocker(self._header):
            for place, each in enumerate(arrangement.placed):
                self._header.moveSection(self._header.visualIndex(each.section), place)
        self._show_sort()
        self.fit_columns()
        self._header.viewport().update()

    def sort_by(self, sort: str, *, descending: bool = False) -> None:
        """Ask for the rows in another order, and tell; without a name in the list's own."""
        query = self._paged.query
        self._paged.ask(PageQuery(query.search, sort, descending, query.filters))
        self.arrange(self._arrangement.sorted_by(sort, descending))

    def _show_sort(self) -> None:
        sorts = [column.sort for column in self._paged.columns]
        sort = self._arrangement.sort
        self._header.setSortIndicatorShown(bool(sort))
        if sort:
            order = Qt.SortOrder.DescendingOrder if self._arrangement.descending else Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(sorts.index(sort), order)

    def _sort_clicked(self, section: int) -> None:
        sort = self._paged.columns[section].sort
        if sort:
            same = self._arrangement.sort == sort
            self.sort_by(sort, descending=same and not self._arrangement.descending)

    def _section_moved(self, section: int, _before: int, after: int) -> None:
        self.arrange(self._arrangement.move(section, after))

    def _section_sized(self, section: int, width: int) -> None:
        self.arrange(self._arrangement.resize(section, width))

    # What is seen

    def retranslate(self) -> None:
        self.fit_columns()
        self._header.viewport().update()
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give the columns their widths anew; those of a table that can't be seen wait until it can."""
        self._unfit = not self.isVisible()
        if self._unfit:
            return
        chosen = self._arrangement.chosen
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if chosen else policy.ScrollBarAlwaysOff)
        fit(self, self._header, self._paged, self._arrangement)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unfit:
            self.fit_columns()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._under_mouse(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under_mouse(-1)

    def _under_mouse(self, row: int) -> None:
        if row != self._cells.row_under_mouse:
            self._cells.row_under_mouse = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At the mouse, or below the current row for who pressed the menu key."""
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.visualRect(self.currentIndex()).bottomLeft() if by_keys else event.pos())

    def keyboardSearch(self, search: str) -> None:
        """Letters don't jump about among the rows that happen to be here: the search looks at all of them."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in _KEYS
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._paged.rowCount():
            self.selectionModel().setCurrentIndex(self._paged.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if self.hasFocus() and self._by_keys and current.isValid():
            self._ring(current)

    def _ring(self, current: QModelIndex) -> None:
        cell = self.visualRect(current)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.tokens.accent), Size.RING))
        painter.drawRoundedRect(1, cell.top() + 1, self.viewport().width() - 2, cell.height() - 2, 4, 4)
        painter.end()


def table_of(widget: QWidget) -> PagedTable:
    """The table in a page; for tests and the tour."""
    found = widget.findChild(PagedTable)
    if not isinstance(found, PagedTable):
        raise LookupError("no table")
    return found
