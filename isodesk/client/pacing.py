"""So many calls in flight and no more, and none while the platform asks to wait."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Pacing:
    """Turns for the calls of one account."""

    def __init__(self, calls_in_flight: int) -> None:
        self._free = asyncio.Semaphore(calls_in_flight)
        self._held_until = 0.0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a free place and for the end of a wait that the platform asked for."""
        async with self._free:
            await self._wait()
            yield

    def hold(self, seconds: float) -> None:
        """Let no call begin for so long."""
        self._held_until = max(self._held_until, time.monotonic() + seconds)

    async def _wait(self) -> None:
        seconds = self._held_until - time.monotonic()
        if seconds > 0:
            await asyncio.sleep(seconds)
            await self._wait()  # another call may have been told to wait longer meanwhile
