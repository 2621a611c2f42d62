"""What an answer changes in the mirror."""

from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import cast

from isodesk.desk.services.events import Subject
from isodesk.desk.store import candidates, kept_reports, packs, planned_tests, sessions, transitions
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.administration import SessionCreated
from isodesk.protocol.actions.candidates import CandidateCreated
from isodesk.protocol.actions.tests import ConfirmationTestAdded, TestAdded

Subjects = frozenset[Subject]
_Applied = Callable[[Connection, str, Intent, object, float], Subjects]
_CANDIDATES = frozenset({Subject.CANDIDATES})
_TESTS = frozenset({Subject.CANDIDATES, Subject.TESTS})
_REGISTERING = (2, 9)
_SPENT = _TESTS | {Subject.CREDITS}


def apply_answer(connection: Connection, account_id: str, intent: Intent, value: object, now: float) -> Subjects:
    """Bring the mirror up to what was carried out, and close the intent; what changed."""
    changed = _APPLIED[intent.action](connection, account_id, intent, value, now)
    transitions.done(connection, intent.id)
    return changed


def note_spent(connection: Connection, intent: Intent, now: float) -> None:
    """Carried out, as the credits tell, and the platform told nobody the test's number."""
    if intent.action in _REGISTERING:
        _note_registration(connection, intent, now)
    else:
        _note_proctoring(connection, intent, now)
    transitions.done(connection, intent.id)


def adopt(connection: Connection, account_id: str, intent: Intent, platform_id: int) -> int:
    """Take a candidate as the one that the platform knows under that number; the row that stays."""
    known = candidates.by_platform_id(connection, account_id, platform_id)
    if known is None or known == intent.candidate:
        candidates.agree(connection, intent.candidate, platform_id)
        return intent.candidate
    _merge(connection, account_id, intent.candidate, known)
    candidates.recount(connection, [known])
    return known


def _merge(connection: Connection, account_id: str, from_id: int, into_id: int) -> None:
    """Give all to the row that has the number already; the platform knows it by the address that was just sent."""
    sent, kept = (candidates.existing(connection, account_id, each) for each in (from_id, into_id))
    candidates.merge(connection, from_id, into_id)
    candidates.change(connection, into_id, SimpleNamespace(**{**kept, "email": sent["email"]}))
    candidates.agree(connection, into_id, kept["platform_id"])


def _created(connection: Connection, account_id: str, intent: Intent, value: object, _now: float) -> Subjects:
    answer = cast(CandidateCreated, value)
    adopt(connection, account_id, intent, answer.candidate_id)
    return _CANDIDATES


def _updated(connection: Connection, _account_id: str, intent: Intent, _value: object, _now: float) -> Subjects:
    email = intent.payload["to"].get("email")
    kept_reports.forget(connection, intent.candidate)  # they bear the name of before
    if email:
        connection.execute("UPDATE candidate SET platform_email = ? WHERE id = ?", (email, intent.candidate))
    return _CANDIDATES


def _deleted(connection: Connection, _account_id: str, intent: Intent, _value: object, now: float) -> Subjects:
    tests = connection.execute(
        "SELECT id FROM planned_test WHERE candidate_id = ? AND status = 1", (intent.candidate,)
    ).fetchall()
    for (test_id,) in tests:
        ledger.give_back(connection, test_id, intent.action, now)
    packs.forget(connection, intent.candidate)
    transitions.forget_words(connection, intent.candidate)
    candidates.delete(connection, intent.candidate)
    return _SPENT | {Subject.RESULTS}


def _anonymised(connection: Connection, account_id: str, intent: Intent, _value: object, _now: float) -> Subjects:
    candidates.anonymise(connection, account_id, intent.candidate)
    transitions.forget_words(connection, intent.candidate)
    return _TESTS | {Subject.RESULTS}


def _registered(connection: Connection, account_id: str, intent: Intent, value: object, now: float) -> Subjects:
    answer = cast(TestAdded, value)
    known = planned_tests.by_platform_id(connection, account_id, answer.planned_test_id)
    if known is not None and known != intent.test:
        _take_for(connection, intent.test, known)
    else:
        planned_tests.agree(connection, intent.test, answer.planned_test_id, answer.test_url)
        _note_registration(connection, intent, now)
    return _SPENT


def _note_registration(connection: Connection, intent: Intent, now: float) -> None:
    ledger.note_registration(connection, intent.test, intent.action, now)
    if intent.payload.get("proctored"):
        ledger.note_proctoring(connection, intent.test, -1, intent.action, now)


def _take_for(connection: Connection, test_id: int, known: int) -> None:
    """The unfinished test that the platform returned was here already: the new row was one too many."""
    connection.execute("UPDATE intent SET test_id = ? WHERE test_id = ?", (known, test_id))
    connection.execute("UPDATE planned_test SET confirms_id = ? WHERE confirms_id = ?", (known, test_id))
    planned_tests.delete(connection, test_id)


def _confirmed(connection: Connection, account_id: str, intent: Intent, value: object, _now: float) -> Subjects:
    answer = cast(ConfirmationTestAdded, value)
    number = answer.planned_test_id
    known = None if number is None else planned_tests.by_platform_id(connection, account_id, number)
    if known is not None and known != intent.test:
        _take_for(connection, intent.test, known)
    else:
        planned_tests.agree(connection, intent.test, number, answer.test_url)
    return _TESTS


def _removed(connection: Connection, _account_id: str, intent: Intent, _value: object, now: float) -> Subjects:
    ledger.give_back(connection, intent.test, intent.action, now)
    planned_tests.delete(connection, intent.test)
    return _SPENT


def _proctored(connection: Connection, _account_id: str, intent: Intent, _value: object, now: float) -> Subjects:
    _note_proctoring(connection, intent, now)
    return _SPENT


def _note_proctoring(connection: Connection, intent: Intent, now: float) -> None:
    ledger.note_proctoring(connection, intent.test, -1 if intent.payload["to"] else 1, intent.action, now)


def _session_created(connection: Connection, _account_id: str, intent: Intent, value: object, _now: float) -> Subjects:
    answer = cast(SessionCreated, value)
    sessions.agree(connection, intent.session, answer.session_id)
    return frozenset({Subject.SESSIONS})


def _nothing(_connection: Connection, _account_id: str, _intent: Intent, _value: object, _now: float) -> Subjects:
    return frozenset()


_APPLIED: Mapping[int, _Applied] = {
    1: _created,
    2: _registered,
    9: _registered,
    11: _session_created,
    12: _anonymised,
    16: _proctored,
    17: _proctored,
    23: _removed,
    24: _deleted,
    42: _nothing,
    51: _updated,
    58: _confirmed,
}
