"""What a row's open intents come to, kept in the row so that tables can show and filter it."""

from collections.abc import Iterable

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import UNSETTLED

_WORST = sql(
    "(SELECT coalesce(max(CASE state WHEN 'in_doubt' THEN '4in_doubt' WHEN 'conflict' THEN '3conflict'"
    " WHEN 'refused' THEN '2refused' ELSE '1waiting' END), '0agreed') FROM intent WHERE state IN",
    UNSETTLED,
    "AND",
)
_STATEMENTS = {
    table: " ".join(
        ("UPDATE", table, "SET standing = substr(", _WORST, f"intent.{table_key} = {table}.id), 2) WHERE id = ?")
    )
    for table, table_key in (("candidate", "candidate_id"), ("planned_test", "test_id"), ("session", "session_id"))
}


def sum_up(
    connection: Connection,
    candidate_ids: Iterable[int | None] = (),
    test_ids: Iterable[int | None] = (),
    session_ids: Iterable[int | None] = (),
) -> None:
    """Bring the standing of these rows up to date."""
    of_tables = (("candidate", candidate_ids), ("planned_test", test_ids), ("session", session_ids))
    for table, ids in of_tables:
        rows = [(each,) for each in set(ids) if each is not None]
        connection.executemany(_STATEMENTS[table], rows)
