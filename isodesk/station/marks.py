"""Marks given by hand: points by question, and texts that go with the person who wrote them."""

from fractions import Fraction

from sqlalchemy import Connection, delete, exists, select, tuple_, update

from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.schema import answer, candidate, mark, planned_test


def marks_of(connection: Connection, account_id: int, planned_test_id: int) -> dict[str, Fraction]:
    """The points given so far, by item."""
    mine = (mark.c.planned_test_id == planned_test_id, mark.c.account_id == account_id)
    rows = connection.execute(select(mark.c.item_id, mark.c.half_points).where(*mine))
    return {row.item_id: Fraction(row.half_points, 2) for row in rows}


def forget_marked_texts(unit: Unit, candidate_id: int) -> None:
    """Of somebody anonymised, take away what they wrote and what was written about it, once it is marked.

    The points stay: they are the result.
    """
    anonymised = select(candidate.c.id).where(candidate.c.id == candidate_id, candidate.c.anonymised_at.is_not(None))
    if not unit.connection.scalar(select(exists(anonymised))):
        return
    completed = select(planned_test.c.id).where(
        planned_test.c.candidate_id == candidate_id,
        planned_test.c.account_id == unit.account_id,
        planned_test.c.status == TestStatus.COMPLETED.value,
    )
    marked = select(mark.c.planned_test_id, mark.c.item_id).where(mark.c.planned_test_id.in_(completed))
    unit.connection.execute(delete(answer).where(tuple_(answer.c.planned_test_id, answer.c.item_id).in_(marked)))
    unit.connection.execute(update(mark).where(mark.c.planned_test_id.in_(completed)).values(comment=""))


def delete_marks(unit: Unit, candidate_id: int) -> None:
    """Take away every mark of a candidate who goes."""
    theirs = select(planned_test.c.id).where(planned_test.c.candidate_id == candidate_id)
    mine = (mark.c.account_id == unit.account_id, mark.c.planned_test_id.in_(theirs))
    unit.connection.execute(delete(mark).where(*mine))
