"""What is chosen in a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Chosen:
    """What is chosen: the ids of all in the list's order, and the rows as far as they are here.

    Before a command runs every id is known; while somebody still chooses, only ``count`` is certain.
    """

    rows: Sequence[Any] = ()
    ids: Sequence[int] = ()
    count: int = 0

    @property
    def row(self) -> Any:
        """The only row; for commands that are meant for one."""
        return self.rows[0]

    @property
    def complete(self) -> bool:
        """Whether every id is known."""
        return len(self.ids) == self.count

    def fitting(self, applies: Callable[[Any], bool]) -> "Chosen":
        """Without the rows that are here and don't fit; nobody can tell of the others."""
        unfit = {row.id for row in self.rows if not applies(row)}
        ids = [each for each in self.ids if each not in unfit]
        return replace(self, rows=[row for row in self.rows if row.id not in unfit], ids=ids, count=len(ids))
