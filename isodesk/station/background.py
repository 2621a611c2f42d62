"""What happens without being asked for: due mails, waiting callbacks, tests whose time is up."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from isodesk.errors import IsoDeskError
from isodesk.station.context import Station

LOGGER = logging.getLogger("isodesk.station.background")
SECONDS_BETWEEN_ROUNDS = 1.0

Chore = Callable[[Station], Awaitable[object]]


@asynccontextmanager
async def chores_running(station: Station, chores: Sequence[Chore]) -> AsyncIterator[None]:
    """Run the chores in rounds until the end of the block; a round under way is finished first."""
    stop = asyncio.Event()
    task = asyncio.create_task(_rounds(station, chores, stop), name="isodesk chores")
    try:
        yield
    finally:
        stop.set()
        station.activity.wake.set()
        await task


async def _rounds(station: Station, chores: Sequence[Chore], stop: asyncio.Event) -> None:
    while not stop.is_set():
        station.activity.wake.clear()
        await run_chores(station, chores)
        try:
            async with asyncio.timeout(SECONDS_BETWEEN_ROUNDS):
                await station.activity.wake.wait()
        except TimeoutError:
            continue


async def run_chores(station: Station, chores: Sequence[Chore]) -> None:
    """One round. A chore that fails is logged and tried again in the next; the others aren't held up."""
    for chore in chores:
        try:
            await chore(station)
        except (IsoDeskError, OSError) as error:
            LOGGER.warning("chore %s failed: %s", chore.__name__, type(error).__name__)
