"""Tests that nobody took in sessions that are over, and what they hold."""

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.planned_tests import UNTAKEN

_OVER = "planned_test.account_id = :account AND " + UNTAKEN


def by_session(connection: Connection, account_id: str, moment: str) -> list[tuple[int, str, str, int]]:
    """Session's number, description, end and how many such tests, the session that ended first first."""
    statement = sql(
        "SELECT session.id, session.description, session.end_at, count(*) FROM planned_test"
        " JOIN session ON session.id = planned_test.session_id WHERE",
        _OVER,
        "GROUP BY session.id ORDER BY session.end_at, session.id",
    )
    return connection.execute(statement, {"account": account_id, "untaken_at": moment}).fetchall()


def credits_held(connection: Connection, account_id: str, moment: str) -> list[tuple[str, int]]:
    """How many credits of each type they hold.

    What this desk spent on them is in its ledger; of a test that it didn't register, what its form takes.
    """
    statement = sql(
        "WITH untaken AS (SELECT id, form_id, proctored FROM planned_test WHERE",
        _OVER,
        ") SELECT kind, sum(amount) FROM (",
        "SELECT entry.kind AS kind, -sum(entry.change) AS amount FROM untaken JOIN credit_ledger AS entry"
        " ON entry.test_id = untaken.id GROUP BY entry.kind",
        "UNION ALL SELECT coalesce(form.credit_kind, ''), count(*) FROM untaken",
        "LEFT JOIN form ON form.account_id = :account AND form.id = untaken.form_id",
        "WHERE NOT EXISTS (SELECT 1 FROM credit_ledger WHERE test_id = untaken.id) GROUP BY 1",
        ") GROUP BY kind HAVING sum(amount) <> 0 ORDER BY kind",
    )
    return connection.execute(statement, {"account": account_id, "untaken_at": moment}).fetchall()
