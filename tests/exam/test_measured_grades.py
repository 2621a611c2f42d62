"""Grades of types 1, 2 and 5: from the ability that the answers show to a score, a level, a range, and skills."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isodesk.banks.wording import fault_text
from isodesk.exam.errors import FormInvalid
from isodesk.exam.forms import Form
from isodesk.exam.irt import eap
from isodesk.exam.json_schema import form_schema
from isodesk.exam.levels import Scale, range_ends, range_of
from isodesk.exam.scoring import Grade, score, success
from isodesk.exam.wording import grade_text
from tests.exam.contents import Content, choice, form, order, texts, typing, written

LEVEL, SCORE, RANGE = 1, 2, 5
DIFFICULTIES = [-1.5, -0.5, 0.0, 0.5, 1.5, 2.0]


def measured_form(grade_type: int = SCORE, **more: Any) -> Form:
    """Six items, three of skill 1, three of skill 2, none of skill 3."""
    items = [
        choice(f"q{number}", 1 + number % 2, parameters={"a": 1.2, "b": b, "c": 0.2})
        for number, b in enumerate(DIFFICULTIES)
    ]
    return Form.from_json(form(*items, grade_type=grade_type, **more))


def graded(right: str, grade_type: int = SCORE, **more: Any) -> Grade:
    """The grade of somebody who was right in these questions."""
    return score(measured_form(grade_type, **more), {f"q{number}": ["a"] for number in right})


def ability(right: str, numbers: str = "012345", **more: float) -> float:
    x = [float(number in right) for number in numbers]
    b = [DIFFICULTIES[int(number)] for number in numbers]
    return eap(x, [1.2] * len(x), b, [0.2] * len(x), **more).theta


def test_a_score_is_that_of_the_ability() -> None:
    grade = graded("0123")
    theta = ability("0123")
    assert grade.theta == pytest.approx(theta, abs=1e-6)
    assert grade.value == round(500 + 1000 / 6 * theta)
    assert (grade.maximum, grade.questions) == (1000, 6)
    assert grade_text(grade, "fr") == f"{grade.value}/1000"
    assert 0 < (grade.standard_error or 0) < 1


def test_a_score_stays_from_1_to_1000() -> None:
    assert graded("", score_slope=1000).value == 1
    assert graded("012345", score_slope=1000).value == 1000


def test_a_partly_right_answer_is_a_wrong_one() -> None:
    items = [choice("q1", right="ab", parameters={}), choice("q2", parameters={})]
    made = Form.from_json(form(*items, grade_type=SCORE))
    assert score(made, {"q1": ["a"]}) == score(made, {})
    assert success(made, made.items[0], ["a"]) == 0
    assert success(made, made.items[0], ["a", "b"]) == 1


def test_only_what_was_asked_counts() -> None:
    made = measured_form()
    grade = score(made, {"q0": ["a"], "q2": ["a"], "q5": ["a"]}, asked=["q2", "q0"])
    assert grade.theta == pytest.approx(ability("02", "02"), abs=1e-6)
    assert (grade.questions, grade.rates, grade.levels[2].level) == (2, {1: 1.0, 2: -1.0, 3: -1.0}, -1)
    averaged = Form.from_json(form(*[choice(f"q{number}") for number in range(4)]))
    assert score(averaged, {"q0": ["a"]}, asked=["q0", "q1"]).value == 500
    assert score(averaged, {}, asked=[]).value == 0


def test_what_a_test_lacks_counts_as_wrong_in_the_ability_and_in_no_skill() -> None:
    grade = score(measured_form(), {"q0": ["a"]}, asked=["q0"], lacking=["q1", "q3"])
    assert grade.theta == pytest.approx(ability("0", "013"), abs=1e-6)
    assert (grade.questions, grade.rates) == (3, {1: 1.0, 2: -1.0, 3: -1.0})
    assert [level.level for level in grade.levels.values()][1:] == [-1, -1]
    nothing = score(measured_form(), {}, asked=[], lacking=["q2", "q3"])
    assert nothing.theta == pytest.approx(ability("", "23"), abs=1e-6)


@pytest.mark.parametrize(
    ("theta", "level"), [(-3.0, 1), (-1.81, 1), (-1.8, 2), (-0.6, 3), (0.59, 3), (0.6, 4), (1.8, 5), (9.0, 5)]
)
def test_levels_begin_at_their_thresholds(theta: float, level: int) -> None:
    assert Scale().level(theta) == level


def test_a_level_is_told_by_its_name() -> None:
    grade = graded("0123", LEVEL)
    assert (int(grade.value), grade.maximum) == (3, 5)
    assert grade_text(grade, "en") == "Intermediate – 3/5"
    assert grade_text(grade, "fr") == "Intermédiaire – 3/5"
    assert grade_text(Grade.from_json(grade.to_json()), "ar").endswith(" – 3/5")
    best = {"names": [texts(f"L{number}") for number in range(1, 6)], "thresholds": [100, 101, 102, 103]}
    assert grade_text(graded("0123", LEVEL, levels=best), "fr") == "L5 (fr) – 5/5"
    assert grade_text(graded("0123", LEVEL, levels=best), "de") == "L5 (en) – 5/5"


@pytest.mark.parametrize(
    ("exact", "middle", "ends"),
    [(1, "175.5", (1, 350)), (349, "175.5", (1, 350)), (350, "525", (350, 700)), (699, "525", (350, 700)),
     (700, "850", (700, 1000)), (1000, "850", (700, 1000))],
)  # fmt: skip
def test_ranges_are_told_by_their_middle(exact: int, middle: str, ends: tuple[int, int]) -> None:
    assert range_of(Decimal(exact)) == Decimal(middle)
    assert range_ends(Decimal(middle)) == ends


def test_a_range_in_words() -> None:
    grade = graded("0123", RANGE)
    assert (int(grade.value), grade.maximum, grade_text(grade, "fr")) == (525, 1000, "350–700/1000")


def test_skills_lean_on_the_whole_test() -> None:
    """Skill 2, all right, is above the whole; less deviation brings it nearer."""
    whole = ability("0135")
    wide, narrow = graded("0135"), graded("0135", skill_deviation=0.1)
    skill = ability("135", "135", mean=wide.theta or 0, sd=0.5)
    assert wide.levels[2].level == pytest.approx(Scale().fine_level(skill), abs=0.006)
    expected = Scale().fine_level(whole)
    assert wide.levels[1].level < expected < narrow.levels[2].level < wide.levels[2].level
    assert all((wide.levels[skill].standard_error or 0) > 0 for skill in (1, 2))
    assert (wide.levels[3].level, wide.levels[3].tested, wide.levels[3].standard_error) == (-1, False, None)


@pytest.mark.parametrize(
    ("score_", "level"), [(1, 0), (100.5, 0.5), (200, 1), (300, 1.5), (800, 4), (900, 4.5), (1000, 5)]
)
def test_a_fine_level_is_straight_between_thresholds(score_: float, level: float) -> None:
    assert Scale().fine_level((score_ - 500) / (1000 / 6)) == pytest.approx(level)


@given(st.floats(-100, 100), st.floats(0, 50))
def test_more_ability_is_never_less_of_anything(theta: float, more: float) -> None:
    scale = Scale()
    assert scale.rounded_score(theta) <= scale.rounded_score(theta + more)
    assert scale.fine_level(theta) <= scale.fine_level(theta + more) <= 5
    assert scale.fine_level(theta) >= 0
    assert scale.level(theta) <= scale.level(theta + more)


@given(st.sets(st.sampled_from("012345")), st.sampled_from("012345"))
def test_a_further_right_answer_never_lowers_the_score(right: set[str], one: str) -> None:
    assert graded("".join({*right, one})).value >= graded("".join(right)).value


def test_what_somebody_can_do_is_said_by_level() -> None:
    described = {"1": [f"can {number}" for number in range(1, 6)]}
    scale = measured_form(skill_levels=described).scale
    assert [scale.skill_level_text(1, level, "fr") for level in (0, 0.99, 1, 2.5, 4.2, 5)] == [
        "can 1", "can 1", "can 2", "can 3", "can 5", "can 5",
    ]  # fmt: skip
    assert scale.skill_level_text(2, 3.2, "fr") == "Avancé"


@pytest.mark.parametrize("grade_type", [LEVEL, SCORE, RANGE, 3, 4, 15])
def test_a_grade_comes_back_from_its_json(grade_type: int) -> None:
    grade = graded("013", grade_type)
    assert Grade.from_json(json.loads(json.dumps(grade.to_json()))) == grade


def test_a_grade_that_an_older_version_kept_is_read() -> None:
    old = {"grade_type": 3, "value": "550", "maximum": 1000, "questions": 20, "rates": {"1": 0.55, "2": -1.0}}
    grade = Grade.from_json(old)
    assert (int(grade.value), grade.theta, len(grade.levels)) == (550, None, 0)
    assert grade.rates == {1: 0.55, 2: -1.0}
    assert grade.to_json() == old


def test_typing_counts_by_the_time_it_took() -> None:
    made = Form.from_json(form(typing()))
    answer = {"q": ["In summer, in the shade. It is cool."]}
    assert score(made, answer, seconds={"q": 5.0}, language="en").value == 1000
    assert 490 <= score(made, answer, seconds={"q": 28.8}, language="en").value <= 510


SCALED: Content = {
    "scaling_constant": 1.7,
    "score_centre": 450,
    "score_slope": 150,
    "skill_deviation": 0.3,
    "levels": {"names": [texts(name) for name in "abcde"], "thresholds": [100, 300, 500, 900.5]},
    "skill_levels": {"2": [texts(name) for name in "vwxyz"]},
    "navigation": False,
    "unknown_answer": True,
    "pause": True,
    "delivery": {"kind": "adaptive", "least": 2, "most": 4, "enemies": [["q0", "q1"]], "exposure_limits": {"q0": 0.5}},
}


def test_a_form_with_everything_comes_back_from_its_json_and_is_as_its_schema_says() -> None:
    made = measured_form(**SCALED)
    assert Form.from_json(json.loads(json.dumps(made.to_json()))) == made
    assert (made.scale.scaling_constant, made.unknown_answer, made.pause) == (1.7, True, True)
    schema = Draft202012Validator(form_schema())
    schema.validate(made.to_json())
    schema.validate(measured_form(delivery={"kind": "random", "blueprint": {"1": 2}}).to_json())
    assert not schema.is_valid({**made.to_json(), "delivery": {"kind": "adaptive"}})


def test_an_adaptive_test_has_no_way_back() -> None:
    assert measured_form().navigation
    assert not measured_form(delivery={"kind": "adaptive", "least": 1, "most": 3}, navigation=True).navigation


@pytest.mark.parametrize(
    ("more", "code", "path"),
    [
        ({"levels": {"names": ["a"] * 4}}, "too_few", ("levels", "names")),
        ({"levels": {"thresholds": [1, 2, 3, 4]}}, "not_rising", ("levels", "thresholds")),
        ({"levels": {"thresholds": [200, 400, 400, 800]}}, "not_rising", ("levels", "thresholds")),
        ({"levels": {"names": [{"fr": "a"}] * 5}}, "translation_missing", ("levels", "names", 0)),
        ({"skill_levels": {"9": ["a"] * 5}}, "skill_unknown", ("skill_levels", "9")),
        ({"skill_deviation": 0}, "out_of_range", ("skill_deviation",)),
        ({"scaling_constant": "D"}, "wrong_type", ("scaling_constant",)),
        ({"pause": "yes"}, "wrong_type", ("pause",)),
        ({"delivery": {"kind": "adaptive", "least": 1, "most": 50}}, "items_too_few", ("delivery",)),
    ],
)
def test_faults_of_what_a_form_says_beside_its_questions(more: Content, code: str, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FormInvalid) as caught:
        measured_form(**more)
    assert (code, path) in [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("grade_type", "stops", "codes"),
    [
        (LEVEL, False, []), (SCORE, False, []), (RANGE, False, []), (RANGE, True, []),
        (LEVEL, True, ["cuts_without_range"]), (SCORE, True, ["cuts_without_range"]),
        (3, False, ["adaptive_without_ability"]), (4, False, ["adaptive_without_ability"]),
        (15, True, ["adaptive_without_ability", "cuts_without_range"]),
    ],
)  # fmt: skip
def test_an_adaptive_test_has_a_grade_that_goes_with_it(grade_type: int, stops: bool, codes: list[str]) -> None:
    """Everybody's questions differ: an average of them compares nobody. Cuts are those of a range."""
    rules = {"kind": "adaptive", "least": 1, "most": 3, "stop_at_cuts": stops}
    if not codes:
        assert measured_form(grade_type, delivery=rules).delivery.stop_at_cuts is stops
        return
    with pytest.raises(FormInvalid) as caught:
        measured_form(grade_type, delivery=rules)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, ("delivery",)) for code in codes]
    for fault in caught.value.faults:
        assert "not valid" not in fault_text(fault, "en") != fault_text(fault, "fr")


@pytest.mark.parametrize("grade_type", [LEVEL, SCORE, RANGE])
def test_such_a_grade_needs_the_parameters_of_every_question(grade_type: int) -> None:
    items = [choice("q1", parameters={}), choice("q2"), order(id="q3")]
    with pytest.raises(FormInvalid) as caught:
        Form.from_json(form(*items, grade_type=grade_type))
    fault = caught.value.faults[0]
    assert (fault.code, fault.parameters) == ("parameters_missing", {"names": ["q2", "q3"]})


def test_a_text_marked_by_people_is_right_with_full_marks() -> None:
    made = Form.from_json(form(written(id="w", maximum=2, parameters={}), choice("q", parameters={}), grade_type=SCORE))
    answers = {"w": ["text"]}
    half, full = (score(made, answers, {"w": Fraction(points)}).theta for points in (1, 2))
    assert (half or 0) < (full or 0)
