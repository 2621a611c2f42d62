"""The scale item: a whole number between two ends, right within a stretch of it."""

import random
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.errors import NotANumber
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, LONGEST_OPTION, Circumstances, Item, read_common
from isodesk.exam.items.options import check_number
from isodesk.exam.texts import Texts, pick, read_texts

FURTHEST = 1_000_000
MOST_STEPS = 1_000
_ENDS = ("lowest", "highest")
_WHOLE = re.compile(r"[-+]?[0-9]{1,7}")


@dataclass(frozen=True)
class ScaleItem(Item):
    """A whole number from ``lowest`` to ``highest``; ``right`` are the first and the last right one.

    Partial credit: 1 within ``right``, and outside less by the distance from it, down to 0 at the greatest distance
    that the scale has. ``labels``: texts of its ends, where they have any.
    """

    item_type: ClassVar[str] = "scale"

    lowest: int
    highest: int
    labels: Mapping[str, Texts]
    right: tuple[int, int]

    def label_in(self, end: str, language: str) -> str:
        """The text of the end ``lowest`` or ``highest`` in this language, else in English; empty where it has none."""
        return pick(self.labels[end], language) if end in self.labels else ""

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The number without leading zeros."""
        if not self.is_answered(answer):
            return ()
        check_number(self.item_id, answer, 1)
        given = answer[0].strip()
        if not _WHOLE.fullmatch(given) or not self.lowest <= int(given) <= self.highest:
            raise NotANumber(item_id=self.item_id)
        return (str(int(given)),)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return (str(sum(self.right) // 2),)

    def wrong_answer(self, _chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """The end that is farther from what is right."""
        return (str(max(self.lowest, self.highest, key=self._distance)),)

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        greatest = max(self._distance(self.lowest), self._distance(self.highest))
        return 1 - Fraction(self._distance(int(answer[0])), greatest)

    def _distance(self, number: int) -> int:
        first, last = self.right
        return max(first - number, number - last, 0)

    def to_json(self) -> dict[str, object]:
        own: dict[str, object] = {"lowest": self.lowest, "highest": self.highest, "right": list(self.right)}
        if self.labels:
            own["labels"] = {end: dict(texts) for end, texts in self.labels.items()}
        return {**self._common_json(), **own}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "ScaleItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, *_ENDS, "right"), (*COMMON_OPTIONAL, "labels"))
        lowest, highest = _read_ends(parts)
        return cls(
            **read_common(parts, languages),
            lowest=lowest,
            highest=highest,
            labels=_read_labels(parts["labels"], languages) if "labels" in parts else {},
            right=_read_right(parts["right"], lowest, highest) if {"right", *_ENDS} <= parts.keys() else (0, 0),
        )


def _read_ends(parts: Mapping[str, Place]) -> tuple[int, int]:
    if any(end not in parts for end in _ENDS):
        return 0, 1
    lowest, highest = (parts[end].integer(-FURTHEST, FURTHEST) for end in _ENDS)
    if highest <= lowest:
        parts["highest"].fault("not_rising")
    elif highest - lowest > MOST_STEPS:
        parts["highest"].fault("too_many", most=MOST_STEPS)
    return lowest, highest


def _read_labels(place: Place, languages: Collection[str]) -> dict[str, Texts]:
    parts = place.parts((), _ENDS)
    return {end: read_texts(part, languages, LONGEST_OPTION) for end, part in parts.items()}


def _read_right(place: Place, lowest: int, highest: int) -> tuple[int, int]:
    found = [part.integer(min(lowest, highest), max(lowest, highest)) for part in place.elements(2, 2)]
    if len(found) != 2:
        return lowest, lowest
    first, last = found
    if last < first:
        place.fault("not_rising")
    elif (first, last) == (lowest, highest):
        place.fault("no_wrong_option")
    return first, last
