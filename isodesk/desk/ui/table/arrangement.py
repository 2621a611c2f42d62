"""How a person arranged a list: which columns, in which order, how wide, sorted by what. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from isodesk.desk.services.settings import ColumnSettings, ListSettings
from isodesk.desk.ui.table.columns import Column


@dataclass(frozen=True)
class Placed:
    """A column in its place: its number among those declared, whether it is shown, its width (0: as wide as fits)."""

    section: int
    shown: bool
    width: int = 0


@dataclass(frozen=True)
class Arrangement:
    """Columns in the order of the screen. ``chosen``: a person decided which are shown, or how wide they are."""

    placed: Sequence[Placed]
    sort: str = ""
    descending: bool = False
    chosen: bool = field(default=False)

    @classmethod
    def of(cls, columns: Sequence[Column], kept: ListSettings | None = None) -> "Arrangement":
        """As it was kept; columns that weren't known then stand where they are declared."""
        declared = {column.key: section for section, column in enumerate(columns)}
        known = [each for each in (kept.columns if kept else ()) if each.id in declared]
        placed = [Placed(declared[each.id], each.shown, each.width) for each in known]
        for section, column in enumerate(columns):
            if all(each.section != section for each in placed):
                placed.insert(section, Placed(section, column.shown))
        sort = kept.sort if kept and any(column.sort == kept.sort for column in columns) else ""
        return cls(placed, sort, bool(kept and kept.descending and sort), bool(known))

    def kept(self, name: str, columns: Sequence[Column]) -> ListSettings:
        """As it is written to the settings."""
        placed = [ColumnSettings(columns[each.section].key, each.shown, each.width) for each in self.placed]
        return ListSettings(name, tuple(placed) if self.chosen else (), self.sort, self.descending)

    @property
    def shown(self) -> list[int]:
        """The columns that are shown, in their order."""
        return [each.section for each in self.placed if each.shown]

    def width(self, section: int) -> int:
        """What a person chose, 0 where nobody did."""
        return next(each.width for each in self.placed if each.section == section)

    def place(self, section: int) -> int:
        """Where a column stands."""
        return next(place for place, each in enumerate(self.placed) if each.section == section)

    def show(self, section: int, shown: bool) -> "Arrangement":
        """With or without a column; the last one stays."""
        if not shown and self.shown == [section]:
            return self
        return self._with(replace(self.placed[self.place(section)], shown=shown))

    def resize(self, section: int, width: int) -> "Arrangement":
        """With another width of a column."""
        return self._with(replace(self.placed[self.place(section)], width=width))

    def move(self, section: int, place: int) -> "Arrangement":
        """With a column in another place."""
        placed = [each for each in self.placed if each.section != section]
        moved = self.placed[self.place(section)]
        placed.insert(max(0, min(place, len(placed))), moved)
        return replace(self, placed=placed, chosen=True)

    def sorted_by(self, sort: str, descending: bool) -> "Arrangement":
        """Sorted by something else."""
        return replace(self, sort=sort, descending=descending)

    def _with(self, changed: Placed) -> "Arrangement":
        placed = [changed if each.section == changed.section else each for each in self.placed]
        return replace(self, placed=placed, chosen=True)
