"""Taking a change to a test under way: by one page at a time, each change once, in one unit of work.

A page numbers its changes. The number of the last one taken, or a lower one, changes nothing: a request sent twice,
or late, does no harm. A page that doesn't number (it runs no script) says instead which answer it had shown.
"""

from collections.abc import Collection

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from isodesk.exam.errors import AnswerRefused
from isodesk.exam.items.typing_test import TypingItem
from isodesk.protocol.values import TestStatus
from isodesk.station.asking import show, step
from isodesk.station.changes import Change, Why, refused
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.questions import Question, change_question, change_test
from isodesk.station.schema import answer
from isodesk.station.sitting import Sitting

Values = dict[str, object]
_INSERT = insert(answer)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=["planned_test_id", "item_id"],
    set_={"value": _INSERT.excluded.value, "at": _INSERT.excluded.at},
)


def take(unit: Unit, sitting: Sitting, change: Change, writer: str, sequence: int | None = None) -> None:
    """Make a change, or do nothing where it was made before; raises ``ChangeRefused``.

    ``sitting`` must have been read in this unit. ``sequence`` is the page's number of the change, None where it
    doesn't number.
    """
    values = writing(unit, sitting, writer)
    if sequence is not None and sequence <= sitting.sequence:
        return
    check_under_way(unit, sitting)
    number = sitting.sequence + 1 if sequence is None else sequence
    values |= _made(unit, sitting, change, number)
    charged = sitting.charged.advanced(unit.station.clock)
    values |= {"sequence": number, "used_seconds": charged.used_seconds, "checkpoint": charged.checkpoint}
    change_test(unit, sitting.planned_test_id, values)


def writing(unit: Unit, sitting: Sitting, writer: str) -> Values:
    """What makes a page the writer, nothing where it is; raises ``ChangeRefused`` where another one is."""
    if sitting.writer == writer:
        return {}
    if sitting.writer is not None or sitting.status is not TestStatus.STARTED:
        raise refused(_not_under_way(unit, sitting) or Why.ANOTHER_WRITER)
    return {"writer": writer, "writer_at": unit.now}


def check_writer(sitting: Sitting, page: str) -> None:
    """Raise ``ChangeRefused`` where another page writes, even one that wasn't heard of for a while.

    For what ends or stops a test: a wish of before must not end it once somebody goes on elsewhere.
    """
    if sitting.writer not in (None, page):
        raise refused(Why.ANOTHER_WRITER)


def claim(unit: Unit, sitting: Sitting, writer: str, *, instead: Collection[str] = (), take_over: bool = False) -> bool:
    """Make a page the writer; False where another one is.

    It becomes so where there is none, in place of the pages that it comes after (``instead``), of one that wasn't
    heard of for a while, or of any where a person says so (``take_over``).
    """
    before, presence, now = sitting.writer, unit.station.activity.presence, unit.station.clock.monotonic()
    ended = sitting.status is not TestStatus.STARTED or sitting.time_over(unit.station.clock)
    if ended or before == writer:
        return before == writer
    free = before is None or before in instead or take_over
    if not free and not presence.is_silent(sitting.planned_test_id, str(before), now):
        return False
    change_test(unit, sitting.planned_test_id, {"writer": writer, "writer_at": unit.now})
    if before is not None and before not in instead:
        record(unit, "test.continued_elsewhere", sitting.planned_test_id)
    return True


def check_under_way(unit: Unit, sitting: Sitting) -> None:
    """Raise ``ChangeRefused`` where no change is taken at this moment."""
    why = _not_under_way(unit, sitting)
    if why is not None:
        raise refused(why)


def _not_under_way(unit: Unit, sitting: Sitting) -> Why | None:
    if sitting.status is TestStatus.NOT_STARTED:
        return Why.NOT_STARTED
    if sitting.status is not TestStatus.STARTED:
        return Why.HANDED_IN
    if sitting.time_over(unit.station.clock):
        return Why.TIME_OVER
    return Why.PAUSED if sitting.paused else None


def _made(unit: Unit, sitting: Sitting, change: Change, sequence: int) -> Values:
    values: Values = {}
    if change.screen is not None:
        _keep_screen_event(unit, sitting, change)
    if change.shown is not None:
        values |= show(unit, sitting, change.shown)
    if change.item_id is not None:
        question = _open_question(unit, sitting, change, change.item_id)
        _keep(unit, sitting, question, change, sequence)
        if change.final:
            values |= step(unit, sitting, question)
    return values


def _keep_screen_event(unit: Unit, sitting: Sitting, change: Change) -> None:
    if not sitting.full_screen or change.screen is None:
        raise refused(Why.NOT_ALLOWED)
    record(unit, f"test.full_screen_{change.screen.value}", sitting.planned_test_id)


def _open_question(unit: Unit, sitting: Sitting, change: Change, item_id: str) -> Question:
    """The question of a change that may be made to it."""
    question = sitting.question_of(item_id)
    if question is None:
        raise refused(Why.NOT_ASKED)
    if question.final:
        raise refused(Why.FINAL)
    if sitting.one_way and question != sitting.current():
        raise refused(Why.NOT_SHOWN)
    answers = change.answer is not None or change.unknown is not None
    if answers and sitting.allotted(question) is not None:
        _check_time(unit, sitting, question)
    elif answers and isinstance(question.item, TypingItem) and change.shown is None:
        _count_time(unit, sitting, question)
    return question


def _check_time(unit: Unit, sitting: Sitting, question: Question) -> None:
    if question.position != sitting.at_position:
        raise refused(Why.NOT_SHOWN)
    if not sitting.is_open(question, unit.station.clock):
        raise refused(Why.QUESTION_OVER)


def _count_time(unit: Unit, sitting: Sitting, question: Question) -> None:
    """A typing test that no page said to show has been on the screen all the time, as far as anybody knows."""
    if question.shown_at is None:
        used = min(sitting.charged.now(unit.station.clock), sitting.limit)
        change_question(unit.connection, sitting.planned_test_id, question.position, shown_at=0.0, spent=used)


def _keep(unit: Unit, sitting: Sitting, question: Question, change: Change, sequence: int) -> None:
    allowed = (
        (change.flagged is None or not sitting.one_way)
        and (not change.unknown or sitting.form.unknown_answer)
        and (not change.final or sitting.one_way)
    )
    if not allowed:
        raise refused(Why.NOT_ALLOWED)
    values: Values = {} if change.flagged is None else {"flagged": int(change.flagged)}
    if change.unknown or change.answer is not None:
        values |= _keep_answer(unit, sitting, question, change)
        values["revision"] = sequence
    if values:
        change_question(unit.connection, sitting.planned_test_id, question.position, **values)


def _keep_answer(unit: Unit, sitting: Sitting, question: Question, change: Change) -> Values:
    """Keep the answer, or take it away where it is empty or "I don't know"; whether it is unknown now."""
    item = question.item
    try:
        checked = item.check(() if change.unknown else change.answer or ())
    except AnswerRefused as error:
        raise refused(Why.NOT_AN_ANSWER) from error
    kept = checked if item.is_answered(checked) else ()
    stored = sitting.answers.get(item.item_id, ())
    if change.seen is not None and stored != kept and item.fingerprint(stored) != change.seen:
        raise refused(Why.CHANGED_MEANWHILE)
    if stored != kept:
        _store(unit, sitting.planned_test_id, item.item_id, kept)
    return {"unknown": int(change.unknown or (question.unknown and not kept and change.unknown is None))}


def _store(unit: Unit, planned_test_id: int, item_id: str, kept: tuple[str, ...]) -> None:
    if not kept:
        mine = (answer.c.planned_test_id == planned_test_id, answer.c.item_id == item_id)
        unit.connection.execute(delete(answer).where(*mine))
        return
    row = {"planned_test_id": planned_test_id, "item_id": item_id, "value": list(kept), "at": unit.now}
    unit.connection.execute(_KEEP, row)
