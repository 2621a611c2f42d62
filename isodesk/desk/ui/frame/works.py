"""Longer pieces of work: shown in the bar below with their progress, and cancelled there."""

from dataclasses import dataclass

from isodesk.desk.services.events import Events, Progress
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.tasks import Failed, TaskScope, Work


@dataclass
class _Shown:
    """One piece of work that is under way, and how far it was when it last said so."""

    name: str
    words: str
    stopped: Work | None
    done: int = 0
    total: int = 0


class Works:
    """One piece of work at a time per name; of several the one begun last is shown, then those before it."""

    def __init__(self, scope: TaskScope, bar: BottomBar, events: Events) -> None:
        self._scope = scope
        self._bar = bar
        self._under_way: list[_Shown] = []
        self._stop = events.subscribe(Progress, self._told)

    def run(self, name: str, words: str, work: Work, failed: Failed | None = None, stopped: Work | None = None) -> None:
        """Start work; ``name`` is that of its ``Progress``; ``stopped`` is done when a person stops it."""
        if not self._scope.running(name):
            self._scope.start(name, lambda: self._shown_while(_Shown(name, words, stopped), work), failed)

    def close(self) -> None:
        """Listen no more."""
        self._stop()

    async def _shown_while(self, shown: _Shown, work: Work) -> None:
        self._under_way.append(shown)
        self._show()
        try:
            await work()
        finally:
            self._under_way.remove(shown)
            self._show()

    def _show(self) -> None:
        if not self._under_way:
            self._bar.end()
            return
        shown = self._under_way[-1]
        self._bar.begin(shown.words, lambda: self._stop_work(shown))
        if shown.total:
            self._bar.tell(shown.done, shown.total)

    def _stop_work(self, shown: _Shown) -> None:
        self._scope.cancel(shown.name)
        if shown.stopped is not None:
            self._scope.start(f"{shown.name}.stopped", shown.stopped)

    def _told(self, progress: Progress) -> None:
        for shown in self._under_way:
            if shown.name == progress.work:
                shown.done, shown.total = progress.done, progress.total
                if shown is self._under_way[-1]:
                    self._bar.tell(progress.done, progress.total)
