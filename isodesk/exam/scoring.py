"""From answers to a grade: types 3, 4 and 15 of the document.

Type 3 is on 1000 and type 15 on 100: the average of the questions' scores, each weighing its
``maximum``, with partial credit. Type 4 counts the questions answered wholly right. A question
without an answer scores 0. Rounding is half up (decision D18).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import cast

from isodesk.exam.forms import Form
from isodesk.exam.items.item import Item
from isodesk.protocol.grades import GradeType

NOT_TESTED = -1.0
_RATE_DIGITS = Decimal("0.0001")
NO_MARKS: Mapping[str, Fraction] = MappingProxyType({})


@dataclass(frozen=True)
class Grade:
    """What a test is worth: ``value`` of ``maximum``; ``rates`` by skill from 0 to 1, -1 where not tested."""

    grade_type: GradeType
    value: Decimal
    maximum: int
    questions: int
    rates: Mapping[int, float]

    def to_json(self) -> dict[str, object]:
        """The content that ``from_json`` takes; the value as text, exact."""
        return {
            "grade_type": int(self.grade_type),
            "value": str(self.value),
            "maximum": self.maximum,
            "questions": self.questions,
            "rates": {str(skill_id): rate for skill_id, rate in self.rates.items()},
        }

    @classmethod
    def from_json(cls, content: Mapping[str, object]) -> "Grade":
        """The grade that ``to_json`` wrote."""
        rates = cast("Mapping[str, float]", content["rates"])
        return cls(
            grade_type=GradeType(int(str(content["grade_type"]))),
            value=Decimal(str(content["value"])),
            maximum=int(str(content["maximum"])),
            questions=int(str(content["questions"])),
            rates={int(skill_id): rate for skill_id, rate in rates.items()},
        )


def score(form: Form, answers: Mapping[str, Sequence[str]], marks: Mapping[str, Fraction] = NO_MARKS) -> Grade:
    """The grade of these answers, by item id, with the points that people gave for those marked by hand.

    Raises ``AnswerRefused`` for what the form didn't ask, ``NotMarked`` while a mark is missing.
    """
    checked = {item_id: form.check_answer(item_id, answer) for item_id, answer in answers.items()}
    partial = form.grade_type is not GradeType.NUMBER_CORRECT
    shares = {
        item.item_id: item.success(checked.get(item.item_id, ()), partial=partial, mark=marks.get(item.item_id))
        for item in form.items
    }
    maximum = form.grade_type.maximum(len(form.items))
    return Grade(
        grade_type=form.grade_type,
        value=_value(form, shares, maximum),
        maximum=maximum,
        questions=len(form.items),
        rates={skill_id: _rate(form, shares, skill_id) for skill_id in form.skills},
    )


def to_be_marked(
    form: Form, answers: Mapping[str, Sequence[str]], marks: Mapping[str, Fraction] = NO_MARKS
) -> tuple[str, ...]:
    """The items whose answers wait for a person's mark, in the form's order."""
    written = (item.item_id for item in form.items if item.by_hand and answers.get(item.item_id))
    return tuple(item_id for item_id in written if item_id not in marks)


def _value(form: Form, shares: Mapping[str, Fraction], maximum: int) -> Decimal:
    if form.grade_type is GradeType.NUMBER_CORRECT:
        return Decimal(sum(share == 1 for share in shares.values()))
    return round_half_up(_average(form.items, shares) * maximum, Decimal(1))


def _rate(form: Form, shares: Mapping[str, Fraction], skill_id: int) -> float:
    tested = [item for item in form.items if item.skill_id == skill_id]
    return float(round_half_up(_average(tested, shares), _RATE_DIGITS)) if tested else NOT_TESTED


def _average(items: Iterable[Item], shares: Mapping[str, Fraction]) -> Fraction:
    weighed = [(item.maximum, shares[item.item_id]) for item in items]
    return sum((weight * share for weight, share in weighed), Fraction(0)) / sum(weight for weight, _ in weighed)


def round_half_up(exact: Fraction, unit: Decimal) -> Decimal:
    """An exact number rounded to a multiple of ``unit`` (1, 0.1, 0.0001 ...), halves upwards."""
    return floor(exact / Fraction(unit) + Fraction(1, 2)) * unit
