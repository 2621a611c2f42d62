"""Invented banks of known items, and the rules of the test that is measured."""

from dataclasses import dataclass

import numpy as np

from isodesk.exam.delivery.decisions import Plan
from isodesk.exam.delivery.rules import Delivery, Kind
from isodesk.exam.irt.curves import FloatArray

SKILLS = 8
QUESTIONS = 30


@dataclass(frozen=True)
class Known:
    a: float
    b: float
    c: float


@dataclass(frozen=True)
class Invented:
    """An item of which nothing but its parameters matters."""

    item_id: str
    skill_id: int
    parameters: Known
    by_hand: bool = False


def invented(items: int, seed: int) -> list[Invented]:
    """a ~ LogN(0.1, 0.3), b ~ N(0, 1), c ~ Beta(5, 17), the skills in turn."""
    chance = np.random.default_rng(seed)
    a, b, c = chance.lognormal(0.1, 0.3, items), chance.normal(0, 1, items), chance.beta(5, 17, items)
    return [
        Invented(f"i{number}", 1 + number % SKILLS, Known(*map(float, known)))
        for number, known in enumerate(zip(a, b, c, strict=True))
    ]


def plan(items: list[Invented], questions: int = QUESTIONS) -> Plan:
    """An adaptive test of so many questions, skills in balance, items chosen progressively."""
    skills = {1 + number: 1.0 for number in range(SKILLS)}
    return Plan(items, Delivery(Kind.ADAPTIVE, skills, least=questions, most=questions))


def table(items: list[Invented]) -> FloatArray:
    """The items as other programs take them: columns a, b, c and an upper asymptote of 1."""
    return np.array([[each.parameters.a, each.parameters.b, each.parameters.c, 1.0] for each in items])
