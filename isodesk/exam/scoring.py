"""From answers to a grade: the six types of the document.

Type 3 is on 1000 and type 15 on 100: the average of the questions' scores, each weighing its ``maximum``, with partial
credit. Type 4 counts the questions answered wholly right. Types 2, 1 and 5 are the score, the level and the range of
the ability that the answers show (``measuring``, ``levels``), a question being right or not. A question without an
answer scores 0. Rounding is half up (decision D18).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Any

from isodesk.exam.forms import Form
from isodesk.exam.items.item import Item
from isodesk.exam.levels import SkillLevel, range_of
from isodesk.exam.measuring import Measured, measure
from isodesk.exam.texts import Texts
from isodesk.protocol.grades import GradeType

NOT_TESTED = -1.0
_RATE_DIGITS = Decimal("0.0001")
NO_MARKS: Mapping[str, Fraction] = MappingProxyType({})
NO_TIMES: Mapping[str, float] = MappingProxyType({})
_WHOLLY = (GradeType.NUMBER_CORRECT, GradeType.LEVEL, GradeType.SCORE, GradeType.RANGE)


@dataclass(frozen=True)
class Grade:
    """What a test is worth: ``value`` of ``maximum``; ``rates`` by skill from 0 to 1, -1 where not tested.

    Of the types that rest on Item Response Theory also: the ability ``theta`` with its ``standard_error``, the
    ``levels`` by skill, and of type 1 what the level is called.
    """

    grade_type: GradeType
    value: Decimal
    maximum: int
    questions: int
    rates: Mapping[int, float]
    theta: float | None = None
    standard_error: float | None = None
    levels: Mapping[int, SkillLevel] = field(default_factory=dict)
    level_name: Texts = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """The content that ``from_json`` takes; the value as text, exact."""
        content: dict[str, object] = {
            "grade_type": int(self.grade_type),
            "value": str(self.value),
            "maximum": self.maximum,
            "questions": self.questions,
            "rates": {str(skill_id): rate for skill_id, rate in self.rates.items()},
        }
        if self.theta is None:
            return content
        levels = {str(skill_id): [each.level, each.standard_error] for skill_id, each in self.levels.items()}
        measured = {"theta": self.theta, "standard_error": self.standard_error, "levels": levels}
        return {**content, **measured, "level_name": dict(self.level_name)}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Grade":
        """The grade that ``to_json`` wrote, in this version or an older one."""
        return cls(
            grade_type=GradeType(int(content["grade_type"])),
            value=Decimal(content["value"]),
            maximum=int(content["maximum"]),
            questions=int(content["questions"]),
            rates={int(skill_id): rate for skill_id, rate in content["rates"].items()},
            theta=content.get("theta"),
            standard_error=content.get("standard_error"),
            levels={int(skill_id): SkillLevel(*level) for skill_id, level in content.get("levels", {}).items()},
            level_name=content.get("level_name", {}),
        )


def score(
    form: Form,
    answers: Mapping[str, Sequence[str]],
    marks: Mapping[str, Fraction] = NO_MARKS,
    *,
    asked: Sequence[str] | None = None,
    lacking: Sequence[str] = (),
    seconds: Mapping[str, float] = NO_TIMES,
    language: str | None = None,
) -> Grade:
    """The grade of these answers, by item id, with the points that people gave for those marked by hand.

    ``asked``: the items that the candidate was given, all of the form where None; no other counts, but those that
    the test is ``lacking`` (``delivery.course``): wrong in the grade, in no detail by skill. ``seconds``: the time
    that went into each, where known. ``language``: the code of that in which the test was sat.
    Raises ``AnswerRefused`` for what the form didn't ask, ``NotMarked`` while a mark is missing.
    """
    checked = {item_id: form.check_answer(item_id, answer) for item_id, answer in answers.items()}
    given = {item.item_id for item in form.items} if asked is None else {form.item(each).item_id for each in asked}
    shares = {
        item.item_id: success(
            form,
            item,
            checked.get(item.item_id, ()),
            mark=marks.get(item.item_id),
            seconds=seconds.get(item.item_id),
            language=language,
        )
        for item in form.items
        if item.item_id in given
    }
    return _grade(form, shares, lacking)


def success(
    form: Form,
    item: Item,
    answer: Sequence[str],
    *,
    mark: Fraction | None = None,
    seconds: float | None = None,
    language: str | None = None,
) -> Fraction:
    """How right one answer is, from 0 to 1, as the form's type of grade counts it.

    A mark is the result of a text, whether or not the text is still there: of somebody anonymised it isn't.
    """
    partial = form.grade_type not in _WHOLLY
    if item.by_hand and mark is not None:
        share = mark / item.maximum
        return share if partial else Fraction(share == 1)
    return item.success(answer, partial=partial, mark=mark, seconds=seconds, language=language)


def to_be_marked(
    form: Form, answers: Mapping[str, Sequence[str]], marks: Mapping[str, Fraction] = NO_MARKS
) -> tuple[str, ...]:
    """The items whose answers wait for a person's mark, in the form's order."""
    written = (item.item_id for item in form.items if item.by_hand and answers.get(item.item_id))
    return tuple(item_id for item_id in written if item_id not in marks)


def _grade(form: Form, shares: Mapping[str, Fraction], lacking: Sequence[str]) -> Grade:
    counted = {**shares, **dict.fromkeys(lacking, Fraction(0))}
    questions = len(counted)
    rates = {skill_id: _rate(form, shares, skill_id) for skill_id in form.skills}
    maximum = form.grade_type.maximum(questions)
    if not form.grade_type.uses_irt:
        return Grade(form.grade_type, _value(form, counted, maximum), maximum, questions, rates)
    measured = measure(form, shares, lacking)
    value = _measured_value(form, measured)
    return Grade(
        grade_type=form.grade_type,
        value=value,
        maximum=maximum,
        questions=questions,
        rates=rates,
        theta=measured.ability.theta,
        standard_error=measured.ability.standard_error,
        levels=measured.levels,
        level_name=form.scale.level_names[int(value) - 1] if form.grade_type is GradeType.LEVEL else {},
    )


def _measured_value(form: Form, measured: Measured) -> Decimal:
    theta = measured.ability.theta
    if form.grade_type is GradeType.LEVEL:
        return Decimal(form.scale.level(theta))
    rounded = form.scale.rounded_score(theta)
    return range_of(rounded) if form.grade_type is GradeType.RANGE else rounded


def _value(form: Form, shares: Mapping[str, Fraction], maximum: int) -> Decimal:
    if form.grade_type is GradeType.NUMBER_CORRECT:
        return Decimal(sum(share == 1 for share in shares.values()))
    return round_half_up(_average(form.items, shares) * maximum, Decimal(1))


def _rate(form: Form, shares: Mapping[str, Fraction], skill_id: int) -> float:
    tested = [item for item in form.items if item.skill_id == skill_id and item.item_id in shares]
    return float(round_half_up(_average(tested, shares), _RATE_DIGITS)) if tested else NOT_TESTED


def _average(items: Iterable[Item], shares: Mapping[str, Fraction]) -> Fraction:
    weighed = [(item.maximum, shares[item.item_id]) for item in items if item.item_id in shares]
    total = sum(weight for weight, _ in weighed)
    return sum((weight * share for weight, share in weighed), Fraction(0)) / (total or 1)


def round_half_up(exact: Fraction, unit: Decimal) -> Decimal:
    """An exact number rounded to a multiple of ``unit`` (1, 0.1, 0.0001 ...), halves upwards."""
    return floor(exact / Fraction(unit) + Fraction(1, 2)) * unit
