"""Forgetting an account."""

from isodesk.desk.store.connection import Connection, sql

_TABLES = (
    "intent",
    "candidate",
    "planned_test",
    "session",
    "form",
    "credit_balance",
    "credit_ledger",
    "roster_import",
    "column_mapping",
    "kept_report",
    "pack",
    "credit_reading",
    "credit_alert",
)


def forget_account(connection: Connection, account_id: str) -> None:
    """Delete every row of an account and of its sub accounts; tests and results go with their candidates."""
    for table in _TABLES:
        statement = sql(
            "DELETE FROM", table, "WHERE account_id = ?1 OR substr(account_id, 1, length(?1) + 1) = ?1 || '/'"
        )
        connection.execute(statement, (account_id,))
