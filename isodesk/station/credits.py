"""Credits: taken by one statement that can't overdraw, given back, and entered in the account's book."""

from sqlalchemy import bindparam, insert, update

from isodesk.protocol.refusals import Refusal
from isodesk.station.context import Unit
from isodesk.station.schema import credit, credit_entry

NO_CREDIT, NO_PROCTORING = 301, 303
PROCTORING = "proctoring"

_OF_KIND = (credit.c.account_id == bindparam("of_account"), credit.c.kind == bindparam("of_kind"))
_TAKE = update(credit).where(*_OF_KIND, credit.c.amount > 0).values(amount=credit.c.amount - 1).returning(credit.c.id)
_GIVE_BACK = update(credit).where(*_OF_KIND).values(amount=credit.c.amount + 1).returning(credit.c.id)
_ENTER = insert(credit_entry).inline()


def take(unit: Unit, kind: str) -> int:
    """Take one credit of a kind; its row's id, to be entered. Refuses 301, or 303 for proctoring."""
    taken = unit.connection.scalar(_TAKE, {"of_account": unit.account_id, "of_kind": kind})
    if taken is None:
        raise Refusal(NO_PROCTORING if kind == PROCTORING else NO_CREDIT)
    return int(taken)


def give_back(unit: Unit, kind: str, planned_test_id: int) -> None:
    """Give one credit of a kind back, and enter it."""
    given = unit.connection.scalar(_GIVE_BACK, {"of_account": unit.account_id, "of_kind": kind})
    if given is not None:
        enter(unit, int(given), planned_test_id, 1, "given_back")


def enter(unit: Unit, credit_id: int, planned_test_id: int, change: int, reason: str) -> None:
    """Write what happened to a credit into the book."""
    row = {
        "account_id": unit.account_id,
        "credit_id": credit_id,
        "planned_test_id": planned_test_id,
        "change": change,
        "reason": reason,
        "at": unit.now,
    }
    unit.connection.execute(_ENTER, row)
