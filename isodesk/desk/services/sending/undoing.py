"""Taking back an intent's local effect, and with it everything that builds on it."""

from types import SimpleNamespace

from isodesk.desk.errors import NotPossible
from isodesk.desk.store import candidates, intents, planned_tests, sessions, standing, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent


def cancel(connection: Connection, account_id: str, intent: Intent) -> int:
    """Close an intent that won't be carried out, undo what it did here; how many were closed with it."""
    closed = 1
    transitions.close_as_cancelled(connection, intent)
    while followers := transitions.dependents(connection, intent):
        closed += sum(cancel_by_id(connection, account_id, each) for each in followers)
    _undo(connection, account_id, intent)
    standing.sum_up(connection, [intent.candidate_id], [intent.test_id], [intent.session_id])
    return closed


def cancel_by_id(connection: Connection, account_id: str, intent_id: int) -> int:
    """``cancel``, for an intent that may be gone or closed already."""
    found = intents.get(connection, account_id, intent_id)
    return 0 if found is None or found.state in ("done", "cancelled") else cancel(connection, account_id, found)


def _undo(connection: Connection, account_id: str, intent: Intent) -> None:
    if intent.action == intents.CREATE:
        connection.execute("DELETE FROM candidate WHERE id = ? AND platform_id IS NULL", (intent.candidate,))
    elif intent.action in intents.REGISTERING:
        _forget_test(connection, intent.test, intent.candidate)
    elif intent.action == intents.CREATE_SESSION:
        sessions.delete(connection, intent.session)
    elif intent.action in (16, 17):
        planned_tests.set_proctored(connection, intent.test, bool(intent.payload["was"]))
    elif intent.action == 51:
        _restore(connection, account_id, intent)


def _forget_test(connection: Connection, test_id: int, candidate_id: int) -> None:
    connection.execute("DELETE FROM planned_test WHERE id = ? AND platform_id IS NULL", (test_id,))
    candidates.recount(connection, [candidate_id])


def _restore(connection: Connection, account_id: str, intent: Intent) -> None:
    """What a later change of the same field, or the platform, said since is newer than what was before this one."""
    row = candidates.existing(connection, account_id, intent.candidate)
    before = {}
    for name, was in intent.payload["was"].items():
        later = intents.later_change(connection, intent, name)
        if later is not None:
            intents.rewrite_before(connection, later, name, was)
        elif row[name] == intent.payload["to"].get(name, row[name]):
            before[name] = was
    _hold_free(connection, account_id, intent.candidate, before.get("email"))
    candidates.change(connection, intent.candidate, SimpleNamespace(**{**row, **before}))


def _hold_free(connection: Connection, account_id: str, candidate_id: int, email: str | None) -> None:
    known = None if email is None else candidates.by_email(connection, account_id, email)
    if known is not None and known != candidate_id:
        raise NotPossible(reason="address_taken", candidate_id=known)
