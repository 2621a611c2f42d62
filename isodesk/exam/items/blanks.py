"""The item with blanks: gaps in the statement, each typed into or chosen for from a list."""

import random
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import UNPRINTABLE, Place
from isodesk.exam.errors import AnswerTooLong
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, NAME, Circumstances, Item, read_common
from isodesk.exam.items.options import Entry, check_known, check_number, once, read_entries
from isodesk.exam.items.typed_text import comparable, plain
from isodesk.exam.texts import Texts, pick_language

MARK = re.compile(rf"\[\[({NAME.pattern})\]\]")
MOST_BLANKS = 20
MOST_ACCEPTED = 50
MOST_LISTED = 20
LONGEST_TYPED = 200
_ONE_LINE = str.maketrans("\t\n", "  ")


@dataclass(frozen=True)
class Blank:
    """A gap. Typed into: ``accepts`` has what is right, by language. Chosen for: ``options``, and ``right``, a key."""

    key: str
    accepts: Mapping[str, tuple[str, ...]]
    match_case: bool
    options: tuple[Entry, ...]
    right: str

    @property
    def is_list(self) -> bool:
        """Whether one chooses from a list."""
        return bool(self.options)

    def right_text(self, language: str) -> str:
        """An option's key, or a text that is right in this language."""
        return self.right if self.is_list else self.accepts[pick_language(self.accepts, language)][0]

    def wrong_text(self, chance: random.Random, language: str) -> str:
        """An option's key, or a text, that is wrong."""
        if self.is_list:
            return chance.choice([entry.key for entry in self.options if entry.key != self.right])
        typed = "?"
        while self.takes(typed, language) or self.takes(typed, None):
            typed += "?"
        return typed

    def takes(self, given: str, language: str | None) -> bool:
        """Whether this is right; without a language, in any of them."""
        if self.is_list:
            return given == self.right
        languages = self.accepts if language is None else [pick_language(self.accepts, language)]
        return any(self._takes_in(given, code) for code in languages)

    def _takes_in(self, given: str, language: str) -> bool:
        typed, *accepted = (
            comparable(text, match_case=self.match_case, language=language) for text in (given, *self.accepts[language])
        )
        return typed in accepted

    def to_json(self) -> dict[str, object]:
        """The content that it was read from."""
        if self.is_list:
            return {"key": self.key, "options": [entry.to_json() for entry in self.options], "right": self.right}
        accepts = {code: list(texts) for code, texts in self.accepts.items()}
        return {"key": self.key, "accepts": accepts, "match_case": self.match_case}


@dataclass(frozen=True)
class BlanksItem(Item):
    """An answer has a text or an option's key for each blank in turn, "" for none. Partial credit: the share right."""

    item_type: ClassVar[str] = "blanks"

    blanks: tuple[Blank, ...]

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The typed texts without blanks around them."""
        if not self.is_answered(answer):
            return ()
        check_number(self.item_id, answer, len(self.blanks))
        checked = tuple(self._check_one(blank, given) for blank, given in zip(self.blanks, answer, strict=True))
        return checked if self.is_answered(checked) else ()

    def _check_one(self, blank: Blank, given: str) -> str:
        if blank.is_list:
            check_known(self.item_id, [given], {"", *(entry.key for entry in blank.options)})
            return given
        typed = UNPRINTABLE.sub(" ", given.translate(_ONE_LINE)).strip()
        if len(typed) > LONGEST_TYPED:
            raise AnswerTooLong(item_id=self.item_id, given=len(typed), allowed=LONGEST_TYPED)
        return typed

    def right_answer(self, language: str, /) -> tuple[str, ...]:
        return tuple(blank.right_text(language) for blank in self.blanks)

    def wrong_answer(self, chance: random.Random, language: str, /) -> tuple[str, ...]:
        return tuple(blank.wrong_text(chance, language) for blank in self.blanks)

    def _share(self, answer: tuple[str, ...], circumstances: Circumstances, /) -> Fraction:
        language = circumstances.language
        right = sum(blank.takes(given, language) for blank, given in zip(self.blanks, answer, strict=True))
        return Fraction(right, len(self.blanks))

    def to_json(self) -> dict[str, object]:
        return {**self._common_json(), "blanks": [blank.to_json() for blank in self.blanks]}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "BlanksItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "blanks"), COMMON_OPTIONAL)
        blanks = tuple(_read_blank(part, languages) for part in _elements(parts))
        item = cls(**read_common(parts, languages), blanks=blanks)
        if "blanks" in parts and "statement" in parts:
            once(parts["blanks"], [blank.key for blank in blanks])
            _check_marks(parts["statement"], item.statement, [blank.key for blank in blanks])
        return item


def _elements(parts: Mapping[str, Place]) -> list[Place]:
    return parts["blanks"].elements(1, MOST_BLANKS) if "blanks" in parts else []


def _check_marks(place: Place, statement: Texts, keys: Sequence[str]) -> None:
    """Each language's statement has each blank's mark once and no other; a language may turn their order round."""
    by_language = isinstance(place.value, Mapping)
    for language, text in list(statement.items())[: None if by_language else 1]:
        marks, where = MARK.findall(text), place.at(language, text) if by_language else place
        for key in dict.fromkeys(marks):
            if key not in keys:
                where.fault("blank_unknown", name=key, allowed=list(keys))
            elif marks.count(key) > 1:
                where.fault("blank_twice", name=key)
        for key in dict.fromkeys(keys):
            if key not in marks:
                where.fault("blank_unmarked", name=key)


def _read_blank(place: Place, languages: Collection[str]) -> Blank:
    parts = place.parts(("key",), ("accepts", "match_case", "options", "right"))
    if ("accepts" in parts) == ("options" in parts):
        place.fault("not_one_kind_of_blank")
    options = read_entries(parts["options"], languages, 2, MOST_LISTED) if "options" in parts else ()
    return Blank(
        key=parts["key"].name(NAME) if "key" in parts else "",
        accepts=_read_accepted(parts["accepts"], languages) if "accepts" in parts else {},
        match_case="match_case" in parts and parts["match_case"].flag(),
        options=options,
        right=_read_right(place, parts, [entry.key for entry in options]),
    )


def _read_right(place: Place, parts: Mapping[str, Place], keys: Sequence[str]) -> str:
    if "right" not in parts:
        if "options" in parts:
            place.fault("missing", name="right")
        return ""
    if "options" not in parts:
        parts["right"].fault("unknown_key", name="right", allowed=["key", "accepts", "match_case"])
    right = parts["right"].name(NAME)
    if keys and right not in keys:
        parts["right"].fault("not_one_of", allowed=list(keys))
    return right


def _read_accepted(place: Place, languages: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What is right by language; one list is for all of them."""
    if not isinstance(place.value, Mapping):
        return dict.fromkeys(languages, _read_list(place))
    found = place.entries()
    for code, part in found.items():
        if code not in languages:
            part.fault("language_unknown", language=code, allowed=list(languages))
    missing = [code for code in languages if code not in found]
    if missing:
        place.fault("translation_missing", languages=missing)
    return {code: _read_list(found[code]) for code in languages if code in found}


def _read_list(place: Place) -> tuple[str, ...]:
    texts = tuple(part.text(LONGEST_TYPED) for part in place.elements(1, MOST_ACCEPTED))
    for index, text in enumerate(texts):
        if text and not plain(text):
            place.at(index, text).fault("blank")
    return texts
