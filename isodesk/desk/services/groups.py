"""Groups in a tree: a group's name is a path, as ``2026 / Evening``; whoever is in it is in the groups above it too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.checking import group_fault
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Fault
from isodesk.desk.services.events import Subject
from isodesk.desk.services.told_later import GROUP, ToldLater
from isodesk.desk.store import candidates, intents
from isodesk.desk.store import groups as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold

if TYPE_CHECKING:
    from types import SimpleNamespace

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


@dataclass(frozen=True)
class Moved:
    """How many people changed groups, and of how many the platform isn't told."""

    people: int
    kept_here: int


class Groups:
    """The groups of the account in use."""

    def __init__(self, context: Context, told_later: ToldLater) -> None:
        self._context = context
        self._told_later = told_later

    async def tree(self) -> GroupTree:
        """As the candidates have them now."""
        return tree(dict(await self._context.read(stored.counts)))

    async def names(self) -> Sequence[str]:
        """The groups that have somebody themselves, sorted."""
        return sorted(await self._context.read(stored.names), key=fold)

    def check(self, group: str) -> Sequence[Fault]:
        """What is wrong with a group's name."""
        fault = group_fault("group", group)
        return [] if fault is None else [fault]

    async def move(self, candidate_ids: Sequence[int], group: str) -> Moved:
        """Put people into a group, or, with an empty name, into none; raises ``InvalidInput``, ``NotFound``.

        The documented API can give a group only to somebody new: of all others this computer alone knows it, but for
        a station, which is told at once. Raises also ``NotPossible``, ``ClientError``.
        """
        faults = self.check(group)
        if faults:
            raise InvalidInput(faults=faults)

        there: Sequence[int] = ()
        if self._told_later.can(GROUP):
            there = await self._context.read(lambda connection, account: _there(connection, account, candidate_ids))
        outcome = await self._told_later.group(there, tidy(group)) if there else None
        here = [each for each in candidate_ids if each not in set(there)]

        def work(connection: Connection, account: str, _now: float) -> Moved:
            told = [_move(connection, account, each, tidy(group)) for each in here]
            changed = [each for each in told if each is not None]
            return Moved(len(changed) + (outcome.done if outcome is not None else 0), changed.count(False))

        return await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


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


def _there(connection: Connection, account: str, candidate_ids: Sequence[int]) -> list[int]:
    """Those of them whom the platform has, and who aren't in doubt."""
    rows = ((each, candidates.fields(connection, account, each)) for each in candidate_ids)
    return [each for each, row in rows if row is not None and row["platform_id"] is not None]


def _move(connection: Connection, account: str, candidate_id: int, group: str) -> bool | None:
    """Whether the platform will know; nothing where the person is in that group already."""
    row = candidates.fields(connection, account, candidate_id)
    if row is None:
        raise NotFound(subject="candidate", id=candidate_id)
    if row["group"] == group:
        return None
    unsent = intents.waiting_creation(connection, candidate_id) is not None
    candidates.change(connection, candidate_id, _with_group(row, group, unsent=unsent))
    if not unsent:
        candidates.keep_here(connection, candidate_id, ["group"])
    return unsent


def _with_group(row: dict[str, object], group: str, *, unsent: bool) -> "SimpleNamespace":
    from types import SimpleNamespace

    number = None if unsent else row["group_number"]
    return SimpleNamespace(**{**row, "group": group, "group_number": number})
