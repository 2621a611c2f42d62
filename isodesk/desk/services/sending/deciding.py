"""A person's decision about what can't settle itself."""

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.sending.answers import adopt, apply_answer, note_spent
from isodesk.desk.store import candidates, intents, standing, transitions
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.administration import SessionCreated
from isodesk.protocol.actions.candidates import CandidateCreated
from isodesk.protocol.actions.tests import TestAdded
from isodesk.protocol.requests import Done

_CREATES = (1, 2, 9, 11, 58)
_NUMBERED = {intents.CREATE: "candidate", intents.CREATE_SESSION: "session"}


def carry_out(connection: Connection, account_id: str, intent: Intent, platform_id: int | None, now: float) -> None:
    """Take an intent as carried out; a number is needed for what others are to be registered with.

    Raises ``NotPossible``: ``number_needed``, ``number_taken`` (by another row of the mirror).
    """
    if intent.state == "conflict":
        confirm(connection, account_id, intent)
        return
    if platform_id is not None:
        hold_free(connection, account_id, intent, platform_id)
    if intent.action in _CREATES and platform_id is None:
        if intent.action in (intents.CREATE, intents.CREATE_SESSION):
            raise NotPossible(reason="number_needed")
        _done_without_number(connection, intent, now)
    else:
        apply_answer(connection, account_id, intent, _answer(intent, platform_id), now)
    _sum_up(connection, intent)


def hold_free(connection: Connection, account_id: str, intent: Intent, platform_id: int) -> None:
    """A number that another row has isn't this one's: a slip of the pen would give somebody's test to somebody else."""
    own = {"candidate": intent.candidate_id, "session": intent.session_id, "planned_test": intent.test_id}
    table = _NUMBERED.get(intent.action, "planned_test")
    row = connection.execute(
        sql("SELECT id FROM", table, "WHERE account_id = ? AND platform_id = ?"), (account_id, platform_id)
    ).fetchone()
    if row is not None and row[0] != own[table]:
        raise NotPossible(reason="number_taken", id=row[0])


def _done_without_number(connection: Connection, intent: Intent, now: float) -> None:
    if intent.action in (2, 9):
        note_spent(connection, intent, now)
    else:
        transitions.done(connection, intent.id)


def confirm(connection: Connection, account_id: str, intent: Intent) -> int:
    """Adopt the candidate whom the platform knew; 1, or 0 where there is nothing to confirm."""
    if intent.state != "conflict" or intent.known_id is None:
        return 0
    stays = adopt(connection, account_id, intent, intent.known_id)
    transitions.done(connection, intent.id)
    candidates.recount(connection, [stays])
    standing.sum_up(connection, [stays])
    return 1


def _answer(intent: Intent, platform_id: int | None) -> object:
    if platform_id is None:
        return Done()
    if intent.action == intents.CREATE:
        return CandidateCreated(candidate_id=platform_id, login_url="")
    if intent.action == intents.CREATE_SESSION:
        return SessionCreated(session_id=platform_id)
    return TestAdded(planned_test_id=platform_id, test_url="") if intent.action in intents.REGISTERING else Done()


def _sum_up(connection: Connection, intent: Intent) -> None:
    if intent.candidate_id is not None:
        candidates.recount(connection, [intent.candidate_id])
    standing.sum_up(connection, [intent.candidate_id], [intent.test_id], [intent.session_id])
