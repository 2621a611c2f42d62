"""Walking through a content of unknown quality (JSON or YAML), noting every fault with its path.

A value that can't be read is noted and replaced by a neutral one, so that one reading finds all
faults. Whoever starts a walk must look at ``faults`` before using what was read.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from isodesk.exam.errors import Fault

_LARGEST = 2**63
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters and lone surrogates


def _word(value: object) -> str:
    """A key or name as text. Python refuses to write integers of thousands of digits."""
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "…"
    return str(value)


@dataclass(frozen=True)
class Place:
    """One value in a content, with the path that leads there: keys as text, positions as integers."""

    value: object
    path: tuple[str | int, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def fault(self, code: str, **parameters: object) -> None:
        """Note that something is wrong here."""
        self.faults.append(Fault(code, self.path, parameters))

    def at(self, key: str | int, value: object) -> "Place":
        """A place below this one."""
        return Place(value, (*self.path, key), self.faults)

    def parts(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, "Place"]:
        """The values of a mapping with these keys; absent ones are left out."""
        found = self.entries()
        allowed = [*required, *optional]
        for name, place in found.items():
            if name not in allowed:
                place.fault("unknown_key", name=name, allowed=allowed)
        for name in required:
            if name not in found:
                self.fault("missing", name=name)
        return {name: place for name, place in found.items() if name in allowed}

    def entries(self, most: int = 1000) -> dict[str, "Place"]:
        """The values of a mapping by key, keys as text."""
        if not isinstance(self.value, Mapping):
            self.fault("wrong_type", expected="mapping")
            return {}
        if len(self.value) > most:
            self.fault("too_many", most=most)
            return {}
        found: dict[str, Place] = {}
        for key, value in self.value.items():
            place = self.at(_word(key), value)
            if found.setdefault(_word(key), place) is not place:  # 1 beside "1": neither may win in silence
                place.fault("key_twice", name=_word(key))
        return found

    def elements(self, least: int, most: int) -> list["Place"]:
        """The values of a list of so many."""
        if not isinstance(self.value, list):
            self.fault("wrong_type", expected="list")
            return []
        if len(self.value) < least:
            self.fault("too_few", least=least)
        if len(self.value) > most:
            self.fault("too_many", most=most)
            return []
        return [self.at(index, value) for index, value in enumerate(self.value)]

    def text(self, longest: int) -> str:
        """Text of one or more lines, not blank, without other control characters."""
        if not isinstance(self.value, str):
            self.fault("wrong_type", expected="text")
            return ""
        if not self.value.strip():
            self.fault("blank")
        if len(self.value) > longest:
            self.fault("too_long", longest=longest)
        if UNPRINTABLE.search(self.value):
            self.fault("control_character")
        return str(self.value)

    def name(self, pattern: re.Pattern[str]) -> str:
        """An identifier; a number is taken for its digits."""
        if isinstance(self.value, bool) or not isinstance(self.value, str | int):
            self.fault("wrong_type", expected="name")
            return ""
        if not pattern.fullmatch(_word(self.value)):
            self.fault("not_a_name", pattern=pattern.pattern)
        return _word(self.value)

    def integer(self, smallest: int, largest: int) -> int:
        """A whole number in these bounds."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            self.fault("wrong_type", expected="integer")
            return smallest
        if not smallest <= self.value <= largest:
            self.fault("out_of_range", smallest=smallest, largest=largest)
        return int(self.value)

    def number(self, smallest: float, largest: float) -> float:
        """A number in these bounds; neither infinite nor NaN."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            self.fault("wrong_type", expected="number")
            return smallest
        if not smallest <= self.value <= largest:
            self.fault("out_of_range", smallest=smallest, largest=largest)
            return smallest
        return float(self.value)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.fault("wrong_type", expected="flag")
        return self.value is True

    def one_of(self, allowed: Collection[str]) -> str:
        """One of these words."""
        if not isinstance(self.value, str) or self.value not in allowed:
            self.fault("not_one_of", allowed=list(allowed))
            return next(iter(allowed))
        return str(self.value)
