"""The questions that a sitting asks: what was decided, what became of each, how long each was shown.

A fixed or random test knows all of them from the start, an adaptive one decides each once the one before is final.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from isodesk.exam.delivery.course import Decision
from isodesk.exam.forms import Form
from isodesk.exam.items.item import Item
from isodesk.station.context import Unit
from isodesk.station.schema import asked, planned_test

_COLUMNS = tuple(column for column in asked.c if column.name not in ("planned_test_id", "decision"))


# Made once: to build a statement takes longer than to carry it out.
_OF_TEST = select(*_COLUMNS).where(asked.c.planned_test_id == bindparam("test"))
_ALL = _OF_TEST.order_by(asked.c.position)
_ONE = _OF_TEST.where(asked.c.item_id == bindparam("item"))
_CHANGE = update(asked).where(asked.c.planned_test_id == bindparam("of_test"), asked.c.position == bindparam("at"))
_CHANGE_TEST = update(planned_test).where(
    planned_test.c.id == bindparam("of_test"), planned_test.c.account_id == bindparam("of_account")
)


@dataclass(frozen=True)
class Question:
    """One item as it is asked. ``position`` is from 1; ``shown_at``: seconds of the test used when it was shown first.

    ``spent``: seconds that it was shown, those since it was shown last excluded. ``final``: its answer stays as it is.
    ``unknown``: the candidate said not to know. ``revision``: sequence of the last change to its answer.
    """

    position: int
    item: Item
    shown_at: float | None = None
    spent: float = 0.0
    final: bool = False
    flagged: bool = False
    unknown: bool = False
    revision: int = 0


def questions_of(
    connection: Connection, planned_test_id: int, form: Form, item_id: str | None = None
) -> tuple[Question, ...]:
    """The questions asked so far, in their order, or the one about this item."""
    if item_id is not None:
        found = connection.execute(_ONE, {"test": planned_test_id, "item": item_id})
        return tuple(_read(row, form.item(row.item_id)) for row in found)
    items = {item.item_id: item for item in form.items}
    return tuple(_read(row, items[row.item_id]) for row in connection.execute(_ALL, {"test": planned_test_id}))


def _read(row: Any, item: Item) -> Question:
    return Question(
        position=row.position,
        item=item,
        shown_at=row.shown_at,
        spent=row.spent,
        final=bool(row.final),
        flagged=bool(row.flagged),
        unknown=bool(row.unknown),
        revision=row.revision,
    )


def decisions_of(connection: Connection, planned_test_id: int) -> tuple[Decision, ...]:
    """Why each of them was asked, in their order."""
    query = select(asked.c.decision).where(asked.c.planned_test_id == planned_test_id).order_by(asked.c.position)
    return tuple(Decision.from_json(content) for content in connection.scalars(query))


def ask(connection: Connection, planned_test_id: int, first: int, decisions: Sequence[Decision]) -> None:
    """Write down what is asked from position ``first`` on."""
    rows = [
        {
            "planned_test_id": planned_test_id,
            "position": position,
            "item_id": decision.item_id,
            "decision": decision.to_json(),
        }
        for position, decision in enumerate(decisions, start=first)
    ]
    if rows:
        connection.execute(insert(asked), rows)


def change_question(connection: Connection, planned_test_id: int, position: int, **values: object) -> None:
    """Change what is kept of one question."""
    connection.execute(_CHANGE, {**values, "of_test": planned_test_id, "at": position})


def change_test(unit: Unit, planned_test_id: int, values: Mapping[str, object]) -> None:
    """Change what is kept of a test of this account."""
    if values:
        known = {"of_test": planned_test_id, "of_account": unit.account_id}
        unit.connection.execute(_CHANGE_TEST, {**values, **known})
