"""The changes of this run that may be taken back, as they are remembered: in memory alone."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isodesk.desk.services.events import Subject
from isodesk.desk.store.recording import INTENT, Changed, Recorded

MOST_STEPS = 50
MOST_ROWS = 20_000  # of one step: putting back more would hold up every other change for too long


@dataclass(frozen=True)
class Step:
    """A change as it is remembered; one made in several transactions has several parts."""

    id: int
    account_id: str
    joins: str
    parts: Sequence[Recorded]
    subjects: frozenset[Subject]

    @property
    def intents(self) -> list[int]:
        """The numbers of the intents that it put."""
        ranges = (each for part in self.parts for each in part.added.get(INTENT, ()))
        return [number for first, last in ranges for number in range(first, last + 1)]

    @property
    def decided(self) -> list[Changed]:
        """The intents that were there before."""
        return [each for part in self.parts for each in part.of(INTENT)]

    @property
    def rows(self) -> int:
        """How many rows it added, changed or removed."""
        return sum(part.rows for part in self.parts)


class Steps:
    """The changes of this run of the desk, in memory alone, newest last."""

    def __init__(self) -> None:
        self._steps: deque[Step] = deque(maxlen=MOST_STEPS)
        self._made = 0

    def note(self, account_id: str, joins: str, recorded: Recorded, subjects: Sequence[Subject]) -> None:
        """Remember a change, unless it changed nothing; one that ``joins`` the newest step becomes a part of it.

        A step too large to be put back at once ends what may be undone.
        """
        if not recorded:
            return
        step = self._step(account_id, joins, recorded, frozenset(subjects))
        if step.rows > MOST_ROWS:
            self._steps.clear()
        self._steps.append(step)

    def _step(self, account_id: str, joins: str, recorded: Recorded, subjects: frozenset[Subject]) -> Step:
        newest = self.last(account_id)
        if joins and newest is not None and newest.joins == joins:
            self._steps.remove(newest)
            return replace(newest, parts=[*newest.parts, recorded], subjects=newest.subjects | subjects)
        self._made += 1
        return Step(self._made, account_id, joins, [recorded], subjects)

    def last(self, account_id: str) -> Step | None:
        """The newest change of that account; changes of another account can't be undone in this one."""
        if self._steps and self._steps[-1].account_id == account_id:
            return self._steps[-1]
        return None

    def just_put(self, account_id: str) -> int:
        """How many intents the newest change put, with all its parts."""
        newest = self.last(account_id)
        return 0 if newest is None else len(newest.intents)

    def forget(self, joins: str) -> None:
        """Forget a step whose parts were taken back by who made them."""
        self._steps = deque((step for step in self._steps if step.joins != joins), maxlen=MOST_STEPS)

    def drop(self, step: Step) -> None:
        """Forget a step that is undone."""
        self._steps.remove(step)
