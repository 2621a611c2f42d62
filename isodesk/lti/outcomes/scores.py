"""Scores as Basic Outcomes writes them: decimal numbers from 0.0 to 1.0 (Implementation Guide 1.1, section 6.1.1)."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from isodesk.lti.errors import ParameterRefused

_SCORE: Final = re.compile(r"0(\.[0-9]{1,30})?|1(\.0{1,30})?|\.[0-9]{1,30}", re.ASCII)
_STEP: Final = Decimal("0.0001")


def parse_score(text: str) -> Decimal:
    """The score of this text; raises ``ParameterRefused`` for all but plain ASCII decimals from 0 to 1."""
    if not _SCORE.fullmatch(text):
        raise ParameterRefused(name="textString")
    return Decimal(text)


def score_text(score: Decimal | float) -> str:
    """A score with at most four decimals, rounded half up, never with an exponent; raises ``ParameterRefused``."""
    number = Decimal(str(score))
    if not number.is_finite() or not 0 <= number <= 1:
        raise ParameterRefused(name="textString")
    text = format(number.quantize(_STEP, ROUND_HALF_UP), "f")
    return text.rstrip("0").rstrip(".")
