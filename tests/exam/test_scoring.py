"""Grades of types 3, 4 and 15: what they are worth, and what always holds of them."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.errors import AnswerRefused, UnknownItem
from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade, round_half_up, score
from isodesk.exam.wording import grade_text
from isodesk.protocol.grades import GradeType
from tests.exam.contents import choice, form

Answers = dict[str, list[str]]


def graded(answers: Answers, *items: dict[str, Any], grade_type: int = 3) -> Grade:
    return score(Form.from_json(form(*items, grade_type=grade_type)), answers)


def test_single_choices_average_on_1000() -> None:
    items = [choice(f"q{number}") for number in range(20)]
    answers = {f"q{number}": ["a"] if number < 11 else ["b"] for number in range(20)}
    grade = graded(answers, *items)
    assert (grade.value, grade.maximum, grade.questions) == (Decimal(550), 1000, 20)
    assert grade_text(grade, "en") == "550/1000"


def test_right_answers_are_counted_by_type_4() -> None:
    items = [choice(f"q{number}") for number in range(20)]
    grade = graded({f"q{number}": ["a"] for number in range(17)}, *items, grade_type=4)
    assert grade_text(grade, "fr") == "17/20"


def test_type_15_is_on_100() -> None:
    items = [choice(f"q{number}") for number in range(20)]
    grade = graded({f"q{number}": ["a"] for number in range(17)}, *items, grade_type=15)
    assert grade_text(grade, "ar") == "85/100"


@pytest.mark.parametrize(
    ("chosen", "on_1000", "right"),
    [("ab", 1000, 1), ("a", 500, 0), ("", 0, 0), ("abc", 667, 0), ("ac", 167, 0), ("c", 0, 0), ("abcde", 0, 0)],
)
def test_of_several_right_options_the_average_counts_a_part_and_the_number_does_not(
    chosen: str, on_1000: int, right: int
) -> None:
    item = choice("q", right="ab", keys="abcde")
    answers = {"q": list(chosen)}
    assert graded(answers, item).value == on_1000
    assert graded(answers, item, grade_type=4).value == right


def test_a_single_choice_has_no_partial_credit() -> None:
    assert graded({"q": ["b"]}, choice("q")).value == 0


def test_items_weigh_their_maximum() -> None:
    grade = graded({"heavy": ["a"]}, choice("heavy", maximum=3), choice("light"))
    assert grade.value == 750


def test_halves_are_rounded_up() -> None:
    items = [choice(f"q{number}") for number in range(16)]
    assert graded({"q0": ["a"]}, *items).value == 63  # 62.5
    assert graded({"q0": ["a"], "q1": ["a"], "q2": ["a"]}, *items).value == 188  # 187.5
    items = [choice(f"q{number}") for number in range(8)]
    assert graded({"q0": ["a"]}, *items, grade_type=15).value == 13  # 12.5


def test_success_rates_are_those_of_the_skill_and_minus_one_where_it_is_not_tested() -> None:
    items = [choice("q1", 1), choice("q2", 1), choice("q3", 1), choice("q4", 2, right="ab", maximum=2)]
    grade = graded({"q1": ["a"], "q2": ["a"], "q3": ["b"], "q4": ["a"]}, *items)
    assert grade.rates == {1: 0.6667, 2: 0.5, 3: -1.0}
    assert graded({"q4": ["a"]}, *items, grade_type=4).rates == {1: 0.0, 2: 0.0, 3: -1.0}


def test_a_grade_comes_back_from_its_json() -> None:
    grade = graded({"q1": ["a"]}, choice("q1"), choice("q2"))
    assert Grade.from_json(grade.to_json()) == grade


def test_answers_that_the_form_did_not_ask_for_are_refused() -> None:
    with pytest.raises(UnknownItem):
        graded({"q9": ["a"]}, choice("q1"))
    with pytest.raises(AnswerRefused):
        graded({"q1": ["z"]}, choice("q1"))


@st.composite
def sat(draw: st.DrawFn) -> tuple[Form, Answers]:
    """A form and some answers to it."""
    count = draw(st.integers(1, 8))
    items = []
    for number in range(count):
        keys = "abcdef"[: draw(st.integers(2, 6))]
        right = draw(st.lists(st.sampled_from(keys), min_size=1, max_size=len(keys) - 1, unique=True))
        skill, maximum = draw(st.integers(1, 3)), draw(st.integers(1, 5))
        items.append(choice(f"q{number}", skill, right="".join(right), keys=keys, maximum=maximum))
    read = Form.from_json(form(*items, grade_type=draw(st.sampled_from([3, 4, 15]))))
    answers: Answers = {}
    for item in items:
        offered = [option["key"] for option in item["options"]]
        most = len(offered) if item.get("several") else 1
        chosen = draw(st.none() | st.lists(st.sampled_from(offered), max_size=most, unique=True))
        if chosen is not None:
            answers[item["id"]] = chosen
    return read, answers


@given(sat())
def test_grades_and_rates_stay_in_their_bounds(case: tuple[Form, Answers]) -> None:
    read, answers = case
    grade = score(read, answers)
    assert 0 <= grade.value <= grade.maximum
    assert grade.value == int(grade.value)
    assert all(rate == -1 or 0 <= rate <= 1 for rate in grade.rates.values())
    tested = {item.skill_id for item in read.items}
    assert {skill for skill, rate in grade.rates.items() if rate == -1} == {1, 2, 3} - tested


@given(sat())
def test_all_right_is_the_maximum_and_nothing_is_zero(case: tuple[Form, Answers]) -> None:
    read, _ = case
    keys = {item["id"]: [option["key"] for option in item["options"] if option["right"]] for item in _items(read)}
    assert score(read, keys).value == score(read, keys).maximum
    assert score(read, {}).value == 0


@given(sat(), st.randoms(use_true_random=False))
def test_the_order_of_answers_and_of_keys_does_not_matter(case: tuple[Form, Answers], random: Any) -> None:
    read, answers = case
    shuffled = {item_id: random.sample(keys, len(keys)) for item_id, keys in answers.items()}
    names = random.sample(sorted(shuffled), len(shuffled))
    assert score(read, {name: shuffled[name] for name in names}) == score(read, answers)


@given(sat(), st.data())
def test_a_better_answer_never_lowers_the_grade(case: tuple[Form, Answers], data: Any) -> None:
    read, answers = case
    item = data.draw(st.sampled_from(_items(read)))
    right = {option["key"] for option in item["options"] if option["right"]}
    chosen = set(answers.get(item["id"], ()))
    missing, wrong = sorted(right - chosen), sorted(chosen - right)
    better = chosen | set(missing[:1]) if item["several"] else right
    if wrong and data.draw(st.booleans()):
        better = better - {wrong[0]}
    improved = score(read, {**answers, item["id"]: sorted(better)})
    before = score(read, answers)
    assert improved.value >= before.value
    assert all(improved.rates[skill] >= rate for skill, rate in before.rates.items())


def _items(read: Form) -> list[dict[str, Any]]:
    items = read.to_json()["items"]
    assert isinstance(items, list)
    return items


@given(st.fractions(min_value=0, max_value=1000))
def test_rounding_is_to_the_nearest_and_halves_go_up(exact: Fraction) -> None:
    rounded = Fraction(round_half_up(exact, Decimal(1)))
    assert Fraction(-1, 2) < rounded - exact <= Fraction(1, 2)


def test_the_grade_type_is_that_of_the_form() -> None:
    assert graded({}, grade_type=15).grade_type is GradeType.ON_100_AVERAGE


def test_what_a_test_lacks_counts_as_wrong_and_in_no_skill() -> None:
    made = Form.from_json(form(*[choice(f"q{number}", 1 + number % 2) for number in range(4)]))
    grade = score(made, {"q0": ["a"]}, asked=["q0"], lacking=["q1", "q2"])
    assert (grade.value, grade.questions, grade.rates) == (Decimal(333), 3, {1: 1.0, 2: -1.0, 3: -1.0})


def test_a_mark_counts_once_the_text_is_gone() -> None:
    items = [choice("q"), {"type": "text", "id": "w", "skill": 1, "maximum": 3, "half_marks": True, "statement": "x"}]
    made, marks = Form.from_json(form(*items)), {"w": Fraction(5, 2)}
    assert score(made, {"w": ["a text"]}, marks) == score(made, {}, marks)
    assert score(made, {}, marks).value == 625
    assert score(replace(made, grade_type=GradeType.NUMBER_CORRECT), {}, marks).value == 0
    assert score(replace(made, grade_type=GradeType.NUMBER_CORRECT), {}, {"w": Fraction(3)}).value == 1
