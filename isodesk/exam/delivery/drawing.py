"""Chance that can be repeated: numbers made of a seed, the same in every version of Python and numpy."""

import hashlib
from collections.abc import Mapping, Sequence

from isodesk.exam.delivery.rules import Question


def draw(items: Sequence[Question], blueprint: Mapping[int, float], seed: int) -> tuple[str, ...]:
    """The ids of so many items of each skill, skills in the blueprint's order, items mixed within a skill.

    Each set of a skill's items is as likely as any other.
    """
    drawn: list[str] = []
    for skill_id, wanted in blueprint.items():
        names = [item.item_id for item in items if item.skill_id == skill_id]
        drawn += sorted(names, key=lambda name: _lot(seed, name))[: int(wanted)]
    return tuple(drawn)


def _lot(seed: int, name: str) -> bytes:
    return hashlib.blake2b(f"{seed}:{name}".encode(), digest_size=16).digest()
