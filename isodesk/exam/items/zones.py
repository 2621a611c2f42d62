"""The item of zones: entries to be put each where it belongs."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, LONGEST_OPTION, NAME, Circumstances, Item, read_common
from isodesk.exam.items.options import Entry, check_known, check_number, read_entries, told_apart
from isodesk.exam.texts import read_texts

MOST_ZONES = 10
MOST_ENTRIES = 30


@dataclass(frozen=True)
class Sorted(Entry):
    """An entry with the key of its zone."""

    zone: str

    def to_json(self) -> dict[str, object]:
        return {**super().to_json(), "zone": self.zone}


@dataclass(frozen=True)
class ZonesItem(Item):
    """An answer has a zone's key for each entry in turn, "" for none. Partial credit: the share that is right."""

    item_type: ClassVar[str] = "zones"

    zones: tuple[Entry, ...]
    entries: tuple[Sorted, ...]

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """One zone or "" for each entry."""
        if not self.is_answered(answer):
            return ()
        check_known(self.item_id, answer, {"", *(zone.key for zone in self.zones)})
        check_number(self.item_id, answer, len(self.entries))
        return tuple(answer)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return tuple(entry.zone for entry in self.entries)

    def wrong_answer(self, chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """Each entry in another zone."""
        zones = [zone.key for zone in self.zones]
        return tuple(chance.choice([key for key in zones if key != entry.zone]) for entry in self.entries)

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        right = sum(given == entry.zone for given, entry in zip(answer, self.entries, strict=True))
        return Fraction(right, len(self.entries))

    def shuffled(self, seed: int, /) -> tuple[str, ...]:
        """The entries, mixed."""
        return tuple(self._shuffled([entry.key for entry in self.entries], seed))

    def to_json(self) -> dict[str, object]:
        return {
            **self._common_json(),
            "zones": [zone.to_json() for zone in self.zones],
            "entries": [entry.to_json() for entry in self.entries],
        }

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "ZonesItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "zones", "entries"), COMMON_OPTIONAL)
        zones = read_entries(parts["zones"], languages, 2, MOST_ZONES) if "zones" in parts else ()
        entries = _read_sorted(parts["entries"], languages, [zone.key for zone in zones]) if "entries" in parts else ()
        return cls(**read_common(parts, languages), zones=zones, entries=entries)


def _read_sorted(place: Place, languages: Collection[str], zones: Sequence[str]) -> tuple[Sorted, ...]:
    entries = tuple(_read_entry(part, languages, zones) for part in place.elements(1, MOST_ENTRIES))
    told_apart(place, entries)
    return entries


def _read_entry(place: Place, languages: Collection[str], zones: Sequence[str]) -> Sorted:
    parts = place.parts(("key", "text", "zone"))
    return Sorted(
        key=parts["key"].name(NAME) if "key" in parts else "",
        text=read_texts(parts["text"], languages, LONGEST_OPTION) if "text" in parts else {},
        zone=_read_zone(parts["zone"], zones) if "zone" in parts else "",
    )


def _read_zone(place: Place, zones: Sequence[str]) -> str:
    key = place.name(NAME)
    if zones and key not in zones:
        place.fault("not_one_of", allowed=list(zones))
    return key
