"""A text in the language asked for, else in English, else in what there is."""

import pytest

from isodesk.exam.texts import pick, pick_language


@pytest.mark.parametrize(
    ("texts", "language"), [({"fr": "a", "en": "b"}, "fr"), ({"en": "b"}, "en"), ({"el": "c"}, "el")]
)
def test_a_text_and_the_language_it_is_in(texts: dict[str, str], language: str) -> None:
    assert pick_language(texts, "fr") == language
    assert pick(texts, "fr") == texts[language]
