"""The item of pairs: for each entry on the left the one on the right that belongs to it."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, LONGEST_OPTION, NAME, Circumstances, Item, read_common
from isodesk.exam.items.options import Entry, check_known, check_number, differing, once, read_entries
from isodesk.exam.texts import Texts, pick, read_texts

MOST_PAIRS = 20
MOST_DISTRACTORS = 10


@dataclass(frozen=True)
class Pair:
    """What belongs together. An answer names ``right`` by the key."""

    key: str
    left: Texts
    right: Texts

    def left_in(self, language: str) -> str:
        """The left one in this language, else in English."""
        return pick(self.left, language)

    def to_json(self) -> dict[str, object]:
        """The content that it was read from."""
        return {"key": self.key, "left": dict(self.left), "right": dict(self.right)}


@dataclass(frozen=True)
class PairsItem(Item):
    """An answer has a right-hand key for each pair in turn, "" for none. Partial credit: the share that is right."""

    item_type: ClassVar[str] = "pairs"

    pairs: tuple[Pair, ...]
    distractors: tuple[Entry, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The pairs' keys: the right answer."""
        return tuple(pair.key for pair in self.pairs)

    @property
    def offered(self) -> dict[str, Entry]:
        """What stands on the right, by key: the pairs' right ones, and the distractors."""
        right = [Entry(pair.key, pair.right) for pair in self.pairs]
        return {entry.key: entry for entry in (*right, *self.distractors)}

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """One key or "" for each pair."""
        if not self.is_answered(answer):
            return ()
        check_known(self.item_id, answer, {"", *self.offered})
        check_number(self.item_id, answer, len(self.pairs))
        return tuple(answer)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return self.keys

    def wrong_answer(self, chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """Each pair with something that isn't its own."""
        offered = list(self.offered)
        return tuple(chance.choice([key for key in offered if key != own]) for own in self.keys)

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        right = sum(given == own for given, own in zip(answer, self.keys, strict=True))
        return Fraction(right, len(self.pairs))

    def shuffled(self, seed: int, /) -> tuple[str, ...]:
        """What stands on the right, mixed."""
        return tuple(self._shuffled(list(self.offered), seed))

    def to_json(self) -> dict[str, object]:
        own: dict[str, object] = {"pairs": [pair.to_json() for pair in self.pairs]}
        if self.distractors:
            own["distractors"] = [entry.to_json() for entry in self.distractors]
        return {**self._common_json(), **own}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "PairsItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "pairs"), (*COMMON_OPTIONAL, "distractors"))
        pairs = _read_pairs(parts["pairs"], languages) if "pairs" in parts else ()
        distractors: tuple[Entry, ...] = ()
        if "distractors" in parts:
            distractors = read_entries(parts["distractors"], languages, 1, MOST_DISTRACTORS)
            _check_apart(parts["distractors"], pairs, distractors)
        return cls(**read_common(parts, languages), pairs=pairs, distractors=distractors)


def _read_pairs(place: Place, languages: Collection[str]) -> tuple[Pair, ...]:
    pairs = tuple(_read_pair(part, languages) for part in place.elements(2, MOST_PAIRS))
    once(place, [pair.key for pair in pairs])
    differing(place, [pair.right for pair in pairs])
    differing(place, [pair.left for pair in pairs])
    return pairs


def _read_pair(place: Place, languages: Collection[str]) -> Pair:
    parts = place.parts(("key", "left", "right"))
    left, right = (
        read_texts(parts[side], languages, LONGEST_OPTION) if side in parts else {} for side in ("left", "right")
    )
    return Pair(key=parts["key"].name(NAME) if "key" in parts else "", left=left, right=right)


def _check_apart(place: Place, pairs: Sequence[Pair], distractors: Sequence[Entry]) -> None:
    """A distractor must be told from what is right, by key and by text."""
    for index, entry in enumerate(distractors):
        if entry.key in [pair.key for pair in pairs]:
            place.at(index, entry.key).fault("twice", name=entry.key)
    differing(place, [entry.text for entry in distractors], [pair.right for pair in pairs])
