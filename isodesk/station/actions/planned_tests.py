"""What is done to one planned test: status (10), proctoring (16, 17), deletion (23), confirmation (58)."""

import secrets
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from isodesk.protocol.actions.results import GetTestStatus, Status
from isodesk.protocol.actions.tests import (
    AddConfirmationTest,
    AddProctoring,
    ConfirmationTestAdded,
    DeleteTest,
    RemoveProctoring,
)
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.requests import Done
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.credits import PROCTORING, enter, give_back, take
from isodesk.station.journal import record
from isodesk.station.packs import leave
from isodesk.station.schema import UNFINISHED, form, planned_test

STARTED_OR_UNKNOWN, UNKNOWN_TEST, NOT_FINISHED = 304, 501, 502
_MINE = (planned_test.c.id == bindparam("test_id"), planned_test.c.account_id == bindparam("of_account"))
_STATUS = select(planned_test.c.status).where(*_MINE)
_TEST = (
    select(
        planned_test.c.id,
        planned_test.c.candidate_id,
        planned_test.c.form_id,
        planned_test.c.status,
        planned_test.c.proctored,
        planned_test.c.paid,
        planned_test.c.pack_id,
        form.c.credit_kind,
    )
    .join(form, form.c.id == planned_test.c.form_id)
    .where(*_MINE)
)


def get_status(unit: Unit, request: GetTestStatus) -> Status:
    """Action 10."""
    status = unit.connection.scalar(_STATUS, {"test_id": request.planned_test_id, "of_account": unit.account_id})
    if status is None:
        raise Refusal(UNKNOWN_TEST)
    return Status(status=TestStatus(status))


def add_proctoring(unit: Unit, request: AddProctoring) -> Done:
    """Action 16: takes a proctoring credit, once."""
    found = _not_started(unit, request.planned_test_id)
    if not found.proctored:
        enter(unit, take(unit, PROCTORING), found.id, -1, "proctoring")
        _set_proctored(unit, found.id, 1)
        record(unit, "proctoring.added", found.id)
    return Done()


def remove_proctoring(unit: Unit, request: RemoveProctoring) -> Done:
    """Action 17: gives the proctoring credit back, once."""
    found = _not_started(unit, request.planned_test_id)
    if found.proctored:
        give_back(unit, PROCTORING, found.id)
        _set_proctored(unit, found.id, 0)
        record(unit, "proctoring.removed", found.id)
    return Done()


def delete_test(unit: Unit, request: DeleteTest) -> Done:
    """Action 23: gives back what the test had cost."""
    found = _test(unit, request.planned_test_id)
    if found is None or found.status != TestStatus.NOT_STARTED:
        raise Refusal(STARTED_OR_UNKNOWN)
    unit.connection.execute(delete(planned_test).where(planned_test.c.id == found.id))
    refund(unit, found)
    record(unit, "test.deleted", found.id)
    return Done()


def refund(unit: Unit, deleted: Any) -> None:
    """Give back what a deleted, unstarted test had cost: its credit or its place in a pack, its proctoring."""
    if deleted.paid:
        give_back(unit, deleted.credit_kind, deleted.id)
    if deleted.pack_id is not None:
        leave(unit, deleted.pack_id, deleted.credit_kind, deleted.id)
    if deleted.proctored:
        give_back(unit, PROCTORING, deleted.id)


def add_confirmation_test(unit: Unit, request: AddConfirmationTest) -> ConfirmationTestAdded:
    """Action 58: free, and one unfinished at a time, which is returned again."""
    confirmed = _test(unit, request.planned_test_id)
    if confirmed is None:
        raise Refusal(UNKNOWN_TEST)
    if confirmed.status != TestStatus.COMPLETED:
        raise Refusal(NOT_FINISHED)
    planned_test_id, link_key = _unfinished_confirmation(unit, confirmed.id) or _insert_confirmation(unit, confirmed)
    return ConfirmationTestAdded(test_url=unit.station.links.test_url(link_key), planned_test_id=planned_test_id)


def _unfinished_confirmation(unit: Unit, confirmed_id: int) -> tuple[int, str] | None:
    found = unit.connection.execute(
        select(planned_test.c.id, planned_test.c.link_key).where(
            planned_test.c.confirms_id == confirmed_id, planned_test.c.status.in_(UNFINISHED)
        )
    ).first()
    return (found.id, found.link_key) if found else None


def _insert_confirmation(unit: Unit, confirmed: Any) -> tuple[int, str]:
    row = {
        "account_id": unit.account_id,
        "candidate_id": confirmed.candidate_id,
        "form_id": confirmed.form_id,
        "confirms_id": confirmed.id,
        "status": TestStatus.NOT_STARTED.value,
        "paid": 0,
        "proctored": 0,
        "full_screen": 0,
        "link_key": secrets.token_urlsafe(24),
        "created_at": unit.now,
    }
    statement = insert(planned_test).values(row).returning(planned_test.c.id, planned_test.c.link_key)
    made = unit.connection.execute(statement).one()
    record(unit, "test.confirmation_planned", made.id, {"confirms": confirmed.id})
    return made.id, made.link_key


def _test(unit: Unit, planned_test_id: int) -> Any:
    return unit.connection.execute(_TEST, {"test_id": planned_test_id, "of_account": unit.account_id}).first()


def _not_started(unit: Unit, planned_test_id: int) -> Any:
    found = _test(unit, planned_test_id)
    if found is None:
        raise Refusal(UNKNOWN_TEST)
    if found.status != TestStatus.NOT_STARTED:
        raise Refusal(STARTED_OR_UNKNOWN)
    return found


def _set_proctored(unit: Unit, planned_test_id: int, value: int) -> None:
    unit.connection.execute(update(planned_test).where(planned_test.c.id == planned_test_id).values(proctored=value))
