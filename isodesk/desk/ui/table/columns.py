"""Columns of a table: what each shows of a row, and how much of the room it deserves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from isodesk.desk.ui.text.states import State


def _nothing(row: Any) -> State | None:
    del row
    return None


@dataclass(frozen=True)
class Column:
    """One column.

    ``sort`` is the name that the source sorts by, empty where it can't. ``weight`` is the share of
    spare room. Where there isn't room for all, columns with the highest ``rank`` are left out first.
    """

    title: Callable[[], str]
    text: Callable[[Any], str]
    sort: str = ""
    weight: int = 0
    rank: int = 0
    state: Callable[[Any], State | None] = _nothing
    number: bool = False
