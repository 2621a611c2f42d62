"""``/station/v1/progress``: tests under way, how far they are and how long they have."""

from typing import Any, Final

from sqlalchemy import func, select

from isodesk.protocol.station_reading import ListProgress, ProgressList, ProgressRow
from isodesk.station.clock import Clock
from isodesk.station.context import Unit
from isodesk.station.schema import UNDER_WAY, answer, form, planned_test
from isodesk.station.timing import Charged

_AT_A_TIME: Final = 500
_ANSWERED = (
    select(func.count()).where(answer.c.planned_test_id == planned_test.c.id).correlate(planned_test).scalar_subquery()
)
_QUERY = (
    select(
        planned_test.c.id,
        planned_test.c.candidate_id,
        planned_test.c.session_id,
        planned_test.c.started_at,
        planned_test.c.allowed_seconds,
        planned_test.c.used_seconds,
        planned_test.c.checkpoint,
        # Those that this test asks, at most; one that an older station began asks all of its form.
        func.coalesce(planned_test.c.questions, func.json_array_length(form.c.content, "$.items")).label("total"),
        _ANSWERED.label("answered"),
    )
    .join_from(planned_test, form, form.c.id == planned_test.c.form_id)
    .where(UNDER_WAY)
    .order_by(planned_test.c.id)
)


def list_progress(unit: Unit, request: ListProgress) -> ProgressList:
    """The account's tests under way, those of one session where one is named."""
    query = _QUERY.where(planned_test.c.account_id == unit.account_id, planned_test.c.id > request.after)
    if request.session_id is not None:
        query = query.where(planned_test.c.session_id == request.session_id)
    found = unit.connection.execute(query.limit(_AT_A_TIME + 1)).all()
    shown = found[:_AT_A_TIME]
    rows = tuple(_row(row, unit.station.clock) for row in shown)
    return ProgressList(rows=rows, next_after=shown[-1].id if len(found) > _AT_A_TIME else None)


def _row(row: Any, clock: Clock) -> ProgressRow:
    charged = Charged(row.used_seconds, row.checkpoint)
    return ProgressRow(
        planned_test_id=row.id,
        candidate_id=row.candidate_id,
        session_id=row.session_id,
        answered=row.answered,
        total=row.total,
        seconds_left=round(max(0.0, row.allowed_seconds - charged.now(clock)), 1),
        seconds=row.allowed_seconds,
        started_at=row.started_at,
    )
