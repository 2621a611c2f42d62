"""Putting people into another group: here, and on a station that can be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace

from isodesk.desk.errors import NotFound
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Subject
from isodesk.desk.services.told_later import GROUP, ToldLater
from isodesk.desk.store import candidates, intents
from isodesk.desk.store.connection import Connection


@dataclass(frozen=True)
class Moved:
    """How many people changed groups, and of how many the platform isn't told."""

    people: int
    kept_here: int


async def move(context: Context, told_later: ToldLater, candidate_ids: Sequence[int], group: str) -> Moved:
    """Put people into a group whose name is in order; raises as ``Groups.move``."""
    there: Sequence[int] = ()
    if told_later.can(GROUP):
        there = await context.read(lambda connection, account: _there(connection, account, candidate_ids))
    outcome = await told_later.group(there, group) if there else None
    here = [each for each in candidate_ids if each not in set(there)]

    def work(connection: Connection, account: str, _now: float) -> Moved:
        told = [_move(connection, account, each, group) for each in here]
        changed = [each for each in told if each is not None]
        return Moved(len(changed) + (outcome.done if outcome is not None else 0), changed.count(False))

    return await context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


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


def _with_group(row: dict[str, object], group: str, *, unsent: bool) -> SimpleNamespace:
    number = None if unsent else row["group_number"]
    return SimpleNamespace(**{**row, "group": group, "group_number": number})
