"""Which tests' statuses are asked for next: soon where they may change, rarely elsewhere."""

from collections.abc import Mapping

from isodesk.desk.store.connection import Connection, sql

_SEEN = "coalesce(planned_test.seen_at, planned_test.created_at)"
_ASKABLE = (
    "SELECT id FROM planned_test WHERE account_id = :account AND platform_id IS NOT NULL AND status <> 3 AND gone = 0"
)
_CONDITIONS: Mapping[str, str] = {
    "under_way": "AND status = 2",
    "may_start": "AND status = 1 AND session_id IN (SELECT id FROM session WHERE account_id = :account"
    " AND start_at <= :moment AND end_at > :moment)",
    "to_be_marked": "AND status = 4",
    "at_any_time": "AND status = 1 AND session_id IS NULL AND created_at > :recent",
    "rest": "AND status = 1",
}
KINDS = tuple(_CONDITIONS)


def due(
    connection: Connection, account_id: str, kind: str, seen_before: float, moment: str, recent: float, most: int
) -> list[int]:
    """Tests of one of ``KINDS`` last asked for before that, the longest ago first.

    ``moment`` is the wall time in the account's zone; ``at_any_time`` are those registered after ``recent``.
    """
    values = {"account": account_id, "before": seen_before, "moment": moment, "recent": recent, "most": most}
    statement = sql(_ASKABLE, _CONDITIONS[kind], "AND", _SEEN, "<= :before ORDER BY", _SEEN, ", id LIMIT :most")
    return [row[0] for row in connection.execute(statement, values)]
