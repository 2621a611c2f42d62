"""The table: rows of one height, columns that use the room, one row chosen at a time or several."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.table.delegate import CellDelegate
from isodesk.desk.ui.table.fitting import fit
from isodesk.desk.ui.table.header import Header
from isodesk.desk.ui.table.model import PagedModel, Phase

_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PagedTable(Retranslated, QTableView):
    """Shows a paged model; keeps the chosen row chosen when the rows come again."""

    chosen_changed = Signal()  # other rows are chosen, or they came anew
    rows_painted = Signal()  # rows, not grey ones, are on the screen

    def __init__(self, look: Look, model: PagedModel, *, dense: bool = False) -> None:
        super().__init__()
        self._look = look
        self._paged = model
        self._chosen: int | None = None
        self._told = Chosen()
        self._by_keys = False  # the ring is for those who move by keys
        self._cells = CellDelegate(look, self)
        self._header = Header(look, model, self)
        self._set_up(dense)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.phase_changed.connect(self._phase_changed)
        model.page_came.connect(self._page_came)
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)

    # What is chosen

    def chosen(self) -> Chosen:
        """What is chosen, as far as it is here."""
        numbers = self._chosen_numbers()
        rows = [row for number in numbers if (row := self._paged.row(number)) is not None]
        return Chosen(rows, [row.id for row in rows], len(numbers))

    async def all_chosen(self) -> Chosen:
        """What is chosen, with the ids of rows that were never here."""
        chosen, numbers = self.chosen(), self._chosen_numbers()
        if chosen.complete:
            return chosen
        ids = await self._paged.ids()
        known = [ids[number] for number in numbers if number < len(ids)]
        return Chosen(chosen.rows, known, len(known))

    def _chosen_numbers(self) -> list[int]:
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        return sorted({number for each in ranges for number in range(each.top(), each.bottom() + 1)})

    def choose(self, row_id: int | None) -> None:
        """Choose the row with that id, now or when it comes."""
        self._chosen = row_id
        self._choose_again()

    def _selection_changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        del selected, deselected
        chosen = self.chosen()
        if chosen.rows:
            self._chosen = chosen.rows[-1].id
        elif self._paged.phase is Phase.ROWS:
            self._chosen = None
        self._tell(chosen)

    def _choose_again(self) -> None:
        number = None if self._chosen is None else self._paged.find(self._chosen)
        if number is None:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        if number not in rows:
            index = self._paged.index(number, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._tell(self.chosen())

    def _tell(self, chosen: Chosen) -> None:
        if chosen != self._told:
            self._told = chosen
            self.chosen_changed.emit()

    # What comes

    def _phase_changed(self, phase: Phase) -> None:
        if phase is not Phase.ROWS:
            self.clearSelection()

    def _page_came(self) -> None:
        self.fit_columns()
        if self._chosen is not None:
            self._choose_again()
        if self._paged.phase is Phase.ROWS:
            QTimer.singleShot(0, self, self.rows_painted.emit)

    def _sort_clicked(self, section: int) -> None:
        sort = self._paged.columns[section].sort
        if not sort:
            return
        query = self._paged.query
        descending = query.sort == sort and not query.descending
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicatorShown(True)
        self._header.setSortIndicator(section, order)
        self._paged.ask(PageQuery(query.search, sort, descending, query.filters))

    # What is seen

    def retranslate(self) -> None:
        self.fit_columns()
        self._header.viewport().update()
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give the columns their widths anew."""
        fit(self, self._header, self._paged)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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
