"""What may be wrong with an item's content, and that the schema refuses nothing that is right."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isodesk.banks.wording import fault_text
from isodesk.exam.errors import Fault, FormInvalid
from isodesk.exam.forms import Form
from isodesk.exam.json_schema import form_schema
from tests.exam.contents import (
    Content,
    area,
    blanks,
    choice,
    entry,
    form,
    one_of_each,
    order,
    pair,
    pairs,
    picture,
    scale,
    texts,
    typing,
    zones,
)

SCHEMA = Draft202012Validator(form_schema())
Change = Callable[[Content], Any]
TWINS = [
    {"key": "a", "text": {"fr": "un", "en": "one"}, "right": True},
    {"key": "b", "text": {"fr": "une", "en": "one"}},
]


def faults(content: Content) -> tuple[Fault, ...]:
    try:
        Form.from_json(form(content))
    except FormInvalid as error:
        return error.faults
    return ()


@pytest.mark.parametrize(
    ("content", "code", "path"),
    [
        (choice("q", title="t" * 256), "too_long", ("title",)),
        (choice("q", title={"fr": "t"}), "translation_missing", ("title",)),
        (choice("q", seconds=0), "out_of_range", ("seconds",)),
        (choice("q", media=[]), "too_few", ("media",)),
        (choice("q", media=[{"file": "a.png"}]), "missing", ("media", 0)),
        (choice("q", media=[picture(), picture()]), "twice", ("media", 1)),
        (choice("q", media=[picture(file="../a.png")]), "not_a_medium", ("media", 0, "file")),
        (choice("q", media=[picture(file="a.svg")]), "not_a_medium", ("media", 0, "file")),
        (choice("q", media=[picture(size=[0, 5])]), "out_of_range", ("media", 0, "size", 0)),
        (scale(lowest=10), "not_rising", ("highest",)),
        (scale(highest=1001), "too_many", ("highest",)),
        ({**scale(), "lowest": "low"}, "wrong_type", ("lowest",)),
        (scale(right=[4, 3]), "not_rising", ("right",)),
        (scale(right=[0, 10]), "no_wrong_option", ("right",)),
        (scale(right=[3, 11]), "out_of_range", ("right", 1)),
        (scale(right=[3]), "too_few", ("right",)),
        (scale(labels={"middle": "x"}), "unknown_key", ("labels", "middle")),
        (blanks(statement=texts("[[sum]] [[sign]] [[other]]")), "blank_unknown", ("statement", "fr")),
        (blanks(statement="[[sum]] [[sign]] [[sum]]"), "blank_twice", ("statement",)),
        (blanks(statement={"fr": "[[sum]] [[sign]]", "en": "[[sum]]"}), "blank_unmarked", ("statement", "en")),
        (blanks(blanks=[{"key": "sum"}]), "not_one_kind_of_blank", ("blanks", 0)),
        (blanks(blanks=[{"key": "sum", "accepts": {"fr": ["a"]}}]), "translation_missing", ("blanks", 0, "accepts")),
        (blanks(blanks=[{"key": "sum", "accepts": ["\u200b"]}]), "blank", ("blanks", 0, "accepts", 0)),
        (blanks(blanks=[{"key": "sum", "accepts": []}]), "too_few", ("blanks", 0, "accepts")),
        (blanks(blanks=[{"key": "sum", "options": [entry("a"), entry("b")]}]), "missing", ("blanks", 0)),
        (
            blanks(blanks=[{"key": "s", "options": [entry("a"), entry("b")], "right": "c"}]),
            "not_one_of",
            ("blanks", 0, "right"),
        ),
        (
            blanks(statement="[[s]]", blanks=[{"key": "s", "accepts": ["a"], "right": "a"}]),
            "unknown_key",
            ("blanks", 0, "right"),
        ),
        (
            blanks(statement="[[s]]", blanks=[{"key": "s", "accepts": {"fr": ["a"], "en": ["a"], "de": ["a"]}}]),
            "language_unknown",
            ("blanks", 0, "accepts", "de"),
        ),
        (order(entries=[entry("a")]), "too_few", ("entries",)),
        (order(entries=[entry("a"), entry("a")]), "twice", ("entries", 1)),
        (pairs(pairs=[pair("a"), {**pair("b"), "right": texts("right a")}]), "same_text", ("pairs", 1)),
        (pairs(distractors=[entry("a")]), "twice", ("distractors", 0)),
        (pairs(distractors=[{"key": "z", "text": texts("right a")}]), "same_text", ("distractors", 0)),
        (pairs(pairs=[pair("a"), {**pair("b"), "left": texts("left a")}]), "same_text", ("pairs", 1)),
        (pairs(distractors=[entry("x"), {"key": "y", "text": texts("x")}]), "same_text", ("distractors", 1)),
        (order(entries=[entry("a"), {"key": "b", "text": texts("a")}, entry("c")]), "same_text", ("entries", 1)),
        (choice("q", options=TWINS), "same_text", ("options", 1)),
        (
            zones(zones=[entry("animal"), entry("plant"), {"key": "z", "text": " animal (en)"}]),
            "same_text",
            ("zones", 2),
        ),
        (
            zones(entries=[entry("a", zone="plant"), {**entry("a", zone="animal"), "key": "b"}]),
            "same_text",
            ("entries", 1),
        ),
        (
            blanks(
                statement="[[s]]",
                blanks=[{"key": "s", "options": [{"key": "z", "text": texts("a")}, entry("a")], "right": "a"}],
            ),
            "same_text",
            ("blanks", 0, "options", 1),
        ),
        (zones(entries=[entry("cat", zone="sea")]), "not_one_of", ("entries", 0, "zone")),
        (zones(entries=[entry("cat")]), "missing", ("entries", 0)),
        (area(media=[picture(), picture(file="b.png")]), "not_one_picture", ("media",)),
        (area(media=[picture(file="a.mp3")]), "not_one_picture", ("media",)),
        (area(shapes=[{"rectangle": [900, 0, 101, 10]}]), "outside", ("shapes", 0, "rectangle")),
        (area(shapes=[{"rectangle": [0, 0, 1000, 1000]}]), "no_wrong_option", ("shapes",)),
        (area(shapes=[{}]), "not_one_shape", ("shapes", 0)),
        (area(shapes=[{"circle": [1, 2]}]), "too_few", ("shapes", 0, "circle")),
        (area(shapes=[{"circle": [1, 2, 0]}]), "out_of_range", ("shapes", 0, "circle", 2)),
        (typing(text="t" * 5001), "too_long", ("text",)),
        (typing(words_per_minute=0), "out_of_range", ("words_per_minute",)),
    ],
)
def test_each_fault_is_found_where_it_is_and_said_in_two_languages(
    content: Content, code: str, path: tuple[str | int, ...]
) -> None:
    found = [fault for fault in faults(content) if (fault.code, fault.path) == (code, ("items", 0, *path))]
    assert found, faults(content)
    english, french = (fault_text(found[0], language) for language in ("en", "fr"))
    assert english != french
    assert "not valid" not in english


def test_a_scale_without_an_end() -> None:
    content = scale()
    del content["highest"]
    assert [(fault.code, fault.parameters) for fault in faults(content)] == [("missing", {"name": "highest"})]


def test_an_area_without_its_picture() -> None:
    content = area()
    del content["media"]
    assert [(fault.code, fault.parameters) for fault in faults(content)] == [("missing", {"name": "media"})]


@pytest.mark.parametrize("name", one_of_each())
def test_the_schema_takes_every_type_as_it_is_written_and_as_it_is_read(name: str) -> None:
    SCHEMA.validate(form(one_of_each()[name]))
    SCHEMA.validate(Form.from_json(form(one_of_each()[name])).to_json())


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 1100) | st.floats() | st.text("ab1é", max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["fr", "en", "key", "1"]), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("name", one_of_each())
@given(data=st.data())
def test_whatever_stands_in_an_item_it_is_refused_or_read_as_the_schema_says(name: str, data: st.DataObject) -> None:
    content = form(one_of_each()[name])
    place: Any = content["items"][0]
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(_ANYTHING)
    try:
        read = Form.from_json(content)
    except FormInvalid:
        return
    assert SCHEMA.is_valid(content)
    assert Form.from_json(read.to_json()) == read
