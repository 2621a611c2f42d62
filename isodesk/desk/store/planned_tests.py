"""Planned tests in the mirror."""

import json
from collections.abc import Sequence
from typing import Any

from isodesk.desk.store.connection import Connection, inserted, sql
from isodesk.desk.store.listing import Listing
from isodesk.desk.store.ordering import Order
from isodesk.desk.store.pieces import FORM_NAME, along_candidates, along_forms, by_group, by_words
from isodesk.desk.store.states import ON_ITS_WAY

_FORM = FORM_NAME.format(id="planned_test.form_id")
_JOINED = """planned_test
    JOIN candidate ON candidate.id = planned_test.candidate_id
    LEFT JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id"""
_DELETING = sql(
    "EXISTS (SELECT 1 FROM intent WHERE intent.test_id = planned_test.id AND intent.action = 23 AND intent.state IN",
    ON_ITS_WAY,
    ")",
)
UNTAKEN = sql(
    "planned_test.status = 1 AND planned_test.gone = 0 AND planned_test.session_id IN"
    " (SELECT id FROM session WHERE account_id = :account AND end_at <= :untaken_at) AND NOT",
    _DELETING,
)

LISTING = Listing(
    columns="planned_test.id, planned_test.platform_id, candidate.id,"
    " trim(candidate.given_name || ' ' || candidate.family_name), candidate.email, candidate.group_name,"
    " planned_test.form_id, "
    + _FORM
    + ", coalesce(session.description, ''), planned_test.status, planned_test.proctored, planned_test.url,"
    " planned_test.created_at, planned_test.seen_at, planned_test.standing, coalesce(form.kind, ''),"
    " planned_test.session_id, session.start_at, session.end_at,"
    + _DELETING
    + ", planned_test.gone, planned_test.deadline",
    source=_JOINED + " LEFT JOIN session ON session.id = planned_test.session_id",
    narrow="planned_test",
    joins={
        "candidate": "JOIN candidate ON candidate.id = planned_test.candidate_id",
        "session": "LEFT JOIN session ON session.id = planned_test.session_id",
    },
    identity="planned_test.id",
    account="planned_test.account_id",
    search="candidate.search",
    finder=by_words("planned_test.candidate_id"),
    number="planned_test.platform_id",
    order=(),
    newest_first=True,
    sorts={
        "candidate": along_candidates("planned_test", "candidate.sort_key"),
        "email": along_candidates("planned_test", "candidate.email_key"),
        "group": along_candidates("planned_test", "candidate.group_name", "candidate.sort_key"),
        "form": along_forms("planned_test"),
        "session": Order(
            ("session.start_at", "session.id"),
            "session CROSS JOIN planned_test ON planned_test.session_id = session.id",
            "session.account_id = :account",
            Order((), where="planned_test.session_id IS NULL"),
        ),
        "status": ("planned_test.status",),
        "created_at": (),
        "standing": ("planned_test.standing",),
    },
    filters={
        "status": "planned_test.status = CAST(:status AS INTEGER)",
        "form": "planned_test.form_id = CAST(:form AS INTEGER)",
        "session": "planned_test.session_id = CAST(:session AS INTEGER)",
        "group": by_group("planned_test.candidate_id"),
        "standing": "planned_test.standing = :standing",
        "kind": "planned_test.form_id IN (SELECT id FROM form WHERE account_id = :account AND kind = :kind)",
        "proctored": {"yes": "planned_test.proctored = 1", "no": "planned_test.proctored = 0"},
        "registered_from": "planned_test.created_at >= CAST(:registered_from AS REAL)",
        "registered_before": "planned_test.created_at < CAST(:registered_before AS REAL)",
        "untaken_at": UNTAKEN,
        "gone": {"yes": "planned_test.gone = 1"},
    },
)
OF_CANDIDATE = "planned_test.candidate_id = :value"


def insert(connection: Connection, account_id: str, candidate_id: int, registration: Any, now: float) -> int:
    """A new row after ``services.drafts.Registration``; its number."""
    values = (
        account_id,
        candidate_id,
        registration.form_id,
        registration.session_id,
        int(registration.proctored),
        int(registration.full_screen),
        registration.tests_by_credit,
        registration.cpf_id,
        now,
    )
    cursor = connection.execute(
        "INSERT INTO planned_test (account_id, candidate_id, form_id, session_id, proctored, full_screen,"
        " tests_by_credit, cpf_id, standing, created_at) VALUES (?,?,?,?,?,?,?,?,'waiting',?)",
        values,
    )
    return inserted(cursor)


def insert_confirmation(connection: Connection, account_id: str, test_id: int, now: float) -> int:
    """A test that confirms another one; its number."""
    cursor = connection.execute(
        "INSERT INTO planned_test (account_id, candidate_id, form_id, confirms_id, proctored, full_screen, standing,"
        " created_at) SELECT account_id, candidate_id, form_id, id, 0, full_screen, 'waiting', ? FROM planned_test"
        " WHERE account_id = ? AND id = ?",
        (now, account_id, test_id),
    )
    return inserted(cursor)


def to_ask(connection: Connection, account_id: str) -> list[int]:
    """Tests of which the platform may have something new to say, those asked longest ago first."""
    statement = (
        "SELECT id FROM planned_test WHERE account_id = ? AND platform_id IS NOT NULL AND status IN (1, 2, 4)"
        " AND gone = 0 ORDER BY coalesce(seen_at, 0), id"
    )
    return [row[0] for row in connection.execute(statement, (account_id,))]


def platform_id(connection: Connection, account_id: str, test_id: int) -> int | None:
    """The platform's number of a test, where it has one."""
    row = connection.execute(
        "SELECT platform_id FROM planned_test WHERE account_id = ? AND id = ?", (account_id, test_id)
    ).fetchone()
    return None if row is None else row[0]


def by_platform_id(connection: Connection, account_id: str, platform_id: int) -> int | None:
    """The row with that number of the platform."""
    row = connection.execute(
        "SELECT id FROM planned_test WHERE account_id = ? AND platform_id = ?", (account_id, platform_id)
    ).fetchone()
    return None if row is None else int(row[0])


def basics(connection: Connection, account_id: str, test_id: int) -> tuple[int, int | None, int, int] | None:
    """Candidate, platform's number, form and status of a test."""
    row = connection.execute(
        "SELECT candidate_id, platform_id, form_id, status FROM planned_test WHERE account_id = ? AND id = ?",
        (account_id, test_id),
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])


def agree(connection: Connection, test_id: int, platform_id: int | None, url: str) -> None:
    """The platform has this test; it may not have told its number."""
    connection.execute("UPDATE planned_test SET platform_id = ?, url = ? WHERE id = ?", (platform_id, url, test_id))


def saw(connection: Connection, test_id: int, status: int, now: float) -> bool:
    """Note a status; whether it is another one than before."""
    changed = connection.execute(
        "UPDATE planned_test SET status = ?, gone = 0 WHERE id = ? AND (status <> ? OR gone = 1)",
        (status, test_id, status),
    ).rowcount
    connection.execute(
        "UPDATE planned_test SET seen_at = ?,"
        " finished_at = CASE WHEN status IN (3, 4) THEN coalesce(finished_at, ?) END WHERE id = ?",
        (now, now, test_id),
    )
    return changed > 0


def note_gone(connection: Connection, test_id: int) -> None:
    """The platform doesn't know this test any more."""
    connection.execute("UPDATE planned_test SET gone = 1 WHERE id = ?", (test_id,))


def move(connection: Connection, test_id: int, session_id: int | None) -> None:
    """Put a test that the platform doesn't have yet into another session."""
    connection.execute("UPDATE planned_test SET session_id = ? WHERE id = ?", (session_id, test_id))


def set_deadline(connection: Connection, test_id: int, deadline: str) -> None:
    """Until when a test can be taken, as an ISO wall time; empty for none. The platform isn't told."""
    connection.execute("UPDATE planned_test SET deadline = ? WHERE id = ?", (deadline, test_id))


def registration(connection: Connection, test_id: int) -> dict[str, Any]:
    """What a test was registered with, beside its form and session."""
    row = connection.execute(
        "SELECT full_screen, tests_by_credit, cpf_id FROM planned_test WHERE id = ?", (test_id,)
    ).fetchone()
    return {"full_screen": bool(row[0]), "tests_by_credit": row[1], "cpf_id": row[2]}


def set_proctored(connection: Connection, test_id: int, proctored: bool) -> None:
    """Whether a test is proctored."""
    connection.execute("UPDATE planned_test SET proctored = ? WHERE id = ?", (int(proctored), test_id))


def delete(connection: Connection, test_id: int) -> None:
    """Forget a test, with its result."""
    connection.execute("DELETE FROM planned_test WHERE id = ?", (test_id,))


def untaken_of(connection: Connection, account_id: str, candidate_ids: Sequence[int]) -> list[int]:
    """The tests of these people that nobody began, and that aren't being deleted."""
    statement = sql(
        "SELECT planned_test.id FROM json_each(?) AS chosen CROSS JOIN planned_test",
        "ON planned_test.candidate_id = chosen.value WHERE planned_test.account_id = ? AND planned_test.status = 1",
        "AND planned_test.gone = 0 AND NOT",
        _DELETING,
        "ORDER BY planned_test.id",
    )
    rows = connection.execute(statement, (json.dumps(list(candidate_ids)), account_id))
    return [row[0] for row in rows]
