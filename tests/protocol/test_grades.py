"""Grade types and outcomes, exactly as documented; odd where the document is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.protocol.grades import GradeType, outcome


@pytest.mark.parametrize(
    ("grade_type", "value", "questions", "documented", "corrected"),
    [
        (1, "3", 0, "0.3", "0.6"),
        (1, "5", 0, "0.5", "1"),
        (2, "550", 0, "0.55", "0.55"),
        (3, "1000", 0, "1", "1"),
        (3, "0", 0, "0", "0"),
        (4, "2", 3, "0.6667", "0.6667"),
        (4, "1", 3, "0.3333", "0.3333"),
        (4, "0", 0, "0", "0"),
        (5, "175.5", 0, "0.1755", "0.1755"),
        (5, "525", 0, "0.525", "0.525"),
        (5, "850", 0, "0.85", "0.85"),
        (15, "62.5", 0, "0.0625", "0.625"),
        (15, "100", 0, "0.1", "1"),
        (15, "0.45", 0, "0.0005", "0.0045"),
        (3, "0.05", 0, "0.0001", "0.0001"),
        (3, "0.049", 0, "0", "0"),
    ],
)
def test_outcomes(grade_type: int, value: str, questions: int, documented: str, corrected: str) -> None:
    assert outcome(GradeType(grade_type), Decimal(value), questions) == documented
    assert outcome(GradeType(grade_type), Decimal(value), questions, corrected=True) == corrected


@given(
    st.sampled_from(GradeType),
    st.decimals(min_value=-2000, max_value=2000, allow_nan=False),
    st.integers(0, 500),
    st.booleans(),
)
def test_an_outcome_is_a_plain_decimal_from_0_to_1(
    grade_type: GradeType, value: Decimal, questions: int, corrected: bool
) -> None:
    text = outcome(grade_type, value, questions, corrected=corrected)
    assert 0 <= Decimal(text) <= 1
    assert set(text) <= set("0123456789.")
    assert len(text.partition(".")[2]) <= 4


def test_maxima() -> None:
    assert {each.value: each.maximum(40) for each in GradeType} == {1: 5, 2: 1000, 3: 1000, 4: 40, 5: 1000, 15: 100}


def test_which_grades_rest_on_item_response_theory() -> None:
    assert {each.value for each in GradeType if each.uses_irt} == {1, 2, 5}
