"""An adaptive form tried out on simulated people, by the very code that chooses in a real test.

Everything is made of a seed: the same seed, form and abilities give the same sittings, and each of them is
one that ``delivery.course`` would have given a person with that sitting's seed and those answers.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from isodesk.exam.delivery.adaptive import cuts_of
from isodesk.exam.delivery.chance import ANSWERS, Words, fractions, seeds_of
from isodesk.exam.delivery.decisions import Asked, Decision, Deliverable, Plan, Reason
from isodesk.exam.delivery.pool import Numbers, Pool
from isodesk.exam.delivery.sittings import CONSIDERED, NOBODY, REASONS, Sittings
from isodesk.exam.irt.curves import FloatArray

Told = Callable[[float], None]
_PEOPLE_AT_ONCE = 1000
_SETTLED = 5  # of the last rounds, whose limits are averaged


def _nobody(_share: float, /) -> None:
    """Nobody waits to hear how far it is."""


class Trace(NamedTuple):
    """Sittings of so many people with at most so many questions; what wasn't asked is -1, False or NaN.

    ``items`` (numbers in the pool) and ``right``: (people, questions); ``theta``, ``error``: before each and,
    last, after all, (people, questions + 1); ``considered``: (people, questions, 5); ``lengths``, ``reasons``
    (positions in ``REASONS``) and ``seeds``: (people,).
    """

    items: Numbers
    right: NDArray[np.bool_]
    theta: FloatArray
    error: FloatArray
    considered: Numbers
    lengths: Numbers
    reasons: NDArray[np.int8]
    seeds: Words


@dataclass(frozen=True)
class Simulation:
    """What came of it. ``abilities`` are the true ones."""

    pool: Pool
    abilities: FloatArray
    trace: Trace

    def estimates(self) -> FloatArray:
        """The ability of each at the end: (people,)."""
        return self._at_the_end(self.trace.theta)

    def errors(self) -> FloatArray:
        """The standard error of each at the end: (people,)."""
        return self._at_the_end(self.trace.error)

    def rmse(self) -> float:
        """Root mean square error of the estimates."""
        return float(np.sqrt(((self.estimates() - self.abilities) ** 2).mean()))

    def exposure(self) -> FloatArray:
        """In what share of the sittings each item was asked: one an item of the pool."""
        asked = self.trace.items[self.trace.items != NOBODY]
        return np.bincount(asked, minlength=len(self.pool.names)) / self.abilities.size

    def exposure_by_name(self) -> dict[str, float]:
        """The same by item id."""
        return dict(zip(self.pool.names, map(float, self.exposure()), strict=True))

    def by_skill(self) -> Numbers:
        """How many items of each skill each person was asked: (people, skills)."""
        skills = np.append(self.pool.skill_numbers(), NOBODY)[self.trace.items]
        found: Numbers = (skills[:, :, None] == np.arange(len(self.pool.skills))).sum(axis=1)
        return found

    def reasons(self) -> dict[Reason, int]:
        """How many sittings ended for which reason."""
        counts = np.bincount(self.trace.reasons, minlength=len(REASONS))
        return {reason: int(count) for reason, count in zip(REASONS, counts, strict=True)}

    def record(self, person: int) -> list[Asked]:
        """One sitting as a station keeps it; its seed is ``trace.seeds[person]``."""
        return [self._asked(person, question) for question in range(self.trace.lengths[person])]

    def _asked(self, person: int, question: int) -> Asked:
        trace, names = self.trace, self.pool.names
        considered = trace.considered[person, question]
        decision = Decision(
            names[trace.items[person, question]],
            float(trace.theta[person, question]),
            float(trace.error[person, question]),
            tuple(names[number] for number in considered if number != NOBODY),
        )
        return Asked(decision, Fraction(bool(trace.right[person, question])))

    def _at_the_end(self, values: FloatArray) -> FloatArray:
        found: FloatArray = values[np.arange(self.abilities.size), self.trace.lengths]
        return found


def simulate(form: Deliverable, abilities: FloatArray, seed: int, *, told: Told = _nobody) -> Simulation:
    """Let people of these abilities sit an adaptive form; its items are the truth. Every decision is kept.

    ``told`` hears what share is done. Raises ``NotParameters`` where an item has none.
    """
    pool = Pool.of(form)
    seeds = seeds_of(seed, abilities.size)
    traces: list[Trace] = []
    for start in range(0, max(abilities.size, 1), _PEOPLE_AT_ONCE):
        group = slice(start, start + _PEOPLE_AT_ONCE)
        traces.append(_sit(Sittings(pool, form.delivery, seeds[group]), abilities[group], cuts_of(form)))
        told(min(group.stop / max(abilities.size, 1), 1.0))
    return Simulation(pool, abilities, Trace(*(np.concatenate(parts) for parts in zip(*traces, strict=True))))


def _sit(sittings: Sittings, abilities: FloatArray, cuts: tuple[float, ...]) -> Trace:
    """One question after the other, of all who are still sitting."""
    trace = _empty(abilities.size, sittings.rules.most, sittings.seeds)
    here = np.arange(abilities.size)
    while True:
        theta, error = sittings.abilities()
        trace.theta[here, sittings.asked], trace.error[here, sittings.asked] = theta, error
        reasons = sittings.stopped(theta, error, cuts)
        trace.reasons[here], trace.lengths[here] = reasons, sittings.asked
        going_on = reasons == NOBODY
        if not going_on.any():
            return trace
        if not going_on.all():
            sittings.keep(going_on)
            here, theta = here[going_on], theta[going_on]
        _ask(sittings, theta, abilities[here], here, trace)


def _empty(people: int, most: int, seeds: Words) -> Trace:
    return Trace(
        items=np.full((people, most), NOBODY, np.intp),
        right=np.zeros((people, most), np.bool_),
        theta=np.full((people, most + 1), np.nan),
        error=np.full((people, most + 1), np.nan),
        considered=np.full((people, most, CONSIDERED), NOBODY, np.intp),
        lengths=np.zeros(people, np.intp),
        reasons=np.full(people, NOBODY, np.int8),
        seeds=seeds,
    )


def _ask(sittings: Sittings, theta: FloatArray, abilities: FloatArray, here: Numbers, trace: Trace) -> None:
    """One question of each, answered as somebody of that ability would."""
    question = sittings.asked
    choice = sittings.choose(theta)
    lots = fractions(sittings.seeds, ANSWERS + question, sittings.pool.words[:1])[:, 0]
    right = lots < sittings.pool.curves.take(choice.items).chances(abilities)
    trace.items[here, question], trace.right[here, question] = choice.items, right
    trace.considered[here, question] = choice.considered
    sittings.answer(choice.items, right)


def limit_exposure(
    form: Deliverable, limit: float, seed: int, *, people: int = 2000, rounds: int = 12, told: Told = _nobody
) -> dict[str, float]:
    """The Sympson-Hetter table under which no item of a form is shown in more than this share of its tests.

    By item id, how likely it is shown when its turn comes. Found by simulating N(0, 1) populations with
    every rule of the form in force, content rules too: a table found without them doesn't hold with them.
    ``told`` hears what share is done.
    """
    pool = Pool.of(form)
    shown = np.ones(len(pool.names))
    settled: list[FloatArray] = []
    for number in range(rounds):
        table = dict(zip(pool.names, map(float, shown), strict=True))
        tried = simulate(_limited(form, table), normal(people, seed + number), seed + number)
        shown = np.minimum(1.0, limit * shown / np.maximum(tried.exposure(), limit * shown))
        settled = [*settled[1 - _SETTLED :], shown]
        told((number + 1) / rounds)
    return dict(zip(pool.names, map(float, np.mean(settled, axis=0)), strict=True))


def _limited(form: Deliverable, table: dict[str, float]) -> Plan:
    rules = replace(form.delivery, exposure_limits=table)
    return Plan(form.items, rules, form.scaling_constant, form.score_centre, form.score_slope)


def normal(people: int, seed: int) -> FloatArray:
    """Abilities of a N(0, 1) population."""
    return np.random.default_rng(seed).standard_normal(people)
