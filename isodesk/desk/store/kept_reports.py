"""Reports that were fetched, kept so that they can be opened without a network; the store encrypts them."""

from collections.abc import Iterable

from isodesk.desk.store.connection import Connection


def get(connection: Connection, account_id: str, test_id: int, language: int | None) -> tuple[bytes, int, float] | None:
    """The PDF, its language (0: the platform's choice) and when it was fetched; any language where none is named."""
    row = connection.execute(
        "SELECT pdf, language, fetched_at FROM kept_report WHERE account_id = ? AND test_id = ?"
        " AND (? IS NULL OR language = ?) ORDER BY fetched_at DESC LIMIT 1",
        (account_id, test_id, language, language),
    ).fetchone()
    return None if row is None else (bytes(row[0]), row[1], row[2])


def keep(
    connection: Connection, account_id: str, test_id: int, language: int, pdf: bytes, opened: bool, now: float
) -> None:
    """Keep a report in place of an older one; nothing where the test is gone meanwhile."""
    connection.execute(
        "INSERT OR REPLACE INTO kept_report (test_id, language, account_id, size, fetched_at, opened_at, pdf)"
        " SELECT id, ?, account_id, ?, ?, ?, ? FROM planned_test WHERE account_id = ? AND id = ?",
        (language, len(pdf), now, now if opened else None, pdf, account_id, test_id),
    )


def opened(connection: Connection, test_id: int, language: int, now: float) -> None:
    """Somebody reads it: it goes later than others."""
    connection.execute(
        "UPDATE kept_report SET opened_at = ? WHERE test_id = ? AND language = ?", (now, test_id, language)
    )


def forget(connection: Connection, candidate_id: int) -> None:
    """All reports of somebody, to the last copy."""
    connection.execute(
        "DELETE FROM kept_report WHERE test_id IN (SELECT id FROM planned_test WHERE candidate_id = ?)", (candidate_id,)
    )


def forget_test(connection: Connection, test_id: int) -> None:
    """The reports of a test that was graded anew."""
    connection.execute("DELETE FROM kept_report WHERE test_id = ?", (test_id,))


def forget_all(connection: Connection, account_id: str) -> None:
    """Every report of an account."""
    connection.execute("DELETE FROM kept_report WHERE account_id = ?", (account_id,))


def room_taken(connection: Connection, account_id: str) -> tuple[int, int]:
    """How many reports are kept, and their bytes."""
    row = connection.execute(
        "SELECT count(*), coalesce(sum(size), 0) FROM kept_report WHERE account_id = ?", (account_id,)
    ).fetchone()
    return row[0], row[1]


def make_room(connection: Connection, account_id: str, most: int) -> int:
    """Let go those unused for the longest time until all fit into ``most`` bytes; how many went."""
    _, taken = room_taken(connection, account_id)
    gone = []
    rows: Iterable[tuple[int, int]] = connection.execute(
        "SELECT rowid, size FROM kept_report WHERE account_id = ? ORDER BY coalesce(opened_at, fetched_at)",
        (account_id,),
    )
    for number, size in rows:
        if taken <= most:
            break
        gone.append((number,))
        taken -= size
    connection.executemany("DELETE FROM kept_report WHERE rowid = ?", gone)
    return len(gone)


def to_fetch_ahead(connection: Connection, account_id: str, passed_over: Iterable[int], most: int) -> list[int]:
    """Graded assessments without a report here, newest first; those of an unknown kind too, but not ``passed_over``."""
    statement = (
        "SELECT planned_test.id FROM planned_test JOIN result ON result.test_id = planned_test.id"
        " LEFT JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id"
        " WHERE planned_test.account_id = ? AND planned_test.status = 3 AND planned_test.platform_id IS NOT NULL"
        " AND coalesce(form.kind, '') IN ('', 'assessment')"
        " AND NOT EXISTS (SELECT 1 FROM kept_report WHERE kept_report.test_id = planned_test.id)"
        " ORDER BY coalesce(planned_test.finished_at, 0) DESC, planned_test.id DESC LIMIT ?"
    )
    passed = set(passed_over)
    rows = connection.execute(statement, (account_id, most + len(passed)))
    return [row[0] for row in rows if row[0] not in passed][:most]
