"""The distance between two texts, against the textbook's table."""

from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.items.typed_text import comparable, distance

TEXTS = st.text("abcé ", max_size=12)


def by_table(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for index, left in enumerate(one, start=1):
        before, row[0] = row[0], index
        for place, right in enumerate(other, start=1):
            before, row[place] = row[place], min(before + (left != right), row[place] + 1, row[place - 1] + 1)
    return row[-1]


@given(TEXTS, TEXTS)
def test_as_the_table_says(one: str, other: str) -> None:
    assert distance(one, other) == by_table(one, other)


def test_pages_are_compared_too() -> None:
    page = "the quick brown fox " * 250
    assert distance(page, page) == 0
    assert distance(page[7:] + "x", page) == 8


@given(st.text(max_size=20))
def test_what_counts_as_the_same_is_the_same_again(text: str) -> None:
    once = comparable(text, match_case=True)
    assert comparable(once, match_case=True) == once
