"""A form is read from its content, with every fault found, and written back the same."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isodesk.exam.errors import Fault, FormInvalid, TooManyOptions, UnknownItem, UnknownOption
from isodesk.exam.forms import Form, FormKind
from isodesk.exam.json_schema import form_schema
from tests.exam.contents import Content, choice, form, texts


def faults(content: object) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(FormInvalid) as caught:
        Form.from_json(content)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_a_form_comes_back_from_its_json() -> None:
    content = form(choice("q1", parameters={"a": 1.2, "b": -0.5, "c": 0.2}), choice("q2", right="ac", maximum=3))
    read = Form.from_json(content)
    assert Form.from_json(json.loads(json.dumps(read.to_json()))) == read
    assert read.to_json()["items"][1]["maximum"] == 3  # type: ignore[index]  # the content is a JSON object


def test_what_is_not_said_is_usual() -> None:
    read = Form.from_json(form(kind="positioning"))
    assert (read.kind, read.credit_kind, read.shows_result) == (FormKind.POSITIONING, "positioning", True)
    assert [item.maximum for item in read.items] == [1, 1]
    assert [item.parameters for item in read.items] == [None, None]


def test_a_bare_text_is_the_same_in_each_language() -> None:
    read = Form.from_json(form(names="Python"))
    assert read.names == {"fr": "Python", "en": "Python"}


def test_texts_fall_back_to_english_then_to_what_there_is() -> None:
    read = Form.from_json(form())
    assert (read.name_in("fr"), read.name_in("el")) == ("Form (fr)", "Form (en)")
    only_french = Form.from_json(
        form(choice("q", statement="Q"), names="Nom", languages=["fr"], skills={"1": "S"})
        | {
            "items": [
                choice(
                    "q", statement="Q", options=[{"key": "a", "text": "A", "right": True}, {"key": "b", "text": "B"}]
                )
            ]
        }
    )
    assert only_french.name_in("de") == "Nom"


def spoilt(change: Callable[[Content], Any]) -> Content:
    content = form(choice("q1"), choice("q2", right="ab"))
    change(content)
    return content


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        (lambda c: c.pop("names"), "missing", ()),
        (lambda c: c.update(colour="red"), "unknown_key", ("colour",)),
        (lambda c: c.update(id="363"), "wrong_type", ("id",)),
        (lambda c: c.update(id=0), "out_of_range", ("id",)),
        (lambda c: c.update(id=2**31), "out_of_range", ("id",)),
        (lambda c: c.update(kind="exam"), "not_one_of", ("kind",)),
        (lambda c: c.update(grade_type=6), "not_one_of", ("grade_type",)),
        (lambda c: c.update(grade_type=True), "not_one_of", ("grade_type",)),
        (lambda c: c.update(grade_type=1), "parameters_missing", ("items",)),
        (lambda c: c.update(grade_type=3.0), "not_one_of", ("grade_type",)),
        (lambda c: c.update(seconds=86_401), "out_of_range", ("seconds",)),
        (lambda c: c.update(shows_result=1), "wrong_type", ("shows_result",)),
        (lambda c: c.update(languages=[]), "too_few", ("languages",)),
        (lambda c: c.update(languages=["fr", "en", "fr"]), "twice", ("languages", 2)),
        (lambda c: c.update(languages=["fr", "en", "pl"]), "not_one_of", ("languages", 2)),
        (lambda c: c["names"].pop("en"), "translation_missing", ("names",)),
        (lambda c: c["names"].update(de="Name"), "language_unknown", ("names", "de")),
        (lambda c: c["names"].update(en="  "), "blank", ("names", "en")),
        (lambda c: c["names"].update(en="a\x07b"), "control_character", ("names", "en")),
        (lambda c: c["names"].update(en="n" * 256), "too_long", ("names", "en")),
        (lambda c: c.update(skills={}), "too_few", ("skills",)),
        (lambda c: c["skills"].update(one=texts("x")), "skill_number", ("skills", "one")),
        (lambda c: c["skills"].update({"0" + "1" * 5000: texts("x")}), "skill_number", ("skills", "0" + "1" * 5000)),
        (lambda c: c["skills"].update({"٣": texts("x")}), "skill_number", ("skills", "٣")),
        (lambda c: c["skills"].update({str(2**31): texts("x")}), "skill_number", ("skills", str(2**31))),
        (lambda c: c["skills"].update({"01": texts("x")}), "skill_number", ("skills", "01")),
        (lambda c: c["skills"].update({1: texts("x")}), "key_twice", ("skills", "1")),
        (lambda c: c.update(items=[]), "too_few", ("items",)),
        (lambda c: c.update(items=[choice(f"q{n}") for n in range(501)]), "too_many", ("items",)),
        (lambda c: c["items"].append(choice("q1")), "twice", ("items", 2)),
        (lambda c: c["items"][0].update(skill=9), "skill_unknown", ("items", 0)),
        (lambda c: c["items"][0].update(type="essay"), "not_one_of", ("items", 0, "type")),
        (lambda c: c["items"][0].update(type=["choice"]), "not_one_of", ("items", 0, "type")),
        (lambda c: c["items"][0].pop("type"), "missing", ("items", 0)),
        (lambda c: c["items"].append("q3"), "wrong_type", ("items", 2)),
        (lambda c: c["items"][0].update(id="q 1"), "not_a_name", ("items", 0, "id")),
        (lambda c: c["items"][0].update(id=10**5000), "not_a_name", ("items", 0, "id")),
        (lambda c: c["items"][0].update(maximum=0), "out_of_range", ("items", 0, "maximum")),
        (
            lambda c: c["items"][0].update(parameters={"a": float("nan")}),
            "out_of_range",
            ("items", 0, "parameters", "a"),
        ),
        (lambda c: c["items"][0].update(parameters={"c": 1}), "out_of_range", ("items", 0, "parameters", "c")),
        (lambda c: c["items"][0]["options"][0].update(right=False), "no_right_option", ("items", 0, "options")),
        (lambda c: c["items"][0]["options"][1].update(right=True), "several_right_options", ("items", 0, "options")),
        (
            lambda c: [o.update(right=True) for o in c["items"][1]["options"]],
            "no_wrong_option",
            ("items", 1, "options"),
        ),
        (lambda c: c["items"][0]["options"][1].update(key="a"), "twice", ("items", 0, "options", 1)),
        (lambda c: c["items"][0]["options"][1].pop("text"), "missing", ("items", 0, "options", 1)),
        (
            lambda c: c["items"][0].update(options=[{"key": "a", "text": "A", "right": True}]),
            "too_few",
            ("items", 0, "options"),
        ),
    ],
)
def test_each_fault_is_found_where_it_is(
    change: Callable[[Content], Any], code: str, path: tuple[str | int, ...]
) -> None:
    assert (code, path) in faults(spoilt(change))


def test_all_faults_are_found_at_once() -> None:
    content = form(choice("q1", 9), choice("q1"), names={"fr": "x"}, kind="exam")
    assert len(faults(content)) == 4


@pytest.mark.parametrize("content", [None, [], "form", 7, {}])
def test_what_is_no_form_at_all_is_refused(content: object) -> None:
    assert faults(content)


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10) | st.integers(), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(st.data())
def test_whatever_stands_in_place_of_a_part_only_known_errors_are_raised(data: st.DataObject) -> None:
    content = form(choice("q1"), choice("q2", right="ab", parameters={"a": 1.0}))
    place: Any = content
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(_ANYTHING)
    read = read_or_faults(content)
    assert read
    assert isinstance(read, tuple) or Form.from_json(read.to_json()) == read


def read_or_faults(content: object) -> Form | tuple[Fault, ...]:
    try:
        return Form.from_json(content)
    except FormInvalid as error:
        return error.faults


def test_answers_are_kept_once_each_in_the_options_order() -> None:
    read = Form.from_json(form(choice("one"), choice("many", right="ab")))
    assert read.check_answer("many", ["c", "a", "c"]) == ("a", "c")
    assert read.check_answer("one", ["d"]) == ("d",)
    assert read.check_answer("one", []) == ()


def test_what_cannot_be_an_answer_is_refused() -> None:
    read = Form.from_json(form(choice("one"), choice("many", right="ab")))
    with pytest.raises(UnknownItem):
        read.check_answer("three", ["a"])
    with pytest.raises(UnknownOption):
        read.check_answer("one", ["z" * 1_000_000])
    with pytest.raises(TooManyOptions):
        read.check_answer("one", ["a", "b"])


def test_the_schema_takes_what_a_form_writes_and_refuses_what_it_refuses() -> None:
    schema = Draft202012Validator(form_schema())
    Draft202012Validator.check_schema(form_schema())
    schema.validate(Form.from_json(form(choice("q1", parameters={"b": 1.0}), choice("q2", right="ab"))).to_json())
    assert not schema.is_valid(form(seconds=0))
    assert not schema.is_valid(form(grade_type=6))
    assert not schema.is_valid(form(colour="red"))
