"""Planned tests in the mirror."""

from typing import Any

from isodesk.desk.store.candidates import FORM_NAME
from isodesk.desk.store.connection import Connection, inserted
from isodesk.desk.store.listing import Listing

_FORM = FORM_NAME.format(id="planned_test.form_id")
_JOINED = """planned_test
    JOIN candidate ON candidate.id = planned_test.candidate_id
    LEFT JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id"""

LISTING = Listing(
    columns="planned_test.id, planned_test.platform_id, candidate.id,"
    " trim(candidate.given_name || ' ' || candidate.family_name), candidate.email, candidate.group_name,"
    " planned_test.form_id, "
    + _FORM
    + ", coalesce(session.description, ''), planned_test.status, planned_test.proctored, planned_test.url,"
    " planned_test.created_at, planned_test.seen_at, planned_test.standing",
    source=_JOINED + " LEFT JOIN session ON session.id = planned_test.session_id",
    narrow="planned_test JOIN candidate ON candidate.id = planned_test.candidate_id",
    identity="planned_test.id",
    account="planned_test.account_id",
    search="candidate.search",
    order=(),
    newest_first=True,
    sorts={
        "candidate": ("candidate.sort_key",),
        "email": ("candidate.email_key",),
        "group": ("candidate.group_name", "candidate.sort_key"),
        "form": (_FORM, "candidate.sort_key"),
        "session": ("session.start_at", "session.description", "candidate.sort_key"),
        "status": ("planned_test.status",),
        "created_at": (),
        "standing": ("planned_test.standing",),
    },
    filters={
        "status": "planned_test.status = CAST(:status AS INTEGER)",
        "form": "planned_test.form_id = CAST(:form AS INTEGER)",
        "session": "planned_test.session_id = CAST(:session AS INTEGER)",
        "group": "candidate.group_name = :group",
        "standing": "planned_test.standing = :standing",
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
        now,
    )
    cursor = connection.execute(
        "INSERT INTO planned_test (account_id, candidate_id, form_id, session_id, proctored, full_screen,"
        " tests_by_credit, standing, created_at) VALUES (?,?,?,?,?,?,?,'waiting',?)",
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
        " ORDER BY coalesce(seen_at, 0), id"
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
        "UPDATE planned_test SET status = ? WHERE id = ? AND status <> ?", (status, test_id, status)
    ).rowcount
    connection.execute("UPDATE planned_test SET seen_at = ? WHERE id = ?", (now, test_id))
    return changed > 0


def set_proctored(connection: Connection, test_id: int, proctored: bool) -> None:
    """Whether a test is proctored."""
    connection.execute("UPDATE planned_test SET proctored = ? WHERE id = ?", (int(proctored), test_id))


def delete(connection: Connection, test_id: int) -> None:
    """Forget a test, with its result."""
    connection.execute("DELETE FROM planned_test WHERE id = ?", (test_id,))


def is_proctored(connection: Connection, test_id: int) -> bool:
    """Whether a test is proctored."""
    return bool(connection.execute("SELECT proctored FROM planned_test WHERE id = ?", (test_id,)).fetchone()[0])
