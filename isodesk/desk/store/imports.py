"""Imports: which intents came from which file."""

from isodesk.desk.store.connection import Connection, inserted


def insert(connection: Connection, account_id: str, name: str, now: float) -> int:
    """A new import; its number."""
    cursor = connection.execute(
        "INSERT INTO roster_import (account_id, name, intents, at) VALUES (?,?,0,?)", (account_id, name, now)
    )
    return inserted(cursor)


def close(connection: Connection, import_id: int, intents: int) -> None:
    """Note how many intents an import made."""
    connection.execute("UPDATE roster_import SET intents = ? WHERE id = ?", (intents, import_id))


def under_way(connection: Connection, account_id: str) -> list[tuple[int, int, int]]:
    """Imports of which something waits or is being sent: number, how many intents don't any more, how many in all."""
    statement = (
        "SELECT roster_import.id, roster_import.intents, count(*) FROM intent"
        " JOIN roster_import ON roster_import.id = intent.import_id"
        " WHERE intent.account_id = ? AND intent.state IN ('waiting', 'sending') GROUP BY roster_import.id"
    )
    return [(row[0], row[1] - row[2], row[1]) for row in connection.execute(statement, (account_id,))]
