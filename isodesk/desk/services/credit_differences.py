"""What changed on the platform beside what this desk took and gave back: two readings minus the ledger between them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from isodesk.desk.services.credit_types import UNKNOWN, by_type
from isodesk.desk.store.credit_readings import Reading

Between = Callable[[int, int], Mapping[str, int]]


@dataclass(frozen=True)
class Difference:
    """Between ``start`` and ``end`` (UTC seconds) the balance changed by ``platform``, the ledger by ``ledger``.

    ``elsewhere`` is what remains: negative where more was spent than this desk took, positive where credits came in or
    fewer were taken than it counted. Without a description it is about all types together, as where the ledger
    doesn't know which type a test takes. ``in_doubt``: calls of this desk whose answer was lost may explain as many.
    """

    start: float
    end: float
    description: str
    platform: int
    ledger: int
    in_doubt: int

    @property
    def elsewhere(self) -> int:
        return self.platform - self.ledger


def differences(readings: Sequence[Reading], between: Between) -> list[Difference]:
    """All that isn't explained, newest first; readings with something in doubt count only as the last."""
    found: list[Difference] = []
    for before, after in _pairs(readings):
        ledger = between(before.ledger_id, after.ledger_id)
        found += [each for each in _compare(before, after, ledger) if each.elsewhere]
    return found[::-1]


def _pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    settled: Reading | None = None
    for reading in readings:
        if settled is not None and (not reading.in_doubt or reading is readings[-1]):
            yield settled, reading
        if not reading.in_doubt:
            settled = reading


def _compare(before: Reading, after: Reading, ledger: Mapping[str, int]) -> Iterator[Difference]:
    descriptions = before.amounts.keys() | after.amounts.keys()
    changes = {each: after.amounts.get(each, 0) - before.amounts.get(each, 0) for each in sorted(descriptions)}
    spent = by_type(ledger, descriptions)
    if UNKNOWN in spent:
        changes, spent = {UNKNOWN: sum(changes.values())}, {UNKNOWN: sum(spent.values())}
    for description, change in changes.items():
        yield Difference(before.last_at, after.first_at, description, change, spent.get(description, 0), after.in_doubt)
