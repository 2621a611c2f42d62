"""How many questions a test can have of those among which some exclude each other.

A test goes on until what it has excludes all that is left. Which questions that are depends on the answers, so that
it is sure of no more than the smallest such choice has.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_MOST_TRIED = 20  # questions that hang together: of so many there are 1,516 choices at most (Moon and Moser 1965)
_Against = Mapping[str, frozenset[str]]


class Together(NamedTuple):
    """How many questions a test has when nothing can join it any more: at least, and at most."""

    least: int
    most: int


def together(names: Sequence[str], enemies: Sequence[Sequence[str]]) -> Together:
    """Counted exactly; where more than twenty questions hang together, ``least`` and ``most`` may be too low."""
    against = _without_twins(_opponents(names, enemies))
    counts = [_counted(part) for part in _parts(against)]
    return Together(sum(each.least for each in counts), sum(each.most for each in counts))


def _opponents(names: Sequence[str], enemies: Sequence[Sequence[str]]) -> dict[str, frozenset[str]]:
    """By question, those of these that exclude it."""
    against: dict[str, set[str]] = {name: set() for name in names}
    for each in enemies:
        known = against.keys() & set(each)
        for name in known:
            against[name] |= known
    return {name: frozenset(others - {name}) for name, others in against.items()}


def _without_twins(against: _Against) -> dict[str, frozenset[str]]:
    """One of those that exclude each other and the same others: whichever is asked, the rest is the same."""
    kept = {others | {name}: name for name, others in against.items()}
    return {name: against[name].intersection(kept.values()) for name in kept.values()}


def _parts(against: _Against) -> Iterator[_Against]:
    """The questions that hang together by exclusions."""
    left = set(against)
    while left:
        found, new = set[str](), {left.pop()}
        while new:
            found |= new
            new = {other for name in new for other in against[name]} - found
        left -= found
        yield {name: others for name, others in against.items() if name in found}


def _counted(part: _Against) -> Together:
    if len(part) > _MOST_TRIED:
        return Together(_surely(part), _greedily(part))
    sizes = [len(choice) for choice in _choices(part, frozenset(), frozenset(part), frozenset())]
    return Together(min(sizes), max(sizes))


def _choices(
    against: _Against, taken: frozenset[str], left: frozenset[str], passed: frozenset[str]
) -> Iterator[frozenset[str]]:
    """Every choice that nothing can join, once each (Bron and Kerbosch 1973); ``passed`` were tried before."""
    if not left and not passed:
        yield taken
    pivot = min(left | passed, key=lambda name: len(left & (against[name] | {name})), default="")
    for name in left & (against.get(pivot, frozenset()) | {pivot}):
        excluded = against[name] | {name}
        yield from _choices(against, taken | {name}, left - excluded, passed - excluded)
        left, passed = left - {name}, passed | {name}


def _surely(part: _Against) -> int:
    """No fewer: those that exclude most must exclude all the rest."""
    reached, count = 0, 0
    for others in sorted(map(len, part.values()), reverse=True):
        if reached >= len(part):
            break
        reached, count = reached + others + 1, count + 1
    return count


def _greedily(part: _Against) -> int:
    """So many surely fit together: always one that excludes fewest of what is left."""
    left, count = dict(part), 0
    while left:
        name = min(left, key=lambda each: len(left.keys() & left[each]))
        left = {each: others for each, others in left.items() if each != name and each not in part[name]}
        count += 1
    return count
