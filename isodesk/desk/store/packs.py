"""Packs of tests bought with one credit, counted as the platform counts them (decision D7).

The first registration that asks for a pack takes one credit and opens it for that candidate and form. The next ones of
both take a place that is paid for, whether or not they ask for a pack. A deleted test gives its place back, and the
credit once the whole pack is unused.
"""

from isodesk.desk.store.connection import Connection, inserted


def join(connection: Connection, test_id: int) -> bool:
    """Give a test its place in a pack, where it has one; whether that place was paid for before."""
    account_id, candidate_id, form_id, size = connection.execute(
        "SELECT account_id, candidate_id, form_id, tests_by_credit FROM planned_test WHERE id = ?", (test_id,)
    ).fetchone()
    known = _open(connection, candidate_id, form_id)
    if known is None and not size:
        return False
    pack_id = _start(connection, account_id, candidate_id, form_id, size) if known is None else known
    connection.execute("UPDATE pack SET used = used + 1 WHERE id = ?", (pack_id,))
    connection.execute("UPDATE planned_test SET pack_id = ? WHERE id = ?", (pack_id, test_id))
    return known is not None


def leave(connection: Connection, test_id: int) -> bool | None:
    """Give a test's place back; whether that made the whole pack unused, nothing where there is no pack."""
    row = connection.execute("SELECT pack_id FROM planned_test WHERE id = ?", (test_id,)).fetchone()
    if row is None or row[0] is None:
        return None
    used = connection.execute("UPDATE pack SET used = used - 1 WHERE id = ? RETURNING used", row).fetchone()[0]
    if used == 0:
        connection.execute("DELETE FROM pack WHERE id = ?", row)
    return bool(used == 0)


def forget(connection: Connection, candidate_id: int) -> None:
    """The packs of somebody who is gone."""
    connection.execute("DELETE FROM pack WHERE candidate_id = ?", (candidate_id,))


def _open(connection: Connection, candidate_id: int, form_id: int) -> int | None:
    row = connection.execute(
        "SELECT id FROM pack WHERE candidate_id = ? AND form_id = ? AND used < size ORDER BY id LIMIT 1",
        (candidate_id, form_id),
    ).fetchone()
    return None if row is None else int(row[0])


def _start(connection: Connection, account_id: str, candidate_id: int, form_id: int, size: int) -> int:
    cursor = connection.execute(
        "INSERT INTO pack (account_id, candidate_id, form_id, size, used) VALUES (?,?,?,?,0)",
        (account_id, candidate_id, form_id, size),
    )
    return inserted(cursor)
