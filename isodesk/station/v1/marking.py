"""``/station/v1/marking``: answers that people mark, and what follows once the last of a test is marked."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.exam.errors import UnknownItem
from isodesk.exam.items.written import WrittenItem
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.station_marking import GiveMark, ListMarking, MarkGiven, MarkingList, MarkingRow
from isodesk.protocol.station_refusals import UNKNOWN_ANSWER, station_refusal
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.hand_in import complete_if_marked
from isodesk.station.journal import record
from isodesk.station.schema import TO_BE_MARKED, mark, planned_test
from isodesk.station.sitting import Sitting, sitting_of_test
from isodesk.station.v1.rows import changed_meanwhile

_HANDED_IN: Final = (TestStatus.MARKING_PENDING, TestStatus.COMPLETED)


def list_marking(unit: Unit, request: ListMarking) -> MarkingList:
    """A page of tests that wait, each with all its written answers; or one test, marked already or not."""
    if request.planned_test_id is not None:
        numbers: Sequence[int] = (request.planned_test_id,)
        following = None
    else:
        numbers, following = _waiting(unit, request)
    rows = tuple(row for number in numbers for row in _of_test(unit, number))
    return MarkingList(rows=rows, next_after=following, waiting=_count(unit))


def give_mark(unit: Unit, request: GiveMark) -> MarkGiven:
    """A mark for one answer; with the last one the test has its result. The same mark sent twice is given once."""
    sitting, item = _asked(unit, request)
    given = _marks(unit, sitting.planned_test_id).get(item.item_id)
    if given is not None and _same(given, request):
        return MarkGiven(version=given.version, completed=sitting.status is TestStatus.COMPLETED)
    if sitting.status is not TestStatus.MARKING_PENDING:
        raise station_refusal(UNKNOWN_ANSWER)
    version = 0 if given is None else given.version
    if version != request.version:
        changed_meanwhile(_row(unit, sitting, item, given))
    if not item.allows(Fraction(request.mark)):
        raise Refusal(MISSING_OR_INVALID, request.wire_name("mark"))
    _keep(unit, request, version + 1)
    return MarkGiven(version=version + 1, completed=complete_if_marked(unit, sitting.planned_test_id))


def _waiting(unit: Unit, request: ListMarking) -> tuple[list[int], int | None]:
    query = select(planned_test.c.id).where(
        TO_BE_MARKED, planned_test.c.account_id == unit.account_id, planned_test.c.id > request.after
    )
    found = list(unit.connection.scalars(query.order_by(planned_test.c.id).limit(request.limit + 1)))
    shown = found[: request.limit]
    return shown, shown[-1] if len(found) > len(shown) else None


def _count(unit: Unit) -> int:
    query = select(func.count()).where(TO_BE_MARKED, planned_test.c.account_id == unit.account_id)
    return unit.connection.scalars(query).one()


def _of_test(unit: Unit, planned_test_id: int) -> list[MarkingRow]:
    sitting = sitting_of_test(unit.connection, unit.account_id, planned_test_id)
    if sitting is None or sitting.status not in _HANDED_IN:
        return []
    marks = _marks(unit, planned_test_id)
    written = [item for item in sitting.form.items if isinstance(item, WrittenItem) and item.item_id in sitting.answers]
    return [_row(unit, sitting, item, marks.get(item.item_id)) for item in written]


def _asked(unit: Unit, request: GiveMark) -> tuple[Sitting, WrittenItem]:
    """The sitting and the item; refuses 908 where nobody wrote, nothing is handed in, or the test is foreign."""
    sitting = sitting_of_test(unit.connection, unit.account_id, request.planned_test_id)
    if sitting is None or sitting.status not in _HANDED_IN or request.item_id not in sitting.answers:
        raise station_refusal(UNKNOWN_ANSWER)
    try:
        item = sitting.form.item(request.item_id)
    except UnknownItem as error:
        raise station_refusal(UNKNOWN_ANSWER) from error
    if not isinstance(item, WrittenItem):
        raise station_refusal(UNKNOWN_ANSWER)
    return sitting, item


def _same(given: Any, request: GiveMark) -> bool:
    kept = (given.half_points, given.comment, given.marked_by)
    return kept == (round(request.mark * 2), request.comment or "", request.marked_by)


def _marks(unit: Unit, planned_test_id: int) -> Mapping[str, Any]:
    mine = (mark.c.planned_test_id == planned_test_id, mark.c.account_id == unit.account_id)
    return {row.item_id: row for row in unit.connection.execute(select(mark).where(*mine))}


def _keep(unit: Unit, request: GiveMark, version: int) -> None:
    values = {
        "half_points": round(request.mark * 2),
        "comment": request.comment or "",
        "marked_by": request.marked_by,
        "marked_at": unit.now,
        "version": version,
    }
    key = {"planned_test_id": request.planned_test_id, "item_id": request.item_id}
    statement = insert(mark).values(**key, account_id=unit.account_id, **values)
    unit.connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))
    record(unit, "answer.marked", request.planned_test_id)


def _row(unit: Unit, sitting: Sitting, item: WrittenItem, given: Any) -> MarkingRow:
    language = sitting.language or "en"
    return MarkingRow(
        planned_test_id=sitting.planned_test_id,
        item_id=item.item_id,
        version=0 if given is None else given.version,
        candidate_id=sitting.candidate_id,
        form_id=sitting.form.id,
        finished_at=sitting.finished_at or unit.now,
        statement=item.statement_in(language),
        guidance=item.guidance_in(language),
        answer="\n".join(sitting.answers[item.item_id]),
        maximum=item.maximum,
        half_marks=item.half_marks,
        mark=None if given is None else given.half_points / 2,
        comment="" if given is None else given.comment,
        marked_by=None if given is None else given.marked_by,
        marked_at=None if given is None else given.marked_at,
    )
