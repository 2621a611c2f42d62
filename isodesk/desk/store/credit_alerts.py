"""Below which amount of a type of credit a person wants to be warned, and since when it is."""

from collections.abc import Mapping

from isodesk.desk.store.connection import Connection


def all_alerts(connection: Connection, account_id: str) -> dict[str, tuple[int, float | None]]:
    """Threshold and time of crossing by type."""
    statement = "SELECT description, threshold, crossed_at FROM credit_alert WHERE account_id = ?"
    return {row[0]: (row[1], row[2]) for row in connection.execute(statement, (account_id,))}


def put(connection: Connection, account_id: str, description: str, threshold: int | None) -> None:
    """Warn at this amount and below; none: not at all."""
    connection.execute("DELETE FROM credit_alert WHERE account_id = ? AND description = ?", (account_id, description))
    if threshold is not None:
        connection.execute(
            "INSERT INTO credit_alert (account_id, description, threshold) VALUES (?,?,?)",
            (account_id, description, threshold),
        )


def compare(connection: Connection, account_id: str, left: Mapping[str, int], now: float) -> None:
    """Note which thresholds are crossed: since the first reading that said so, until one says otherwise."""
    for description, amount in left.items():
        connection.execute(
            "UPDATE credit_alert SET crossed_at = CASE WHEN ? <= threshold THEN coalesce(crossed_at, ?) END"
            " WHERE account_id = ? AND description = ?",
            (amount, now, account_id, description),
        )
