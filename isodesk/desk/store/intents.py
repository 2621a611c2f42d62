"""Intents: what the platform is to be told, in the order in which it must be told.

``after_id`` is the intent of the same candidate that goes first, ``needs_id`` the creation of the session that a
test is put in; both are emptied once those are done. An intent with neither, waiting, is ready.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from isodesk.desk.store.connection import Connection, inserted, sql
from isodesk.desk.store.listing import Listing
from isodesk.desk.store.pieces import by_words
from isodesk.desk.store.states import MAY_BE_TAKEN_BACK, UNSETTLED

CREATE, CREATE_SESSION, MAIL = 1, 11, 42
REGISTERING = (2, 9, 58)
OPEN = ("waiting", "sending", "in_doubt", "conflict")
_COLUMNS = (
    "id, action, state, doubt, candidate_id, test_id, session_id, import_id, payload, after_id, needs_id, attempts,"
    " error, known_id, credits_before, sent_at, not_before"
)

LISTING = Listing(
    columns="intent.id, intent.action, coalesce(nullif(trim(coalesce(candidate.given_name, '') || ' ' ||"
    " coalesce(candidate.family_name, '')), ''), session.description, ''), intent.state, coalesce(intent.after_id,"
    " intent.needs_id), intent.attempts, intent.created_at, intent.sent_at, intent.error, intent.error_text,"
    " intent.candidate_id, intent.doubt, intent.not_before",
    source="""intent LEFT JOIN candidate ON candidate.id = intent.candidate_id
        LEFT JOIN session ON session.id = intent.session_id AND intent.candidate_id IS NULL""",
    narrow="intent",
    joins={"candidate": "LEFT JOIN candidate ON candidate.id = intent.candidate_id"},
    finder=by_words("intent.candidate_id"),
    identity="intent.id",
    account="intent.account_id",
    search="coalesce(candidate.search, '')",
    order=(),
    newest_first=True,
    sorts={
        "created_at": (),
        "state": ("intent.state",),
        "action": ("intent.action",),
        "subject": ("candidate.sort_key",),
    },
    filters={
        "state": {
            "open": sql("intent.state IN", UNSETTLED),
            **{state: f"intent.state = '{state}'" for state in (*OPEN, "refused", "done", "cancelled")},
        },
        "import": "intent.import_id = CAST(:import AS INTEGER)",
        "action": "intent.action = CAST(:action AS INTEGER)",
        "candidate": "intent.candidate_id = CAST(:candidate AS INTEGER)",
    },
)
_LONGEST_PAUSE = 600.0  # seconds; what is to wait for longer was written down by a clock that was set back since
_DUE = "(not_before <= ? OR not_before > ?)"
_FOR_A_PERSON = "('credits_do_not_tell', 'several_tests', 'taken_meanwhile', 'not_told')"
_COMPARABLE = "state = 'in_doubt' AND credits_before IS NOT NULL AND error <> 'credits_do_not_tell'"
_NOT_PAUSED = (
    "AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM roster_import WHERE paused = 1 AND account_id ="
    " intent.account_id))"
)
OF_CANDIDATE = sql("intent.candidate_id = :value AND intent.state IN", UNSETTLED)


@dataclass(frozen=True)
class Intent:
    """One intent as it is stored."""

    id: int
    action: int
    state: str
    doubt: bool
    candidate_id: int | None
    test_id: int | None
    session_id: int | None
    import_id: int | None
    payload: dict[str, Any]
    after_id: int | None
    needs_id: int | None
    attempts: int
    error: str
    known_id: int | None
    credits_before: dict[str, int] | None
    sent_at: float | None
    not_before: float

    @property
    def candidate(self) -> int:
        """The candidate of an action that has one."""
        return _there(self.candidate_id)

    @property
    def test(self) -> int:
        """The test of an action that has one."""
        return _there(self.test_id)

    @property
    def session(self) -> int:
        """The session of an action that has one."""
        return _there(self.session_id)


@dataclass(frozen=True)
class About:
    """Whom or what an intent is about."""

    candidate_id: int | None = None
    test_id: int | None = None
    session_id: int | None = None
    import_id: int | None = None


def put(
    connection: Connection,
    account_id: str,
    action: int,
    about: About,
    payload: dict[str, Any],
    now: float,
    *,
    needs_id: int | None = None,
) -> int:
    """A new intent behind those open for the same candidate; its number."""
    after_id = None if about.candidate_id is None else last_open(connection, about.candidate_id)
    values = (
        account_id,
        action,
        about.candidate_id,
        about.test_id,
        about.session_id,
        about.import_id,
        json.dumps(payload) if payload else "{}",
        after_id,
        needs_id,
        now,
    )
    cursor = connection.execute(
        "INSERT INTO intent (account_id, action, state, candidate_id, test_id, session_id, import_id, payload,"
        " after_id, needs_id, created_at) VALUES (?,?,'waiting',?,?,?,?,?,?,?,?)",
        values,
    )
    return inserted(cursor)


def last_open(connection: Connection, candidate_id: int) -> int | None:
    """The intent that a new one of this candidate must wait for; a refused creation is one."""
    row = connection.execute(
        "SELECT max(id) FROM intent WHERE candidate_id = ? AND (state IN ('waiting', 'sending', 'in_doubt', 'conflict')"
        " OR (state = 'refused' AND action = 1))",
        (candidate_id,),
    ).fetchone()
    return None if row is None else row[0]


def creation_of_session(connection: Connection, session_id: int) -> int | None:
    """The intent that creates a session, unless that is done."""
    row = connection.execute(
        "SELECT id FROM intent WHERE session_id = ? AND action = 11 AND state NOT IN ('done', 'cancelled')",
        (session_id,),
    ).fetchone()
    return None if row is None else int(row[0])


def wait_for_session(connection: Connection, intent_id: int, session_id: int | None) -> None:
    """Let a registration wait for another session's creation, where that isn't done."""
    needs_id = None if session_id is None else creation_of_session(connection, session_id)
    connection.execute("UPDATE intent SET needs_id = ? WHERE id = ?", (needs_id, intent_id))


def get(connection: Connection, account_id: str, intent_id: int) -> Intent | None:
    """The intent of that number."""
    row = connection.execute(
        sql("SELECT", _COLUMNS, "FROM intent WHERE account_id = ? AND id = ?"), (account_id, intent_id)
    ).fetchone()
    return None if row is None else _intent(row)


def ready(
    connection: Connection,
    account_id: str,
    now: float,
    most: int,
    settleable: Sequence[int],
    left_out: Collection[int] = (),
) -> list[Intent]:
    """What may be sent now, oldest first: what waits for nothing, and doubts that settle by sending again.

    ``left_out``: actions that rest.
    """
    condition = sql("WHERE account_id = ? AND after_id IS NULL AND needs_id IS NULL AND", _DUE, _NOT_PAUSED)
    waiting = sql("SELECT", _COLUMNS, "FROM intent", condition, "AND state = 'waiting' AND NOT", _among(left_out))
    doubtful = sql("SELECT", _COLUMNS, "FROM intent", condition, "AND state = 'in_doubt' AND", _among(settleable))
    rest = "ORDER BY id LIMIT ?"
    moments = (now, now + _LONGEST_PAUSE)
    rows = connection.execute(sql(doubtful, rest), (account_id, *moments, *settleable, most)).fetchall()
    if len(rows) < most:
        room = most - len(rows)
        rows += connection.execute(sql(waiting, rest), (account_id, *moments, *left_out, room)).fetchall()
    return [_intent(row) for row in rows]


def in_doubt_about(
    connection: Connection, account_id: str, actions: Collection[int], now: float, most: int
) -> list[Intent]:
    """Doubts about these actions that aren't a person's yet and may be looked at now, oldest first."""
    statement = sql(
        "SELECT", _COLUMNS, "FROM intent WHERE account_id = ? AND state = 'in_doubt' AND", _DUE,
        "AND", _among(actions), "AND error NOT IN", _FOR_A_PERSON, "ORDER BY id LIMIT ?",
    )  # fmt: skip
    values = (account_id, now, now + _LONGEST_PAUSE, *actions, most)
    return [_intent(row) for row in connection.execute(statement, values)]


def told_by_credits(connection: Connection, account_id: str, actions: Collection[int]) -> Intent | None:
    """The oldest doubt about these actions that the credits may still settle."""
    statement = sql("SELECT", _COLUMNS, "FROM intent WHERE account_id = ? AND", _COMPARABLE, "AND", _among(actions))
    row = connection.execute(sql(statement, "ORDER BY id LIMIT 1"), (account_id, *actions)).fetchone()
    return None if row is None else _intent(row)


def late(connection: Connection, account_id: str, actions: Collection[int], since: float) -> list[Intent]:
    """Doubts about these actions that were sent since then: the platform may still be at work on them."""
    statement = sql("SELECT", _COLUMNS, "FROM intent WHERE account_id = ? AND state = 'in_doubt' AND sent_at > ? AND")
    rows = connection.execute(sql(statement, _among(actions)), (account_id, since, *actions))
    return [_intent(row) for row in rows]


def next_moment(
    connection: Connection,
    account_id: str,
    settleable: Collection[int],
    compared: Collection[int],
    left_out: Collection[int] = (),
) -> float | None:
    """When the next of what pauses may be sent, or looked at; none where nothing pauses.

    ``settleable``: the actions whose doubts settle by themselves; ``compared``: those that the credits tell about;
    ``left_out``: actions that rest.
    """
    parts = (
        "SELECT min(not_before) FROM intent WHERE account_id = ? AND after_id IS NULL AND needs_id IS NULL",
        _NOT_PAUSED,
        "AND ((state = 'waiting' AND NOT",
        _among(left_out),
        ") OR (state = 'in_doubt' AND error NOT IN",
        _FOR_A_PERSON,
        "AND",
        _among(settleable),
        "))",
    )
    row = connection.execute(sql(*parts), (account_id, *left_out, *settleable)).fetchone()
    looked_at = told_by_credits(connection, account_id, compared)
    moments = [row[0], None if looked_at is None else looked_at.not_before]
    return min((each for each in moments if each is not None), default=None)


def counts(connection: Connection, account_id: str) -> dict[str, int]:
    """How many intents there are in each state that isn't an end."""
    statement = sql("SELECT state, count(*) FROM intent WHERE account_id = ? AND state IN", UNSETTLED, "GROUP BY state")
    return dict(connection.execute(statement, (account_id,)).fetchall())


def people(connection: Connection, account_id: str, most: int) -> list[tuple[int, str]]:
    """Number and name of those whom the newest intents that are no end are about, by name."""
    newest = sql(
        "SELECT candidate_id FROM intent WHERE account_id = ?1 AND candidate_id IS NOT NULL AND state IN", UNSETTLED,
        "ORDER BY id DESC LIMIT ?2",
    )  # fmt: skip
    statement = sql(
        "SELECT id, trim(given_name || ' ' || family_name) FROM candidate WHERE account_id = ?1 AND id IN (", newest,
        ") ORDER BY sort_key, id",
    )  # fmt: skip
    return connection.execute(statement, (account_id, most)).fetchall()


def of_import(connection: Connection, import_id: int, states: Iterable[str]) -> list[int]:
    """The intents of an import in these states."""
    statement = "SELECT id FROM intent WHERE import_id = ? AND state = ? ORDER BY id"
    return [row[0] for state in states for row in connection.execute(statement, (import_id, state))]


def later_change(connection: Connection, intent: Intent, name: str) -> int | None:
    """The next change of the same field of a candidate that isn't settled."""
    row = connection.execute(
        "SELECT id FROM intent WHERE candidate_id = ? AND action = 51 AND id > ?"
        " AND json_extract(payload, ?) IS NOT NULL AND state IN ('waiting', 'sending', 'in_doubt', 'refused')"
        " ORDER BY id LIMIT 1",
        (intent.candidate_id, intent.id, f"$.to.{name}"),
    ).fetchone()
    return None if row is None else int(row[0])


def rewrite_before(connection: Connection, intent_id: int, name: str, was: object) -> None:
    """What giving up a change would bring back is older now: the change before it was given up."""
    connection.execute(
        "UPDATE intent SET payload = json_set(payload, ?, ?) WHERE id = ?", (f"$.was.{name}", was, intent_id)
    )


def waiting_creation(connection: Connection, candidate_id: int) -> tuple[int, str] | None:
    """Number and state of the intent that creates a candidate, while that isn't under way or done."""
    row = connection.execute(
        sql(
            "SELECT id, state FROM intent WHERE candidate_id = ? AND action = 1 AND doubt = 0 AND state IN",
            MAY_BE_TAKEN_BACK,
        ),
        (candidate_id,),
    ).fetchone()
    return None if row is None else (row[0], row[1])


def is_open(connection: Connection, candidate_id: int, action: int) -> bool:
    """Whether that action about a candidate isn't settled yet."""
    row = connection.execute(
        "SELECT 1 FROM intent WHERE candidate_id = ? AND action = ? AND state IN"
        " ('waiting', 'sending', 'in_doubt', 'conflict')",
        (candidate_id, action),
    ).fetchone()
    return row is not None


def _among(actions: Collection[int]) -> str:
    return sql("action IN (", ",".join("?" * len(actions)), ")")


def _there(number: int | None) -> int:
    if number is None:
        raise LookupError("an intent without what its action is about")
    return number


def _intent(row: Sequence[Any]) -> Intent:
    values = list(row)
    values[3], values[8] = bool(row[3]), json.loads(row[8])
    values[14] = None if row[14] is None else json.loads(row[14])
    return Intent(*values)


def unsent_registration(connection: Connection, test_id: int) -> int | None:
    """The intent that registers a test, while it was never sent."""
    row = connection.execute(
        "SELECT id FROM intent WHERE test_id = ? AND action IN (2, 9, 58) AND doubt = 0"
        " AND state IN ('waiting', 'refused')",
        (test_id,),
    ).fetchone()
    return None if row is None else int(row[0])
