"""What an item is. Each type is a subclass of ``Item`` in a module of its own and an entry of ``catalogue.ITEM_TYPES``.

An answer is a tuple of texts, in the order in which a page posts them; ``()`` where nothing was answered.
"""

import hashlib
import random
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, TypedDict

from isodesk.exam.content import Place
from isodesk.exam.items.media import Medium, read_media
from isodesk.exam.texts import Texts, pick, read_texts

LONGEST_STATEMENT = 8_000
LONGEST_TITLE = 255
LONGEST_OPTION = 1_000
LONGEST_TIME = 24 * 3600  # seconds
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
COMMON = ("type", "id", "skill", "statement")
COMMON_OPTIONAL = ("title", "seconds", "maximum", "parameters", "tutorial", "media")


@dataclass(frozen=True)
class Parameters:
    """Item parameters of the 2PL (``c`` = 0) and 3PL models."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0


@dataclass(frozen=True)
class Circumstances:
    """What a score may rest on beside the answer: a person's points, the seconds it took, the language asked in."""

    mark: Fraction | None = None
    seconds: float | None = None
    language: str | None = None


@dataclass(frozen=True)
class Item(ABC):
    """One question. ``maximum`` is its weight in the score; ``parameters`` are None where unknown.

    ``seconds`` is the time allotted to it, without extra time; ``title`` and ``tutorial`` are empty where there is
    none.
    """

    item_type: ClassVar[str]
    by_hand: ClassVar[bool] = False  # a person marks its answers

    item_id: str
    skill_id: int
    statement: Texts
    maximum: int
    parameters: Parameters | None
    title: Texts
    seconds: int | None
    tutorial: Texts
    media: tuple[Medium, ...]

    @abstractmethod
    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The answer as it is to be kept; raises ``AnswerRefused`` where it can't be one."""

    @abstractmethod
    def right_answer(self, language: str, /) -> tuple[str, ...]:
        """An answer worth everything; ``()`` where only people can tell."""

    @abstractmethod
    def wrong_answer(self, chance: random.Random, language: str, /) -> tuple[str, ...]:
        """An answer worth nothing; ``()`` where only people can tell."""

    @abstractmethod
    def to_json(self) -> dict[str, object]:
        """The content that ``read`` takes."""

    @abstractmethod
    def _share(self, answer: tuple[str, ...], circumstances: Circumstances, /) -> Fraction:
        """How right a checked answer that isn't empty is, from 0 to 1."""

    def _wholly_right(self, answer: tuple[str, ...], circumstances: Circumstances, /) -> bool:
        return self._share(answer, circumstances) == 1

    def success(
        self,
        answer: Sequence[str],
        *,
        partial: bool,
        mark: Fraction | None = None,
        seconds: float | None = None,
        language: str | None = None,
    ) -> Fraction:
        """How right an answer is, from 0 to 1; only 0 or 1 without ``partial``.

        ``mark``: the points that a person gave, for items that are marked by hand; ``seconds``: how long it took,
        None where nobody measured; ``language``: the code of that in which it was asked, None for any of them.
        Raises ``AnswerRefused``, and ``NotMarked`` where a mark is missing.
        """
        checked, circumstances = self.check(answer), Circumstances(mark, seconds, language)
        if not self.is_answered(checked):
            return Fraction(0)
        if partial:
            return self._share(checked, circumstances)
        return Fraction(self._wholly_right(checked, circumstances))

    def is_answered(self, answer: Sequence[str]) -> bool:
        """Whether there is anything in it."""
        return any(answer)

    def fingerprint(self, answer: Sequence[str]) -> str:
        """What tells one answer to this item from another, short enough for a page to bring back."""
        return hashlib.sha256("\x1f".join(answer).encode()).hexdigest()[:32] if answer else ""

    def shuffled(self, seed: int, /) -> tuple[str, ...]:  # noqa: ARG002 - what isn't shuffled needs no seed
        """The keys of what is offered, in the order to show it: the same for the same seed and item."""
        return ()

    def chance(self, ability: float, scaling_constant: float = 1.0) -> float:
        """How likely somebody of this ability is to answer right; a = 1, b = 0 where unknown. The constant is D."""
        from isodesk.exam.irt import probability

        known = self.parameters or Parameters()
        return probability(ability, known.a, known.b, known.c, D=scaling_constant)

    def statement_in(self, language: str) -> str:
        """The statement in this language, else in English."""
        return pick(self.statement, language)

    def title_in(self, language: str) -> str:
        """The title in this language, else in English; empty where there is none."""
        return pick(self.title, language) if self.title else ""

    def tutorial_in(self, language: str) -> str:
        """What to learn from it, in this language, else in English; empty where there is nothing."""
        return pick(self.tutorial, language) if self.tutorial else ""

    def _common_json(self) -> dict[str, object]:
        parameters = self.parameters
        optional: dict[str, object] = {
            "title": dict(self.title),
            "seconds": self.seconds,
            "tutorial": dict(self.tutorial),
            "media": [medium.to_json() for medium in self.media],
            "parameters": {"a": parameters.a, "b": parameters.b, "c": parameters.c} if parameters else None,
        }
        return {
            "type": self.item_type,
            "id": self.item_id,
            "skill": self.skill_id,
            "maximum": self.maximum,
            "statement": dict(self.statement),
            **{name: value for name, value in optional.items() if value},
        }

    def _shuffled(self, keys: Sequence[str], seed: int) -> list[str]:
        mixed = list(keys)
        random.Random(f"{seed}:{self.item_id}").shuffle(mixed)  # noqa: S311 - the same order again is the point
        return mixed


class Common(TypedDict):
    """What every item has, as its keyword arguments."""

    item_id: str
    skill_id: int
    statement: Texts
    maximum: int
    parameters: Parameters | None
    title: Texts
    seconds: int | None
    tutorial: Texts
    media: tuple[Medium, ...]


def read_common(parts: Mapping[str, Place], languages: Collection[str]) -> Common:
    """What every item has, of the parts of its content."""
    return Common(
        item_id=parts["id"].name(NAME) if "id" in parts else "",
        skill_id=parts["skill"].integer(1, 2**31 - 1) if "skill" in parts else 0,
        statement=read_texts(parts["statement"], languages, LONGEST_STATEMENT) if "statement" in parts else {},
        maximum=parts["maximum"].integer(1, 1000) if "maximum" in parts else 1,
        parameters=_read_parameters(parts["parameters"]) if "parameters" in parts else None,
        title=read_texts(parts["title"], languages, LONGEST_TITLE) if "title" in parts else {},
        seconds=parts["seconds"].integer(1, LONGEST_TIME) if "seconds" in parts else None,
        tutorial=read_texts(parts["tutorial"], languages, LONGEST_STATEMENT) if "tutorial" in parts else {},
        media=read_media(parts["media"], languages) if "media" in parts else (),
    )


def _read_parameters(place: Place) -> Parameters:
    parts = place.parts((), ("a", "b", "c"))
    bounds: Mapping[str, tuple[float, float]] = {"a": (0.01, 10.0), "b": (-10.0, 10.0), "c": (0.0, 0.99)}
    return Parameters(**{name: part.number(*bounds[name]) for name, part in parts.items()})
