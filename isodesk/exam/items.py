"""What an item is, and the choice item: one or several right options.

A further type is a further subclass of ``Item`` and an entry of ``catalogue.ITEM_TYPES``.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam import irt
from isodesk.exam.content import Place
from isodesk.exam.errors import TooManyOptions, UnknownOption
from isodesk.exam.texts import Passage, Texts, passages, pick, read_texts

LONGEST_STATEMENT = 8_000
LONGEST_OPTION = 1_000
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
COMMON = ("type", "id", "skill", "statement")
COMMON_OPTIONAL = ("maximum", "parameters")


@dataclass(frozen=True)
class Parameters:
    """Item parameters of the 2PL (``c`` = 0) and 3PL models."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0


@dataclass(frozen=True)
class Item(ABC):
    """One question. ``maximum`` is its weight in the score; ``parameters`` are None where unknown."""

    item_type: ClassVar[str]
    by_hand: ClassVar[bool] = False  # a person marks its answers

    item_id: str
    skill_id: int
    statement: Texts
    maximum: int
    parameters: Parameters | None

    @abstractmethod
    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The answer as it is to be kept; raises ``AnswerRefused`` where it can't be one."""

    @abstractmethod
    def success(self, answer: Sequence[str], *, partial: bool, mark: Fraction | None = None) -> Fraction:
        """How right a checked answer is, from 0 to 1; only 0 or 1 without ``partial``.

        ``mark``: the points that a person gave, for items that are marked by hand.
        """

    def fingerprint(self, answer: Sequence[str]) -> str:
        """What tells one answer to this item from another, short enough for a page to bring back."""
        return " ".join(answer)

    @abstractmethod
    def to_json(self) -> dict[str, object]:
        """The content that ``read`` takes."""

    def chance(self, ability: float) -> float:
        """How likely somebody of this ability is to answer right; a = 1, b = 0 where unknown."""
        known = self.parameters or Parameters()
        return irt.probability(ability, known.a, known.b, known.c)

    def statement_in(self, language: str) -> str:
        """The statement in this language, else in English."""
        return pick(self.statement, language)

    def passages_in(self, language: str) -> list[Passage]:
        """The statement by paragraphs and pieces of code."""
        return passages(self.statement_in(language))

    def _common_json(self) -> dict[str, object]:
        common: dict[str, object] = {
            "type": self.item_type,
            "id": self.item_id,
            "skill": self.skill_id,
            "maximum": self.maximum,
            "statement": dict(self.statement),
        }
        if self.parameters is not None:
            common["parameters"] = {"a": self.parameters.a, "b": self.parameters.b, "c": self.parameters.c}
        return common


@dataclass(frozen=True)
class Option:
    """One possible answer; its key is unique in its item."""

    key: str
    text: Texts
    right: bool

    def text_in(self, language: str) -> str:
        """The option in this language, else in English."""
        return pick(self.text, language)


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
        unknown = chosen.difference(option.key for option in self.options)
        if unknown:
            raise UnknownOption(item_id=self.item_id, option=min(unknown)[:64])
        allowed = len(self.options) if self.several else 1
        if len(chosen) > allowed:
            raise TooManyOptions(item_id=self.item_id, given=len(chosen), allowed=allowed)
        return tuple(option.key for option in self.options if option.key in chosen)

    def success(self, answer: Sequence[str], *, partial: bool, mark: Fraction | None = None) -> Fraction:  # noqa: ARG002 - nobody marks a choice
        chosen, right = set(self.check(answer)), set(self.right_keys)
        if not (self.several and partial):
            return Fraction(chosen == right)
        wrong = len(self.options) - len(right)
        share = Fraction(len(chosen & right), len(right)) - Fraction(len(chosen - right), wrong)
        return max(share, Fraction(0))

    def to_json(self) -> dict[str, object]:
        options = [{"key": each.key, "text": dict(each.text), "right": each.right} for each in self.options]
        return {**self._common_json(), "several": self.several, "options": options}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "ChoiceItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "options"), (*COMMON_OPTIONAL, "several"))
        several = "several" in parts and parts["several"].flag()
        options = _read_options(parts["options"], languages) if "options" in parts else ()
        if options:
            _check_options(parts["options"], options, several)
        common = read_common(parts, languages)
        return cls(
            item_id=common.item_id,
            skill_id=common.skill_id,
            statement=common.statement,
            maximum=common.maximum,
            parameters=common.parameters,
            several=several,
            options=options,
        )


@dataclass(frozen=True)
class Common:
    """What every item has."""

    item_id: str
    skill_id: int
    statement: Texts
    maximum: int
    parameters: Parameters | None


def read_common(parts: Mapping[str, Place], languages: Collection[str]) -> Common:
    """What every item has, of the parts of its content."""
    return Common(
        item_id=parts["id"].name(NAME) if "id" in parts else "",
        skill_id=parts["skill"].integer(1, 2**31 - 1) if "skill" in parts else 0,
        statement=read_texts(parts["statement"], languages, LONGEST_STATEMENT) if "statement" in parts else {},
        maximum=parts["maximum"].integer(1, 1000) if "maximum" in parts else 1,
        parameters=_read_parameters(parts["parameters"]) if "parameters" in parts else None,
    )


def _read_options(place: Place, languages: Collection[str]) -> tuple[Option, ...]:
    return tuple(_read_option(part, languages) for part in place.elements(2, 20))


def _read_option(place: Place, languages: Collection[str]) -> Option:
    parts = place.parts(("key", "text"), ("right",))
    return Option(
        key=parts["key"].name(NAME) if "key" in parts else "",
        text=read_texts(parts["text"], languages, LONGEST_OPTION) if "text" in parts else {},
        right="right" in parts and parts["right"].flag(),
    )


def _check_options(place: Place, options: Sequence[Option], several: bool) -> None:
    keys = [option.key for option in options]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            place.at(index, key).fault("twice", name=key)
    right = sum(option.right for option in options)
    if right == 0:
        place.fault("no_right_option")
    elif right == len(options):
        place.fault("no_wrong_option")
    elif right > 1 and not several:
        place.fault("several_right_options", right=right)


def _read_parameters(place: Place) -> Parameters:
    parts = place.parts((), ("a", "b", "c"))
    bounds: Mapping[str, tuple[float, float]] = {"a": (0.01, 10.0), "b": (-10.0, 10.0), "c": (0.0, 0.99)}
    return Parameters(**{name: part.number(*bounds[name]) for name, part in parts.items()})
