"""What a test asks next. Pure: the same form, seed and answers give the same decision, always and everywhere.

A station keeps every decision beside its answer, so that a sitting can be replayed (``replay``)
and explained. numpy is imported when an adaptive test asks, not before.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from isodesk.exam.delivery.decisions import Asked, Decision, Deliverable, Reason, Stop
from isodesk.exam.delivery.drawing import draw
from isodesk.exam.delivery.rules import Kind

__all__ = [
    "Asked",
    "Decision",
    "Deliverable",
    "Difference",
    "Reason",
    "Stop",
    "at_most",
    "following",
    "lacking",
    "opening",
    "replay",
]

_SAME = 2e-6  # abilities are kept with six decimals


@dataclass(frozen=True)
class Difference:
    """What a replay found: at which question (from 0), in what, kept then and computed now."""

    position: int
    name: str
    kept: object
    computed: object


def opening(form: Deliverable, seed: int) -> tuple[Decision, ...]:
    """What is known before any answer: the whole of a fixed or random test, the first item of an adaptive one."""
    if form.delivery.kind is Kind.ADAPTIVE:
        first = following(form, seed, ())
        return (first,) if isinstance(first, Decision) else ()
    if form.delivery.kind is Kind.RANDOM:
        return tuple(Decision(item_id) for item_id in draw(form.items, form.delivery.blueprint, seed))
    return tuple(Decision(item.item_id) for item in form.items)


def following(form: Deliverable, seed: int, asked: Sequence[Asked]) -> Decision | Stop:
    """What comes after these, in the order in which they were asked; every one is final in an adaptive test.

    An item counts as right where its success is 1. Raises ``UnknownItem`` where the form doesn't have an item.
    """
    if form.delivery.kind is Kind.ADAPTIVE:
        from isodesk.exam.delivery.adaptive import next_decision

        return next_decision(form, seed, asked)
    whole = opening(form, seed)
    return whole[len(asked)] if len(asked) < len(whole) else Stop(Reason.LONGEST)


def at_most(form: Deliverable) -> int:
    """How many items a sitting has at most."""
    if form.delivery.kind is Kind.ADAPTIVE:
        return min(form.delivery.most, len(form.items))
    return len(opening(form, 0))


def lacking(form: Deliverable, seed: int, asked: Sequence[Asked]) -> tuple[str, ...]:
    """The items that an adaptive test lacks to its least number, where it ended before it: its time was over.

    They are those that would have come next, had each of them been answered wrong, and count as that; fewer where
    the bank is empty first. Else whoever answers next to nothing would have the score of somebody in the middle.
    """
    if form.delivery.kind is not Kind.ADAPTIVE or len(asked) >= form.delivery.least:
        return ()
    from isodesk.exam.delivery.adaptive import lacking_items

    return lacking_items(form, seed, asked)


def replay(form: Deliverable, seed: int, record: Sequence[Asked]) -> list[Difference]:
    """How the decisions of a sitting differ from those computed now; empty where they are the same.

    A record that ends early is no difference: time may have run out, or the candidate handed in.
    """
    differences: list[Difference] = []
    for position, asked in enumerate(record):
        computed = following(form, seed, record[:position])
        differences += _differences(position, asked.decision, computed)
    return differences


def _differences(position: int, kept: Decision, computed: Decision | Stop) -> list[Difference]:
    if isinstance(computed, Stop):
        return [Difference(position, "stop", kept.item_id, computed.reason.value)]
    pairs = {
        "item": (kept.item_id, computed.item_id),
        "theta": (kept.theta, computed.theta),
        "standard_error": (kept.standard_error, computed.standard_error),
        "considered": (kept.considered, computed.considered),
    }
    return [Difference(position, name, *pair) for name, pair in pairs.items() if not _same(*pair)]


def _same(kept: object, computed: object) -> bool:
    if isinstance(kept, float) and isinstance(computed, float):
        return abs(kept - computed) <= _SAME
    return kept == computed
