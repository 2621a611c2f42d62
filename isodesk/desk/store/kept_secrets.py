"""Copies of the profile's secrets, in the encrypted store: who has its key has them all again."""

from collections.abc import Mapping

from isodesk.desk.store.connection import Connection


def keep(connection: Connection, secrets: Mapping[str, str]) -> None:
    """Make the copies these, and no others."""
    connection.execute("DELETE FROM kept_secret")
    connection.executemany("INSERT INTO kept_secret (name, value) VALUES (?, ?)", list(secrets.items()))


def kept(connection: Connection) -> dict[str, str]:
    """The copies, by name."""
    return dict(connection.execute("SELECT name, value FROM kept_secret").fetchall())
