"""Credits in the mirror: what the platform said was left, and what this desk spent on whom."""

from collections.abc import Sequence

from isodesk.desk.store.candidates import FORM_NAME
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.listing import Listing

PROCTORING = "proctoring"

LISTING = Listing(
    columns="credit_ledger.id, credit_ledger.at, credit_ledger.kind, credit_ledger.change, candidate.id,"
    " coalesce(trim(candidate.given_name || ' ' || candidate.family_name), ''), coalesce(candidate.email, ''), "
    + FORM_NAME.format(id="credit_ledger.form_id")
    + ", credit_ledger.action",
    source="""credit_ledger
        LEFT JOIN candidate ON candidate.id = credit_ledger.candidate_id
        LEFT JOIN form ON form.account_id = credit_ledger.account_id AND form.id = credit_ledger.form_id""",
    narrow="credit_ledger LEFT JOIN candidate ON candidate.id = credit_ledger.candidate_id",
    identity="credit_ledger.id",
    account="credit_ledger.account_id",
    search="coalesce(candidate.search, '')",
    order=(),
    newest_first=True,
    sorts={
        "at": (),
        "candidate": ("candidate.sort_key",),
        "form": (FORM_NAME.format(id="credit_ledger.form_id"),),
        "kind": ("credit_ledger.kind",),
        "change": ("credit_ledger.change",),
    },
    filters={"kind": "credit_ledger.kind = :kind"},
)


def balances(connection: Connection, account_id: str) -> list[tuple[str, int, float]]:
    """Description, amount and time of each type."""
    statement = "SELECT description, amount, at FROM credit_balance WHERE account_id = ? ORDER BY position"
    return connection.execute(statement, (account_id,)).fetchall()


def keep_balances(connection: Connection, account_id: str, left: Sequence[tuple[str, int]], now: float) -> None:
    """What the platform says is left, in its order."""
    connection.execute("DELETE FROM credit_balance WHERE account_id = ?", (account_id,))
    rows = [(account_id, position, description, amount, now) for position, (description, amount) in enumerate(left)]
    connection.executemany("INSERT INTO credit_balance VALUES (?,?,?,?,?)", rows)


def note_registration(connection: Connection, test_id: int, action: int, now: float) -> None:
    """One credit for a test that is new to the mirror; none where its pack is still open (decision D7)."""
    connection.execute(
        "INSERT INTO credit_ledger (account_id, at, kind, change, candidate_id, test_id, form_id, action)"
        " SELECT test.account_id, ?, coalesce(form.credit_kind, ''), CASE WHEN test.tests_by_credit > 1 AND ("
        " SELECT count(*) FROM planned_test AS earlier JOIN credit_ledger AS entry ON entry.test_id = earlier.id"
        " WHERE earlier.candidate_id = test.candidate_id AND earlier.form_id = test.form_id"
        " AND earlier.tests_by_credit = test.tests_by_credit) % test.tests_by_credit > 0 THEN 0 ELSE -1 END,"
        " test.candidate_id, test.id, test.form_id, ? FROM planned_test AS test"
        " LEFT JOIN form ON form.account_id = test.account_id AND form.id = test.form_id WHERE test.id = ?",
        (now, action, test_id),
    )


def note_proctoring(connection: Connection, test_id: int, change: int, action: int, now: float) -> None:
    """One proctoring credit taken (-1) or given back (1)."""
    connection.execute(
        "INSERT INTO credit_ledger (account_id, at, kind, change, candidate_id, test_id, form_id, action)"
        " SELECT account_id, ?, ?, ?, candidate_id, id, form_id, ? FROM planned_test WHERE id = ?",
        (now, PROCTORING, change, action, test_id),
    )


def give_back(connection: Connection, test_id: int, action: int, now: float) -> None:
    """What was taken for a test that is deleted."""
    connection.execute(
        "INSERT INTO credit_ledger (account_id, at, kind, change, candidate_id, test_id, form_id, action)"
        " SELECT account_id, ?, kind, -sum(change), candidate_id, test_id, form_id, ? FROM credit_ledger"
        " WHERE test_id = ? GROUP BY account_id, kind, candidate_id, test_id, form_id HAVING sum(change) <> 0",
        (now, action, test_id),
    )
