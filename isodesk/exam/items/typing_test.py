"""The typing test: a text to be copied, for speed and accuracy."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import UNPRINTABLE, Place
from isodesk.exam.errors import AnswerTooLong
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, Circumstances, Item, read_common
from isodesk.exam.items.typed_text import distance, plain
from isodesk.exam.texts import Texts, pick, read_texts

LONGEST_TEXT = 5_000
LONGEST_TYPED = 10_000
USUAL_SPEED = 35
WORD = 5  # characters
ACCURATE = Fraction(95, 100)


@dataclass(frozen=True)
class TypingItem(Item):
    """``text`` is to be copied at ``words_per_minute``; a word is five characters.

    Partial credit: accuracy × speed by the wanted one, at most 1. Accuracy is 1 less the share of characters that
    would have to be changed, never below 0. Without partial credit it is right from 95 % and the wanted speed. Where
    nobody measured the time, accuracy alone counts.
    """

    item_type: ClassVar[str] = "typing"

    text: Texts
    words_per_minute: int

    def text_in(self, language: str) -> str:
        """What to copy in this language, else in English."""
        return pick(self.text, language)

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """What was typed, with plain ends of lines; nothing where it is blank."""
        typed = "\n".join(answer).replace("\r\n", "\n").replace("\r", "\n")
        typed = UNPRINTABLE.sub("", typed).strip()
        if len(typed) > LONGEST_TYPED:
            raise AnswerTooLong(item_id=self.item_id, given=len(typed), allowed=LONGEST_TYPED)
        return (typed,) if typed else ()

    def right_answer(self, language: str, /) -> tuple[str, ...]:
        return self.check([self.text_in(language)])

    def wrong_answer(self, _chance: random.Random, _language: str, /) -> tuple[str, ...]:
        return ("\N{FULL BLOCK}",)

    def accuracy(self, typed: str, language: str | None) -> Fraction:
        """From 0 to 1; without a language, by the text that it is nearest to."""
        texts = [self.text_in(language)] if language else list(self.text.values())
        return max(_accuracy(plain(typed), plain(text)) for text in texts)

    def pace(self, typed: str, seconds: float | None) -> Fraction:
        """The speed by the wanted one, at most 1."""
        if seconds is None or seconds <= 0:
            return Fraction(1)
        minutes = Fraction(seconds).limit_denominator(1000) / 60
        words = Fraction(len(plain(typed)), WORD)
        return min(Fraction(1), words / max(minutes, Fraction(1, 1000)) / self.words_per_minute)

    def _share(self, answer: tuple[str, ...], circumstances: Circumstances, /) -> Fraction:
        accuracy = self.accuracy(answer[0], circumstances.language)
        return accuracy * self.pace(answer[0], circumstances.seconds)

    def _wholly_right(self, answer: tuple[str, ...], circumstances: Circumstances, /) -> bool:
        accurate = self.accuracy(answer[0], circumstances.language) >= ACCURATE
        return accurate and self.pace(answer[0], circumstances.seconds) == 1

    def to_json(self) -> dict[str, object]:
        return {**self._common_json(), "text": dict(self.text), "words_per_minute": self.words_per_minute}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "TypingItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "text"), (*COMMON_OPTIONAL, "words_per_minute"))
        speed = parts["words_per_minute"].integer(1, 300) if "words_per_minute" in parts else USUAL_SPEED
        text = read_texts(parts["text"], languages, LONGEST_TEXT) if "text" in parts else {}
        return cls(**read_common(parts, languages), text=text, words_per_minute=speed)


def _accuracy(typed: str, wanted: str) -> Fraction:
    return max(1 - Fraction(distance(typed, wanted), max(len(wanted), 1)), Fraction(0))
