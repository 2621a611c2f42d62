"""Adaptive sittings under way, one or thousands at once: the one place where the next item is chosen.

A station's test is a sitting of one person; a simulation is one of many. Chance depends on a person's
seed, the question and the item alone, so that both choose the same.

First the skills: those furthest behind their shares of the blueprint. Then, among their items that are
left, have no enemy in the test and pass the exposure limits: progressive selection (Revuelta and Ponsoda
1998) weighs information at the ability against chance, whose weight falls from all to nothing;
randomesque takes one of the five most informative. Never an item by its peak, nor by how seldom it was
shown.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isodesk.exam.delivery.chance import EXPOSURE, Words, fractions, numbered
from isodesk.exam.delivery.decisions import Reason
from isodesk.exam.delivery.pool import Numbers, Pool
from isodesk.exam.delivery.rules import Delivery, Selection
from isodesk.exam.irt.curves import FloatArray
from isodesk.exam.irt.posterior import GRID, Posterior

CONSIDERED = 5
NOBODY = -1
DIGITS = 6
REASONS = (Reason.BANK_EMPTY, Reason.LONGEST, Reason.PRECISE, Reason.CUTS_CLEAR)
_INTERVAL = 1.959963984540054  # standard errors on each side of a 95 % interval
_AT_ONCE = 262_144  # values that stay in a processor's cache
_USUAL_SHARE = 0.92
_NEARLY_NOTHING = 1e-12  # in place of 0: what can't be asked stays at minus infinity


class Choice(NamedTuple):
    """What each person is asked: item numbers (people,); those considered (people, 5), best first, -1 for none."""

    items: Numbers
    considered: Numbers


class Sittings:
    """People who all have been asked equally many items. ``seeds``: one of 63 bits each."""

    def __init__(self, pool: Pool, rules: Delivery, seeds: Words) -> None:
        self.pool, self.rules, self.seeds = pool, rules, seeds
        people, count = seeds.size, len(pool.names)
        self.asked = 0
        self._posterior = Posterior.before(people)
        self._open = np.ones((people, count), np.bool_)
        self._allowed = self._passing()
        self._skill_of = pool.skill_numbers()
        self._filled = np.zeros((people, len(pool.skills)), np.intp)
        self._left = np.repeat(np.diff(pool.starts)[None, :], people, axis=0)

    def _passing(self) -> NDArray[np.bool_] | None:
        """Which items pass the exposure limits, once for a whole sitting: (people, items); None where all do.

        An item that is held back once in a test stays back (Sympson and Hetter 1985). A progressive test without
        a table holds each item back in eight sittings of a hundred (Revuelta and Ponsoda's restricted selection).
        """
        limits = self.pool.limits
        if limits is None and self.rules.selection is Selection.RANDOMESQUE:
            return None
        shares = _USUAL_SHARE if limits is None else limits
        passing: NDArray[np.bool_] = fractions(self.seeds, EXPOSURE, self.pool.words) < shares
        return passing

    def abilities(self) -> tuple[FloatArray, FloatArray]:
        """Ability (EAP) and standard error of each, to six decimals: what is kept is what was decided by."""
        theta, error = self._posterior.moments()
        return theta.round(DIGITS), error.round(DIGITS)

    def stopped(self, theta: FloatArray, error: FloatArray, cuts: tuple[float, ...]) -> NDArray[np.int8]:
        """Why each person is asked no more, as a position in ``REASONS``; -1 for those who are. ``cuts``: abilities."""
        reasons = np.full(theta.shape, NOBODY, np.int8)
        if self.asked >= self.rules.least:
            if self.rules.stop_at_cuts:
                clear = np.all([abs(theta - cut) > _INTERVAL * error for cut in cuts], axis=0)
                reasons[clear] = REASONS.index(Reason.CUTS_CLEAR)
            reasons[error <= self.rules.standard_error] = REASONS.index(Reason.PRECISE)
        if self.asked >= self.rules.most:
            reasons[:] = REASONS.index(Reason.LONGEST)
        reasons[~self._left.any(axis=1)] = REASONS.index(Reason.BANK_EMPTY)
        return reasons

    def keep(self, people: NDArray[np.bool_]) -> None:
        """Go on with these people only."""
        self.seeds = self.seeds[people]
        self._posterior = Posterior(self._posterior.logs[people])
        self._open, self._filled, self._left = self._open[people], self._filled[people], self._left[people]
        self._allowed = None if self._allowed is None else self._allowed[people]

    def choose(self, theta: FloatArray) -> Choice:
        """The next item of each person, at these abilities; everybody has an item left."""
        turns = self._turns()
        together = max(_AT_ONCE // len(self.pool.names), 1)
        groups = [slice(start, start + together) for start in range(0, theta.size, together)]
        best = [_best(self._worth(people, turns[people], theta[people])) for people in groups]
        considered: Numbers = np.concatenate(best)
        return Choice(self._taken(considered), considered)

    def answer(self, items: Numbers, right: NDArray[np.bool_]) -> None:
        """Each person was asked this item and answered it so."""
        curves = self.pool.curves.take(items)
        self._posterior.add(curves.log_likelihoods(right, GRID))
        people = np.arange(items.size)
        self._filled[people, self._skill_of[items]] += 1
        self._close(people, items)
        for person in np.flatnonzero(np.isin(items, list(self.pool.enemies))) if self.pool.enemies else ():
            others = self.pool.enemies[int(items[person])]
            self._close(np.full(others.size, person), others)
        self.asked += 1

    def _close(self, people: Numbers, items: Numbers) -> None:
        newly = self._open[people, items]
        self._open[people, items] = False
        np.subtract.at(self._left, (people[newly], self._skill_of[items[newly]]), 1)

    def _turns(self) -> NDArray[np.bool_]:
        """Whose turn it is: the skills furthest behind their shares, of those with items left; (people, skills)."""
        behind = (self.pool.shares * (self.asked + 1) - self._filled).round(DIGITS)
        behind[self._left == 0] = -np.inf
        turns: NDArray[np.bool_] = behind == behind.max(axis=1, keepdims=True)
        return turns

    def _worth(self, people: slice, turns: NDArray[np.bool_], theta: FloatArray) -> FloatArray:
        """What asking each item is worth; -inf where it can't be asked."""
        free = self._free(people, turns)
        worth = np.full(free.shape, -np.inf)
        blocks = [(np.flatnonzero(turn), items) for turn, items in zip(turns.T, self.pool.blocks(), strict=True)]
        for rows, items in blocks:
            information = self.pool.curves.take(items).information(theta[rows, None])
            worth[rows, items] = np.where(free[rows, items], information, -np.inf)
        if self.rules.selection is Selection.PROGRESSIVE:
            self._mix_with_chance(worth, people, blocks)
        return worth

    def _free(self, people: slice, turns: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """What is left of the skills whose turn it is and passes the exposure limits; all that is left if none does."""
        free: NDArray[np.bool_] = self._open[people] & np.repeat(turns, np.diff(self.pool.starts), axis=1)
        if self._allowed is None:
            return free
        allowed = free & self._allowed[people]
        return np.where(allowed.any(axis=1, keepdims=True), allowed, free)

    def _mix_with_chance(self, worth: FloatArray, people: slice, blocks: list[tuple[Numbers, slice]]) -> None:
        """Information counts for more with each question, chance (up to the best item's information) for less."""
        weight = weight_of_information(self.asked, self.rules.most)
        if weight == 1:
            return
        highest = (1 - weight) * worth.max(axis=1, keepdims=True)
        seeds = self.seeds[people]
        for rows, items in blocks:
            mixed = worth[rows, items] * max(weight, _NEARLY_NOTHING)
            mixed += fractions(seeds[rows], self.asked, self.pool.words[items]) * highest[rows]
            worth[rows, items] = mixed

    def _taken(self, considered: Numbers) -> Numbers:
        """The best; in a randomesque test any of those considered, by chance."""
        if self.rules.selection is Selection.PROGRESSIVE:
            return considered[:, 0]
        there = (considered != NOBODY).sum(axis=1)
        lot = fractions(self.seeds, self.asked, numbered(1))[:, 0]
        taken: Numbers = considered[np.arange(there.size), (lot * there).astype(np.intp)]
        return taken


def weight_of_information(asked: int, most: int) -> float:
    """From 0 at the first question to 1 towards the last of the longest test; chance weighs the rest.

    Revuelta and Ponsoda let it rise evenly. Here chance has the first tenth nearly to itself, which keeps
    every item of a bank in use and costs least where next to nothing is known of the ability; then information
    weighs more than it did with them. ``docs/benchmarks.md`` has the figures.
    """
    passed = asked / most
    if passed < 0.1:
        return 2.4 * max(passed - 0.05, 0.0)
    return min(0.5 + 0.8 * passed, 1.0)


def _best(worth: FloatArray) -> Numbers:
    """Positions of the highest values in each row, highest first, the first of equals; -1 where none are left."""
    rows = np.arange(len(worth))
    best = np.full((len(worth), CONSIDERED), NOBODY, np.intp)
    for place in range(min(CONSIDERED, worth.shape[1])):
        highest = worth.argmax(axis=1)
        there = worth[rows, highest] > -np.inf
        best[there, place] = highest[there]
        worth[rows, highest] = -np.inf
    return best
