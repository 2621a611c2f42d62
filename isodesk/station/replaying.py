"""A sitting replayed from what was kept: the same decisions, and the same grade, or what differs."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from isodesk.exam.delivery.course import Difference, replay
from isodesk.exam.scoring import Grade, to_be_marked
from isodesk.protocol.values import TestStatus
from isodesk.station.asking import course_of
from isodesk.station.grading import graded
from isodesk.station.marks import marks_of
from isodesk.station.schema import planned_test
from isodesk.station.sitting import Sitting, sitting_of_test


@dataclass(frozen=True)
class Replayed:
    """What came of it. ``questions``: how many were asked; the grades are None while there is none to compare.

    ``differences`` holds decisions that would be other ones today.
    """

    questions: int
    differences: tuple[Difference, ...]
    kept: Grade | None
    computed: Grade | None

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.differences and self.kept == self.computed


def replay_sitting(connection: Connection, planned_test_id: int) -> Replayed | None:
    """Compute a sitting's decisions and grade again; None for a test that nobody has started."""
    account_id = connection.scalar(select(planned_test.c.account_id).where(planned_test.c.id == planned_test_id))
    sitting = None if account_id is None else sitting_of_test(connection, account_id, planned_test_id)
    if sitting is None or sitting.status is TestStatus.NOT_STARTED:
        return None
    course = course_of(connection, sitting)
    return Replayed(
        questions=len(course),
        differences=tuple(replay(sitting.form, sitting.seed, course)),
        kept=sitting.grade,
        computed=_computed(connection, sitting),
    )


def _computed(connection: Connection, sitting: Sitting) -> Grade | None:
    marks = marks_of(connection, sitting.account_id, sitting.planned_test_id)
    if sitting.grade is None or to_be_marked(sitting.form, sitting.answers, marks):
        return None
    return graded(sitting, marks)
