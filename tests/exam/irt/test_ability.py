"""Abilities agree with two unrelated programs and with the integrals, and are finite for whatever is answered."""

import math
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.irt import eap, information, mle, probability
from isodesk.exam.irt.ability import MLE_REACH
from isodesk.exam.irt.curves import Curves
from isodesk.exam.irt.errors import NotAnswers, NotParameters
from tests.exam.irt.reference import cases, exact_eap

NAN = math.nan
ANSWERS = st.sampled_from([1.0, 0.0, NAN])
ITEMS = st.tuples(ANSWERS, st.floats(0.2, 3), st.floats(-4, 4), st.floats(0, 0.5), st.floats(0.8, 1))


def parts(case: dict[str, Any]) -> list[list[float]]:
    return [case[name] for name in "xabcd"]


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["id"]))
def test_abilities_agree_with_two_unrelated_programs(case: dict[str, Any]) -> None:
    found = eap(*parts(case), D=case["D"])
    assert found.theta == pytest.approx(case["eap"], abs=1e-6)
    assert found.se == pytest.approx(case["eap_se"], abs=1e-6)


@pytest.mark.parametrize("case", [each for each in cases() if abs(each["mle"]) < 4], ids=lambda case: str(case["id"]))
def test_likeliest_abilities_agree_with_two_unrelated_programs(case: dict[str, Any]) -> None:
    found = mle(*parts(case), D=case["D"])
    assert found.theta == pytest.approx(case["mle"], abs=1e-4)
    assert found.se == pytest.approx(case["mle_se"], abs=1e-4)


@pytest.mark.parametrize("case", [each for each in cases() if abs(each["mle"]) == 4], ids=lambda case: str(case["id"]))
def test_where_likelihood_rises_for_ever_its_estimate_is_the_bound(case: dict[str, Any]) -> None:
    found = mle(*parts(case), D=case["D"])
    assert found.theta == math.copysign(MLE_REACH, case["mle"])
    assert case["mle_se"] < found.se < math.inf


@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.sampled_from([1, 5, 40, 150]),
    scaling=st.sampled_from([1.0, 1.702]),
    share=st.sampled_from([0.0, 0.1, 0.5, 1.0]),
    prior=st.sampled_from([(0.0, 1.0), (1.3, 0.5)]),
    asymptotes=st.booleans(),
)
def test_abilities_are_those_of_the_integrals(
    seed: int, count: int, scaling: float, share: float, prior: tuple[float, float], asymptotes: bool
) -> None:
    """Extreme patterns, long tests, steep items, both asymptotes, what wasn't reached."""
    chance = np.random.default_rng(seed)
    a, b = chance.lognormal(0.1, 0.5, count), chance.normal(0, 1.5, count)
    c = chance.beta(5, 17, count) * asymptotes
    d = 1 - chance.beta(2, 30, count) * asymptotes
    x = (chance.random(count) < share) * 1.0
    x[chance.random(count) < 0.1] = NAN
    found = eap(x, a, b, c, d, D=scaling, mean=prior[0], sd=prior[1])
    theta, se = exact_eap(x, (a, b, c, d), scaling, *prior)
    assert found.theta == pytest.approx(theta, abs=5e-6)
    assert found.se == pytest.approx(se, abs=5e-6)


@given(st.lists(ITEMS, max_size=60), st.sampled_from([1.0, 1.702]))
def test_every_pattern_has_a_finite_ability(answered: list[tuple[float, ...]], scaling: float) -> None:
    x, a, b, c, d = (list(each) for each in zip(*answered, strict=True)) if answered else ([],) * 5
    found = eap(x, a, b, c, d, D=scaling)
    theta, se = exact_eap(np.array(x), (a, b, c, d), scaling, 0.0, 1.0)
    assert found.theta == pytest.approx(theta, abs=1e-4)
    assert found.se == pytest.approx(se, abs=1e-4)
    assert abs(mle(x, a, b, c, d, D=scaling).theta) <= MLE_REACH


@given(st.lists(ITEMS, max_size=40), st.floats(0.2, 3), st.floats(-4, 4), st.floats(0, 0.5))
def test_a_wrong_answer_never_raises_the_ability_and_a_right_one_never_lowers_it(
    answered: list[tuple[float, ...]], a: float, b: float, c: float
) -> None:
    def after(answer: float) -> float:
        return eap(*zip(*answered, (answer, a, b, c, 1.0), strict=True)).theta

    assert after(0.0) <= after(NAN) + 1e-9
    assert after(1.0) >= after(NAN) - 1e-9


def test_a_thousand_answers_do_not_underflow() -> None:
    count = 2000
    for answers in ([1.0] * count, [0.0] * count, [1.0, 0.0] * (count // 2)):
        found = eap(answers, [3.0] * count, np.linspace(-3, 3, count))
        assert math.isfinite(found.theta)
        assert 0.01 < found.se < 0.5


def test_one_answer_says_little() -> None:
    """Other programs' standard errors fall to nothing after one item."""
    assert 0.8 < eap([1], [1.2], [0]).se < 1


def test_what_was_not_reached_counts_for_nothing() -> None:
    assert eap([1, NAN, 0], [1, 2, 1.5], [0, 1, 0.5]) == eap([1, 0], [1, 1.5], [0, 0.5])
    assert mle([1, NAN, 0], [1, 2, 1.5], [0, 1, 0.5]) == mle([1, 0], [1, 1.5], [0, 0.5])


def test_without_answers_the_ability_is_the_prior() -> None:
    found = eap([NAN, NAN], [1, 1], [0, 1], mean=0.7, sd=0.5)
    assert found.theta == pytest.approx(0.7, abs=1e-9)
    assert found.se == pytest.approx(0.5, abs=1e-6)
    assert mle([NAN], 1, 0) == (0.0, math.inf)


def test_one_number_serves_all_items() -> None:
    assert eap([1, 0, 1], 1.2, 0.5, 0.2) == eap([1, 0, 1], [1.2] * 3, [0.5] * 3, [0.2] * 3)


@pytest.mark.parametrize(
    ("x", "a", "b", "lower", "higher"),
    [
        ([1, 1, 0, 1, 1], [2.3, 1.9, 0.9, 1.0, 2.5], [-2.6, -2.0, 1.2, 2.1, 2.9], 0.465, 3.14),
        ([1, 1, 0, 1, 1], [1.4, 1.0, 1.3, 2.2, 1.3], [-2.3, -0.9, 0.4, 2.3, 2.5], 2.145, -0.22),
    ],
)
def test_of_two_maxima_the_higher_is_taken(
    x: list[int], a: list[float], b: list[float], lower: float, higher: float
) -> None:
    """Right at hard items beside wrong at easier ones: luck, or a slip (Samejima 1973)."""

    def height(theta: float) -> float:
        chances = [probability(theta, *of, 0.25) for of in zip(a, b, strict=True)]
        return sum(math.log(p if right else 1 - p) for right, p in zip(x, chances, strict=True))

    for hill in (lower, higher):
        assert height(hill) > max(height(hill - 0.1), height(hill + 0.1))
    assert height(higher) > height(lower)
    assert mle(x, a, b, 0.25).theta == pytest.approx(higher, abs=0.01)


def test_no_pattern_of_guesses_leads_far_away() -> None:
    """Searches without a grid end 187 logits off on some patterns of a 3PL."""
    chance = np.random.default_rng(8)
    a, b, c = chance.lognormal(0.1, 0.3, 20), chance.normal(0, 1, 20), chance.beta(5, 17, 20)
    grid = np.linspace(-MLE_REACH, MLE_REACH, 2001)
    chances = c + (1 - c) / (1 + np.exp(-a * (grid[:, None] - b)))
    for _ in range(300):
        x = (chance.random(20) < 0.35).astype(float)
        heights = np.log(np.where(x == 1, chances, 1 - chances)).sum(axis=1)
        assert mle(x, a, b, c).theta == pytest.approx(grid[int(np.argmax(heights))], abs=0.011)


@pytest.mark.parametrize("x", [[2.0], [0.5], [math.inf], [1, 0], [[1]], 1, ["yes"], [[1], [1, 0]], [{}], [10**400]])
def test_what_is_no_answer_is_refused(x: Any) -> None:
    for estimate in (eap, mle):
        with pytest.raises(NotAnswers):
            estimate(x, [1.0], [0.0])


@pytest.mark.parametrize(
    ("parameters", "prior"),
    [
        (([1.0], [NAN]), {}),
        (([math.inf], [0.0]), {}),
        (([1.0, 1.0], [0.0, 0.0, 0.0]), {}),
        (([1.0], [0.0], [0.5], [0.5]), {}),
        (([1.0], [0.0], [-0.1]), {}),
        (([1.0], [0.0], [0.0], [1.1]), {}),
        (([1.0], [0.0]), {"sd": 0.0}),
        ((["steep"], [0.0]), {}),
        (([1.0], [[0.0], [0.0, 1.0]]), {}),
        (([1.0], [0.0], [None, {}]), {}),
        (([1.0], [0.0]), {"sd": "wide"}),
        (([1.0], [0.0]), {"mean": None}),
        (([1.0], [0.0]), {"D": "one"}),
        (([1.0], [0.0]), {"mean": NAN}),
    ],
)
def test_what_are_no_parameters_is_refused(parameters: Any, prior: dict[str, Any]) -> None:
    with pytest.raises(NotParameters):
        eap([1], *parameters, **prior)


@given(ITEMS, st.floats(-5, 5), st.sampled_from([1.0, 1.702]))
def test_information_is_the_slope_squared_over_the_variance(
    item: tuple[float, ...], theta: float, scaling: float
) -> None:
    _, a, b, c, d = item

    def chance(ability: float) -> float:
        return c + (d - c) / (1 + math.exp(-scaling * a * (ability - b)))

    slope = (chance(theta + 1e-5) - chance(theta - 1e-5)) / 2e-5
    expected = slope**2 / (chance(theta) * (1 - chance(theta)))
    assert information(theta, a, b, c, d, D=scaling) == pytest.approx(expected, rel=1e-4, abs=1e-8)


def test_information_of_what_does_not_go_together_is_refused() -> None:
    for theta in ([0.0, 1.0], "high", [[0.0], [0.0, 1.0]]):
        with pytest.raises(NotParameters):
            information(theta, [1.0, 2.0, 3.0], 0.0)


def test_however_steep_an_item_is_the_points_are_few() -> None:
    """One answer to an item of a = 1e9 asked for 298 GiB."""
    tracemalloc.start()
    assert mle([1], [1e9], [0]).theta == MLE_REACH
    assert mle([0], [1e9], [0]).theta == -MLE_REACH
    assert -0.5 < mle([1, 0], [1e9, 1e9], [-0.5, 0.7]).theta < 0.7
    assert mle([1, 0, 1], [1e9, 1e9, 1.0], [-0.5, 0.7, 0.0]).theta == pytest.approx(0.7, abs=1e-6)
    assert mle([1.0, 0.0] * 500, [5000.0] * 1000, np.linspace(-3, 3, 1000)).theta < MLE_REACH
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert highest < 100_000_000


def test_a_hill_between_two_points_is_found_where_guessing_hides_it_from_its_neighbours() -> None:
    """Steep items whose right and wrong answers leave a window far narrower than the points are apart."""
    found = mle([1, 0, 1, 0], [1e6, 1e6, 1.0, 1.0], [1.23401, 1.23409, 0.0, 0.0], 0.25)
    assert 1.23401 < found.theta < 1.23409


@given(st.lists(ITEMS, min_size=1, max_size=12), st.sampled_from([50.0, 1000.0]))
def test_no_point_of_a_finer_grid_is_likelier(answered: list[tuple[float, ...]], steeper: float) -> None:
    x, a, b, c, d = (np.array(each) for each in zip(*answered, strict=True))
    reached = ~np.isnan(x)
    if not reached.any():
        return
    curves = Curves.of(a * steeper, b, c, d, 1.0).take(reached)
    near = (b[:, None] + np.linspace(-15, 15, 301) / (a * steeper)[:, None]).ravel()
    grid = np.concatenate((np.linspace(-MLE_REACH, MLE_REACH, 5001), near, [mle(x, a * steeper, b, c, d).theta]))
    heights = curves.log_likelihoods(x[reached] == 1, grid).sum(axis=0)
    assert heights[-1] >= heights.max() - 1e-6


def test_information_broadcasts_as_numpy_does_and_stays_a_number_far_away() -> None:
    assert information(0.0, [1.0, 2.0], [0.0, 0.0]) == pytest.approx([0.25, 1.0])
    assert information([0.0, 1.0], 1.0, 0.0).shape == (2,)
    assert information([[0.0], [1.0]], [1.0, 2.0, 3.0], 0.0).shape == (2, 3)
    assert float(information(0.0, 1.0, 0.0)) == 0.25
    far = information([-500.0, 500.0], 10.0, 0.0, 0.2)
    assert np.isfinite(far).all()
    assert far.max() < 1e-12
