"""Registering candidates for tests: 2, 9 and 8. Decisions D5 to D8 rule the order of everything here."""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from isodesk.protocol.actions.tests import (
    AddAnotherTest,
    AddTest,
    CandidateAndTestCreated,
    CreateCandidateAndTest,
    TestAdded,
)
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.values import TestStatus
from isodesk.station.actions.candidates import find_candidate, insert_candidate, known_candidate
from isodesk.station.context import Unit
from isodesk.station.credits import PROCTORING, enter, take
from isodesk.station.journal import record
from isodesk.station.packs import pay
from isodesk.station.schema import UNFINISHED, form, form_access, planned_test, session

FORM_NOT_ALLOWED, LIMIT_REACHED = 106, 402
_DAY = 24 * 3600.0

Registration = AddTest | AddAnotherTest | CreateCandidateAndTest

_FORM = (
    select(form.c.id, form.c.kind, form.c.credit_kind)
    .join(form_access, form_access.c.form_id == form.c.id)
    .where(form.c.id == bindparam("form_id"), form_access.c.account_id == bindparam("account_id"))
)
_OF_CANDIDATE = (
    planned_test.c.candidate_id == bindparam("candidate_id"),
    planned_test.c.form_id == bindparam("form_id"),
    planned_test.c.account_id == bindparam("account_id"),
    planned_test.c.confirms_id.is_(None),
)
UNFINISHED_TEST = (
    select(planned_test.c.id, planned_test.c.link_key)
    .where(*_OF_CANDIDATE, planned_test.c.status.in_(UNFINISHED))
    .order_by(planned_test.c.status.desc(), planned_test.c.id.desc())
    .limit(1)
)
_COUNT = select(func.count()).where(*_OF_CANDIDATE, planned_test.c.created_at > bindparam("since"))
_INSERT = insert(planned_test).returning(planned_test.c.id)


def add_test(unit: Unit, request: AddTest) -> TestAdded:
    """Action 2: an unfinished test of this form is returned as it is."""
    plan = _plan(unit, request)
    candidate_id = find_candidate(unit, request.email).id
    return _unfinished(unit, candidate_id, request.form_id) or _register(unit, plan, candidate_id)


def add_another_test(unit: Unit, request: AddAnotherTest) -> TestAdded:
    """Action 9: a new test whatever the candidate has."""
    plan = _plan(unit, request)
    return _register(unit, plan, find_candidate(unit, request.email).id)


def create_candidate_and_test(unit: Unit, request: CreateCandidateAndTest) -> CandidateAndTestCreated:
    """Action 8: a candidate who exists is used unchanged; what fails later leaves no candidate behind."""
    plan = _plan(unit, request)
    candidate_id = _known_or_new(unit, request)
    added = _unfinished(unit, candidate_id, request.form_id) or _register(unit, plan, candidate_id)
    return CandidateAndTestCreated(
        test_url=added.test_url, planned_test_id=added.planned_test_id, candidate_id=candidate_id
    )


def _known_or_new(unit: Unit, request: CreateCandidateAndTest) -> int:
    """Who has the address, whatever else the call says of them (decision D6); else somebody new."""
    known = known_candidate(unit, request.email)
    return known.id if known else insert_candidate(unit, request) or find_candidate(unit, request.email).id


def find_form(unit: Unit, form_id: int) -> Any:
    """The form ``id``, ``kind``, ``credit_kind`` if this account may use it; refuses 106."""
    found = unit.connection.execute(_FORM, {"form_id": form_id, "account_id": unit.account_id}).first()
    if found is None:
        raise Refusal(FORM_NOT_ALLOWED)
    return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be registered, once its form and session are known to be the account's."""

    request: Registration
    form: Any


def _plan(unit: Unit, request: Registration) -> _Plan:
    if request.session_id is not None:
        _known_session(unit, request.session_id)
    return _Plan(request, find_form(unit, request.form_id))


def _known_session(unit: Unit, session_id: int) -> None:
    mine = (session.c.id == session_id, session.c.account_id == unit.account_id)
    if unit.connection.scalar(select(session.c.id).where(*mine)) is None:
        raise Refusal(MISSING_OR_INVALID, AddTest.wire_name("session_id"))


def _unfinished(unit: Unit, candidate_id: int, form_id: int) -> TestAdded | None:
    whose = {"candidate_id": candidate_id, "form_id": form_id, "account_id": unit.account_id}
    found = unit.connection.execute(UNFINISHED_TEST, whose).first()
    return _added(unit, found.id, found.link_key) if found else None


def _register(unit: Unit, plan: _Plan, candidate_id: int) -> TestAdded:
    _hold_limit(unit, plan.request, candidate_id)
    pack_id, credit_id = pay(unit, candidate_id, plan.form, plan.request.tests_by_credit)
    proctoring_id = take(unit, PROCTORING) if plan.request.proctored else None
    link_key = secrets.token_urlsafe(24)
    row = _row(unit, plan.request, candidate_id)
    row |= {"pack_id": pack_id, "paid": int(credit_id is not None and pack_id is None), "link_key": link_key}
    planned_test_id = int(unit.connection.scalars(_INSERT, row).one())
    if credit_id is not None:
        enter(unit, credit_id, planned_test_id, -1, "registration")
    if proctoring_id is not None:
        enter(unit, proctoring_id, planned_test_id, -1, "proctoring")
    record(unit, "test.planned", planned_test_id, {"candidate": candidate_id, "form": plan.request.form_id})
    return _added(unit, planned_test_id, link_key)


def _hold_limit(unit: Unit, request: Registration, candidate_id: int) -> None:
    """Decision D5: ``max_num_tst_per`` alone means a limit of one."""
    if request.limit is None and request.limit_days is None:
        return
    since = unit.now - request.limit_days * _DAY if request.limit_days else 0.0
    whose = {"candidate_id": candidate_id, "form_id": request.form_id, "account_id": unit.account_id, "since": since}
    if unit.connection.scalars(_COUNT, whose).one() >= (request.limit or 1):
        raise Refusal(LIMIT_REACHED)


def _row(unit: Unit, request: Registration, candidate_id: int) -> dict[str, object]:
    return {
        "account_id": unit.account_id,
        "candidate_id": candidate_id,
        "form_id": request.form_id,
        "session_id": request.session_id,
        "status": TestStatus.NOT_STARTED.value,
        "proctored": int(request.proctored),
        "full_screen": int(request.full_screen),
        "return_page": request.return_page,
        "callback_page": request.callback_page,
        "cpf_id": request.cpf_id,
        "created_at": unit.now,
    }


def _added(unit: Unit, planned_test_id: int, link_key: str) -> TestAdded:
    return TestAdded(test_url=unit.station.links.test_url(link_key), planned_test_id=planned_test_id)
