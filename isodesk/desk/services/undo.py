"""Taking back the last change: true for what was done here alone and for what isn't sent yet."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.events import Subject
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.putting_back import CHANGED_SINCE, restore, why_not
from isodesk.desk.store.recording import INTENT, Changed, Recorded

if TYPE_CHECKING:
    from isodesk.desk.services.context import Context

MOST_STEPS = 50
MOST_ROWS = 20_000  # of one step: putting back more would hold up every other change for too long
TOO_LARGE = "too_large"
_FOR_A_PERSON = ("in_doubt", "conflict", "refused")
_STATE = 3  # the column of an intent


@dataclass(frozen=True)
class UndoStep:
    """One change that may be taken back.

    ``what``: the name of the action that it asked the platform for (of the first, where there are several),
    ``import`` for a list, ``taken_back`` and ``settled`` for decisions about the outbox, ``edited`` for what stays on
    this computer. ``count``: of how many things. ``reason``: the code of what stands against undoing it:
    ``already_sent``, ``changed_since``, ``too_large``, or nothing.
    """

    id: int
    what: str
    count: int
    reason: str = ""


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


class Undo:
    """Undoes the newest change, then the one before it."""

    def __init__(self, context: "Context") -> None:
        self._context = context

    async def last(self) -> UndoStep | None:
        """The newest change of the account in use, and whether it may still be undone."""
        step = self._context.steps.last(self._context.account_id)
        if step is None:
            return None
        return await self._context.read(lambda connection, _: _shown(connection, step))

    async def undo(self, step_id: int | None = None) -> UndoStep:
        """Undo the newest change, if it is the one named; what was undone.

        Raises ``NotPossible``: ``nothing_to_undo``, ``not_the_last``, and the reasons of ``UndoStep``.
        """
        step = self._context.steps.last(self._context.account_id)
        if step is None:
            raise NotPossible(reason="nothing_to_undo")
        if step_id is not None and step.id != step_id:
            raise NotPossible(reason="not_the_last")
        undone = await self._context.put_back(lambda connection: _undo(connection, step), *sorted(step.subjects))
        self._context.steps.drop(step)
        return undone


def _undo(connection: Connection, step: Step) -> UndoStep:
    shown = _shown(connection, step)
    if shown.reason:
        raise NotPossible(reason=shown.reason)
    try:
        for part in reversed(step.parts):
            restore(connection, part)
    except connection.IntegrityError as error:  # an address or a number that somebody else has by now
        raise NotPossible(reason=CHANGED_SINCE) from error
    return shown


def _shown(connection: Connection, step: Step) -> UndoStep:
    what, count = _what(connection, step)
    if step.rows > MOST_ROWS:
        return UndoStep(step.id, what, count, TOO_LARGE)
    reasons = (why_not(connection, part) for part in reversed(step.parts))
    return UndoStep(step.id, what, count, next(filter(None, reasons), ""))


def _what(connection: Connection, step: Step) -> tuple[str, int]:
    put = step.intents
    if step.joins.startswith("import "):
        return "import", len(put)
    if put:
        return _action(connection, put[0]), len(put)
    closed = [each for each in step.decided if each.after is not None and each.after[_STATE] == "cancelled"]
    if closed:
        return "taken_back", len(closed)
    open_before = [each for each in step.decided if each.before[_STATE] in _FOR_A_PERSON]
    return ("settled", len(open_before)) if open_before else ("edited", step.rows)


def _action(connection: Connection, intent_id: int) -> str:
    from isodesk.protocol.catalogue import ACTIONS

    row = connection.execute("SELECT action FROM intent WHERE id = ?", (intent_id,)).fetchone()
    return "" if row is None else ACTIONS[row[0]].action.name
