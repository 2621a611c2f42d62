"""Text by language: ISO 639-1 codes of the document's eight languages."""

from collections.abc import Collection, Mapping

from isodesk.exam.content import Place
from isodesk.protocol.values import Language

LANGUAGES = tuple(language.code for language in Language)
Texts = Mapping[str, str]


def pick(texts: Texts, language: str) -> str:
    """The text in this language, else in English, else in the first there is."""
    return texts[pick_language(texts, language)]


def pick_language(available: Collection[str], language: str) -> str:
    """This language, else English, else the first there is."""
    for code in (language, Language.ENGLISH.code):
        if code in available:
            return code
    return next(iter(available))


def read_texts(place: Place, languages: Collection[str], longest: int) -> dict[str, str]:
    """A text in each of these languages; a bare text is the same in all of them."""
    if isinstance(place.value, str):
        return dict.fromkeys(languages, place.text(longest))
    found = place.entries()
    for code, text in found.items():
        if code not in languages:
            text.fault("language_unknown", language=code, allowed=list(languages))
    missing = [code for code in languages if code not in found]
    if missing and isinstance(place.value, Mapping):
        place.fault("translation_missing", languages=missing)
    return {code: found[code].text(longest) for code in languages if code in found}


def read_languages(place: Place) -> tuple[str, ...]:
    """A form's languages, each once."""
    codes = [part.one_of(LANGUAGES) for part in place.elements(1, len(LANGUAGES))]
    for index, code in enumerate(codes):
        if code in codes[:index]:
            place.at(index, code).fault("twice", name=code)
    return tuple(dict.fromkeys(codes))
