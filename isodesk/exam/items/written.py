"""The written item: free text that a person marks."""

import hashlib
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import UNPRINTABLE, Place
from isodesk.exam.errors import AnswerTooLong, NotMarked
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, LONGEST_STATEMENT, Circumstances, Item, read_common
from isodesk.exam.texts import Texts, pick, read_texts

LONGEST_ANSWER = 10_000
USUAL_ANSWER = 4_000


@dataclass(frozen=True)
class WrittenItem(Item):
    """A text of at most ``longest`` characters. ``guidance`` tells the marker what to look for, where there is any.

    A mark is from 0 to ``maximum`` points, halves too where ``half_marks``. Nothing written is worth nothing.
    """

    item_type: ClassVar[str] = "text"
    by_hand: ClassVar[bool] = True

    longest: int
    half_marks: bool
    guidance: Texts

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The text with plain ends of lines, without what no page shows; nothing where it is blank."""
        text = "\n".join(answer).replace("\r\n", "\n").replace("\r", "\n")
        text = UNPRINTABLE.sub("", text).strip("\n").rstrip()
        if len(text) > self.longest:
            raise AnswerTooLong(item_id=self.item_id, given=len(text), allowed=self.longest)
        return (text,) if text.strip() else ()

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return ()

    def wrong_answer(self, _chance: random.Random, _language: str, /) -> tuple[str, ...]:
        return ()

    def _share(self, _answer: tuple[str, ...], circumstances: Circumstances, /) -> Fraction:
        """The share of the points given; raises ``NotMarked``."""
        if circumstances.mark is None:
            raise NotMarked(item_id=self.item_id)
        return circumstances.mark / self.maximum

    def fingerprint(self, answer: Sequence[str]) -> str:
        return hashlib.sha256(answer[0].encode()).hexdigest()[:32] if answer else ""

    def allows(self, mark: Fraction) -> bool:
        """Whether so many points can be given."""
        steps = mark * (2 if self.half_marks else 1)
        return 0 <= mark <= self.maximum and steps.denominator == 1

    def guidance_in(self, language: str) -> str:
        """The advice in this language, else in English; empty where there is none."""
        return pick(self.guidance, language) if self.guidance else ""

    def to_json(self) -> dict[str, object]:
        own: dict[str, object] = {"longest": self.longest, "half_marks": self.half_marks}
        if self.guidance:
            own["guidance"] = dict(self.guidance)
        return {**self._common_json(), **own}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "WrittenItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts(COMMON, (*COMMON_OPTIONAL, "longest", "half_marks", "guidance"))
        return cls(
            **read_common(parts, languages),
            longest=parts["longest"].integer(1, LONGEST_ANSWER) if "longest" in parts else USUAL_ANSWER,
            half_marks="half_marks" in parts and parts["half_marks"].flag(),
            guidance=read_texts(parts["guidance"], languages, LONGEST_STATEMENT) if "guidance" in parts else {},
        )
