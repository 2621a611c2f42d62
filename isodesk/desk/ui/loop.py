"""Asyncio's event loop on Qt's."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

T = TypeVar("T")


class QtLoop(QEventLoop):  # type: ignore[misc]  # qasync makes the class when it is imported
    """qasync's loop, which runs tasks only while it is the running loop.

    Its own way to run a future until it is done ends by one more look at Qt's events after the loop was left. A task
    whose turn comes there finds no loop: what it waits for, or wants to start, fails.
    """

    def run_until_complete(self, future: Awaitable[T]) -> T:
        """What the future gives; raises ``RuntimeError`` where the loop was stopped before."""
        task: asyncio.Future[T] = asyncio.ensure_future(future, loop=self)
        task.add_done_callback(self._stop_after)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(self._stop_after)
        if not task.done():
            raise RuntimeError("the event loop was stopped before the future was done")
        return task.result()

    def _stop_after(self, _done: "asyncio.Future[Any]") -> None:
        self.stop()


def event_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """Made anew for each run."""
    loop: asyncio.AbstractEventLoop = QtLoop(application)
    return loop
