"""Imports: which intents came from which file, and what lists are compared with."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from isodesk.desk.store.connection import Connection, inserted, sql
from isodesk.desk.store.listing import Listing
from isodesk.desk.store.states import MAY_BE_TAKEN_BACK

CANDIDATES, SESSIONS, ADOPTION = "candidates", "sessions", "adoption"
_IN_STATE = "(SELECT count(*) FROM intent WHERE intent.import_id = roster_import.id AND intent.state IN ({states}))"

LISTING = Listing(
    columns="roster_import.id, roster_import.name, roster_import.kind, roster_import.at, roster_import.paused,"
    " roster_import.intents, "
    + ", ".join(
        _IN_STATE.format(states=states)
        for states in ("'waiting', 'sending'", "'refused'", "'in_doubt'", "'conflict'", "'cancelled'")
    ),
    source="roster_import",
    narrow="roster_import",
    identity="roster_import.id",
    account="roster_import.prepared = 1 AND roster_import.account_id",
    search="lower(roster_import.name)",
    order=(),
    newest_first=True,
    sorts={"name": ("roster_import.name COLLATE NOCASE",), "at": ()},
)


def begin(connection: Connection, account_id: str, name: str, kind: str, now: float) -> int:
    """A new import, held until ``release``; its number."""
    cursor = connection.execute(
        "INSERT INTO roster_import (account_id, name, kind, intents, at, paused, prepared) VALUES (?,?,?,0,?,1,0)",
        (account_id, name, kind, now),
    )
    return inserted(cursor)


def release(connection: Connection, import_id: int, intents: int) -> None:
    """All of an import is written: it may be sent. ``intents`` is how many there are."""
    connection.execute(
        "UPDATE roster_import SET intents = ?, paused = 0, prepared = 1 WHERE id = ?", (intents, import_id)
    )


def unprepared(connection: Connection, account_id: str) -> list[int]:
    """Imports that were never released: what wrote them was stopped."""
    statement = "SELECT id FROM roster_import WHERE account_id = ? AND prepared = 0"
    return [row[0] for row in connection.execute(statement, (account_id,))]


def delete_cancelled(connection: Connection, account_id: str, import_id: int, most: int) -> int:
    """Forget some of an import's cancelled intents; how many."""
    some = "SELECT id FROM intent WHERE account_id = ? AND import_id = ? AND state = 'cancelled' LIMIT ?"
    return connection.execute(
        sql("DELETE FROM intent WHERE id IN (", some, ")"), (account_id, import_id, most)
    ).rowcount


def delete(connection: Connection, account_id: str, import_id: int) -> None:
    """Forget an import."""
    connection.execute("DELETE FROM roster_import WHERE account_id = ? AND id = ?", (account_id, import_id))


def pause(connection: Connection, account_id: str, import_id: int, paused: bool) -> bool:
    """Let the sending of an import rest, or go on; whether there is such an import."""
    changed = connection.execute(
        "UPDATE roster_import SET paused = ? WHERE account_id = ? AND id = ? AND prepared = 1",
        (int(paused), account_id, import_id),
    )
    return changed.rowcount > 0


def under_way(connection: Connection, account_id: str) -> list[tuple[int, int, int]]:
    """Imports of which something waits or is being sent: number, how many intents don't any more, how many in all."""
    statement = (
        "SELECT roster_import.id, roster_import.intents, count(*) FROM intent"
        " JOIN roster_import ON roster_import.id = intent.import_id"
        " WHERE intent.account_id = ? AND intent.state IN ('waiting', 'sending') AND roster_import.prepared = 1"
        " GROUP BY roster_import.id"
    )
    return [(row[0], row[1] - row[2], row[1]) for row in connection.execute(statement, (account_id,))]


def unsent(connection: Connection, account_id: str, import_id: int, most: int) -> list[tuple[int, int, int]]:
    """The first intents of an import that can still be taken back: number, action, candidate."""
    statement = sql(
        "SELECT id, action, candidate_id FROM intent WHERE account_id = ? AND import_id = ? AND state IN",
        MAY_BE_TAKEN_BACK,
        "AND doubt = 0 ORDER BY id LIMIT ?",
    )
    return connection.execute(statement, (account_id, import_id, most)).fetchall()


def following(connection: Connection, account_id: str, people: Sequence[int]) -> list[int]:
    """The open intents about these candidates."""
    statement = sql(
        "SELECT id FROM intent WHERE account_id = ? AND candidate_id IN (SELECT value FROM json_each(?)) AND state IN",
        MAY_BE_TAKEN_BACK,
    )
    return [row[0] for row in connection.execute(statement, (account_id, json.dumps(people)))]


def cancel_all(connection: Connection, account_id: str, intent_ids: Sequence[int]) -> None:
    """Close intents that won't be carried out, and forget the tests that they would have registered."""
    numbers = json.dumps(intent_ids)
    connection.execute(
        "DELETE FROM planned_test WHERE account_id = ? AND platform_id IS NULL AND id IN"
        " (SELECT test_id FROM intent WHERE id IN (SELECT value FROM json_each(?)) AND action IN (2, 9))",
        (account_id, numbers),
    )
    connection.execute(
        "UPDATE intent SET state = 'cancelled', payload = '{}', after_id = NULL, needs_id = NULL"
        " WHERE account_id = ? AND id IN (SELECT value FROM json_each(?))",
        (account_id, numbers),
    )


def forget_people(connection: Connection, account_id: str, people: Sequence[int]) -> None:
    """Forget candidates whom the platform never had."""
    connection.execute(
        "DELETE FROM candidate WHERE account_id = ? AND platform_id IS NULL AND id IN (SELECT value FROM json_each(?))",
        (account_id, json.dumps(people)),
    )


def known_people(connection: Connection, account_id: str, keys: Iterable[str]) -> dict[str, tuple[Any, ...]]:
    """Of these folded addresses those that are known, with what lines of a list are compared with."""
    statement = (
        "SELECT id, given_name, family_name, gender, language, group_name, country, external_id, extra_time_percent"
        " FROM candidate WHERE account_id = ? AND email_key = ?"
    )
    found = ((key, connection.execute(statement, (account_id, key)).fetchone()) for key in keys)
    return {key: row for key, row in found if row is not None}


def sessions(connection: Connection, account_id: str, moment: str) -> list[tuple[int, int | None, str, bool]]:
    """Number, the platform's number and name of every session, and whether it ended before a wall time."""
    statement = "SELECT id, platform_id, description, end_at < ? FROM session WHERE account_id = ?"
    rows = connection.execute(statement, (moment, account_id))
    return [(row[0], row[1], row[2], bool(row[3])) for row in rows]


# Which columns are which


def remember(
    connection: Connection, account_id: str, kind: str, headers: str, mapping: Mapping[str, int], now: float
) -> None:
    """Keep what a person chose for files with these headers."""
    connection.execute(
        "INSERT INTO column_mapping VALUES (?,?,?,?,?) ON CONFLICT (account_id, kind, headers) DO UPDATE SET"
        " mapping = excluded.mapping, at = excluded.at",
        (account_id, kind, headers, json.dumps(mapping), now),
    )


def remembered(connection: Connection, account_id: str, kind: str, headers: str) -> dict[str, int] | None:
    """What was chosen for files with these headers."""
    row = connection.execute(
        "SELECT mapping FROM column_mapping WHERE account_id = ? AND kind = ? AND headers = ?",
        (account_id, kind, headers),
    ).fetchone()
    return None if row is None else json.loads(row[0])
