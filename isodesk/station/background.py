"""What happens without being asked for: due mails, waiting callbacks, tests whose time is up.

Each chore has a task of its own: a callback that hangs holds up no mail and no hand-in.
"""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

from isodesk.errors import IsoDeskError
from isodesk.station.context import Station

LOGGER = logging.getLogger("isodesk.station.background")
SECONDS_BETWEEN_ROUNDS = 1.0
SECONDS_TO_FINISH = 5.0

Item = TypeVar("Item")
Chore = Callable[[Station], Awaitable[object]]


@asynccontextmanager
async def chores_running(
    station: Station, chores: Sequence[Chore], *, patient: Collection[Chore] = ()
) -> AsyncIterator[None]:
    """Run the chores in rounds until the end of the block; then a round under way has a few seconds to finish.

    A round begins each second, and where the station's bell rings: but for the ``patient``, that have nothing to do
    with what it rings for.
    """
    stop = asyncio.Event()
    rounds = [_rounds(station, chore, stop, patient=chore in patient) for chore in chores]
    tasks = [
        asyncio.create_task(each, name=f"isodesk {chore.__name__}") for each, chore in zip(rounds, chores, strict=True)
    ]
    try:
        yield
    finally:
        stop.set()
        station.activity.wake.set()
        await _finished(tasks)


async def _finished(tasks: Sequence[asyncio.Task[None]]) -> None:
    _, late = await asyncio.wait(tasks, timeout=SECONDS_TO_FINISH)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)


async def _rounds(station: Station, chore: Chore, stop: asyncio.Event, *, patient: bool) -> None:
    while not stop.is_set():
        seen = station.activity.wake.times
        await _tried(station, chore)
        if patient:
            await _stopped(stop)
        elif not stop.is_set():
            await station.activity.wake.wait(seen, SECONDS_BETWEEN_ROUNDS)


async def _stopped(stop: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(SECONDS_BETWEEN_ROUNDS):
            await stop.wait()


async def run_chores(station: Station, chores: Sequence[Chore]) -> None:
    """One round of each."""
    for chore in chores:
        await _tried(station, chore)


async def each_by_itself(items: Iterable[Item], work: Callable[[Item], Awaitable[object]]) -> list[Item]:
    """Do the work for each item: one that can't be done holds up no other. Returns those that failed."""
    failed = []
    for item in items:
        try:
            await work(item)
        except (IsoDeskError, OSError) as error:
            LOGGER.warning("%s failed for %s: %s", work.__name__, item, type(error).__name__)
            failed.append(item)
    return failed


async def _tried(station: Station, chore: Chore) -> None:
    """A chore that fails is logged and tried again in the next round, whatever it failed by."""
    try:
        await chore(station)
    except (IsoDeskError, OSError) as error:
        LOGGER.warning("chore %s failed: %s", chore.__name__, type(error).__name__)
    except Exception as error:  # noqa: BLE001 - a fault of the program must not end hand-ins, mails and callbacks for good
        LOGGER.error("chore %s is at fault: %s", chore.__name__, _place(error))


def _place(error: Exception) -> str:
    """What happened and where, without values, which may be somebody's data."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {frames[-1].name}:{frames[-1].lineno}"
