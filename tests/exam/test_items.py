"""What holds for an item of any type, and what each type makes of an answer."""

import json
import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.content import Place
from isodesk.exam.errors import (
    AnswerRefused,
    AnswerTooLong,
    EntryTwice,
    FormInvalid,
    NotANumber,
    UnknownOption,
    WrongNumberOfParts,
)
from isodesk.exam.forms import Form
from isodesk.exam.items.area import AreaItem
from isodesk.exam.items.blanks import BlanksItem
from isodesk.exam.items.catalogue import ITEM_TYPES
from isodesk.exam.items.item import Item
from isodesk.exam.items.scale import ScaleItem
from isodesk.exam.items.typing_test import TypingItem
from tests.exam.contents import (
    Content,
    area,
    blanks,
    choice,
    entry,
    form,
    one_of_each,
    order,
    pairs,
    picture,
    scale,
    texts,
    typing,
    zones,
)

ALL = one_of_each()
MARKED_BY_ITSELF = sorted(name for name in ALL if name != "text")


def read(content: Content) -> Item:
    return Form.from_json(form(content, choice("other"))).items[0]


def share(content: Content, *answer: str, **more: Any) -> Fraction:
    return read(content).success(answer, **{"partial": True, **more})


def test_there_is_one_of_each_type() -> None:
    assert {content["type"] for content in ALL.values()} == set(ITEM_TYPES)


@pytest.mark.parametrize("name", ALL)
def test_an_item_comes_back_from_its_json(name: str) -> None:
    full = {
        **ALL[name],
        "title": texts("title"),
        "seconds": 90,
        "tutorial": texts("learn"),
        "maximum": 4,
        "parameters": {"a": 1.5, "b": -1.0, "c": 0.25},
        "media": [picture(size=[400, 200])],
    }
    for content in (ALL[name], full):
        made = read(content)
        assert read(json.loads(json.dumps(made.to_json()))) == made
    made = read(full)
    assert (made.title_in("fr"), made.seconds, made.tutorial_in("en")) == ("title (fr)", 90, "learn (en)")
    assert made.media[0].alternative_in("fr") == "a sheet (fr)"


@pytest.mark.parametrize("name", MARKED_BY_ITSELF)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_own_right_answer_is_worth_everything_and_its_wrong_one_nothing(name: str, language: str) -> None:
    made, chance = read(ALL[name]), random.Random(5)  # noqa: S311 - made-up answers
    for partial in (True, False):
        right = made.right_answer(language)
        assert made.is_answered(right)
        assert made.success(right, partial=partial, language=language) == 1
        assert made.success(right, partial=partial) == 1
        for _ in range(20):
            wrong = made.wrong_answer(chance, language)
            assert made.is_answered(wrong)
            assert made.success(wrong, partial=partial, language=language) == 0


@pytest.mark.parametrize("name", ALL)
def test_nothing_filled_in_is_no_answer(name: str) -> None:
    made = read(ALL[name])
    for nothing in ([], ["", ""], [""]):
        if name not in ("choice", "several") or not nothing:
            assert made.check(nothing) == ()
    assert not made.is_answered(())
    assert made.fingerprint(()) == ""
    assert made.success((), partial=True) == 0


@pytest.mark.parametrize("name", ALL)
def test_what_is_shown_in_another_order_is_the_same_each_time_and_whole(name: str) -> None:
    made = read(ALL[name])
    shown = made.shuffled(7)
    assert shown == made.shuffled(7)
    assert len(set(shown)) == len(shown)
    assert all(sorted(made.shuffled(seed)) == sorted(shown) for seed in range(20))


_PARTS = st.lists(
    st.sampled_from([*"abcdexy", "", "0", "3", "10", "500", "-1", "plus", "minus", "SUM", "cat", "animal", "plant"])
    | st.text(max_size=6),
    max_size=6,
)


@pytest.mark.parametrize("name", MARKED_BY_ITSELF)
@given(answer=_PARTS, seconds=st.none() | st.floats(0, 1e6))
def test_any_answer_is_kept_as_it_stays_and_worth_0_to_1_or_refused(
    name: str, answer: list[str], seconds: float | None
) -> None:
    made = read(ALL[name])
    try:
        kept = made.check(answer)
    except AnswerRefused:
        return
    assert made.check(kept) == kept
    part = made.success(kept, partial=True, seconds=seconds, language="fr")
    whole = made.success(kept, partial=False, seconds=seconds, language="fr")
    assert 0 <= part <= 1
    assert whole in (0, 1)
    assert whole == 1 or part < 1
    assert (whole == 1) == (part == 1) or name == "typing"


@pytest.mark.parametrize("name", [name for name in MARKED_BY_ITSELF if name != "typing"])
def test_a_megabyte_is_refused(name: str) -> None:
    made = read(ALL[name])
    for answer in (["x" * 1_000_000], ["x" * 1_000_000] * 5, ["a"] * 100_000):
        with pytest.raises(AnswerRefused):
            made.check([*answer, "x" * 1_000_000])


@pytest.mark.parametrize(
    ("answer", "worth"), [("3", 1), ("4", 1), ("7", Fraction(1, 2)), ("10", 0), ("0", Fraction(1, 2)), ("+03", 1)]
)
def test_a_scale_falls_with_the_distance(answer: str, worth: Fraction) -> None:
    assert share(scale(), answer) == worth
    assert share(scale(), answer, partial=False) == (worth == 1)


def test_a_scale_takes_whole_numbers_between_its_ends() -> None:
    made = read(scale(lowest=-5, labels={"lowest": texts("cold")}))
    assert isinstance(made, ScaleItem)
    assert made.check(["-5"]) == ("-5",)
    assert (made.label_in("lowest", "fr"), made.label_in("highest", "fr")) == ("cold (fr)", "")
    for wrong in ("-6", "11", "3.5", "three", "٣", "9" * 5000):
        with pytest.raises(NotANumber):
            made.check([wrong])
    with pytest.raises(WrongNumberOfParts):
        made.check(["3", "4"])


@pytest.mark.parametrize(
    ("typed", "right"),
    [("SUM", True), ("sum", True), ("  Sum ", True), ("somme", False), ("SU M", False), ("", False)],
)
def test_what_is_typed_into_a_blank_is_compared_in_the_language_of_the_test(typed: str, right: bool) -> None:
    assert share(blanks(), typed, "minus", language="en") == (1 if right else Fraction(1, 2))


def test_without_a_language_a_blank_takes_what_is_right_in_any() -> None:
    assert share(blanks(), "somme", "minus") == share(blanks(), "sum", "minus") == 1
    assert share(blanks(), "somme", "plus", language="fr") == Fraction(1, 2)
    assert share(blanks(), "somme", "plus", partial=False) == 0


def typed(given: str, *accepted: str, **more: Any) -> bool:
    blank = {"key": "n", "accepts": list(accepted), **more}
    return share(blanks(statement="[[n]]", blanks=[blank]), given) == 1


@pytest.mark.parametrize(
    ("given", "accepted"),
    [
        (".5", "0.5"), ("-,25", "-0.25"),
        ("3.5", "3,5"), ("3,50", "3.5"), ("1\u202f000,5", "1000.5"), ("−2", "-2"), ("+7", "7"), ("٣٫٥", "3,5"),
        ("e\u0301te\u0301", "été"), ("l'été", "l’été"), ("=  A1 +\u00a0B1", "=A1 + B1".replace("=", "= ")),
        ("\u200eabc", "abc"),
    ],
)  # fmt: skip
def test_what_is_typed_alike_counts_alike(given: str, accepted: str) -> None:
    assert typed(given, accepted)


@pytest.mark.parametrize(
    ("given", "accepted"), [("007", "7"), ("3.5.1", "3,5,1"), ("35", "3,5"), ("ete", "été"), ("1,000", "1"), (".", "0")]
)
def test_what_differs_counts_as_different(given: str, accepted: str) -> None:
    assert not typed(given, accepted)


@pytest.mark.parametrize(
    ("given", "accepted", "language", "right"),
    [
        ("1,000", "1", "en", False), ("1,000", "1000", "en", True), ("1000", "1,000", "en", True),
        ("1,234,567.50", "1234567.5", "en", True), ("1.000", "1000", "en", False), ("3.142", "3,142", "en", False),
        ("1,000", "1", "fr", False), ("1,000", "1000", "fr", False), ("1,000", "1,000", "fr", True),
        ("3,142", "3.142", "fr", True), ("1.000", "1000", "fr", False), ("1\u00a0000", "1000", "fr", True),
        ("1.000", "1", "de", False), ("1.000", "1000", "de", False), ("1.000", "1,000", "de", False),
        ("0,125", "0.125", "de", True), ("1000,500", "1000.5", "de", True), ("0,500", "0.5", "fr", True),
    ],
)  # fmt: skip
def test_what_may_be_thousands_or_decimals_is_read_as_the_language_writes_it(
    given: str, accepted: str, language: str, right: bool
) -> None:
    every = {code: [accepted] for code in ("fr", "en", "de")}
    content = blanks(statement="[[n]]", blanks=[{"key": "n", "accepts": every}])
    made = BlanksItem.read(Place(content), tuple(every))
    assert (made.success([given], partial=True, language=language) == 1) is right


def test_capitals_count_where_the_bank_says_so() -> None:
    assert typed("Paris", "paris")
    assert not typed("Paris", "paris", match_case=True)


def test_a_blank_takes_no_page_of_text_and_no_unknown_option() -> None:
    with pytest.raises(AnswerTooLong):
        read(blanks()).check(["x" * 201, "minus"])
    with pytest.raises(UnknownOption):
        read(blanks()).check(["x", "divide"])
    with pytest.raises(WrongNumberOfParts):
        read(blanks()).check(["x"])
    assert read(blanks()).check([" a\tb\0 ", ""]) == ("a b", "")


@pytest.mark.parametrize(
    ("answer", "worth"),
    [("abcde", 1), ("edcba", 0), ("abced", Fraction(3, 4)), ("bcdea", Fraction(3, 4)), ("badce", Fraction(2, 4))],
)
def test_an_order_is_worth_its_neighbours_in_order(answer: str, worth: Fraction) -> None:
    assert share(order(), *answer) == worth
    assert share(order(), *answer, partial=False) == (worth == 1)


def test_an_order_is_all_entries_once() -> None:
    made = read(order())
    with pytest.raises(EntryTwice):
        made.check(list("abcdd"))
    with pytest.raises(WrongNumberOfParts):
        made.check(list("abcd"))
    with pytest.raises(UnknownOption):
        made.check(list("abcdz"))


def test_an_order_is_never_shown_in_the_right_one() -> None:
    short = read(order(entries=[entry("a"), entry("b")]))
    assert {short.shuffled(seed) for seed in range(50)} == {("b", "a")}


@pytest.mark.parametrize(
    ("answer", "worth"),
    [(("a", "b", "c"), 1), (("a", "c", "b"), Fraction(1, 3)), (("a", "", "x"), Fraction(1, 3)), (("x", "y", "a"), 0)],
)
def test_pairs_are_worth_their_share(answer: tuple[str, ...], worth: Fraction) -> None:
    assert share(pairs(), *answer) == worth


def test_zones_are_worth_their_share() -> None:
    assert share(zones(), "animal", "animal", "plant") == 1
    assert share(zones(), "animal", "", "stone") == Fraction(1, 3)
    with pytest.raises(UnknownOption):
        read(zones()).check(["animal", "animal", "cat"])


@pytest.mark.parametrize(
    ("x", "y", "right"),
    [
        ("100", "200", True), ("150", "225", True), ("151", "225", False), ("99.999", "200", False),
        ("600", "500", True), ("601", "500", False), ("500", "700", True), ("500", "701", False), ("570", "640", True),
    ],
)  # fmt: skip
def test_a_click_is_right_within_a_shape(x: str, y: str, right: bool) -> None:
    """The picture is twice as wide as it is high: a circle is one on the screen."""
    assert share(area(), x, y) == right


@pytest.mark.parametrize("wrong", [("1001", "1"), ("-1", "1"), ("1e2", "1"), ("nan", "1"), ("x", "1"), ("", "1")])
def test_a_click_outside_of_the_picture_is_refused(wrong: tuple[str, ...]) -> None:
    with pytest.raises(NotANumber):
        read(area()).check(wrong)


def test_an_unmeasured_picture_counts_as_square() -> None:
    made = read(area(media=[picture()]))
    assert isinstance(made, AreaItem)
    assert made.success(["500", "600"], partial=True) == 1
    assert made.success(["500", "601"], partial=True) == 0


TEXT = "In summer, in the shade. It is cool."


def test_typing_counts_accuracy_and_speed() -> None:
    at_speed = len(TEXT) / 5 / 30 * 60  # seconds for so many words of five characters at 30 a minute
    assert share(typing(), TEXT, language="en", seconds=at_speed - 0.1) == 1
    assert abs(share(typing(), TEXT, language="en", seconds=2 * at_speed) - Fraction(1, 2)) < Fraction(1, 1000)
    assert share(typing(), TEXT[:17], language="en") == Fraction(17, len(TEXT))
    assert share(typing(), "x" * 500, language="en") == 0
    assert share(typing(), TEXT, language="en", seconds=0.0) == 1


def test_typing_is_right_from_95_per_cent_and_the_wanted_speed() -> None:
    one_wrong, two_wrong = TEXT.replace("summer", "sommer"), TEXT.replace("summer", "somner")
    assert share(typing(), one_wrong, language="en", partial=False, seconds=10.0) == 1
    assert share(typing(), two_wrong, language="en", partial=False, seconds=10.0) == 0
    assert share(typing(), TEXT, language="en", partial=False, seconds=20.0) == 0


def test_typing_forgives_what_a_keyboard_lacks() -> None:
    assert share(typing(), "L'été, à l'ombre. Il fait bon.", language="fr") == 1
    assert share(typing(), "L'été, à l'ombre. Il fait bon.") == 1


def test_a_typed_text_has_an_end() -> None:
    made = read(typing())
    assert isinstance(made, TypingItem)
    assert made.check(["a\r\nb\0\rc  "]) == ("a\nb\nc",)
    with pytest.raises(AnswerTooLong):
        made.check(["x" * 10_001])


_PLACES = st.integers(0, 990)
_SIZES = st.integers(1, 10)
_SHAPES = st.one_of(
    st.tuples(_PLACES, _PLACES, _SIZES, _SIZES).map(lambda shape: {"rectangle": list(shape)}),
    st.tuples(_PLACES, _PLACES, st.floats(1, 400)).map(lambda shape: {"circle": list(shape)}),
)


@given(st.lists(_SHAPES, min_size=1, max_size=4), st.sampled_from([[1, 1], [400, 200], [100, 900]]), st.integers())
def test_of_any_shapes_a_right_and_a_wrong_place_are_known(shapes: list[Content], size: list[int], seed: int) -> None:
    try:
        made = read(area(shapes=shapes, media=[picture(size=size)]))
    except FormInvalid as error:
        assert {fault.code for fault in error.faults} == {"no_wrong_option"}  # noqa: PT017 - which forms are refused
        return
    wrong = made.wrong_answer(random.Random(seed), "fr")  # noqa: S311 - made-up answers
    assert made.success(made.right_answer("fr"), partial=True) == 1
    assert made.success(wrong, partial=True) == 0


@given(st.integers(-50, 50), st.integers(1, 60), st.data())
def test_on_any_scale_nearer_is_never_worth_less(lowest: int, steps: int, data: st.DataObject) -> None:
    highest = lowest + steps
    first = data.draw(st.integers(lowest, highest))
    last = data.draw(st.integers(first, highest if first > lowest else highest - 1))
    content = scale(lowest=lowest, highest=highest, right=[first, last])
    worth = [share(content, str(number)) for number in range(lowest, highest + 1)]
    top = [number + lowest for number, one in enumerate(worth) if one == 1]
    assert top == list(range(first, last + 1))
    assert min(worth) == 0
    below, above = worth[: first - lowest], worth[last - lowest + 1 :]
    assert (below, above) == (sorted(below), sorted(above, reverse=True))
