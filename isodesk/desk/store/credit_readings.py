"""What the platform said was left, over time: one row as long as nothing changed, here or there.

A reading is kept only where no spending call was under way while it was made: only then can it be compared with the
ledger. ``ledger_id`` is the newest entry of the ledger at that moment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from isodesk.desk.store.connection import Connection, inserted, sql

SPENDING = (2, 9, 16, 17, 23, 24)
_SPENDING_INTENTS = (
    "SELECT count(*) FROM intent WHERE account_id = ? AND state = ? AND action IN (2, 9, 16, 17, 23, 24)"
)
_READING = "SELECT id, first_at, last_at, ledger_id, in_doubt FROM credit_reading WHERE account_id = ?"


@dataclass(frozen=True)
class Moment:
    """Where the ledger stands, how many spending calls are under way, and of how many nothing is known."""

    ledger_id: int
    under_way: int
    in_doubt: int


@dataclass(frozen=True)
class Reading:
    """What was left by type from ``first_at`` to ``last_at``."""

    id: int
    first_at: float
    last_at: float
    ledger_id: int
    in_doubt: int
    amounts: Mapping[str, int]


def moment(connection: Connection, account_id: str) -> Moment:
    """To be asked before the platform is, and again when it has answered."""
    newest = connection.execute(
        "SELECT coalesce(max(id), 0) FROM credit_ledger WHERE account_id = ?", (account_id,)
    ).fetchone()[0]
    under_way, in_doubt = (
        connection.execute(_SPENDING_INTENTS, (account_id, state)).fetchone()[0] for state in ("sending", "in_doubt")
    )
    return Moment(newest, under_way, in_doubt)


def keep(connection: Connection, account_id: str, before: Moment, left: Mapping[str, int], at: float) -> None:
    """Note a reading; nothing where somebody was spending meanwhile."""
    now = moment(connection, account_id)
    if before != now or now.under_way:
        return
    last = newest(connection, account_id)
    if last and last.ledger_id == now.ledger_id and last.in_doubt == now.in_doubt and last.amounts == left:
        connection.execute("UPDATE credit_reading SET last_at = ? WHERE id = ?", (at, last.id))
        return
    cursor = connection.execute(
        "INSERT INTO credit_reading (account_id, first_at, last_at, ledger_id, in_doubt) VALUES (?,?,?,?,?)",
        (account_id, at, at, now.ledger_id, now.in_doubt),
    )
    rows = [(inserted(cursor), description, amount) for description, amount in left.items()]
    connection.executemany("INSERT INTO credit_reading_amount VALUES (?,?,?)", rows)


def newest(connection: Connection, account_id: str) -> Reading | None:
    """The last one."""
    found = since(connection, account_id, 0.0, most=1)
    return found[0] if found else None


def since(connection: Connection, account_id: str, start: float, most: int = 2000) -> list[Reading]:
    """The newest readings that held at ``start`` or later, oldest first."""
    rows = connection.execute(
        sql(_READING, "AND last_at >= ? ORDER BY id DESC LIMIT ?"), (account_id, start, most)
    ).fetchall()
    return [_reading(connection, row) for row in reversed(rows)]


def first_since(connection: Connection, account_id: str, moment: float) -> Reading | None:
    """The first that held at a moment, or came after it."""
    row = connection.execute(sql(_READING, "AND last_at >= ? ORDER BY id LIMIT 1"), (account_id, moment)).fetchone()
    return None if row is None else _reading(connection, row)


def last_since(connection: Connection, account_id: str, moment: float) -> Reading | None:
    """The last, unless it is older than that."""
    last = newest(connection, account_id)
    return last if last is not None and last.last_at >= moment else None


def ledger_between(connection: Connection, account_id: str, after_id: int, to_id: int) -> dict[str, int]:
    """What the ledger's entries after one up to another come to, by its types."""
    statement = (
        "SELECT kind, sum(change) FROM credit_ledger WHERE account_id = ? AND id > ? AND id <= ?"
        " GROUP BY kind HAVING sum(change) <> 0"
    )
    return dict(connection.execute(statement, (account_id, after_id, to_id)).fetchall())


def _reading(connection: Connection, row: Sequence[Any]) -> Reading:
    number, first_at, last_at, ledger_id, in_doubt = row
    return Reading(number, first_at, last_at, ledger_id, in_doubt, _amounts(connection, number))


def _amounts(connection: Connection, reading_id: int) -> dict[str, int]:
    statement = "SELECT description, amount FROM credit_reading_amount WHERE reading_id = ?"
    return dict(connection.execute(statement, (reading_id,)).fetchall())
