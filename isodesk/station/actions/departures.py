"""Candidates who go: deleted (24) or anonymised (12), to the last copy."""

from typing import Any

from sqlalchemy import Select, delete, select, update

from isodesk.protocol.actions.candidates import AnonymiseCandidate, DeleteCandidate
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.requests import Done
from isodesk.protocol.values import TestStatus
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE, find_candidate
from isodesk.station.actions.planned_tests import STARTED_OR_UNKNOWN, refund
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.journal import record
from isodesk.station.lti.people import forget_launches
from isodesk.station.mail import forget_mails
from isodesk.station.marks import delete_marks, forget_marked_texts
from isodesk.station.schema import answer, asked, callback, candidate, form, pack, planned_test


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
    forget_launches(unit, candidate_id)
    forget_marked_texts(unit, candidate_id)
    _forget_addresses(unit, candidate_id)
    record(unit, "candidate.anonymised", candidate_id)
    return Done()


def _forget_addresses(unit: Unit, candidate_id: int) -> None:
    """What a caller wrote into pages to return to or to call back may name the person.

    A test without a result yet, and a callback that still waits, keep theirs: they would be useless without.
    """
    called = (callback.c.account_id == unit.account_id, callback.c.status != "waiting")
    theirs = _tests_of(unit, candidate_id).where(planned_test.c.status == TestStatus.COMPLETED.value)
    unit.connection.execute(
        update(callback).where(*called, callback.c.planned_test_id.in_(_tests_of(unit, candidate_id))).values(url="")
    )
    unit.connection.execute(
        update(planned_test)
        .where(planned_test.c.id.in_(theirs))
        .values(return_page=None, callback_page=None, cpf_id=None)
    )


def delete_candidate(unit: Unit, request: DeleteCandidate) -> Done:
    """Action 24: with everything that is theirs; unstarted tests give back what they cost."""
    candidate_id = _whom(unit, request)
    tests = _tests(unit, candidate_id)
    if any(test.status == TestStatus.STARTED for test in tests):
        raise Refusal(STARTED_OR_UNKNOWN)
    forget_mails(unit, candidate_id)
    delete_marks(unit, candidate_id)
    _delete_tests(unit, candidate_id)
    for test in tests:
        if test.status == TestStatus.NOT_STARTED:
            refund(unit, test)
    own = unit.account_id
    unit.connection.execute(delete(pack).where(pack.c.candidate_id == candidate_id, pack.c.account_id == own))
    unit.connection.execute(delete(candidate).where(candidate.c.id == candidate_id, candidate.c.account_id == own))
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


def _tests_of(unit: Unit, candidate_id: int) -> Select[tuple[int]]:
    return select(planned_test.c.id).where(
        planned_test.c.candidate_id == candidate_id, planned_test.c.account_id == unit.account_id
    )


def _delete_tests(unit: Unit, candidate_id: int) -> None:
    theirs = _tests_of(unit, candidate_id)
    for table in (answer, asked):
        unit.connection.execute(delete(table).where(table.c.planned_test_id.in_(theirs)))
    unit.connection.execute(delete(callback).where(callback.c.planned_test_id.in_(theirs)))
    unit.connection.execute(delete(planned_test).where(planned_test.c.id.in_(theirs)))
