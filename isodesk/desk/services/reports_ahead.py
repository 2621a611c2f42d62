"""Fetching reports while nobody needs the line, so that they are here when the network isn't."""

import asyncio
from collections.abc import Awaitable, Callable

from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Progress
from isodesk.desk.services.reports import Reports
from isodesk.storage.errors import StorageError

FIRST, BETWEEN_REPORTS, BETWEEN_LOOKS = 30.0, 2.0, 60.0  # seconds
QUIET = 10.0  # seconds without work that a person asked for


class ReportsAhead:
    """Looks now and then; never while the outbox has something to send, or longer work is under way."""

    def __init__(
        self, context: Context, reports: Reports, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._context, self._reports, self._sleep = context, reports, sleep
        self._busy_until = 0.0
        self._task: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to look, a while after the start."""
        self._unsubscribe = self._context.events.subscribe(Progress, self._worked)
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End at once; a report that is under way is forgotten."""
        self._unsubscribe()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    @property
    def idle(self) -> bool:
        """Whether nobody needs the line."""
        line = self._context.line
        if line is None or line.network.offline_since is not None or line.teller.counts.waiting:
            return False
        return self._context.clock() >= self._busy_until

    def _worked(self, _progress: Progress) -> None:
        self._busy_until = self._context.clock() + QUIET

    async def _run(self) -> None:
        await self._sleep(FIRST)
        while True:
            if self.idle:
                await self._look()
            await self._sleep(BETWEEN_LOOKS)

    async def _look(self) -> None:
        try:
            await self._reports.fetch_ahead(lambda: self.idle, lambda: self._sleep(BETWEEN_REPORTS))
        except StorageError:
            return  # nobody asked for it: what is wrong with the store is said where somebody does
