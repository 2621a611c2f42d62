"""The item that is sorted: entries to be put in their right order."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.errors import EntryTwice
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, Circumstances, Item, read_common
from isodesk.exam.items.options import Entry, check_known, check_number, read_entries

MOST_ENTRIES = 20


@dataclass(frozen=True)
class OrderItem(Item):
    """``entries`` in their right order. Partial credit: the share of neighbours in the answer that are in it."""

    item_type: ClassVar[str] = "order"

    entries: tuple[Entry, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The entries' keys in the right order."""
        return tuple(entry.key for entry in self.entries)

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """Every key once, in the candidate's order."""
        if not self.is_answered(answer):
            return ()
        check_known(self.item_id, answer, self.keys)
        check_number(self.item_id, answer, len(self.keys))
        for index, key in enumerate(answer):
            if key in answer[:index]:
                raise EntryTwice(item_id=self.item_id, entry=key)
        return tuple(answer)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return self.keys

    def wrong_answer(self, _chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """Backwards: no neighbours are in the right order."""
        return self.keys[::-1]

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        places = [self.keys.index(key) for key in answer]
        rising = sum(first < second for first, second in pairwise(places))
        return Fraction(rising, len(places) - 1)

    def shuffled(self, seed: int, /) -> tuple[str, ...]:
        """The entries in any order but the right one."""
        mixed = tuple(self._shuffled(self.keys, seed))
        return mixed if mixed != self.keys else (*mixed[1:], mixed[0])

    def to_json(self) -> dict[str, object]:
        return {**self._common_json(), "entries": [entry.to_json() for entry in self.entries]}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "OrderItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "entries"), COMMON_OPTIONAL)
        entries = read_entries(parts["entries"], languages, 2, MOST_ENTRIES) if "entries" in parts else ()
        return cls(**read_common(parts, languages), entries=entries)
