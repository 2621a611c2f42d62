"""The grade of a sitting, of what is kept alone: whoever computes it again comes to the same one."""

from collections.abc import Mapping
from fractions import Fraction

from isodesk.exam.delivery.course import Asked, Decision, lacking
from isodesk.exam.delivery.rules import Kind
from isodesk.exam.items.item import Item
from isodesk.exam.scoring import NO_MARKS, Grade, score, success
from isodesk.station.questions import Question
from isodesk.station.sitting import Answers, Sitting

Marks = Mapping[str, Fraction]


def graded(sitting: Sitting, marks: Marks = NO_MARKS) -> Grade:
    """The grade of what was asked. Tests of an older store have no list of it: theirs were of fixed forms."""
    counted = counted_questions(sitting)
    return score(
        sitting.form,
        sitting.answers,
        marks,
        asked=[question.item.item_id for question in counted] if sitting.questions else None,
        lacking=_lacking(sitting, counted),
        seconds={question.item.item_id: sitting.counted_seconds(question) for question in counted},
        language=sitting.language,
    )


def counted_questions(sitting: Sitting) -> tuple[Question, ...]:
    """The questions that count: all that a test asks, but of an adaptive one only those that came to be seen.

    The one on the screen when the time ends does, answered or not; one that was decided and never shown doesn't.
    """
    if sitting.form.delivery.kind is not Kind.ADAPTIVE:
        return sitting.questions
    return tuple(question for question in sitting.questions if _was_seen(sitting, question))


def _was_seen(sitting: Sitting, question: Question) -> bool:
    return question.shown_at is not None or question.final or sitting.is_dealt_with(question)


def _lacking(sitting: Sitting, counted: tuple[Question, ...]) -> tuple[str, ...]:
    if sitting.form.delivery.kind is not Kind.ADAPTIVE or len(counted) >= sitting.form.delivery.least:
        return ()
    course = [Asked(Decision(each.item.item_id), right_or_not(sitting, each, sitting.answers)) for each in counted]
    return lacking(sitting.form, sitting.seed, course)


def right_or_not(sitting: Sitting, question: Question, answers: Answers) -> Fraction:
    """1 where an answer is wholly right, else 0: what an adaptive test goes on by."""
    given, seconds = answers.get(question.item.item_id, ()), sitting.counted_seconds(question)
    return question.item.success(given, partial=False, seconds=seconds, language=sitting.language)


def success_of(sitting: Sitting, item: Item, marks: Marks = NO_MARKS) -> Fraction:
    """How right the answer to an item is, as the grade counts it; raises ``NotMarked`` where a mark is missing."""
    question = sitting.question_of(item.item_id)
    return success(
        sitting.form,
        item,
        sitting.answers.get(item.item_id, ()),
        mark=marks.get(item.item_id),
        seconds=None if question is None else sitting.counted_seconds(question),
        language=sitting.language,
    )
