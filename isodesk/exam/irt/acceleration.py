"""Fixed points, reached in a few steps where plain iteration takes hundreds (Anderson 1965).

An EM step repeated converges as slowly as the answers say little about abilities: LSAT6 takes hundreds.
Combining the last few steps so that their changes cancel takes some fifteen.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from isodesk.exam.irt.curves import FloatArray

_MEMORY = 6
_NO_WORSE = 1e-9


class Reached(NamedTuple):
    """Where an iteration ended: the point, its height, after how many steps, and whether it stands still."""

    point: FloatArray
    height: float
    steps: int
    still: bool


class _Memory:
    """The last points and the changes that a plain step made to them."""

    def __init__(self) -> None:
        self.points: list[FloatArray] = []
        self.changes: list[FloatArray] = []

    def keep(self, point: FloatArray, change: FloatArray) -> None:
        self.points = [*self.points[1 - _MEMORY :], point]
        self.changes = [*self.changes[1 - _MEMORY :], change]

    def plain(self) -> FloatArray:
        """One plain step from the last point; what came before is forgotten."""
        point = self.points[-1] + self.changes[-1]
        self.points, self.changes = [], []
        return point

    def combined(self) -> FloatArray:
        """The step at which the changes, taken as linear, would vanish."""
        point, change = self.points[-1], self.changes[-1]
        if len(self.points) < 2:
            return point + change
        turns = np.diff(np.array(self.changes), axis=0).T
        moves = np.diff(np.array(self.points), axis=0).T
        shares = np.linalg.lstsq(turns, change, rcond=None)[0]
        combined: FloatArray = point + change - (moves + turns) @ shares
        return combined


def climb(
    improve: Callable[[FloatArray], tuple[float, FloatArray]], start: FloatArray, *, tolerance: float, most: int
) -> Reached:
    """Follow ``improve``, which gives a point's height and the change to it, until changes are within ``tolerance``.

    A combined step that leads down is taken back, and a plain one made in its place.
    """
    memory, point, highest = _Memory(), start, -np.inf
    height, change = improve(point)
    for step in range(1, most + 1):
        if float(np.abs(change).max()) <= tolerance:
            return Reached(point, height, step, still=True)
        if height < highest - _NO_WORSE * abs(highest) and memory.points:
            point, highest = memory.plain(), -np.inf
        else:
            memory.keep(point, change)
            point, highest = memory.combined(), height
        height, change = improve(point)
    return Reached(point, height, most, still=False)
