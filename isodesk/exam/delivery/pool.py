"""The items of an adaptive form as arrays, those of a skill side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from isodesk.exam.delivery.chance import Words, numbered
from isodesk.exam.delivery.decisions import Deliverable
from isodesk.exam.delivery.rules import ItemParameters, Question
from isodesk.exam.errors import UnknownItem
from isodesk.exam.irt.curves import Curves, FloatArray
from isodesk.exam.irt.errors import NotParameters

Numbers = NDArray[np.intp]


@dataclass(frozen=True)
class Pool:
    """The items of the skills in the blueprint; arrays have one entry an item, in the order of ``names``.

    The items of skill number s are those from ``starts[s]`` to before ``starts[s + 1]``. ``words`` mix with
    a seed into chance. ``limits`` is None where no exposure is limited.
    """

    names: tuple[str, ...]
    curves: Curves
    words: Words
    skills: tuple[int, ...]
    starts: tuple[int, ...]
    shares: FloatArray
    enemies: Mapping[int, Numbers]
    limits: FloatArray | None

    @classmethod
    def of(cls, form: Deliverable) -> "Pool":
        """The pool of a form; raises ``NotParameters`` where an item has none."""
        rules = form.delivery
        skills = tuple(rules.blueprint)
        order, starts = _by_skill(form.items, skills)
        items = [form.items[position] for position in order]
        names = tuple(item.item_id for item in items)
        weights = np.array([rules.blueprint[skill] for skill in skills], np.float64)
        return cls(
            names=names,
            curves=_curves([_known(item) for item in items], form.scaling_constant),
            words=numbered(len(form.items))[order],
            skills=skills,
            starts=starts,
            shares=weights / weights.sum(),
            enemies=_enemies(rules.enemies, {name: number for number, name in enumerate(names)}),
            limits=np.array([rules.exposure_limits.get(name, 1.0) for name in names])
            if rules.exposure_limits
            else None,
        )

    def number(self, name: str) -> int:
        """The position of an item here; raises ``UnknownItem``."""
        if name not in self.names:
            raise UnknownItem(item_id=name[:64])
        return self.names.index(name)

    def blocks(self) -> list[slice]:
        """Where the items of each skill are."""
        return [slice(first, beyond) for first, beyond in zip(self.starts, self.starts[1:], strict=False)]

    def skill_numbers(self) -> Numbers:
        """The number of each item's skill."""
        return np.repeat(np.arange(len(self.skills)), np.diff(self.starts))


def _by_skill(items: Sequence[Question], skills: Sequence[int]) -> tuple[list[int], tuple[int, ...]]:
    """Positions of the items, skill by skill, and where each skill begins."""
    of_skill: dict[int, list[int]] = {skill: [] for skill in skills}
    for position, item in enumerate(items):
        if item.skill_id in of_skill:
            of_skill[item.skill_id].append(position)
    starts = [0]
    for positions in of_skill.values():
        starts.append(starts[-1] + len(positions))
    return [position for positions in of_skill.values() for position in positions], tuple(starts)


def _known(item: Question) -> ItemParameters:
    if item.parameters is None:
        raise NotParameters(item_id=item.item_id)
    return item.parameters


def _curves(known: Sequence[ItemParameters], scaling: float) -> Curves:
    a, b, c = (np.array([getattr(each, name) for each in known], np.float64) for name in "abc")
    return Curves.of(a, b, c, None, scaling)


def _enemies(sets: Sequence[Sequence[str]], numbers: Mapping[str, int]) -> dict[int, Numbers]:
    """By item, those that can't be in one test with it."""
    against: dict[int, set[int]] = {}
    for each in sets:
        together = {numbers[name] for name in each if name in numbers}
        for number in together:
            against.setdefault(number, set()).update(together - {number})
    return {number: np.array(sorted(others), np.intp) for number, others in against.items() if others}
