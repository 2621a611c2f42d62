"""Taking back the last change: true for what was done here alone and for what isn't sent yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.steps import MOST_ROWS, Step
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.putting_back import CHANGED_SINCE, restore, why_not

if TYPE_CHECKING:
    from isodesk.desk.services.context import Context

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
