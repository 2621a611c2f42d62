"""``/station/v1/marking``: answers that people mark, and what follows once the last of a test is marked."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NoReturn

from sqlalchemy import func, select

from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.station_marking import GiveMark, ListMarking, MarkGiven, MarkingList, MarkingRow
from isodesk.protocol.station_refusals import UNKNOWN_ANSWER, station_refusal
from isodesk.station.context import Unit
from isodesk.station.marking import MarkRefused, NewMark, WhyNot, WrittenAnswer, give, written_answer, written_answers
from isodesk.station.schema import TO_BE_MARKED, planned_test
from isodesk.station.v1.rows import changed_meanwhile


def list_marking(unit: Unit, request: ListMarking) -> MarkingList:
    """A page of tests that wait, each with all its written answers; or one test, marked already or not."""
    if request.planned_test_id is not None:
        numbers: Sequence[int] = (request.planned_test_id,)
        following = None
    else:
        numbers, following = _waiting(unit, request)
    found = (each for number in numbers for each in written_answers(unit.connection, unit.account_id, number))
    return MarkingList(rows=tuple(_row(unit, each) for each in found), next_after=following, waiting=_count(unit))


def give_mark(unit: Unit, request: GiveMark) -> MarkGiven:
    """A mark for one answer; with the last one the test has its result. The same mark sent twice is given once.

    Refuses 908 where nobody wrote, nothing is handed in, all is marked, or the test is foreign.
    """
    answer = _answer(unit, request)
    if answer is None:
        raise station_refusal(UNKNOWN_ANSWER)
    new = NewMark(Fraction(request.mark), request.comment or "", request.marked_by, request.version)
    try:
        given = give(unit, answer, new)
    except MarkRefused as error:
        _refuse(unit, request, answer, error)
    return MarkGiven(version=given.version, completed=given.completed)


def _refuse(unit: Unit, request: GiveMark, answer: WrittenAnswer, error: MarkRefused) -> NoReturn:
    if error.why is WhyNot.CHANGED:
        changed_meanwhile(_row(unit, answer))
    if error.why is WhyNot.POINTS:
        raise Refusal(MISSING_OR_INVALID, request.wire_name("mark")) from error
    raise station_refusal(UNKNOWN_ANSWER) from error


def _answer(unit: Unit, request: GiveMark) -> WrittenAnswer | None:
    return written_answer(unit.connection, unit.account_id, request.planned_test_id, request.item_id)


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


def _row(unit: Unit, answer: WrittenAnswer) -> MarkingRow:
    sitting, item, mark = answer.sitting, answer.item, answer.mark
    language = sitting.language or "en"
    return MarkingRow(
        planned_test_id=sitting.planned_test_id,
        item_id=item.item_id,
        version=answer.version,
        candidate_id=sitting.candidate_id,
        form_id=sitting.form.id,
        finished_at=sitting.finished_at or unit.now,
        statement=item.statement_in(language),
        guidance=item.guidance_in(language),
        answer=answer.text,
        maximum=item.maximum,
        half_marks=item.half_marks,
        mark=None if mark is None else float(mark.points),
        comment="" if mark is None else mark.comment,
        marked_by=None if mark is None else mark.marked_by,
        marked_at=None if mark is None else mark.marked_at,
    )
