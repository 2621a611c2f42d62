"""What waits to be told, with all that is needed to tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import Connection, bindparam, select

from isodesk.exam.scoring import Grade
from isodesk.lti.errors import ClaimMissing
from isodesk.protocol.grades import outcome
from isodesk.protocol.values import TestStatus
from isodesk.station.schema import lti_grade, lti_return, planned_test

AT_A_TIME = 10
_DUE = (
    select(lti_grade, lti_return, planned_test.c.grade)
    .join(lti_return, lti_return.c.planned_test_id == lti_grade.c.planned_test_id)
    .join(planned_test, planned_test.c.id == lti_grade.c.planned_test_id)
    .where(lti_grade.c.status == "waiting", lti_grade.c.due_at <= bindparam("now"))
    .order_by(lti_grade.c.due_at)
    .limit(AT_A_TIME)
)


@dataclass(frozen=True, slots=True)
class GradeMessage:
    """One of them. ``service_url`` and ``sourced_id`` for Basic Outcomes, the line items for AGS."""

    number: int
    account_id: int
    planned_test_id: int
    message_id: str
    at: float
    test_status: TestStatus
    tries: int
    source: str
    grade: Grade | None
    resource_link_id: str | None
    user_id: str | None = field(repr=False)
    service_url: str | None
    sourced_id: str | None = field(repr=False)
    scopes: tuple[str, ...]
    line_items: str | None
    line_item: str | None


def due(connection: Connection, now: float) -> Sequence[GradeMessage]:
    """Those that are to be sent by now, the oldest first."""
    return [
        GradeMessage(
            number=row.id,
            account_id=row.account_id,
            planned_test_id=row.planned_test_id,
            message_id=row.message_id,
            at=row.at,
            test_status=TestStatus(row.test_status),
            tries=row.tries,
            source=row.source,
            grade=None if row.grade is None else Grade.from_json(row.grade),
            resource_link_id=row.resource_link_id,
            user_id=row.user_id,
            service_url=row.service_url,
            sourced_id=row.sourced_id,
            scopes=tuple(row.scopes or ()),
            line_items=row.line_items,
            line_item=row.line_item,
        )
        for row in connection.execute(_DUE, {"now": now})
    ]


def score_of(message: GradeMessage, *, corrected: bool) -> Decimal:
    """The grade as Basic Outcomes takes it: as the document converts it, or by its maximum where ``corrected``."""
    grade = message.grade
    if grade is None:
        raise ClaimMissing(claim="grade")
    return Decimal(outcome(grade.grade_type, grade.value, grade.questions, corrected=corrected))
