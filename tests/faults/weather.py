"""What happens to the calls between a desk and its station, and how to wait until the outbox has done what it can."""

import random
from collections.abc import Sequence

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.offices import intents
from tests.support.faulty_proxy import Call, Fault

_OTHERS = (Fault.NONE, Fault.DELIVERED_TWICE, Fault.FORBIDDEN, Fault.LATE, Fault.SLOW)
LOSING = [fault for fault in Fault if fault not in _OTHERS]
HARMLESS_TWICE = (1, 2, 16, 51)


class Mischief:
    """Does something to one call in three; ``calm`` ends it."""

    def __init__(self, seed: int, faults: Sequence[Fault]) -> None:
        self._random = random.Random(seed)  # noqa: S311 - faults to be met again from the seed
        self._faults = faults
        self.calm = False

    def __call__(self, call: Call) -> Fault:
        if self.calm or call.action == 0 or self._random.random() > 0.35:
            return Fault.NONE
        fault = self._random.choice(self._faults)
        twice_would_harm = fault is Fault.DELIVERED_TWICE and call.action not in HARMLESS_TWICE
        return Fault.NONE if twice_would_harm else fault


class Once:
    """Does one thing to the first call of each action."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._met = {0, 15}

    def __call__(self, call: Call) -> Fault:
        if call.action in self._met or (self._fault is Fault.DELIVERED_TWICE and call.action not in HARMLESS_TWICE):
            return Fault.NONE
        self._met.add(call.action)
        return self._fault


async def until_all_is_tried(desk: Desk) -> OutboxCounts:
    """Let the outbox work until nothing more can be sent, but what waits for a person's decision."""
    for _ in range(30):
        await desk.outbox.try_now()
        counts = await desk.outbox.wait_idle()
        if counts.offline_since is None and not (counts.waiting and not counts.conflicts and not counts.in_doubt):
            return counts
    raise AssertionError(await intents(desk, "open"))
