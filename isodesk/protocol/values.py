"""The closed sets of values that the document lists: languages, statuses, genders, flags."""

from enum import IntEnum


class Language(IntEnum):
    """Appendix "Language codes"; the code is ISO 639-1."""

    FRENCH = 1
    ENGLISH = 2
    GERMAN = 3
    DUTCH = 4
    SPANISH = 5
    ITALIAN = 6
    GREEK = 7
    ARABIC = 8

    @property
    def code(self) -> str:
        """The ISO 639-1 code, as ``fr``."""
        return _CODES[self]

    @classmethod
    def of_code(cls, code: str) -> "Language":
        """The language of an ISO 639-1 code; raises ``KeyError`` where it is none of the eight."""
        return _BY_CODE[code]


_CODES = {
    Language.FRENCH: "fr",
    Language.ENGLISH: "en",
    Language.GERMAN: "de",
    Language.DUTCH: "nl",
    Language.SPANISH: "es",
    Language.ITALIAN: "it",
    Language.GREEK: "el",
    Language.ARABIC: "ar",
}
_BY_CODE = {code: language for language, code in _CODES.items()}


class Gender(IntEnum):
    """Values of ``gen_id``."""

    MALE = 1
    FEMALE = 2
    NOT_PROVIDED = 3


class TestStatus(IntEnum):
    """Values of ``sta_id``, section "Get test status"."""

    __test__ = False  # pytest takes a class named Test* for a test

    NOT_STARTED = 1
    STARTED = 2
    COMPLETED = 3
    MARKING_PENDING = 4
