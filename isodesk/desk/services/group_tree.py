"""Groups in a tree: a group's name is a path, as ``2026 / Evening``; whoever is in it is in the groups above it too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from isodesk.desk.store.folding import fold

SEPARATOR = " / "


@dataclass(frozen=True)
class GroupRow:
    """One group of the tree: its whole name, the last part of it, how deep it lies, its people without and with those
    of the groups below.
    """

    path: str
    name: str
    depth: int
    people: int
    with_below: int


@dataclass(frozen=True)
class GroupTree:
    """All groups, each behind the one that it lies in, and how many people are in none."""

    rows: Sequence[GroupRow]
    without: int

    def paths(self) -> Sequence[str]:
        """The names of all groups, those that only hold others included."""
        return [row.path for row in self.rows]


def tree(counts: Mapping[str, int]) -> GroupTree:
    """The tree of groups by how many people each has itself."""
    own: dict[tuple[str, ...], int] = {}
    total: dict[tuple[str, ...], int] = {}
    for path, people in counts.items():
        parts = tuple(path.split(SEPARATOR))
        own[parts] = own.get(parts, 0) + people
        for depth in range(1, len(parts) + 1) if path else ():
            total[parts[:depth]] = total.get(parts[:depth], 0) + people
    rows = [
        GroupRow(SEPARATOR.join(parts), parts[-1], len(parts) - 1, own.get(parts, 0), people)
        for parts, people in sorted(total.items(), key=lambda each: _sort_key(each[0]))
    ]
    return GroupTree(rows, counts.get("", 0))


def tidy(path: str) -> str:
    """A group's name as it is kept: no white space around its parts."""
    return SEPARATOR.join(part.strip() for part in path.strip().split(SEPARATOR))


def _sort_key(parts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((fold(part), part) for part in parts)
