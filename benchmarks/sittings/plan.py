"""What happens in one sitting, decided beforehand from a seed and the number of the run."""

import random
from dataclasses import dataclass
from enum import StrEnum, auto

from benchmarks.sittings.forms import FREE, LANGUAGE, ONE_WAY, form
from isodesk.exam.items.item import Item


class Act(StrEnum):
    """What the candidate does."""

    ANSWER = auto()
    UNKNOWN = auto()
    NEXT = auto()
    PREVIOUS = auto()
    SETTLE = auto()  # wait until everything is saved at the centre


class Trouble(StrEnum):
    """What happens to the candidate. ``AWAY``: the line is cut for a while; ``SEAT``: the computer dies, another one
    takes its place; ``FORGOTTEN``: another one takes its place, and it goes on running.
    """

    STATION_KILLED = auto()
    PAGE_CRASHED = auto()
    PAGE_CLOSED = auto()
    RELOADED = auto()
    AWAY = auto()
    SEAT = auto()
    FORGOTTEN = auto()


_TROUBLES = {
    Trouble.STATION_KILLED: 3,
    Trouble.PAGE_CRASHED: 3,
    Trouble.PAGE_CLOSED: 2,
    Trouble.RELOADED: 2,
    Trouble.AWAY: 3,
    Trouble.SEAT: 3,
    Trouble.FORGOTTEN: 2,
}
_ACTS = {Act.ANSWER: 12, Act.NEXT: 7, Act.PREVIOUS: 3, Act.UNKNOWN: 1, Act.SETTLE: 1}


@dataclass(frozen=True)
class Step:
    """One thing that is done, or happens, so many seconds after the one before. ``draw`` decides which answer."""

    what: Act | Trouble
    after: float = 0.0
    draw: float = 0.0


@dataclass(frozen=True)
class Plan:
    """One run. ``faults``: one call in so many meets a fault of the line; ``late``: trouble while it is handed in."""

    number: int
    form_id: int
    steps: tuple[Step, ...]
    faults: int
    late: Trouble | None


def plan(seed: int, number: int) -> Plan:
    """The run of this number."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - no secret: drawn again from the seed
    form_id = ONE_WAY if number % 4 == 0 else FREE
    acts = _one_way(chance) if form_id == ONE_WAY else _free(chance)
    for _ in range(chance.choice((1, 2, 2, 3))):
        trouble = chance.choices(list(_TROUBLES), list(_TROUBLES.values()))[0]
        # Half of the time at once, before anything was sent; half of the time while it may be on its way.
        after = chance.choice((0.0, chance.uniform(0.0, 0.9)))
        acts.insert(chance.randrange(1, len(acts)), Step(trouble, after, chance.random()))
    late = chance.choice((None, None, Trouble.STATION_KILLED, Trouble.RELOADED, Trouble.SEAT))
    return Plan(number, form_id, tuple(acts), chance.choice((5, 8, 15)), late)


def _free(chance: random.Random) -> list[Step]:
    steps: list[Step] = []
    for _ in range(chance.randrange(10, 17)):
        act = chance.choices(list(_ACTS), list(_ACTS.values()))[0]
        steps.append(Step(act, chance.choice((0.0, 0.0, 0.1, 0.4)), chance.random()))
    return steps


def _one_way(chance: random.Random) -> list[Step]:
    steps: list[Step] = []
    for _ in form(ONE_WAY).items:
        times = range(chance.choice((0, 1, 1, 2)))
        steps += [Step(Act.ANSWER, chance.choice((0.0, 0.1)), chance.random()) for _ in times]
        steps.append(Step(Act.NEXT, chance.choice((0.0, 0.3))))
    return steps


def answer_to(item: Item, draw: float) -> tuple[str, ...]:
    """An answer, right or wrong as it is drawn."""
    chance = random.Random(draw)  # noqa: S311 - no secret: drawn again from the seed
    if chance.random() < 0.5:
        return item.right_answer(LANGUAGE)
    return item.wrong_answer(chance, LANGUAGE)
