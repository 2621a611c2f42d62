"""Calibration agrees with two unrelated programs and recovers what answers were made of."""

import copy
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from isodesk.exam.irt import calibrate
from isodesk.exam.irt.acceleration import climb
from isodesk.exam.irt.errors import NotAnswers, NothingToTell, UnknownModel
from tests.exam.irt.reference import lsat6


def patterns() -> tuple[list[list[int]], list[int]]:
    told = lsat6()["patterns"]
    return [each["answers"] for each in told], [each["count"] for each in told]


def drawn(
    people: int, items: int, seed: int, guesses: bool = False
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Answers, and the a, b and c of which they were made."""
    chance = np.random.default_rng(seed)
    a, b = chance.lognormal(0.1, 0.3, items), chance.normal(0, 1, items)
    c = chance.beta(5, 17, items) * guesses
    theta = chance.normal(0, 1, (people, 1))
    chances = c + (1 - c) / (1 + np.exp(-a * (theta - b)))
    return (chance.random((people, items)) < chances).astype(float), a, b, c


def test_lsat6_agrees_with_two_unrelated_programs() -> None:
    answers, counts = patterns()
    told = lsat6()
    found = calibrate(answers, counts=counts)
    assert found.converged
    assert found.a == pytest.approx(told["a"], abs=1e-5)
    assert found.b == pytest.approx(told["b"], abs=1e-5)
    assert found.log_likelihood == pytest.approx(told["log_likelihood"], abs=1e-5)


def test_patterns_with_counts_are_the_people_one_by_one() -> None:
    answers, counts = patterns()
    one_by_one = calibrate(np.repeat(answers, counts, axis=0))
    by_pattern = calibrate(answers, counts=counts)
    assert one_by_one.a == pytest.approx(by_pattern.a, abs=1e-7)
    assert one_by_one.b == pytest.approx(by_pattern.b, abs=1e-7)
    assert one_by_one.log_likelihood == pytest.approx(by_pattern.log_likelihood, abs=1e-7)


def test_one_slope_for_all_is_the_rasch_model() -> None:
    """LSAT6 in any textbook: slope .755, log-likelihood -2466.938."""
    answers, counts = patterns()
    found = calibrate(answers, model="1pl", counts=counts)
    assert found.a == pytest.approx([0.7551] * 5, abs=1e-4)
    assert found.log_likelihood == pytest.approx(-2466.938, abs=1e-3)


def marginal(answers: NDArray[np.float64], a: Any, b: Any, c: Any) -> float:
    """The log-likelihood, summed up plainly over many more points."""
    theta = np.linspace(-8, 8, 801)
    shares = np.exp(-(theta**2) / 2)
    chances = c + (1 - c) / (1 + np.exp(-a * (theta[:, None] - b)))
    logs = answers @ np.log(chances).T + (1 - answers) @ np.log1p(-chances).T
    return float(np.log(np.exp(logs) @ (shares / shares.sum())).sum())


@pytest.mark.parametrize("model", ["1pl", "2pl"])
def test_no_parameters_nearby_are_likelier(model: Any) -> None:
    answers, *_ = drawn(400, 12, seed=3)
    found = calibrate(answers, model=model)
    highest = marginal(answers, found.a, found.b, found.c)
    assert found.log_likelihood == pytest.approx(highest, abs=1e-4)
    for step in (-0.02, 0.02):
        assert marginal(answers, found.a * (1 + step), found.b, found.c) < highest
        for item in range(12):
            assert marginal(answers, found.a, found.b + step * (np.arange(12) == item), found.c) < highest


@pytest.mark.parametrize("missing", [0.0, 0.3])
def test_parameters_are_recovered(missing: float) -> None:
    answers, a, b, _ = drawn(4000, 20, seed=1)
    answers[np.random.default_rng(2).random(answers.shape) < missing] = math.nan
    found = calibrate(answers)
    assert found.converged
    assert np.abs(found.a - a).mean() < 0.1
    assert np.abs(found.b - b).mean() < 0.12


def test_guessing_does_not_run_off() -> None:
    answers, a, b, c = drawn(3000, 30, seed=4, guesses=True)
    found = calibrate(answers, model="3pl")
    assert found.converged
    assert found.iterations < 100
    assert np.abs(found.c - c).max() < 0.25
    assert np.abs(found.a - a).mean() < 0.2
    assert np.abs(found.b - b).mean() < 0.3
    assert found.log_likelihood == pytest.approx(marginal(answers, found.a, found.b, found.c), abs=1e-3)


def test_guessing_with_answers_missing() -> None:
    answers, _, b, _ = drawn(2000, 20, seed=6, guesses=True)
    answers[np.random.default_rng(7).random(answers.shape) < 0.2] = math.nan
    found = calibrate(answers, model="3pl")
    assert found.converged
    assert np.abs(found.b - b).mean() < 0.35


def test_not_reached_by_a_group_is_not_wrong_for_it() -> None:
    """Half never saw the last five items; taken for wrong, these would look far harder."""
    answers, _, b, _ = drawn(4000, 10, seed=5)
    answers[::2, 5:] = math.nan
    assert np.abs(calibrate(answers).b - b).max() < 0.4
    assert np.abs(calibrate(np.nan_to_num(answers)).b - b).max() > 1


@given(st.integers(0, 2**32 - 1), st.sampled_from(["1pl", "2pl", "3pl"]))
def test_a_handful_of_answers_ends_in_numbers(seed: int, model: Any) -> None:
    answers = (np.random.default_rng(seed).random((10, 4)) < 0.5).astype(float)
    answers[0], answers[1] = 0, 1
    found = calibrate(answers, model=model)
    assert np.isfinite(found.a).all()
    assert np.isfinite(found.log_likelihood)


def test_items_that_all_or_none_answered_right_are_named() -> None:
    answers = np.array([[1, 1, 0, math.nan], [0, 1, 0, math.nan], [1, 1, 0, math.nan]])
    with pytest.raises(NothingToTell) as refused:
        calibrate(answers)
    assert refused.value.parameters["items"] == [1, 2, 3]


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ([1, 0], None),
        ([[1, 2]], None),
        ([], None),
        ([[1, 0], [0, 1]], [1]),
        ([[1, 0], [0, 1]], [1, -1]),
        ([[1, 0], [0]], None),
        ([["right", "wrong"]], None),
        (None, None),
        ([[1, 0], [0, 1]], ["one", "two"]),
        ([[10**400, 0]], None),
        ([[{}, 0]], None),
    ],
)
def test_what_are_no_answers_is_refused(answers: Any, counts: Any) -> None:
    with pytest.raises(NotAnswers):
        calibrate(answers, counts=counts)


def test_a_climb_that_overshoots_goes_back_and_arrives() -> None:
    """The square root of 2 by steps that alternate around it, beside one that creeps."""

    def improve(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        change = np.array([-1.8, -0.05]) * (point - [2**0.5, 1.0])
        return -float(((point - [2**0.5, 1.0]) ** 2).sum()), change

    reached = climb(improve, np.array([9.0, -9.0]), tolerance=1e-10, most=50)
    assert reached.still
    assert reached.point == pytest.approx([2**0.5, 1.0], abs=1e-8)


def test_a_climb_without_end_says_so() -> None:
    reached = climb(lambda point: (float(point[0]), np.array([1.0])), np.array([0.0]), tolerance=1e-6, most=5)
    assert not reached.still


def test_the_result_is_a_tuple_of_five_with_the_guesses_beside_it() -> None:
    answers, counts = patterns()
    found = calibrate(answers, counts=counts)
    a, b, log_likelihood, iterations, converged = found
    assert found._fields == ("a", "b", "log_likelihood", "iterations", "converged")
    assert (a is found.a, b is found.b, converged) == (True, True, True)
    assert (log_likelihood, iterations) == (found.log_likelihood, found.iterations)
    assert found.c.tolist() == [0.0] * 5
    guessed = calibrate(drawn(500, 5, seed=9, guesses=True)[0], model="3pl")
    assert len(guessed) == 5
    assert (guessed.c > 0).all()
    assert (copy.deepcopy(guessed).c == guessed.c).all()


@pytest.mark.parametrize("model", ["4pl", "2PL", "", None, ["2pl"]])
def test_a_model_that_there_is_not_is_refused(model: Any) -> None:
    with pytest.raises(UnknownModel) as refused:
        calibrate([[1, 0], [0, 1]], model=model)
    assert refused.value.parameters["known"] == ["1pl", "2pl", "3pl"]
