"""Text by language: ISO 639-1 codes of the document's eight languages."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from isodesk.exam.content import Place
from isodesk.protocol.values import Language

LANGUAGES = tuple(language.code for language in Language)
_INDENT = "    "
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


class Passage(NamedTuple):
    """A paragraph of a text, or a piece of code, which keeps its lines and spaces."""

    text: str
    code: bool


def passages(text: str) -> list[Passage]:
    """The paragraphs of a text. Lines indented by four spaces are code, as in Markdown, with the blank ones between."""
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.strip("\n").expandtabs(4)) if block.strip()]
    found: list[Passage] = []
    for block in blocks:
        code = all(line.startswith(_INDENT) for line in block.split("\n") if line.strip())
        passage = Passage(_dedented(block) if code else block.strip(), code)
        if code and found and found[-1].code:
            passage = Passage(f"{found.pop().text}\n\n{passage.text}", code)
        found.append(passage)
    return found


def _dedented(block: str) -> str:
    return "\n".join(line.removeprefix(_INDENT).rstrip() for line in block.split("\n"))


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
