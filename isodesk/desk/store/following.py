"""How far a station's feed was read, and which version of each row the mirror has."""

from collections.abc import Iterable
from dataclasses import dataclass

from isodesk.desk.store.connection import Connection

CANDIDATE, SESSION, TEST = "candidate", "session", "test"
# The first stages read whole lists; then what was not told of is swept away, and the feed is followed.
STAGES = (CANDIDATE, SESSION, TEST, "sweep")
FOLLOWING = ""


@dataclass(frozen=True)
class Cursor:
    """Where the reading stands. ``feed`` names the store read; empty before the first reading.

    ``stage``: one of ``STAGES`` while everything is read, and ``after`` which number; ``FOLLOWING`` from then on.
    ``generation`` grows with each reading of everything.
    """

    feed: str = ""
    since: int = 0
    stage: str = FOLLOWING
    after: int = 0
    generation: int = 0


def cursor(connection: Connection, account_id: str) -> Cursor:
    """Where the reading of this account stands."""
    row = connection.execute(
        "SELECT feed, since, stage, after, generation FROM feed_cursor WHERE account_id = ?", (account_id,)
    ).fetchone()
    return Cursor() if row is None else Cursor(*row)


def set_cursor(connection: Connection, account_id: str, at: Cursor) -> None:
    """Remember where the reading stands."""
    connection.execute(
        "INSERT OR REPLACE INTO feed_cursor (account_id, feed, since, stage, after, generation) VALUES (?,?,?,?,?,?)",
        (account_id, at.feed, at.since, at.stage, at.after, at.generation),
    )


def forget_cursor(connection: Connection, account_id: str) -> None:
    """Begin again as on the first day."""
    connection.execute("DELETE FROM feed_cursor WHERE account_id = ?", (account_id,))
    connection.execute("DELETE FROM followed WHERE account_id = ?", (account_id,))


def note(
    connection: Connection, account_id: str, kind: str, platform_id: int, version: int, generation: int, *, held: bool
) -> None:
    """Remember a row's version; ``held``: the mirror couldn't take it yet."""
    connection.execute(
        "INSERT OR REPLACE INTO followed (account_id, kind, platform_id, version, generation, held)"
        " VALUES (?,?,?,?,?,?)",
        (account_id, kind, platform_id, version, generation, int(held)),
    )


def forget(connection: Connection, account_id: str, kind: str, platform_id: int) -> None:
    """The platform has this row no more."""
    connection.execute(
        "DELETE FROM followed WHERE account_id = ? AND kind = ? AND platform_id = ?", (account_id, kind, platform_id)
    )


def version(connection: Connection, account_id: str, kind: str, platform_id: int) -> int:
    """The version of a row as last told, 0 where it never was."""
    row = connection.execute(
        "SELECT version FROM followed WHERE account_id = ? AND kind = ? AND platform_id = ?",
        (account_id, kind, platform_id),
    ).fetchone()
    return 0 if row is None else int(row[0])


def held(connection: Connection, account_id: str, most: int) -> list[tuple[str, int]]:
    """Rows that the mirror couldn't take yet: kind and number."""
    return connection.execute(
        "SELECT kind, platform_id FROM followed WHERE account_id = ? AND held = 1 ORDER BY kind, platform_id LIMIT ?",
        (account_id, most),
    ).fetchall()


def count_held(connection: Connection, account_id: str) -> int:
    """How many there are of them."""
    row = connection.execute("SELECT count(*) FROM followed WHERE account_id = ? AND held = 1", (account_id,))
    return int(row.fetchone()[0])


def not_told_of(connection: Connection, account_id: str, generation: int, most: int) -> list[tuple[str, int]]:
    """Rows that were told of before and not in this reading of everything; tests first, candidates last."""
    return connection.execute(
        "SELECT kind, platform_id FROM followed WHERE account_id = ? AND generation < ? ORDER BY kind DESC, platform_id"
        " LIMIT ?",
        (account_id, generation, most),
    ).fetchall()


def unknown(connection: Connection, account_id: str, table: str, numbers: Iterable[int]) -> list[int]:
    """Of these numbers of the platform, those that no row of the mirror has; ``table`` is candidate or session."""
    statements = {
        "candidate": "SELECT 1 FROM candidate WHERE account_id = ? AND platform_id = ?",
        "session": "SELECT 1 FROM session WHERE account_id = ? AND platform_id = ?",
    }
    wanted = sorted(set(numbers))
    return [each for each in wanted if connection.execute(statements[table], (account_id, each)).fetchone() is None]
