"""Who was heard of when, and who waits to be told of a change: kept in memory, on the monotonic clock.

What a restart forgets does no harm: a page is then taken as heard of at the first question about it.
"""

import asyncio
from collections import OrderedDict
from typing import Final

SILENT_SECONDS: Final = 8.0  # a page that wasn't heard of for so long has lost its test to the next one
_MOST_PAGES: Final = 20_000


class Presence:
    """Pages by test and name, and a bell for each test under way."""

    def __init__(self) -> None:
        self._heard: OrderedDict[tuple[int, str], float] = OrderedDict()
        self._waiting: dict[int, set[asyncio.Event]] = {}

    def hear(self, planned_test_id: int, page: str, now: float) -> None:
        """A page was heard of at ``now`` (monotonic seconds)."""
        self._heard[planned_test_id, page] = now
        self._heard.move_to_end((planned_test_id, page))
        while len(self._heard) > _MOST_PAGES:
            self._heard.popitem(last=False)

    def silence(self, planned_test_id: int, page: str, now: float) -> float:
        """For how many seconds a page wasn't heard of."""
        if (planned_test_id, page) not in self._heard:
            self.hear(planned_test_id, page, now)
        return now - self._heard[planned_test_id, page]

    def is_silent(self, planned_test_id: int, page: str, now: float) -> bool:
        """Whether another page may go on in its place."""
        return self.silence(planned_test_id, page, now) >= SILENT_SECONDS

    def ring(self, planned_test_id: int) -> None:
        """Rouse whoever waits for this test; on the event loop only."""
        for bell in self._waiting.get(planned_test_id, ()):
            bell.set()

    async def wait(self, planned_test_id: int, seconds: float) -> None:
        """Return after so many seconds, or once it rings."""
        bell, waiting = asyncio.Event(), self._waiting.setdefault(planned_test_id, set())
        waiting.add(bell)
        try:
            async with asyncio.timeout(seconds):
                await bell.wait()
        except TimeoutError:
            return
        finally:
            waiting.discard(bell)
            if not waiting:
                self._waiting.pop(planned_test_id, None)
