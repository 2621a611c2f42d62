"""The next item of one person's adaptive test, and those that one which ended too early lacks."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from isodesk.exam.delivery.decisions import Asked, Decision, Deliverable, Stop
from isodesk.exam.delivery.pool import Pool
from isodesk.exam.delivery.sittings import NOBODY, REASONS, Sittings
from isodesk.exam.levels import CUTS


def next_decision(form: Deliverable, seed: int, asked: Sequence[Asked]) -> Decision | Stop:
    """What is asked after these, or why nothing is; raises ``UnknownItem``."""
    return _next(_sat(form, seed, asked), cuts_of(form))


def lacking_items(form: Deliverable, seed: int, asked: Sequence[Asked]) -> tuple[str, ...]:
    """What would be asked after these up to the least number, were each of it answered wrong."""
    sitting, lacking = _sat(form, seed, asked), list[str]()
    while sitting.asked < form.delivery.least:
        decision = _next(sitting, cuts_of(form))
        if isinstance(decision, Stop):
            break
        lacking.append(decision.item_id)
        _answer(sitting, decision.item_id, right=False)
    return tuple(lacking)


def _sat(form: Deliverable, seed: int, asked: Sequence[Asked]) -> Sittings:
    """The sitting of one person after these answers."""
    sitting = Sittings(Pool.of(form), form.delivery, np.array([seed], np.uint64))
    for each in asked:
        _answer(sitting, each.decision.item_id, right=each.success == Fraction(1))
    return sitting


def _answer(sitting: Sittings, item_id: str, *, right: bool) -> None:
    sitting.answer(np.array([sitting.pool.number(item_id)]), np.array([right]))


def _next(sitting: Sittings, cuts: tuple[float, ...]) -> Decision | Stop:
    theta, error = sitting.abilities()
    reason = int(sitting.stopped(theta, error, cuts)[0])
    if reason != NOBODY:
        return Stop(REASONS[reason], float(theta[0]), float(error[0]))
    choice, names = sitting.choose(theta), sitting.pool.names
    considered = tuple(names[number] for number in choice.considered[0] if number != NOBODY)
    return Decision(names[choice.items[0]], float(theta[0]), float(error[0]), considered)


def cuts_of(form: Deliverable) -> tuple[float, ...]:
    """The limits of grade type 5 as abilities."""
    return tuple((cut - form.score_centre) / form.score_slope for cut in CUTS)
