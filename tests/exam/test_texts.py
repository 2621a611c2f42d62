"""Statements are paragraphs and pieces of code, which keep their lines and spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.texts import passages, pick, pick_language

PROGRAM = """\
What does this show?

    def one():
        return 1

    print(one())

Choose one.
"""


def test_indented_lines_are_code_with_the_blank_ones_between() -> None:
    assert [tuple(passage) for passage in passages(PROGRAM)] == [
        ("What does this show?", False),
        ("def one():\n    return 1\n\nprint(one())", True),
        ("Choose one.", False),
    ]


def test_lines_of_a_paragraph_stay_lines() -> None:
    assert [tuple(passage) for passage in passages("One\nand two\n")] == [("One\nand two", False)]


def test_a_paragraph_with_one_indented_line_is_no_code() -> None:
    assert [passage.code for passage in passages("One\n    two")] == [False]


@given(st.text(st.sampled_from("ab \n\t"), max_size=60))
def test_no_word_is_lost_whatever_the_text(text: str) -> None:
    assert " ".join(passage.text for passage in passages(text)).split() == text.split()
    assert all(passage.text.strip() for passage in passages(text))


@pytest.mark.parametrize(
    ("texts", "language"), [({"fr": "a", "en": "b"}, "fr"), ({"en": "b"}, "en"), ({"el": "c"}, "el")]
)
def test_a_text_and_the_language_it_is_in(texts: dict[str, str], language: str) -> None:
    assert pick_language(texts, "fr") == language
    assert pick(texts, "fr") == texts[language]
