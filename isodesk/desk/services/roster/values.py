"""What people write for a gender, a language, a percentage: in French, in English, or as the platform's numbers."""

import re

from isodesk.desk.services.roster.columns import bare
from isodesk.protocol.values import Gender, Language

_GENDERS = {
    Gender.MALE: ("1", "m", "male", "man", "mr", "h", "homme", "masculin", "monsieur"),
    Gender.FEMALE: ("2", "f", "female", "woman", "mrs", "ms", "miss", "femme", "feminin", "madame", "mme", "mlle"),
    Gender.NOT_PROVIDED: ("3", "x", "not provided", "non renseigne", "non precise", "autre", "other"),
}
_LANGUAGES = {
    Language.FRENCH: ("french", "francais"),
    Language.ENGLISH: ("english", "anglais"),
    Language.GERMAN: ("german", "allemand", "deutsch"),
    Language.DUTCH: ("dutch", "neerlandais", "nederlands"),
    Language.SPANISH: ("spanish", "espagnol", "espanol"),
    Language.ITALIAN: ("italian", "italien", "italiano"),
    Language.GREEK: ("greek", "grec"),
    Language.ARABIC: ("arabic", "arabe"),
}
_GENDER_OF = {name: gender for gender, names in _GENDERS.items() for name in names}
_LANGUAGE_OF = {name: language for language, names in _LANGUAGES.items() for name in names}
_LANGUAGE_OF |= {language.code: language for language in Language}
_LANGUAGE_OF |= {str(int(language)): language for language in Language}
_THIRD = ("tiers temps", "1 3")
_PERCENT = re.compile(r"\+?\s*(\d{1,4})(?:[.,]0+)?\s*%?")


def gender(text: str) -> Gender | None:
    """The gender that a text names; none where it names none."""
    return _GENDER_OF.get(bare(text))


def language(text: str) -> Language | None:
    """The language that a text names, as ``Français``, ``fr`` or ``1``; none where it names none."""
    return _LANGUAGE_OF.get(bare(text)) or _LANGUAGE_OF.get(bare(text)[:2] if "-" in text or "_" in text else "")


def percentage(text: str) -> int | None:
    """Extra time in per cent, as ``33``, ``33 %``, ``+33%``; a third of the time by its French name; else none."""
    found = _PERCENT.fullmatch(text.strip())
    if found is not None:
        return int(found[1])
    return 33 if bare(text) in _THIRD else None
