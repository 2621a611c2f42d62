"""Longer pieces of work: shown in the bar below with their progress, and cancelled there."""

from isodesk.desk.services.events import Events, Progress
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.tasks import Failed, TaskScope, Work


class Works:
    """One piece of work at a time per name."""

    def __init__(self, scope: TaskScope, bar: BottomBar, events: Events) -> None:
        self._scope = scope
        self._bar = bar
        self._shown = ""
        self._stop = events.subscribe(Progress, self._told)

    def run(self, name: str, words: str, work: Work, failed: Failed | None = None, stopped: Work | None = None) -> None:
        """Start work; ``name`` is that of its ``Progress``; ``stopped`` is done when a person stops it."""
        if not self._scope.running(name):
            self._scope.start(name, lambda: self._shown_while(name, words, work, stopped), failed)

    def close(self) -> None:
        """Listen no more."""
        self._stop()

    async def _shown_while(self, name: str, words: str, work: Work, stopped: Work | None) -> None:
        self._shown = name
        self._bar.begin(words, lambda: self._stop_work(name, stopped))
        try:
            await work()
        finally:
            if self._shown == name:
                self._bar.end()

    def _stop_work(self, name: str, stopped: Work | None) -> None:
        self._scope.cancel(name)
        if stopped is not None:
            self._scope.start(f"{name}.stopped", stopped)

    def _told(self, progress: Progress) -> None:
        if progress.work == self._shown:
            self._bar.tell(progress.done, progress.total)
