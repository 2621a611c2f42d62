"""Small banks and forms to deliver."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from isodesk.exam.content import Place
from isodesk.exam.delivery.course import Asked, Stop, following
from isodesk.exam.delivery.rules import Delivery, read_delivery
from isodesk.exam.errors import Fault


@dataclass(frozen=True)
class Known:
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0


@dataclass(frozen=True)
class Piece:
    item_id: str
    skill_id: int
    parameters: Known | None = field(default_factory=Known)
    by_hand: bool = False


@dataclass(frozen=True)
class Test:
    """What delivery knows of a form."""

    __test__ = False

    items: tuple[Piece, ...]
    delivery: Delivery
    scaling_constant: float = 1.0
    score_centre: float = 500.0
    score_slope: float = 1000 / 6


def bank(skills: int = 4, each: int = 10, seed: int = 0) -> tuple[Piece, ...]:
    """So many items of each skill, with parameters by chance."""
    chance = random.Random(seed)  # noqa: S311 - no secrets
    known = [
        Known(chance.lognormvariate(0.1, 0.3), chance.gauss(0, 1), chance.betavariate(5, 17))
        for _ in range(skills * each)
    ]
    return tuple(Piece(f"q{number}", 1 + number % skills, each) for number, each in enumerate(known))


def read(content: object, items: Sequence[Piece]) -> tuple[Delivery, list[Fault]]:
    place = Place(content, ("delivery",))
    return read_delivery(place, sorted({item.skill_id for item in items}), items), place.faults


def form(items: Sequence[Piece], **content: Any) -> Test:
    """A form with these items; its rules are read as a form's are, and have to be without fault."""
    delivery, faults = read(content, items)
    assert not faults
    return Test(tuple(items), delivery)


def adaptive(items: Sequence[Piece], least: int = 12, most: int = 12, **content: Any) -> Test:
    return form(items, kind="adaptive", least=least, most=most, **content)


def sit(test: Test, seed: int, answers: Iterable[bool]) -> tuple[list[Asked], Stop]:
    """A whole adaptive test, answered so."""
    asked: list[Asked] = []
    for right in answers:
        decision = following(test, seed, asked)
        if isinstance(decision, Stop):
            return asked, decision
        asked.append(Asked(decision, Fraction(right)))
    last = following(test, seed, asked)
    assert isinstance(last, Stop)
    return asked, last
