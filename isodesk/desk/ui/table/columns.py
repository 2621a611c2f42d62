"""Columns of a table: what each shows of a row, and how much of the room it deserves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from isodesk.desk.ui.text.states import State

Value = str | int | float | datetime | None


def _nothing(row: Any) -> State | None:
    del row
    return None


@dataclass(frozen=True)
class Column:
    """One column.

    ``sort`` is the name that the source sorts by, empty where it can't. ``weight`` is the share of
    spare room. Where there isn't room for all, columns with the highest ``rank`` are left out first.
    ``name`` is what a person's choice is remembered by, ``sort`` where it isn't given: unique in its list, and never
    changed. A column that isn't ``shown`` is only offered. ``export`` is what stands in a file, where that
    is another thing than the words of the cell. ``leads``: the list's own order, while nobody chose another, goes
    ``up`` or ``down`` by this column.
    """

    title: Callable[[], str]
    text: Callable[[Any], str]
    sort: str = ""
    weight: int = 0
    rank: int = 0
    state: Callable[[Any], State | None] = _nothing
    number: bool = False
    name: str = ""
    shown: bool = True
    export: Callable[[Any], Value] | None = None
    leads: Literal["", "up", "down"] = ""

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return self.name or self.sort

    def words(self, row: Any) -> str:
        """What the cell says: the state's word where there is one."""
        state = self.state(row)
        return state.word if state is not None else self.text(row)

    def value(self, row: Any) -> Value:
        """What a file says."""
        return self.words(row) if self.export is None else self.export(row)
