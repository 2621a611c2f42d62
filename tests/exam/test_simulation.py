"""Simulated sittings are real ones, only many; what they show of a form is true of it."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isodesk.exam.delivery.course import Decision, Reason, Stop, following, replay
from isodesk.exam.delivery.decisions import Plan
from isodesk.exam.irt import eap
from isodesk.exam.simulation import limit_exposure, normal, simulate
from tests.exam.delivery.banks import Test, adaptive, bank

ENEMIES = [["q1", "q5", "q9"], ["q2", "q3"]]


def some_forms() -> dict[str, Test]:
    items = bank(skills=4, each=15, seed=3)
    return {
        "progressive": adaptive(items),
        "randomesque": adaptive(items, selection="randomesque", enemies=ENEMIES),
        "limited": adaptive(items, exposure_limits={f"q{number}": 0.3 for number in range(40)}),
        "variable": adaptive(items, least=4, most=14, standard_error=0.45, stop_at_cuts=True, enemies=ENEMIES),
    }


@pytest.mark.parametrize("name", some_forms())
def test_every_simulated_sitting_is_one_that_a_station_would_give(name: str) -> None:
    form = some_forms()[name]
    simulated = simulate(form, normal(40, 1), seed=2)
    for person in range(40):
        seed, record = int(simulated.trace.seeds[person]), simulated.record(person)
        assert replay(form, seed, record) == []
        stop = following(form, seed, record)
        assert isinstance(stop, Stop)
        assert stop.theta == pytest.approx(simulated.estimates()[person], abs=2e-6)
        assert stop.standard_error == pytest.approx(simulated.errors()[person], abs=2e-6)


def test_the_same_seed_gives_the_same_sittings_and_another_others() -> None:
    form, abilities = adaptive(bank()), normal(50, 1)
    first, again, other = (simulate(form, abilities, seed).trace for seed in (1, 1, 2))
    assert np.array_equal(first.items, again.items)
    assert np.array_equal(first.theta, again.theta)
    assert np.array_equal(first.considered, again.considered)
    assert not np.array_equal(first.items, other.items)


def test_a_person_s_sitting_does_not_depend_on_how_many_others_there_are() -> None:
    form, abilities = adaptive(bank()), normal(1100, 1)
    many, few = simulate(form, abilities, 1), simulate(form, abilities[:30], 1)
    assert np.array_equal(many.trace.items[:30], few.trace.items)
    assert many.record(1050)


def test_sittings_end_for_the_reasons_that_the_form_gives() -> None:
    form = some_forms()["variable"]
    simulated = simulate(form, normal(300, 4), seed=4)
    reasons = simulated.reasons()
    assert reasons[Reason.PRECISE] > 0
    assert reasons[Reason.CUTS_CLEAR] > 0
    assert reasons[Reason.LONGEST] > 0
    assert sum(reasons.values()) == 300
    lengths = simulated.trace.lengths
    assert lengths.min() >= 4
    assert lengths.max() == 14
    assert (simulated.errors()[lengths < 14] <= 0.6).all()


def test_estimates_are_those_of_the_answers() -> None:
    form = adaptive(bank())
    simulated = simulate(form, normal(10, 5), seed=5)
    known = {item.item_id: item.parameters for item in form.items}
    for person in range(10):
        record = simulated.record(person)
        a, b, c = ([getattr(known[each.decision.item_id], name) for each in record] for name in "abc")
        found = eap([float(each.success == 1) for each in record], a, b, c)
        assert simulated.estimates()[person] == pytest.approx(found.theta, abs=1e-5)
        assert simulated.errors()[person] == pytest.approx(found.se, abs=1e-5)


def test_the_able_answer_right_more_often() -> None:
    form = adaptive(bank())
    rights = [simulate(form, np.full(200, ability), seed=6).trace.right.mean() for ability in (-2.0, 0.0, 2.0)]
    assert rights[0] < rights[1] < rights[2]


def test_exposure_is_the_share_of_sittings_that_an_item_was_in() -> None:
    form = adaptive(bank())
    simulated = simulate(form, normal(100, 7), seed=7)
    counted = Counter(each.decision.item_id for person in range(100) for each in simulated.record(person))
    assert {name: round(share * 100) for name, share in simulated.exposure_by_name().items() if share} == counted
    assert (simulated.by_skill().sum(axis=1) == 12).all()
    assert (simulated.by_skill() == 3).all()


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=5)
def test_limits_found_with_the_content_rules_in_force_hold_with_them(seed: int) -> None:
    form = adaptive(bank(skills=4, each=25, seed=seed % 1000))
    table = limit_exposure(form, 0.3, seed, people=800, rounds=8)
    before = simulate(form, normal(1500, seed), seed + 1)
    after = simulate(
        replace(form, delivery=replace(form.delivery, exposure_limits=table)), normal(1500, seed), seed + 1
    )
    assert before.exposure().max() > 0.45
    assert after.exposure().max() < 0.37  # 0.3, and five deviations of a share of 1,500
    assert (after.by_skill() == 3).all()
    assert after.rmse() < before.rmse() + 0.06


def test_a_plan_is_as_good_as_a_form() -> None:
    form = adaptive(bank())
    first = following(Plan(form.items, form.delivery), 3, [])
    assert isinstance(first, Decision)
    assert first == following(form, 3, [])


def test_nobody_sits_nothing() -> None:
    simulated = simulate(adaptive(bank()), np.empty(0), seed=1)
    assert simulated.trace.items.shape == (0, 12)
