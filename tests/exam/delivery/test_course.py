"""What a test asks: whole, drawn, or chosen by the answers; always the same for the same seed."""

import json
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import cycle, repeat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isodesk.exam.delivery.course import (
    Asked,
    Decision,
    Difference,
    Reason,
    Stop,
    at_most,
    following,
    lacking,
    opening,
    replay,
)
from isodesk.exam.errors import UnknownItem
from isodesk.exam.irt import eap
from isodesk.exam.irt.errors import NotParameters
from tests.exam.delivery.banks import Known, Piece, adaptive, bank, form, sit

SEEDS = st.integers(0, 2**63 - 1)
PATTERNS = st.lists(st.booleans(), min_size=12, max_size=12)


def test_a_fixed_test_asks_everything_in_order() -> None:
    items = bank()
    whole = opening(form(items, kind="fixed"), seed=5)
    assert whole == tuple(Decision(item.item_id) for item in items)
    assert at_most(form(items, kind="fixed")) == len(items)


@given(SEEDS)
def test_a_random_test_draws_each_skill_as_the_blueprint_says(seed: int) -> None:
    drawn = form(bank(), kind="random", blueprint={"2": 3, "1": 5})
    names = [each.item_id for each in opening(drawn, seed)]
    skills = {item.item_id: item.skill_id for item in drawn.items}
    assert len(set(names)) == len(names) == at_most(drawn) == 8
    assert Counter(skills[name] for name in names) == {1: 5, 2: 3}
    assert opening(drawn, seed) == opening(drawn, seed)


def test_a_random_test_draws_every_item_equally_often() -> None:
    drawn = form(bank(skills=1, each=10), kind="random", blueprint={"1": 3})
    counts = Counter(each.item_id for seed in range(2000) for each in opening(drawn, seed))
    assert all(500 < counts[f"q{number}"] < 700 for number in range(10))  # 600 expected, five deviations


def test_what_follows_in_a_test_that_is_known_from_the_start() -> None:
    fixed = form(bank(skills=1, each=2), kind="fixed")
    first, second = opening(fixed, 0)
    assert following(fixed, 0, []) == first
    assert following(fixed, 0, [Asked(first, None)]) == second
    assert following(fixed, 0, [Asked(first, None), Asked(second, None)]) == Stop(Reason.LONGEST)


@given(SEEDS, PATTERNS)
@settings(max_examples=30)
def test_an_adaptive_test_is_the_same_for_the_same_seed_and_answers(seed: int, pattern: list[bool]) -> None:
    test = adaptive(bank())
    asked, stop = sit(test, seed, pattern)
    assert (asked, stop) == sit(test, seed, pattern)
    assert opening(test, seed) == (asked[0].decision,)
    assert not replay(test, seed, asked)
    assert stop.reason is Reason.LONGEST
    assert len({each.decision.item_id for each in asked}) == 12 == at_most(test)


def test_another_seed_asks_something_else() -> None:
    openings = {opening(adaptive(bank()), seed)[0].item_id for seed in range(60)}
    assert len(openings) > 25


@given(SEEDS, PATTERNS, st.sampled_from(["progressive", "randomesque"]))
@settings(max_examples=40)
def test_the_ability_never_rises_after_a_wrong_answer(seed: int, pattern: list[bool], selection: str) -> None:
    """Also while all answers are alike, where other engines guess. It is that of all answers, whatever their skill."""
    test = adaptive(bank(), selection=selection)
    asked, stop = sit(test, seed, pattern)
    thetas = [each.decision.theta for each in asked] + [stop.theta]
    assert thetas[0] == 0
    known = {item.item_id: item.parameters for item in test.items}
    told: list[tuple[float, float, float, float]] = []
    for each, before, after in zip(asked, thetas, thetas[1:], strict=False):
        assert before is not None
        assert after is not None
        assert after > before if each.success == 1 else after < before
        item = known[each.decision.item_id]
        assert item is not None
        told.append((float(each.success == 1), item.a, item.b, item.c))
        assert after == pytest.approx(eap(*zip(*told, strict=True)).theta, abs=1e-5)


@given(SEEDS, PATTERNS, st.sampled_from([{"1": 1, "2": 2, "3": 3}, {"1": 5, "2": 4, "4": 1}, {"3": 1, "4": 1}]))
@settings(max_examples=40)
def test_the_blueprint_is_kept_at_every_moment(seed: int, pattern: list[bool], blueprint: dict[str, int]) -> None:
    test = adaptive(bank(skills=4, each=12), blueprint=blueprint)
    skills = {item.item_id: str(item.skill_id) for item in test.items}
    asked, _ = sit(test, seed, pattern)
    for count in range(1, len(asked) + 1):
        filled = Counter(skills[each.decision.item_id] for each in asked[:count])
        for skill, weight in blueprint.items():
            assert abs(filled[skill] - weight * count / sum(blueprint.values())) <= 1
        assert set(filled) <= set(blueprint)


@given(SEEDS, PATTERNS)
@settings(max_examples=30)
def test_enemies_never_meet(seed: int, pattern: list[bool]) -> None:
    enemies = [["q0", "q4", "q8", "q12"], ["q1", "q2"], ["q3", "q2", "q5"]]
    asked, _ = sit(adaptive(bank(each=12), enemies=enemies), seed, pattern)
    names = {each.decision.item_id for each in asked}
    assert all(len(names & set(each)) <= 1 for each in enemies)


def test_information_is_taken_at_the_ability_and_not_at_its_peak() -> None:
    """The steepest item peaks highest of all, four units away from anybody here."""
    items = (Piece("peak", 1, Known(3.0, 4.0)), *(Piece(f"q{number}", 1, Known(1.0, 0.0)) for number in range(9)))
    for seed in range(20):
        first = opening(adaptive(items, least=4, most=4, selection="randomesque"), seed)[0]
        assert "peak" not in first.considered


def test_an_able_person_is_asked_harder_questions() -> None:
    test = adaptive(bank(skills=2, each=40), least=20, most=20)
    known = {item.item_id: item.parameters for item in test.items}
    hard = []
    for able in (True, False):
        asked = [each for seed in range(5) for each in sit(test, seed, repeat(able))[0][8:]]
        hard.append(sum(item.b for each in asked if (item := known[each.decision.item_id])) / len(asked))
    assert hard[0] > hard[1] + 0.8


def test_randomesque_takes_any_of_the_five_most_informative() -> None:
    test = adaptive(bank(skills=1, each=40), selection="randomesque")
    firsts = [opening(test, seed)[0] for seed in range(200)]
    assert len({each.considered for each in firsts}) == 1
    assert {each.item_id for each in firsts} == set(firsts[0].considered)
    assert len(firsts[0].considered) == 5


def test_the_items_considered_are_those_of_the_skill_whose_turn_it_is() -> None:
    test = adaptive(bank(skills=2, each=12), blueprint={"1": 3, "2": 1})
    first = opening(test, 3)[0]
    assert first.item_id == first.considered[0]
    assert all(int(name[1:]) % 2 == 0 for name in first.considered)


def test_a_test_stops_once_it_is_precise_but_not_before_its_minimum() -> None:
    asked, stop = sit(adaptive(bank(each=30), least=6, most=60, standard_error=0.45), 1, cycle((True, False)))
    kept = [each.decision.standard_error for each in asked]
    assert stop.reason is Reason.PRECISE
    assert stop.standard_error is not None
    assert stop.standard_error <= 0.45
    assert all(error is not None and error > 0.45 for error in kept[6:])
    asked, stop = sit(adaptive(bank(each=30), least=6, most=60, standard_error=5.0), 1, cycle((True, False)))
    assert len(asked) == 6


def test_a_test_stops_when_nothing_is_left_to_ask() -> None:
    items = bank(skills=1, each=6)
    test = adaptive(items, least=3, most=3, enemies=[["q0", "q1"]], standard_error=0.01)
    longer = replace(test, delivery=replace(test.delivery, least=6, most=6))
    asked, stop = sit(longer, 1, repeat(False))
    assert (len(asked), stop.reason) == (5, Reason.BANK_EMPTY)


def test_a_test_stops_when_the_interval_holds_no_limit_of_a_level() -> None:
    test = adaptive(bank(each=30), least=4, most=60, standard_error=0.01, stop_at_cuts=True)
    asked, stop = sit(test, 1, repeat(True))
    assert stop.reason is Reason.CUTS_CLEAR
    assert stop.theta is not None
    assert stop.standard_error is not None
    assert stop.theta - 1.96 * stop.standard_error > 1.2  # 700 on the scale of 1000
    assert len(asked) < 60
    longer = replace(test, delivery=replace(test.delivery, stop_at_cuts=False))
    assert sit(longer, 1, repeat(True))[1].reason is Reason.LONGEST


def test_an_exposure_limit_holds_an_item_back_as_often_as_it_says() -> None:
    items = bank(skills=1, each=12)
    best = opening(adaptive(items, least=1, most=1, selection="randomesque"), 0)[0].considered
    limits = dict.fromkeys(best, 0.2)
    test = adaptive(items, least=1, most=1, selection="randomesque", exposure_limits=limits)
    considered = Counter(name for seed in range(500) for name in opening(test, seed)[0].considered)
    assert all(60 < considered[name] < 140 for name in best)  # 100 expected, four deviations


def test_where_every_item_is_held_back_one_is_asked_all_the_same() -> None:
    items = bank(skills=1, each=4)
    test = adaptive(items, least=4, most=4, exposure_limits={item.item_id: 0.0 for item in items})
    assert len(sit(test, 1, repeat(True))[0]) == 4


def test_a_partly_right_answer_is_not_a_right_one() -> None:
    test = adaptive(bank())
    first = opening(test, 1)[0]
    half, wrong = (following(test, 1, [Asked(first, success)]) for success in (Fraction(1, 2), Fraction(0)))
    assert half == wrong


def test_an_item_that_the_form_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownItem):
        following(adaptive(bank()), 1, [Asked(Decision("nobody"), Fraction(1))])


def test_an_item_without_parameters_is_never_passed_over_in_silence() -> None:
    test = adaptive(bank())
    with pytest.raises(NotParameters):
        opening(replace(test, items=(*test.items, Piece("bare", 1, None))), 1)


def test_a_decision_is_read_back_as_it_was_written() -> None:
    asked, _ = sit(adaptive(bank()), 7, repeat(True))
    for each in asked:
        assert Decision.from_json(json.loads(json.dumps(each.decision.to_json()))) == each.decision


def test_a_replay_names_what_differs() -> None:
    test = adaptive(bank())
    asked, _ = sit(test, 7, repeat(True))
    spoilt = list(asked)
    spoilt[3] = replace(asked[3], decision=replace(asked[3].decision, theta=0.0, considered=()))
    assert [(each.position, each.name) for each in replay(test, 7, spoilt)] == [(3, "theta"), (3, "considered")]
    assert replay(test, 7, asked[:5]) == []
    longer = [*asked, asked[0]]
    assert replay(test, 7, longer) == [Difference(12, "stop", asked[0].decision.item_id, "longest")]


def test_a_replay_with_another_answer_goes_another_way() -> None:
    test = adaptive(bank())
    asked, _ = sit(test, 7, repeat(True))
    forged = [replace(asked[0], success=Fraction(0)), *asked[1:]]
    assert {each.position for each in replay(test, 7, forged)} >= {1}
    assert replay(test, 8, asked)


def test_a_replay_of_a_drawn_test() -> None:
    drawn = form(bank(), kind="random", blueprint={"1": 3})
    record = [Asked(decision, None) for decision in opening(drawn, 3)]
    assert replay(drawn, 3, record) == []
    assert {each.name for each in replay(drawn, 4, record)} == {"item"}


@given(SEEDS, PATTERNS, st.integers(0, 12))
@settings(max_examples=20)
def test_what_a_test_lacks_is_what_would_have_been_asked(seed: int, pattern: list[bool], count: int) -> None:
    """As many as its least number lacks, and those that follow where each is answered wrong."""
    test = adaptive(bank(), least=8, most=12)
    asked, _ = sit(test, seed, pattern)
    lacks = lacking(test, seed, asked[:count])
    wrong, _ = sit(test, seed, [*pattern[:count], *repeat(False, 12 - count)])
    assert lacks == tuple(each.decision.item_id for each in wrong[count:8])


def test_a_test_lacks_no_more_than_the_bank_has() -> None:
    items = bank(skills=1, each=6)
    test = adaptive(items, least=3, most=3, enemies=[["q0", "q1"]])
    longer = replace(test, delivery=replace(test.delivery, least=6, most=6))
    assert len(lacking(longer, 1, [])) == 5


def test_a_test_whose_questions_are_known_lacks_none() -> None:
    assert lacking(form(bank(), kind="fixed"), 1, []) == ()
