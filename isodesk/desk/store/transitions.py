"""What becomes of an intent: sent, answered, refused, in doubt, taken back. Each is one step in the store."""

import json

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.intents import CREATE, CREATE_SESSION, REGISTERING, Intent

_ANNOUNCES = (
    "action = 42 AND state = 'waiting' AND id > ?1 AND candidate_id = (SELECT candidate_id FROM intent WHERE id = ?1)"
    " AND (json_array_length(payload, '$.tests') = 0"
    " OR EXISTS (SELECT 1 FROM json_each(intent.payload, '$.tests') WHERE value = ?2))"
)
_HAS_MORE_TO_SAY = (
    "action = 42 AND (json_array_length(payload, '$.tests') > 1 OR (json_array_length(payload, '$.tests') = 0"
    " AND EXISTS (SELECT 1 FROM planned_test WHERE planned_test.candidate_id = intent.candidate_id AND status = 1"
    " AND platform_id IS NOT NULL)))"
)


def sending(connection: Connection, intent_id: int, now: float, credits_before: dict[str, int] | None = None) -> None:
    """Mark as being sent, before it is."""
    connection.execute(
        "UPDATE intent SET state = 'sending', sent_at = ?, attempts = attempts + 1, credits_before ="
        " coalesce(?, credits_before) WHERE id = ?",
        (now, None if credits_before is None else json.dumps(credits_before), intent_id),
    )


def done(connection: Connection, intent_id: int) -> None:
    """Close an intent and release what waited for it; nothing personal stays in it."""
    connection.execute(
        "UPDATE intent SET state = 'done', doubt = 0, payload = '{}', error = '', error_text = '' WHERE id = ?",
        (intent_id,),
    )
    connection.execute("UPDATE intent SET after_id = NULL WHERE after_id = ?", (intent_id,))
    connection.execute("UPDATE intent SET needs_id = NULL WHERE needs_id = ?", (intent_id,))


def not_sent(connection: Connection, intent_id: int, not_before: float, error: str) -> None:
    """Nothing reached the platform: it waits again, or stays in doubt for its earlier try."""
    connection.execute(
        "UPDATE intent SET state = CASE doubt WHEN 1 THEN 'in_doubt' ELSE 'waiting' END, not_before = ?, error = ?"
        " WHERE id = ?",
        (not_before, error, intent_id),
    )


def in_doubt(connection: Connection, intent_id: int, not_before: float, error: str, text: str = "") -> None:
    """It was sent, and nothing is known of it."""
    connection.execute(
        "UPDATE intent SET state = 'in_doubt', doubt = 1, not_before = ?, error = ?, error_text = ? WHERE id = ?",
        (not_before, error, text, intent_id),
    )


def conflict(connection: Connection, intent_id: int, known_id: int, known_as: str) -> None:
    """The platform knows this address already, under that number."""
    connection.execute(
        "UPDATE intent SET state = 'conflict', error = '202', error_text = ?, known_id = ? WHERE id = ?",
        (known_as, known_id, intent_id),
    )


def refused(connection: Connection, intent: Intent, error: str, text: str) -> None:
    """The platform refused; what waited only for its turn goes on, what builds on it stays."""
    connection.execute(
        "UPDATE intent SET state = 'refused', doubt = 0, error = ?, error_text = ? WHERE id = ?",
        (error, text, intent.id),
    )
    release_independent(connection, intent)
    if intent.action in REGISTERING:
        connection.execute(sql("UPDATE intent SET needs_id = ?1 WHERE", _ANNOUNCES), (intent.id, intent.test_id))


def release_independent(connection: Connection, intent: Intent) -> list[int]:
    """Let go the followers that don't build on this intent; the numbers of those that do."""
    followers = connection.execute("SELECT id, test_id FROM intent WHERE after_id = ?", (intent.id,)).fetchall()
    dependent = [row[0] for row in followers if _builds_on(intent, row[1])]
    for follower, _ in followers:
        if follower not in dependent:
            connection.execute("UPDATE intent SET after_id = ? WHERE id = ?", (intent.after_id, follower))
    return dependent


def wait_only_for_open(connection: Connection, intent_id: int) -> None:
    """An intent that is put back waits for what is still open, and not for what was closed meanwhile."""
    row = connection.execute("SELECT after_id, needs_id, test_id FROM intent WHERE id = ?", (intent_id,)).fetchone()
    after_id, needs_id, test_id = row
    if after_id is not None and not _holds_back(connection, after_id, test_id):
        connection.execute("UPDATE intent SET after_id = NULL WHERE id = ?", (intent_id,))
    if needs_id is not None and not _holds_back(connection, needs_id, None):
        connection.execute("UPDATE intent SET needs_id = NULL WHERE id = ?", (intent_id,))


def _holds_back(connection: Connection, intent_id: int, test_id: int | None) -> bool:
    """Whether what comes after an intent, about this test, has to wait for it."""
    row = connection.execute("SELECT state, action, test_id FROM intent WHERE id = ?", (intent_id,)).fetchone()
    if row is None or row[0] in ("done", "cancelled"):
        return False
    if row[0] != "refused":
        return True
    return row[1] in (CREATE, CREATE_SESSION) or (row[1] in REGISTERING and row[2] is not None and row[2] == test_id)


def wait_again(connection: Connection, intent_id: int) -> None:
    """Send once more, as a person decided: as if for the first time."""
    connection.execute(
        "UPDATE intent SET state = 'waiting', doubt = 0, not_before = 0, error = '', error_text = '', known_id = NULL,"
        " credits_before = NULL WHERE id = ?",
        (intent_id,),
    )


def close_as_cancelled(connection: Connection, intent: Intent) -> None:
    """Close an intent that won't be carried out."""
    connection.execute(
        "UPDATE intent SET state = 'cancelled', payload = '{}', after_id = NULL, needs_id = NULL WHERE id = ?",
        (intent.id,),
    )


def forget_words(connection: Connection, candidate_id: int) -> None:
    """Nothing personal of somebody who is gone, or anonymous, stays in the outbox; no name is told any more."""
    connection.execute(
        "UPDATE intent SET payload = '{}', state = CASE WHEN state IN ('waiting', 'refused') THEN 'cancelled'"
        " ELSE state END WHERE candidate_id = ? AND action = 51 AND state <> 'sending'",
        (candidate_id,),
    )
    connection.execute("UPDATE intent SET error_text = '' WHERE candidate_id = ?", (candidate_id,))


def dependents(connection: Connection, intent: Intent) -> list[int]:
    """The intents that build on one that is cancelled, and all that are about its test; its other followers are let go,
    and so is a mail that has other tests to announce.
    """
    connection.execute(sql("UPDATE intent SET needs_id = NULL WHERE needs_id = ? AND", _HAS_MORE_TO_SAY), (intent.id,))
    needing = connection.execute("SELECT id FROM intent WHERE needs_id = ?", (intent.id,)).fetchall()
    return [
        *release_independent(connection, intent),
        *(row[0] for row in (*needing, *_about_its_test(connection, intent))),
    ]


def _about_its_test(connection: Connection, intent: Intent) -> list[tuple[int]]:
    if intent.action not in REGISTERING:
        return []
    statement = "SELECT id FROM intent WHERE test_id = ? AND id > ? AND state IN ('waiting', 'refused')"
    return connection.execute(statement, (intent.test_id, intent.id)).fetchall()


def after_crash(connection: Connection, account_id: str, patience: float) -> int:
    """What was being sent when the desk died is in doubt; how many.

    The platform may still be at work on it: for so many seconds after it was sent, nothing is done about it.
    """
    return connection.execute(
        "UPDATE intent SET state = 'in_doubt', doubt = 1, error = 'interrupted',"
        " not_before = max(not_before, coalesce(sent_at, 0) + ?) WHERE account_id = ? AND state = 'sending'",
        (patience, account_id),
    ).rowcount


def try_now(connection: Connection, account_id: str, late: float, cut: float) -> None:
    """End the pauses, but not before a call without an answer is over: ``cut`` seconds after it was sent, and where it
    may be ``late``, as its pause of at least so many seconds tells, not at all.
    """
    connection.execute(
        "UPDATE intent SET not_before = CASE WHEN state = 'waiting' THEN 0 ELSE min(not_before, sent_at + ?) END"
        " WHERE account_id = ? AND (state = 'waiting' OR (state = 'in_doubt' AND not_before < sent_at + ?))",
        (cut, account_id, late),
    )


def _builds_on(intent: Intent, test_id: int | None) -> bool:
    if intent.action == CREATE:
        return True
    return intent.action in REGISTERING and intent.test_id is not None and test_id == intent.test_id
