"""Candidates who go: deleted (24) or anonymised (12), to the last copy."""

from typing import Any

from sqlalchemy import delete, select, update

from isodesk.protocol.actions.candidates import AnonymiseCandidate, DeleteCandidate
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.requests import Done
from isodesk.protocol.values import TestStatus
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE, find_candidate
from isodesk.station.actions.planned_tests import STARTED_OR_UNKNOWN, refund
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.journal import record
from isodesk.station.mail import forget_mails
from isodesk.station.schema import answer, callback, candidate, form, pack, planned_test


def anonymise_candidate(unit: Unit, request: AnonymiseCandidate) -> Done:
    """Action 12: names and address become the candidate's number; results stay, log-ins end, mails go."""
    candidate_id = find_candidate(unit, request.email).id
    number = str(candidate_id)
    unit.connection.execute(
        update(candidate)
        .where(candidate.c.id == candidate_id, candidate.c.account_id == unit.account_id)
        .values(
            email=number,
            email_key=number,
            given_name=number,
            family_name=number,
            password_sealed=None,
            password_hash=None,
            login_epoch=candidate.c.login_epoch + 1,
            anonymised_at=unit.now,
        )
    )
    forget_mails(unit, candidate_id)
    record(unit, "candidate.anonymised", candidate_id)
    return Done()


def delete_candidate(unit: Unit, request: DeleteCandidate) -> Done:
    """Action 24: with everything that is theirs; unstarted tests give back what they cost."""
    candidate_id = _whom(unit, request)
    tests = _tests(unit, candidate_id)
    if any(test.status == TestStatus.STARTED for test in tests):
        raise Refusal(STARTED_OR_UNKNOWN)
    forget_mails(unit, candidate_id)
    _delete_tests(unit, candidate_id)
    for test in tests:
        if test.status == TestStatus.NOT_STARTED:
            refund(unit, test)
    unit.connection.execute(delete(pack).where(pack.c.candidate_id == candidate_id))
    unit.connection.execute(delete(candidate).where(candidate.c.id == candidate_id))
    record(unit, "candidate.deleted", candidate_id)
    return Done()


def _whom(unit: Unit, request: DeleteCandidate) -> int:
    """Whom the request means; both given and different is nobody (decision D11)."""
    query = select(candidate.c.id).where(candidate.c.account_id == unit.account_id)
    if request.candidate_id is not None:
        query = query.where(candidate.c.id == request.candidate_id)
    if request.email is not None:
        query = query.where(candidate.c.email_key == email_key(request.email))
    candidate_id = unit.connection.scalar(query)
    if candidate_id is None:
        raise Refusal(UNKNOWN_CANDIDATE)
    return int(candidate_id)


def _tests(unit: Unit, candidate_id: int) -> list[Any]:
    query = (
        select(
            planned_test.c.id,
            planned_test.c.status,
            planned_test.c.paid,
            planned_test.c.pack_id,
            planned_test.c.proctored,
            form.c.credit_kind,
        )
        .join(form, form.c.id == planned_test.c.form_id)
        .where(planned_test.c.candidate_id == candidate_id, planned_test.c.account_id == unit.account_id)
    )
    return list(unit.connection.execute(query))


def _delete_tests(unit: Unit, candidate_id: int) -> None:
    theirs = select(planned_test.c.id).where(planned_test.c.candidate_id == candidate_id)
    unit.connection.execute(delete(answer).where(answer.c.planned_test_id.in_(theirs)))
    unit.connection.execute(delete(callback).where(callback.c.planned_test_id.in_(theirs)))
    unit.connection.execute(delete(planned_test).where(planned_test.c.candidate_id == candidate_id))
