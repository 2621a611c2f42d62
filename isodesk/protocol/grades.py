"""Grade types and their conversion to an LTI outcome, exactly as documented.

Two of the documented divisors look like slips (a level of 1 to 5 divided by 10, a score on 100
divided by 1000). They are the contract; ``corrected=True`` uses the maximum of the type instead.
"""

from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum

_DIVISORS = {1: 10, 2: 1000, 3: 1000, 5: 1000, 15: 1000}
_MAXIMA = {1: 5, 2: 1000, 3: 1000, 5: 1000, 15: 100}
_FOUR_DECIMALS = Decimal("0.0001")


class GradeType(IntEnum):
    """Values of ``gra_typ_id``, section "Get results as a JSON"."""

    LEVEL = 1
    SCORE = 2
    AVERAGE = 3
    NUMBER_CORRECT = 4
    RANGE = 5
    ON_100_AVERAGE = 15

    @property
    def uses_irt(self) -> bool:
        """Whether the grade rests on Item Response Theory."""
        return self in (GradeType.LEVEL, GradeType.SCORE, GradeType.RANGE)

    def maximum(self, questions: int) -> int:
        """``max_val`` for a test of so many questions."""
        return _MAXIMA.get(self, questions)

    def divisor(self, questions: int, *, corrected: bool = False) -> int:
        """What a value is divided by to become an outcome, as documented or, ``corrected``, by its maximum."""
        natural = self.maximum(questions)
        return natural if corrected else _DIVISORS.get(self, natural)


def outcome(grade_type: GradeType, value: Decimal, questions: int, *, corrected: bool = False) -> str:
    """The decimal number from 0 to 1 of appendix "LTI - Grades via Basic Outcome Service".

    At most four decimals, rounded half up, no exponent (decision D18).
    """
    divisor = grade_type.divisor(questions, corrected=corrected)
    share = (value / divisor if divisor else Decimal(0)).quantize(_FOUR_DECIMALS, ROUND_HALF_UP)
    text = f"{min(max(Decimal(0), share), Decimal(1)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
