"""What the outbox will take, by type of credit and by session, before it is sent."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from isodesk.desk.store.credit_forecast import Queued
from isodesk.desk.store.credits import PROCTORING

Key = tuple[int, int]  # candidate and form


@dataclass(frozen=True)
class ForecastLine:
    """One type: ``left`` as last read (none where the platform tells of no such type), and what will change it.

    ``queued`` is taken as the outbox is sent, ``paused`` of it not before an import is resumed, ``in_doubt`` of it may
    have been taken already. ``given_back`` would come back if every untaken test were deleted, ``past`` of it with
    those of sessions that are over.
    """

    description: str
    left: int | None
    queued: int
    paused: int
    in_doubt: int
    given_back: int
    past: int

    @property
    def after(self) -> int | None:
        """What will be left; negative where the platform will refuse."""
        return None if self.left is None else self.left - self.queued


@dataclass(frozen=True)
class SessionForecast:
    """A session that isn't over; times are wall times of the account. ``queued`` of its tests' credits aren't taken."""

    id: int
    description: str
    start: datetime
    end: datetime
    tests: int
    queued: int


@dataclass(frozen=True)
class Forecast:
    """All of it."""

    lines: Sequence[ForecastLine]
    sessions: Sequence[SessionForecast]


@dataclass
class Taken:
    """Credits that will be taken, by kind of the ledger and by session."""

    by_kind: Counter[str] = field(default_factory=Counter)
    paused: Counter[str] = field(default_factory=Counter)
    in_doubt: Counter[str] = field(default_factory=Counter)
    by_session: Counter[int] = field(default_factory=Counter)


def what_is_taken(queue: Iterable[Queued], open_places: Mapping[Key, Sequence[tuple[int, int]]]) -> Taken:
    """Go through the outbox as the platform will, test by test."""
    taken = Taken()
    places = {key: sum(size - used for size, used in packs) for key, packs in open_places.items()}
    unfinished: set[Key] = set()
    for each in queue:
        key = (each.candidate_id, each.form_id)
        if each.action == 2 and (each.unfinished or key in unfinished):
            continue  # the platform returns the unfinished test
        unfinished.add(key)
        kinds = [PROCTORING] if each.proctored else []
        if places.get(key):
            places[key] -= 1
        else:
            places[key] = (each.tests_by_credit or 1) - 1
            kinds.append(each.kind)
        _note(taken, each, kinds)
    return taken


def _note(taken: Taken, queued: Queued, kinds: list[str]) -> None:
    taken.by_kind.update(kinds)
    if queued.paused:
        taken.paused.update(kinds)
    if queued.in_doubt:
        taken.in_doubt.update(kinds)
    if queued.session_id is not None:
        taken.by_session[queued.session_id] += len(kinds)
