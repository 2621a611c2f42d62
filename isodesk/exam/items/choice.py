"""The choice item: one or several right options."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.errors import TooManyOptions
from isodesk.exam.items.item import (
    COMMON,
    COMMON_OPTIONAL,
    LONGEST_OPTION,
    NAME,
    Circumstances,
    Item,
    read_common,
)
from isodesk.exam.items.options import Entry, check_known, told_apart
from isodesk.exam.texts import read_texts

MOST_OPTIONS = 20


@dataclass(frozen=True)
class Option(Entry):
    """One possible answer."""

    right: bool

    def to_json(self) -> dict[str, object]:
        return {**super().to_json(), "right": self.right}


@dataclass(frozen=True)
class ChoiceItem(Item):
    """A choice of one option, or of several where ``several``.

    Partial credit where several are right: the share of the right options chosen, minus the share
    of the wrong ones chosen, never below 0. Choosing everything is therefore worth nothing.
    """

    item_type: ClassVar[str] = "choice"

    several: bool
    options: tuple[Option, ...]

    @property
    def right_keys(self) -> tuple[str, ...]:
        """The keys of the right options, in their order."""
        return tuple(option.key for option in self.options if option.right)

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The chosen keys, each once, in the order of the options; none chosen is an answer too."""
        chosen = set(answer)
        check_known(self.item_id, chosen, {option.key for option in self.options})
        allowed = len(self.options) if self.several else 1
        if len(chosen) > allowed:
            raise TooManyOptions(item_id=self.item_id, given=len(chosen), allowed=allowed)
        return tuple(option.key for option in self.options if option.key in chosen)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return self.right_keys

    def wrong_answer(self, chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """A wrong option; among several any of them, and no right one."""
        wrong = [option.key for option in self.options if not option.right]
        if not self.several:
            return (chance.choice(wrong),)
        return tuple(key for key in wrong if chance.random() < 0.5) or (chance.choice(wrong),)

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        chosen, right = set(answer), set(self.right_keys)
        if not self.several:
            return Fraction(chosen == right)
        wrong = len(self.options) - len(right)
        share = Fraction(len(chosen & right), len(right)) - Fraction(len(chosen - right), wrong)
        return max(share, Fraction(0))

    def fingerprint(self, answer: Sequence[str]) -> str:
        return " ".join(answer)

    def shuffled(self, _seed: int, /) -> tuple[str, ...]:
        """The options as they are written: some speak of those above them."""
        return tuple(option.key for option in self.options)

    def to_json(self) -> dict[str, object]:
        options = [option.to_json() for option in self.options]
        return {**self._common_json(), "several": self.several, "options": options}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "ChoiceItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "options"), (*COMMON_OPTIONAL, "several"))
        several = "several" in parts and parts["several"].flag()
        options = _read_options(parts["options"], languages) if "options" in parts else ()
        if options:
            _check_options(parts["options"], options, several)
        return cls(**read_common(parts, languages), several=several, options=options)


def _read_options(place: Place, languages: Collection[str]) -> tuple[Option, ...]:
    return tuple(_read_option(part, languages) for part in place.elements(2, MOST_OPTIONS))


def _read_option(place: Place, languages: Collection[str]) -> Option:
    parts = place.parts(("key", "text"), ("right",))
    return Option(
        key=parts["key"].name(NAME) if "key" in parts else "",
        text=read_texts(parts["text"], languages, LONGEST_OPTION) if "text" in parts else {},
        right="right" in parts and parts["right"].flag(),
    )


def _check_options(place: Place, options: Sequence[Option], several: bool) -> None:
    told_apart(place, options)
    right = sum(option.right for option in options)
    if right == 0:
        place.fault("no_right_option")
    elif right == len(options):
        place.fault("no_wrong_option")
    elif right > 1 and not several:
        place.fault("several_right_options", right=right)
