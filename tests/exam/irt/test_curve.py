"""The probability of a right answer, by ability and item parameters."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.forms import Form
from isodesk.exam.irt import probability
from tests.exam.contents import choice, form

ABILITIES = st.floats(-6, 6)


@pytest.mark.parametrize(
    ("theta", "a", "b", "c", "expected"),
    [(0, 1, 0, 0, 0.5), (1, 1, 0, 0, 0.7310586), (0, 2, 1, 0, 0.1192029), (0, 1, 0, 0.2, 0.6), (-50, 3, 5, 0.25, 0.25)],
)
def test_known_values(theta: float, a: float, b: float, c: float, expected: float) -> None:
    assert isclose(probability(theta, a, b, c), expected, abs_tol=1e-7)


@given(ABILITIES, st.floats(0.01, 10), st.floats(-10, 10), st.floats(0, 0.99))
def test_stays_between_guessing_and_certainty(theta: float, a: float, b: float, c: float) -> None:
    assert c <= probability(theta, a, b, c) <= 1
    assert probability(theta, a, b, c) <= probability(theta + 1, a, b, c)


@pytest.mark.parametrize(("theta", "expected"), [(-1e6, 0.0), (1e6, 1.0)])
def test_extreme_abilities_do_not_overflow(theta: float, expected: float) -> None:
    assert isclose(probability(theta, 10), expected, abs_tol=1e-300)


def test_an_item_without_parameters_is_an_average_one() -> None:
    read = Form.from_json(form(choice("q1"), choice("q2", parameters={"b": 2.0})))
    assert isclose(read.items[0].chance(1.0), probability(1.0))
    assert isclose(read.items[1].chance(1.0), probability(1.0, 1.0, 2.0))
