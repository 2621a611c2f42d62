"""Keeping the statuses of tests up to date by itself, politely."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

from isodesk.client.errors import ClientError, TooManyCalls
from isodesk.desk.errors import NoAccount, StationNotStarted
from isodesk.desk.services.asking import ask_status
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Subject
from isodesk.desk.services.watch_policy import HOUR, LOOK_EVERY, RECENT, RULES, Budget, Situation, may_ask
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.due import due
from isodesk.storage.errors import StorageError

_CHANGED = (Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


class Watch:
    """One loop a desk; ``told_anyway`` says whether a station tells of every change by itself."""

    def __init__(
        self,
        context: Context,
        told_anyway: Callable[[], bool] = lambda: False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._context, self._told_anyway, self._monotonic = context, told_anyway, monotonic
        self._budget = Budget()
        self._hidden_since: float | None = None
        self._pause_until = 0.0
        self._left_alone: dict[int, float] = {}  # tests that can't be asked for, and until when
        self._wake = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Look at once, then again and again."""
        self._running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End, also in the middle of a call: it only reads."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            self._running = None

    @property
    def hidden(self) -> bool:
        """Whether the window can't be seen."""
        return self._hidden_since is not None

    def show(self, visible: bool) -> None:
        """Whether the window can be seen; long hidden, nothing is asked until it is seen again."""
        if visible:
            self._hidden_since = None
            self._wake.set()
        elif self._hidden_since is None:
            self._hidden_since = self._monotonic()

    async def turn(self) -> int:
        """Ask for what is due now, as far as politeness allows; how many answered."""
        answers: list[bool] = []
        try:
            for test_id in await self._due():
                answers += await self._ask(test_id)
        except TooManyCalls as error:
            self._pause_until = self._monotonic() + error.seconds
        except (ClientError, StationNotStarted, NoAccount, StorageError):
            pass  # noted where the call was made or the row was kept; the next look is soon enough
        if answers:
            self._context.events.rows_changed(*(_CHANGED if any(answers) else (Subject.TESTS,)))
        return len(answers)

    async def _ask(self, test_id: int) -> list[bool]:
        """Whether it changed, where the platform answered; else it is left alone for a while."""
        self._budget.spend(self._monotonic())
        self._left_alone[test_id] = self._monotonic() + HOUR
        asked = await ask_status(self._context, test_id)
        if asked.reason and not asked.changed:
            return []
        del self._left_alone[test_id]
        return [asked.changed]

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            await self.turn()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), LOOK_EVERY)

    def _may_ask(self) -> bool:
        line, now = self._context.line, self._monotonic()
        reachable = line is not None and line.network.offline_since is None and now >= self._pause_until
        return may_ask(Situation(now, reachable, self._told_anyway(), self._hidden_since))

    async def _due(self) -> list[int]:
        most = self._budget.left(self._monotonic()) if self._may_ask() else 0
        if most <= 0:
            return []
        alone = self._alone()
        now = self._context.clock()
        moment = self._context.zone().wall(now).isoformat(timespec="minutes")

        def work(connection: Connection, account: str) -> list[int]:
            found: dict[int, None] = {}  # in the order of the rules, each once
            for rule in RULES:
                if len(found) < most:
                    room = most + len(alone)
                    numbers = due(connection, account, rule.kind, now - rule.every, moment, now - RECENT, room)
                    found.update(dict.fromkeys(each for each in numbers if each not in alone))
            return list(found)[:most]

        return await self._context.read(work)

    def _alone(self) -> set[int]:
        """The tests that are left alone now."""
        now = self._monotonic()
        self._left_alone = {number: until for number, until in self._left_alone.items() if until > now}
        return set(self._left_alone)
