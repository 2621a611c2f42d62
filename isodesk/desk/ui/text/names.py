"""Names of the closed sets that forms offer."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.protocol.values import Gender, Language

translate = QCoreApplication.translate


_LANGUAGES: Mapping[Language, Callable[[], str]] = {
    Language.FRENCH: lambda: translate("Names", "French"),
    Language.ENGLISH: lambda: translate("Names", "English"),
    Language.GERMAN: lambda: translate("Names", "German"),
    Language.DUTCH: lambda: translate("Names", "Dutch"),
    Language.SPANISH: lambda: translate("Names", "Spanish"),
    Language.ITALIAN: lambda: translate("Names", "Italian"),
    Language.GREEK: lambda: translate("Names", "Greek"),
    Language.ARABIC: lambda: translate("Names", "Arabic"),
}


def language_name(language: Language) -> str:
    """A language as the window's language calls it."""
    return _LANGUAGES[language]()


def language_choices() -> list[tuple[str, Language | None]]:
    """All languages, the account's own first."""
    return [(translate("Names", "The account’s language"), None), *((language_name(each), each) for each in Language)]


def gender_choices() -> list[tuple[str, Gender]]:
    """The three values that the platform knows."""
    return [
        (translate("Names", "Not provided"), Gender.NOT_PROVIDED),
        (translate("Names", "Female"), Gender.FEMALE),
        (translate("Names", "Male"), Gender.MALE),
    ]


def credit_kind(kind: str) -> str:
    """A type of credit by the station's word for it, or by what the sample centre calls it; else as it was told.

    Action 15 has no language: what it tells is in whatever language the platform's people wrote it.
    """
    names = {
        "assessment": translate("Names", "Assessment"),
        "certification": translate("Names", "Certification"),
        "positioning": translate("Names", "Positioning"),
        "proctoring": translate("Names", "Proctoring"),
        "Assessments": translate("Names", "Assessments"),
        "In-house certificates": translate("Names", "In-house certificates"),
        "Placement tests": translate("Names", "Placement tests"),
        "Remote proctoring": translate("Names", "Remote proctoring"),
    }
    return names.get(kind, kind)
