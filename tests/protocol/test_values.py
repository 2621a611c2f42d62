"""The closed lists of the appendix."""

import pytest

from isodesk.protocol.values import Gender, Language, TestStatus


def test_language_codes_are_those_of_the_appendix() -> None:
    listed = ["fr", "en", "de", "nl", "es", "it", "el", "ar"]
    assert [Language(number).code for number in range(1, 9)] == listed
    assert [Language.of_code(code) for code in listed] == list(Language)


def test_a_language_that_is_none_of_the_eight() -> None:
    with pytest.raises(KeyError):
        Language.of_code("pt")


def test_statuses_and_genders_have_their_documented_numbers() -> None:
    assert [(each.name, each.value) for each in TestStatus] == [
        ("NOT_STARTED", 1),
        ("STARTED", 2),
        ("COMPLETED", 3),
        ("MARKING_PENDING", 4),
    ]
    assert [(each.name, each.value) for each in Gender] == [("MALE", 1), ("FEMALE", 2), ("NOT_PROVIDED", 3)]
