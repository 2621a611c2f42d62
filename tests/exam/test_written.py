"""Free text that a person marks: what is taken, what a mark is worth, what a content may say."""

from fractions import Fraction

import pytest

from isodesk.exam.errors import AnswerTooLong, FormInvalid, NotMarked
from isodesk.exam.forms import Form
from isodesk.exam.items.written import WrittenItem
from isodesk.exam.scoring import score, to_be_marked
from tests.exam.contents import choice, form, texts


def written(**more: object) -> dict[str, object]:
    return {"type": "text", "id": "w", "skill": 2, "statement": texts("write"), **more}


def the_item(**more: object) -> WrittenItem:
    item = Form.from_json(form(choice("q1"), written(**more))).item("w")
    assert isinstance(item, WrittenItem)
    return item


def test_survives_its_own_json() -> None:
    given = Form.from_json(form(written(longest=9, half_marks=True, maximum=4, guidance=texts("look"))))
    assert Form.from_json(given.to_json()) == given
    assert given.item("w").to_json()["longest"] == 9


def test_usual_bounds_and_no_guidance() -> None:
    item = the_item()
    assert (item.longest, item.half_marks, item.guidance_in("fr")) == (4000, False, "")
    assert the_item(guidance=texts("look")).guidance_in("fr") == "look (fr)"


@pytest.mark.parametrize("wrong", [{"longest": 0}, {"longest": 10_001}, {"half_marks": "yes"}, {"options": []}])
def test_faults_of_a_content(wrong: dict[str, object]) -> None:
    with pytest.raises(FormInvalid):
        Form.from_json(form(written(**wrong)))


def test_what_is_kept_of_a_text() -> None:
    item = the_item(longest=10)
    assert item.check(["a\r\nb\rc"]) == ("a\nb\nc",)
    assert item.check(["\n\n  a \n"]) == ("  a",)
    assert item.check(["a\0\x1b\ud800b"]) == ("ab",)
    assert item.check([" \t\n"]) == item.check([]) == ()
    assert item.check(["x" * 10]) == ("x" * 10,)
    with pytest.raises(AnswerTooLong):
        item.check(["x" * 11])


@pytest.mark.parametrize(("mark", "half_marks", "allowed"), [
    ("0", False, True), ("2", False, True), ("2.5", False, False), ("2.5", True, True),
    ("2.25", True, False), ("3", True, True), ("3.5", True, False), ("-1", True, False),
])  # fmt: skip
def test_marks_that_can_be_given(mark: str, half_marks: bool, allowed: bool) -> None:
    assert the_item(maximum=3, half_marks=half_marks).allows(Fraction(mark)) is allowed


def test_a_mark_counts_by_its_points() -> None:
    content = Form.from_json(form(choice("q1"), written(maximum=3)))
    answers = {"q1": ("a",), "w": ("text",)}
    assert to_be_marked(content, answers) == ("w",)
    with pytest.raises(NotMarked):
        score(content, answers)
    assert to_be_marked(content, answers, {"w": Fraction(2)}) == ()
    assert score(content, answers, {"w": Fraction(2)}).value == 750
    assert score(content, {"q1": ("a",)}).value == 250


def test_where_right_answers_are_counted_only_full_marks_are_one() -> None:
    content = Form.from_json(form(choice("q1"), written(maximum=3), grade_type=4))
    answers = {"q1": ("a",), "w": ("text",)}
    assert score(content, answers, {"w": Fraction(2)}).value == 1
    assert score(content, answers, {"w": Fraction(3)}).value == 2


def test_fingerprints_tell_texts_apart() -> None:
    item = the_item()
    assert item.fingerprint(()) == ""
    assert len({item.fingerprint((text,)) for text in ("a", "b", "a ")}) == 3
    assert item.fingerprint(("x" * 4000,)).isalnum()
