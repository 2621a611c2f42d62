"""The next item of one person's adaptive test."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from isodesk.exam.delivery.decisions import Asked, Decision, Deliverable, Stop
from isodesk.exam.delivery.pool import Pool
from isodesk.exam.delivery.sittings import NOBODY, REASONS, Sittings
from isodesk.exam.levels import CUTS


def next_decision(form: Deliverable, seed: int, asked: Sequence[Asked]) -> Decision | Stop:
    """What is asked after these, or why nothing is; raises ``UnknownItem``."""
    pool = Pool.of(form)
    sitting = Sittings(pool, form.delivery, np.array([seed], np.uint64))
    for each in asked:
        number = pool.number(each.decision.item_id)
        sitting.answer(np.array([number]), np.array([each.success == Fraction(1)]))
    theta, error = sitting.abilities()
    reason = int(sitting.stopped(theta, error, cuts_of(form))[0])
    if reason != NOBODY:
        return Stop(REASONS[reason], float(theta[0]), float(error[0]))
    choice = sitting.choose(theta)
    considered = tuple(pool.names[number] for number in choice.considered[0] if number != NOBODY)
    return Decision(pool.names[choice.items[0]], float(theta[0]), float(error[0]), considered)


def cuts_of(form: Deliverable) -> tuple[float, ...]:
    """The limits of grade type 5 as abilities."""
    return tuple((cut - form.score_centre) / form.score_slope for cut in CUTS)
