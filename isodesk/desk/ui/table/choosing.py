"""Which rows are chosen, known by their ids: whoever is chosen stays chosen when the rows come again elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QTableView

from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.table.model import PagedModel, Phase

_FLAGS = QItemSelectionModel.SelectionFlag


class Choosing(QObject):
    """Of one table."""

    changed = Signal()  # other rows are chosen, or those chosen are others now

    def __init__(self, view: QTableView, model: PagedModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._one: int | None = None  # chosen as soon as it is here
        self._several: Chosen | None = None  # to be chosen again
        self._ids: Sequence[int] = ()  # of what is chosen, where not every row is here
        self._told = Chosen()

    def begin(self) -> None:
        """The view has its model: follow both."""
        self._view.selectionModel().selectionChanged.connect(self._selection_changed)
        self._model.phase_changed.connect(self._phase_changed)
        self._model.renewing.connect(self._renewing)
        self._model.page_came.connect(self._page_came)

    def now(self) -> Chosen:
        """What is chosen, as far as it is here; rows that are about to be chosen again are so all the while."""
        if self._several is not None:
            return self._several
        ranges = self._ranges()
        count = sum(len(each) for each in ranges)
        rows = self._model.rows_within(ranges)
        ids = [row.id for row in rows] if len(rows) == count else self._ids
        return Chosen(rows, ids if len(ids) == count else (), count)

    async def whole(self) -> Chosen:
        """What is chosen, with the ids of rows that were never here."""
        chosen, ranges = self.now(), self._ranges()
        if chosen.complete:
            return chosen
        ids = _picked(await self._model.ids(), ranges)
        return replace(chosen, ids=ids, count=len(ids))

    async def rows(self) -> list[Any]:
        """Every row that is chosen; those that aren't here are fetched."""
        chosen, query = self.now(), self._model.query
        if len(chosen.rows) == chosen.count:
            return list(chosen.rows)
        found: list[Any] = []
        for each in self._ranges():
            found += await self._model.source.page(query, each.start, len(each))
        return found

    def choose(self, row_id: int | None) -> None:
        """Choose the row with that id, now or when it comes."""
        self._one = row_id
        self._several = None
        self._choose_one()

    def _ranges(self) -> list[range]:
        selection = self._view.selectionModel().selection()
        places = (selection.at(place) for place in range(selection.count()))
        return sorted((range(each.top(), each.bottom() + 1) for each in places), key=lambda each: each.start)

    def _selection_changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        del selected, deselected
        self._several = None  # a person has chosen since
        self._ids = ()
        chosen = self.now()
        if chosen.rows:
            self._one = chosen.rows[-1].id
        elif self._model.phase is Phase.ROWS:
            self._one = None
        if not chosen.complete:
            self._model.fetch_ids(self._ids_came)
        self._tell()

    def _ids_came(self, ids: Sequence[int]) -> None:
        self._ids = _picked(ids, self._ranges())
        self._tell()

    def _tell(self) -> None:
        chosen = self.now()
        if chosen != self._told:
            self._told = chosen
            self.changed.emit()

    # When rows come again

    def _phase_changed(self, phase: Phase) -> None:
        if phase is not Phase.ROWS:
            self._several = None
            self._view.clearSelection()

    def _renewing(self) -> None:
        """The rows are about to change places: of several that are chosen none may become another."""
        if self._several is None and self.now().count > 1:
            self._several = self.now()
            with QSignalBlocker(self._view.selectionModel()):
                self._view.clearSelection()

    def _page_came(self) -> None:
        if self._several is not None:
            self._model.fetch_ids(self._choose_several)
        elif self._one is not None:
            self._choose_one()

    def _choose_one(self) -> None:
        number = None if self._one is None else self._model.find(self._one)
        if number is None:
            self._view.clearSelection()
            return
        if all(number not in each for each in self._ranges()):
            index = self._model.index(number, 0)
            self._view.selectionModel().setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        self._tell()

    def _choose_several(self, ids: Sequence[int]) -> None:
        several, self._several = self._several, None
        if several is None:
            return
        wanted = set(several.ids)
        numbers = [number for number, each in enumerate(ids) if each in wanted]
        runs = [range(len(ids))] if numbers and len(numbers) == len(ids) else list(_runs(numbers))
        selection = QItemSelection()
        last = self._model.rowCount() - 1
        for each in runs:
            selection.select(self._model.index(each.start, 0), self._model.index(min(each.stop - 1, last), 0))
        with QSignalBlocker(self._view.selectionModel()):  # the ids are here: they needn't be asked for again
            self._view.selectionModel().select(selection, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        self._view.viewport().update()
        self._ids = [ids[number] for number in numbers]
        self._tell()


def _picked(ids: Sequence[int], ranges: Sequence[range]) -> list[int]:
    return [ids[number] for each in ranges for number in each if number < len(ids)]


def _runs(numbers: Iterable[int]) -> Iterator[range]:
    """Neighbours together."""
    start = end = None
    for number in numbers:
        if start is None or end is None:
            start = end = number
        elif number == end + 1:
            end = number
        else:
            yield range(start, end + 1)
            start = end = number
    if start is not None and end is not None:
        yield range(start, end + 1)
