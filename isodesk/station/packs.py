"""Packs of tests bought with one credit (decision D7)."""

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from isodesk.station.context import Unit
from isodesk.station.credits import give_back, take
from isodesk.station.schema import pack

_OPEN = (
    select(pack.c.id)
    .where(
        pack.c.candidate_id == bindparam("candidate_id"),
        pack.c.form_id == bindparam("form_id"),
        pack.c.account_id == bindparam("account_id"),
        pack.c.used < pack.c.size,
    )
    .order_by(pack.c.id)
    .limit(1)
)


def open_pack(unit: Unit, candidate_id: int, form_id: int) -> int | None:
    """A pack of this candidate and form with a place left."""
    whose = {"candidate_id": candidate_id, "form_id": form_id, "account_id": unit.account_id}
    return unit.connection.scalar(_OPEN, whose)


def pay(unit: Unit, candidate_id: int, form: Any, tests_by_credit: int | None) -> tuple[int | None, int | None]:
    """Pay for a registration: the pack used and the credit taken, either of which may be ``None``.

    A place that was paid for is used first, whether or not the call speaks of packs. Refuses 301.
    """
    pack_id = open_pack(unit, candidate_id, form.id)
    if pack_id is not None:
        unit.connection.execute(update(pack).where(pack.c.id == pack_id).values(used=pack.c.used + 1))
        return pack_id, None
    credit_id = take(unit, form.credit_kind)
    if tests_by_credit is None:
        return None, credit_id
    return _start(unit, candidate_id, form.id, tests_by_credit), credit_id


def leave(unit: Unit, pack_id: int, credit_kind: str, planned_test_id: int) -> None:
    """Give a place back; with the last one the credit too. The test itself is gone by now."""
    used = unit.connection.scalars(
        update(pack).where(pack.c.id == pack_id).values(used=pack.c.used - 1).returning(pack.c.used)
    ).one()
    if used == 0:
        unit.connection.execute(delete(pack).where(pack.c.id == pack_id))
        give_back(unit, credit_kind, planned_test_id)


def _start(unit: Unit, candidate_id: int, form_id: int, size: int) -> int:
    row = {
        "account_id": unit.account_id,
        "candidate_id": candidate_id,
        "form_id": form_id,
        "size": size,
        "used": 1,
    }
    return int(unit.connection.scalars(insert(pack).values(row).returning(pack.c.id)).one())
