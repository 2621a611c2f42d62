"""Written answers and the points that people give for them, for the desk's calls and the station's pages alike."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, ClassVar, Final, NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.exam.items.written import WrittenItem
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.errors import StationError
from isodesk.station.hand_in import complete_if_marked
from isodesk.station.journal import record
from isodesk.station.schema import mark as mark_table
from isodesk.station.sitting import Sitting, sitting_of_test

_HANDED_IN: Final = (TestStatus.MARKING_PENDING, TestStatus.COMPLETED)


class WhyNot(StrEnum):
    """Why a mark isn't taken."""

    CLOSED = "closed"  # the test has its result
    CHANGED = "changed"  # somebody marked this answer since it was read
    POINTS = "points"  # the question doesn't allow so many


class MarkRefused(StationError):
    """Parameter: ``reason``, of ``WhyNot``."""

    code: ClassVar[str] = "mark_refused"

    def __init__(self, why: WhyNot) -> None:
        super().__init__(reason=str(why))
        self.why = why


@dataclass(frozen=True)
class Mark:
    """The points that somebody gave. ``version``: how often the answer was marked by then."""

    points: Fraction
    comment: str
    marked_by: str
    marked_at: float
    version: int


@dataclass(frozen=True)
class WrittenAnswer:
    """What a candidate wrote for one item of a test handed in, and the mark it has by now."""

    sitting: Sitting
    item: WrittenItem
    mark: Mark | None

    @property
    def text(self) -> str:
        """What was written."""
        return "\n".join(self.sitting.answers[self.item.item_id])

    @property
    def version(self) -> int:
        """How often it was marked."""
        return 0 if self.mark is None else self.mark.version

    @property
    def is_open(self) -> bool:
        """Whether its mark can be given or changed: until the last answer of the test is marked."""
        return self.sitting.status is TestStatus.MARKING_PENDING


@dataclass(frozen=True)
class NewMark:
    """The points that somebody gives, having read the answer in this ``version``."""

    points: Fraction
    comment: str
    marked_by: str
    version: int


class Given(NamedTuple):
    """How often the answer is marked by now, and whether its test has its result."""

    version: int
    completed: bool


def written_answers(connection: Connection, account_id: int, planned_test_id: int) -> list[WrittenAnswer]:
    """The written answers of a test of this account, in the form's order; none before it is handed in."""
    sitting = sitting_of_test(connection, account_id, planned_test_id)
    if sitting is None or sitting.status not in _HANDED_IN:
        return []
    marks = _marks(connection, account_id, planned_test_id)
    written = [item for item in sitting.form.items if isinstance(item, WrittenItem) and item.item_id in sitting.answers]
    return [WrittenAnswer(sitting, item, marks.get(item.item_id)) for item in written]


def written_answer(connection: Connection, account_id: int, planned_test_id: int, item_id: str) -> WrittenAnswer | None:
    """One of them."""
    found = written_answers(connection, account_id, planned_test_id)
    return next((each for each in found if each.item.item_id == item_id), None)


def give(unit: Unit, answer: WrittenAnswer, new: NewMark, *, administrator: int | None = None) -> Given:
    """Mark an answer read in this unit; the same mark sent twice is given once. Raises ``MarkRefused``.

    The last mark of a test gives it its result. ``administrator``: number of who marks on the station's pages.
    """
    if _same(answer.mark, new):
        return Given(answer.version, completed=not answer.is_open)
    if not answer.is_open:
        raise MarkRefused(WhyNot.CLOSED)
    if new.version != answer.version:
        raise MarkRefused(WhyNot.CHANGED)
    if not answer.item.allows(new.points):
        raise MarkRefused(WhyNot.POINTS)
    _keep(unit, answer, new)
    details = {} if administrator is None else {"administrator": administrator}
    record(unit, "answer.marked", answer.sitting.planned_test_id, details)
    return Given(answer.version + 1, completed=complete_if_marked(unit, answer.sitting.planned_test_id))


def _same(kept: Mark | None, new: NewMark) -> bool:
    given = (new.points, new.comment, new.marked_by)
    return kept is not None and (kept.points, kept.comment, kept.marked_by) == given


def _marks(connection: Connection, account_id: int, planned_test_id: int) -> dict[str, Mark]:
    mine = (mark_table.c.planned_test_id == planned_test_id, mark_table.c.account_id == account_id)
    return {row.item_id: _read(row) for row in connection.execute(select(mark_table).where(*mine))}


def _read(row: Any) -> Mark:
    return Mark(Fraction(row.half_points, 2), row.comment, row.marked_by, row.marked_at, row.version)


def _keep(unit: Unit, answer: WrittenAnswer, new: NewMark) -> None:
    values = {
        "half_points": int(new.points * 2),
        "comment": new.comment,
        "marked_by": new.marked_by,
        "marked_at": unit.now,
        "version": answer.version + 1,
    }
    key = {"planned_test_id": answer.sitting.planned_test_id, "item_id": answer.item.item_id}
    statement = insert(mark_table).values(**key, account_id=unit.account_id, **values)
    unit.connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))
