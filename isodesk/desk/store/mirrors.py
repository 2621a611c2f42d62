"""A mirror as a whole: what lies in it, forgetting it, and giving it another key.

Its key is an account's id, and with a sub account also that one's number: ``account/7``.
"""

from collections.abc import Iterator, Mapping

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import UNSETTLED

_COUNTED = ("candidate", "planned_test", "session", "result")
_OF_ACCOUNT = "(account_id = ?1 OR substr(account_id, 1, length(?1) + 1) = ?1 || '/')"


def contents(connection: Connection, account_id: str) -> Mapping[str, int]:
    """How much lies in an account's mirrors: rows by table, and intents ``open`` and ``in_doubt``."""
    counts = {table: _count(connection, account_id, table) for table in _COUNTED}
    counts["open"] = _count(connection, account_id, "intent", sql("AND state IN", UNSETTLED))
    counts["in_doubt"] = _count(connection, account_id, "intent", "AND state IN ('sending', 'in_doubt')")
    return counts


def has_rows(connection: Connection, account_id: str) -> bool:
    """Whether an account's mirrors hold anything that a person entered or the platform told."""
    return any(
        connection.execute(sql("SELECT 1 FROM", table, "WHERE", _OF_ACCOUNT, "LIMIT 1"), (account_id,)).fetchone()
        for table in (*_COUNTED[:3], "intent")
    )


def some_tests(connection: Connection, key: str, limit: int = 5) -> list[tuple[int, int, str]]:
    """Platform's number, form and candidate's address of some planned tests; those completed first."""
    statement = (
        "SELECT planned_test.platform_id, planned_test.form_id, candidate.platform_email FROM planned_test"
        " JOIN candidate ON candidate.id = planned_test.candidate_id AND candidate.account_id = planned_test.account_id"
        " WHERE planned_test.account_id = ? AND planned_test.platform_id IS NOT NULL"
        " AND candidate.platform_email <> '' ORDER BY planned_test.status = 3 DESC, planned_test.id DESC LIMIT ?"
    )
    return connection.execute(statement, (key, limit)).fetchall()


def forget(connection: Connection, account_id: str) -> None:
    """Delete every row of an account and of its sub accounts."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in _tables(connection):
        connection.execute(sql("DELETE FROM", table, "WHERE", _OF_ACCOUNT), (account_id,))


def move(connection: Connection, key: str, new_key: str) -> None:
    """Give one mirror another key; done twice it does nothing."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in _tables(connection):
        connection.execute(sql("UPDATE", table, "SET account_id = ? WHERE account_id = ?"), (new_key, key))


def _count(connection: Connection, account_id: str, table: str, more: str = "") -> int:
    statement = sql("SELECT count(*) FROM", table, "WHERE", _OF_ACCOUNT, more)
    return int(connection.execute(statement, (account_id,)).fetchone()[0])


def _tables(connection: Connection) -> Iterator[str]:
    """Every table with rows of accounts, also one of a later migration."""
    rows = connection.execute(
        "SELECT schema.name FROM sqlite_master AS schema JOIN pragma_table_info(schema.name) AS field"
        " ON field.name = 'account_id' WHERE schema.type = 'table' AND schema.sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return iter([str(name) for (name,) in rows.fetchall()])
