"""Which tests' statuses are asked for next: soon where they may change, rarely elsewhere."""

from collections.abc import Mapping

from isodesk.desk.store.connection import Connection, sql

_SEEN = "coalesce(planned_test.seen_at, planned_test.created_at)"
_ASKABLE = (
    "planned_test.account_id = :account AND planned_test.platform_id IS NOT NULL AND planned_test.status <> 3"
    " AND planned_test.gone = 0"
)
_OPEN = (  # from the few sessions that are open now to their tests, never the other way round
    "session CROSS JOIN planned_test INDEXED BY ix_planned_test_session ON planned_test.session_id = session.id"
    " AND planned_test.status = 1 AND session.account_id = :account AND session.start_at <= :moment"
    " AND session.end_at > :moment"
)
_KINDS: Mapping[str, tuple[str, str]] = {
    "under_way": ("planned_test", "AND status = 2"),
    "may_start": (_OPEN, ""),
    "to_be_marked": ("planned_test", "AND status = 4"),
    "at_any_time": (
        "planned_test INDEXED BY ix_planned_test_recent",
        "AND status = 1 AND session_id IS NULL AND created_at > :recent",
    ),
    "rest": ("planned_test", "AND status = 1"),
}
KINDS = tuple(_KINDS)


def due(
    connection: Connection, account_id: str, kind: str, seen_before: float, moment: str, recent: float, most: int
) -> list[int]:
    """Tests of one of ``KINDS`` last asked for before that, the longest ago first.

    ``moment`` is the wall time in the account's zone; ``at_any_time`` are those registered after ``recent``.
    """
    source, condition = _KINDS[kind]
    values = {"account": account_id, "before": seen_before, "moment": moment, "recent": recent, "most": most}
    due_now = sql("AND", _SEEN, "<= :before ORDER BY", _SEEN, ", planned_test.id LIMIT :most")
    statement = sql("SELECT planned_test.id FROM", source, "WHERE", _ASKABLE, condition, due_now)
    return [row[0] for row in connection.execute(statement, values)]
