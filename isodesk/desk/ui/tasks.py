"""The tasks of one window: held, one at a time per action, cancelled when the window goes."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Any

from isodesk.errors import IsoDeskError

Work = Callable[[], Coroutine[Any, Any, None]]
Failed = Callable[[IsoDeskError], None]


class TaskScope:
    """Starts coroutines for signal handlers.

    A known error goes to whoever started the task, else to ``failed``; anything else is a bug and goes
    to the event loop's exception handler.
    """

    def __init__(self, failed: Failed) -> None:
        self._failed = failed
        self._tasks: dict[Hashable, asyncio.Task[None]] = {}
        self._closed = False

    def start(self, key: Hashable, work: Work, failed: Failed | None = None) -> None:
        """Start ``work`` unless the same action is under way already."""
        if self._closed or self.running(key):
            return
        self._start(key, work, failed)

    def restart(self, key: Hashable, work: Work, failed: Failed | None = None) -> None:
        """Cancel what the same action is doing and start it anew."""
        if not self._closed:
            self.cancel(key)
            self._start(key, work, failed)

    def running(self, key: Hashable) -> bool:
        task = self._tasks.get(key)
        return task is not None and not task.done()

    def cancel(self, key: Hashable) -> None:
        """Cancel an action that may be under way."""
        task = self._tasks.pop(key, None)
        if task is not None:
            task.cancel()

    async def close(self) -> None:
        """Cancel everything and wait until it has ended."""
        self._closed = True
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()

    def _start(self, key: Hashable, work: Work, failed: Failed | None) -> None:
        task = asyncio.get_event_loop().create_task(work())
        self._tasks[key] = task
        task.add_done_callback(lambda done: self._ended(key, done, failed or self._failed))

    def _ended(self, key: Hashable, task: asyncio.Task[None], failed: Failed) -> None:
        if self._tasks.get(key) is task:
            del self._tasks[key]
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, IsoDeskError):
            if not self._closed:
                failed(error)
        elif error is not None:
            context = {"message": "unexpected error in a task of the window", "exception": error, "task": task}
            task.get_loop().call_exception_handler(context)
