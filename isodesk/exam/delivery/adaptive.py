"""The next item of an adaptive test."""

from collections.abc import Sequence
from math import exp, sqrt

from isodesk.exam.delivery.decisions import Asked, Decision, Deliverable, Reason, Stop
from isodesk.exam.irt import probability


def next_decision(form: Deliverable, seed: int, asked: Sequence[Asked]) -> Decision | Stop:
    """The most informative item of the least-filled skill, or why there is none."""
    del seed
    rules, items = form.delivery, {item.item_id: item for item in form.items}
    grid = [-6 + point / 5 for point in range(61)]
    weights = [exp(-(point**2) / 2) for point in grid]
    for each in asked:
        known = items[each.decision.item_id].parameters
        if known is None:
            continue
        chances = [probability(point, known.a, known.b, known.c, D=form.scaling_constant) for point in grid]
        right = each.success == 1
        weights = [w * (p if right else 1 - p) for w, p in zip(weights, chances, strict=True)]
    whole = sum(weights)
    theta = sum(w * point for w, point in zip(weights, grid, strict=True)) / whole
    error = sqrt(sum(w * (point - theta) ** 2 for w, point in zip(weights, grid, strict=True)) / whole)
    theta, error = round(theta, 6), round(error, 6)
    if len(asked) >= rules.most:
        return Stop(Reason.LONGEST, theta, error)
    if len(asked) >= rules.least and error <= rules.standard_error:
        return Stop(Reason.PRECISE, theta, error)
    gone = {each.decision.item_id for each in asked}
    left = [item for item in form.items if item.item_id not in gone and item.skill_id in rules.blueprint]
    if not left:
        return Stop(Reason.BANK_EMPTY, theta, error)
    counts = {skill: sum(items[name].skill_id == skill for name in gone) for skill in rules.blueprint}
    skill = min((item.skill_id for item in left), key=lambda skill: counts[skill] / rules.blueprint[skill])
    near = {item.item_id: abs(item.parameters.b - theta) for item in left if item.parameters and item.skill_id == skill}
    close = sorted(near, key=lambda name: near[name])
    return Decision(close[0], theta, error, tuple(close[:5]))
