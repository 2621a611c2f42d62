"""Which question is shown, for how long, and what comes after it."""

from dataclasses import replace

from sqlalchemy import Connection

from isodesk.exam.delivery.course import Asked, Decision, following
from isodesk.exam.delivery.rules import Kind
from isodesk.station.changes import Why, refused
from isodesk.station.context import Unit
from isodesk.station.grading import right_or_not
from isodesk.station.questions import Question, ask, change_question, decisions_of, questions_of
from isodesk.station.sitting import Sitting, answers_of

Values = dict[str, object]


def show(unit: Unit, sitting: Sitting, position: int) -> Values:
    """Count the time for the question at this position from now on; what changes of the test.

    Raises ``ChangeRefused`` for one that isn't asked, or isn't its turn.
    """
    question, used = sitting.question(position), sitting.charged.now(unit.station.clock)
    if question is None:
        raise refused(Why.NOT_ASKED)
    if sitting.one_way and question != sitting.current():
        raise refused(Why.NOT_SHOWN)
    if sitting.at_position == position:
        return {}
    charge(unit, sitting)
    if question.shown_at is None:
        change_question(unit.connection, sitting.planned_test_id, position, shown_at=used)
    return {"at_position": position, "at_used": used}


def charge(unit: Unit, sitting: Sitting) -> tuple[Question, ...]:
    """Charge the question that is shown with the time since it came to be; the questions as they are kept then."""
    shown = None if sitting.at_position is None else sitting.question(sitting.at_position)
    if shown is None:
        return sitting.questions
    spent = sitting.seconds_spent(shown, unit.station.clock)
    change_question(unit.connection, sitting.planned_test_id, shown.position, spent=spent)
    return tuple(replace(each, spent=spent) if each is shown else each for each in sitting.questions)


def step(unit: Unit, sitting: Sitting, question: Question) -> Values:
    """Close a question for good and decide what comes after it; what changes of the test."""
    charge(unit, sitting)
    change_question(unit.connection, sitting.planned_test_id, question.position, final=1)
    if sitting.form.delivery.kind is Kind.ADAPTIVE:
        _decide(unit, sitting)
    return {"at_position": None, "at_used": None}


def _decide(unit: Unit, sitting: Sitting) -> None:
    course = course_of(unit.connection, sitting)
    outcome = following(sitting.form, sitting.seed, course)
    if isinstance(outcome, Decision):
        ask(unit.connection, sitting.planned_test_id, len(course) + 1, [outcome])


def course_of(connection: Connection, sitting: Sitting) -> tuple[Asked, ...]:
    """What was asked so far, and how right each final answer is where what comes next depends on it."""
    decisions = decisions_of(connection, sitting.planned_test_id)
    if sitting.form.delivery.kind is not Kind.ADAPTIVE:
        return tuple(Asked(decision, None) for decision in decisions)  # written answers may wait for their marks
    questions = questions_of(connection, sitting.planned_test_id, sitting.form)
    answers = answers_of(connection, sitting.planned_test_id)
    return tuple(
        Asked(decision, right_or_not(sitting, question, answers) if question.final else None)
        for question, decision in zip(questions, decisions, strict=True)
    )
