"""The model of a paged table: a known count, pages fetched when they are looked at, grey rows until then."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from isodesk.desk.services.paging import PageQuery, Source
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.pages import PAGE, PageCache
from isodesk.desk.ui.tasks import TaskScope
from isodesk.errors import IsoDeskError

ROW: Final = Qt.ItemDataRole.UserRole  # the row itself, nothing while it is on its way
STATE: Final = Qt.ItemDataRole.UserRole + 1  # what a pill shows
GREY_ROWS: Final = 12  # while even the count is unknown

Index = QModelIndex | QPersistentModelIndex


class Phase(Enum):
    """What a list shows."""

    LOADING = auto()
    ROWS = auto()
    EMPTY = auto()
    FILTERED_OUT = auto()
    FAILED = auto()


class PagedModel(QAbstractTableModel):
    """Rows of a source. Sorting, filtering and counting are the source's."""

    phase_changed = Signal(Phase)
    page_came = Signal()
    loaded = Signal()  # the first page of a question, or the same rows anew
    renewing = Signal()  # rows that were asked for again are about to take their places

    def __init__(self, source: Source[Any], columns: Sequence[Column], scope: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self.columns = columns
        self.query = PageQuery()
        self.phase = Phase.LOADING
        self.error: IsoDeskError | None = None
        self.source = source
        self._scope = scope
        self._cache = PageCache()
        self._count, self._counted = GREY_ROWS, False
        self._wanted: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fetch_wanted)

    @property
    def total(self) -> int | None:
        """How many rows there are, once known."""
        return None if self.phase is Phase.LOADING or self.phase is Phase.FAILED or not self._counted else self._count

    def ask(self, query: PageQuery) -> None:
        """Show what another query finds."""
        self.query = query
        self._set_phase(Phase.LOADING)
        self._cache.clear()
        # As long as it was: a scroll bar that comes and goes moves all columns.
        self._resize(max(self._count, GREY_ROWS))
        self._all_changed()
        self.reload()

    def reload(self) -> None:
        """Count and fetch again; what is shown stays until the answer is here."""
        self._scope.restart((self, "count"), self._load, self._fail)

    def row(self, number: int) -> Any | None:
        """The row, or nothing while it is on its way."""
        return self._cache.row(number)

    def wanted_row(self, number: int) -> Any | None:
        """The row; where it isn't here, it is fetched."""
        row = self._cache.row(number)
        if row is None:
            self._want(number // PAGE)
        return row

    def find(self, row_id: int) -> int | None:
        """Where a row stands, if it is among those fetched."""
        return self._cache.find(row_id)

    def rows_here(self) -> Sequence[Any]:
        """The rows of the page looked at last."""
        pages = self._cache.pages()
        first = pages[-1] * PAGE if pages else 0
        return [row for number in range(first, first + PAGE) if (row := self._cache.row(number)) is not None]

    async def ids(self) -> Sequence[int]:
        """The id of every row that the query finds, in its order."""
        return await self.source.ids(self.query)

    def fetch_ids(self, then: Callable[[Sequence[int]], None]) -> None:
        """Ask for all ids; the last who asked is told."""
        self._scope.restart((self, "ids"), partial(self._fetch_ids, then), self._fail)

    async def _fetch_ids(self, then: Callable[[Sequence[int]], None]) -> None:
        then(await self.ids())

    def rows_within(self, ranges: Sequence[range]) -> Sequence[Any]:
        """The rows of these places that are here, in their order."""
        return self._cache.rows_within(ranges)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.wanted_row(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.words(row)
        if role == ROW:
            return row
        if role == STATE:
            return column.state(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        return None

    # Fetching

    async def _load(self) -> None:
        if self.phase is Phase.ROWS:
            await self._renew()
        else:
            await self._begin()

    async def _begin(self) -> None:
        """The first page at once: counting what a search finds takes longer, and makes painting slower.

        A list that is longer keeps its length until it is known how many rows there are.
        """
        first = await self.source.page(self.query, 0, PAGE)
        if len(first) < PAGE:
            self._show({0: first}, len(first))
            return
        self._show({0: first}, max(PAGE, self._count), counted=False)
        await asyncio.sleep(0)  # the rows are painted
        count = await self.source.count(self.query)
        self._counted = True
        self._resize(count)

    async def _renew(self) -> None:
        """What can be seen is read again, and takes its place together with the count."""
        query, numbers = self.query, sorted({0, *self._cache.pages()[-2:]})
        reading = asyncio.gather(*(self.source.page(query, number * PAGE, PAGE) for number in numbers))
        count, pages = await asyncio.gather(self.source.count(query), reading)
        self.renewing.emit()
        self._show(dict(zip(numbers, pages, strict=True)), count)

    def _show(self, pages: Mapping[int, Sequence[Any]], count: int, *, counted: bool = True) -> None:
        self._counted = counted
        self._cache.clear()
        for number, rows in pages.items():
            self._cache.put(number, rows)
        self.error = None
        self._resize(count)
        self._all_changed()
        self._set_phase(self._phase_of(count))
        self.loaded.emit()
        self.page_came.emit()

    def _phase_of(self, count: int) -> Phase:
        if count:
            return Phase.ROWS
        asked = self.query.search or any(self.query.filters.values())
        return Phase.FILTERED_OUT if asked else Phase.EMPTY

    def _fail(self, error: IsoDeskError) -> None:
        self.error = error
        self._cache.clear()
        self._set_phase(Phase.FAILED)

    def _want(self, page: int) -> None:
        if self.phase is Phase.ROWS and page not in self._cache:
            self._wanted.add(page)
            self._soon.start()

    def _fetch_wanted(self) -> None:
        wanted, self._wanted = self._wanted, set()
        for page in wanted:
            self._scope.start((self, id(self.query), page), partial(self._fetch, self.query, page), self._fail)

    async def _fetch(self, query: PageQuery, page: int) -> None:
        rows = await self.source.page(query, page * PAGE, PAGE)
        if query is not self.query or self.phase is not Phase.ROWS or not rows or page * PAGE >= self._count:
            return  # of another question, or beyond the end of a list that was longer
        self._cache.put(page, rows)
        last = min(self._count, (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))
        self.page_came.emit()

    # Telling Qt

    def _resize(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _all_changed(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))

    def _set_phase(self, phase: Phase) -> None:
        self.phase = phase
        self.phase_changed.emit(phase)
