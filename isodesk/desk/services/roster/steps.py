"""Work on a list in a thread beside the event loop: how far it is, and the way to stop it."""

import asyncio
from collections.abc import Callable
from typing import Self, TypeVar

from isodesk.desk.services.events import Events, Progress

T = TypeVar("T")


class Stopped(Exception):
    """Nobody waits any more for what a thread is doing."""


class Steps:
    """Progress told from another thread; what it is about stops at its next step once the block is left."""

    def __init__(self, events: Events, work: str) -> None:
        self._loop, self._events, self._work = asyncio.get_running_loop(), events, work
        self._left = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._left = True

    def __call__(self, done: int, total: int) -> None:
        if self._left:
            raise Stopped
        self._loop.call_soon_threadsafe(self._events.publish, Progress(self._work, done, total))

    async def beside(self, work: Callable[[], T]) -> T:
        """Run ``work`` in a thread; cancelled as any task."""
        return await self._loop.run_in_executor(None, work)
