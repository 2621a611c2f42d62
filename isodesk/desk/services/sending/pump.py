"""The outbox's engine: turn after turn, as many calls under way as the account may have."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from isodesk.client.errors import ClientError
from isodesk.desk.errors import StationNotStarted
from isodesk.desk.services.calls import Calls
from isodesk.desk.services.network import Network
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.sending.doubts import sent_again, told_by_credits
from isodesk.desk.services.sending.outcomes import Answered, NotSent, Outcome, RefusedAs
from isodesk.desk.services.sending.sender import not_sent, send
from isodesk.desk.services.sending.telling import Teller
from isodesk.desk.services.sending.turns import Outgoing, Room, Rules, Turn, note_credits_before, take_turn
from isodesk.desk.store import intents, transitions
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.administration import GetCredits
from isodesk.storage.errors import StorageError

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

LONGEST_GOODBYE = 10.0  # seconds for what is under way at the end; what isn't back is in doubt at the next start


class Pump:
    """Sends one account's intents. Everything happens in the event loop but the store's work."""

    def __init__(
        self,
        store: Store,
        account_id: str,
        calls: Calls,
        network: Network,
        teller: Teller,
        *,
        calls_in_flight: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._account_id, self._calls = store, account_id, calls
        self._network, self._teller, self._clock = network, teller, clock
        self._calls_in_flight, self._most_ahead = calls_in_flight, (calls_in_flight + 1) // 2
        self._reserved = 0
        self._ahead: deque[Outgoing] = deque()
        self._on_station = calls.on_station
        self._rules = Rules(sent_again(on_station=self._on_station), told_by_credits(on_station=self._on_station))
        self._under_way: dict[asyncio.Task[Outcome], Intent] = {}
        self._outcomes: list[Outcome] = []
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._stopping = False
        self._broken: BaseException | None = None  # what no call should raise: it ends the engine, seen by all who wait
        self._tasks: list[asyncio.Task[None]] = []
        self._probing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to send, after what a crash left behind was put in doubt."""
        self._tasks = [asyncio.create_task(self._run()), asyncio.create_task(self._teller.run())]
        for task in self._tasks:
            task.add_done_callback(_tell_end)

    def wake(self) -> None:
        """There may be something to send."""
        self._idle.clear()
        self._wake.set()

    async def wait_idle(self) -> OutboxCounts:
        """Return once nothing can be sent any more; raises what ended the engine, if something did."""
        self._idle.clear()
        self._wake.set()
        idle = asyncio.ensure_future(self._idle.wait())
        await asyncio.wait([idle, *self._tasks[:1]], return_when=asyncio.FIRST_COMPLETED)
        if not idle.done():
            idle.cancel()
            self._tasks[0].result()
        return await self._teller.tell()

    async def stop(self) -> None:
        """Send nothing more; wait a while for what is under way."""
        self._stopping = True
        self._wake.set()
        if self._probing is not None:
            self._probing.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks[:1], timeout=LONGEST_GOODBYE)
        for task in (*self._tasks, *self._under_way):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._under_way, return_exceptions=True)

    async def _run(self) -> None:
        await self._store.write(lambda connection: transitions.after_crash(connection, self._account_id))
        while not (self._stopping and not self._under_way and not self._outcomes and not self._ahead):
            self._wake.clear()
            if self._broken is not None:
                raise self._broken
            turn = await self._turn()
            self._begin(turn.outgoing)
            if turn.changed:
                self._teller.note(turn.changed)
            if not self._outcomes:
                await self._rest()

    async def _turn(self) -> Turn:
        room, now = self._room(), self._clock()
        under_way = [*self._under_way.values(), *(outgoing.intent for outgoing in self._ahead)]
        outcomes, self._outcomes = self._outcomes, []
        self._reserved = room.now
        try:
            return await self._store.write(
                lambda connection: take_turn(connection, self._account_id, self._rules, outcomes, under_way, room, now)
            )
        except StorageError as error:
            # Nothing of the turn was kept: what came back is written down later, and nothing more is sent till then.
            self._outcomes[:0] = outcomes
            self._network.failed(error.code)
            self._teller.note(set())
            await asyncio.sleep(min(self._network.pause, 1.0))
            return Turn()

    def _room(self) -> Room:
        """How many calls may be begun: none while the account doesn't answer, which ``_probe`` finds out."""
        if self._stopping or self._network.offline_since is not None:
            self._outcomes += [NotSent(outgoing.intent, self._network.trouble) for outgoing in self._ahead]
            self._ahead.clear()
            return Room(0)
        return Room(self._calls_in_flight - len(self._under_way), self._most_ahead - len(self._ahead))

    def _begin(self, outgoing: list[Outgoing]) -> None:
        """Send what was just taken, then what was taken before, as far as there is room."""
        self._reserved = 0
        self._ahead.extendleft(reversed(outgoing))
        self._go_on()

    def _go_on(self) -> None:
        """Send what was taken ahead, in the room that isn't kept for the turn under way."""
        while self._ahead and len(self._under_way) + self._reserved < self._calls_in_flight:
            self._launch(self._ahead.popleft())

    def _launch(self, outgoing: Outgoing) -> None:
        task = asyncio.create_task(self._send(outgoing))
        self._under_way[task] = outgoing.intent
        task.add_done_callback(self._came_back)

    def _came_back(self, task: asyncio.Task[Outcome]) -> None:
        del self._under_way[task]
        if not task.cancelled():
            self._broken = self._broken or task.exception()
            if self._broken is None:
                self._outcomes.append(task.result())
                self._go_on_after(task.result())
        self._wake.set()

    def _go_on_after(self, outcome: Outcome) -> None:
        if isinstance(outcome, Answered | RefusedAs) and not self._stopping:
            self._go_on()

    async def _send(self, outgoing: Outgoing) -> Outcome:
        try:
            isograd = await self._calls.isograd()
            await self._learn(isograd)
        except (ClientError, StationNotStarted) as error:
            return await self._told(not_sent(outgoing.intent, error))
        return await self._told(await send(isograd, outgoing, self._keep_credits if outgoing.guarded else None))

    async def _learn(self, isograd: "Isograd") -> None:
        """Whether a station answers, which settles more by itself than the hosted platform does."""
        if not self._on_station and await isograd.is_station():
            self._on_station = True
            self._rules = Rules(sent_again(on_station=True), told_by_credits(on_station=True))

    async def _told(self, outcome: Outcome) -> Outcome:
        if isinstance(outcome, NotSent):
            self._network.failed(outcome.error, outcome.pause)
            self._teller.note(set())
            await self._calls.look_again()
        elif isinstance(outcome, Answered | RefusedAs) and self._network.reached():
            self._teller.note(set())
        return outcome

    async def _keep_credits(self, intent: Intent, left: dict[str, int]) -> bool:
        def work(connection: Connection) -> bool:
            return note_credits_before(connection, intent, left, self._clock())

        return await self._store.write(work)

    async def _rest(self) -> None:
        """Wait for an answer, a new intent, or the end of a pause."""
        offline = self._network.offline_since is not None
        if offline and not self._under_way and not self._stopping and self._network.pause <= 0:
            self._probing = asyncio.create_task(self._probe())
            await asyncio.wait([self._probing])
            if not self._probing.cancelled():
                self._probing.result()
            return
        seconds = None if self._under_way else await self._pause()
        if not self._under_way and not self._wake.is_set() and (seconds is None or offline):
            self._idle.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), seconds)

    async def _pause(self) -> float | None:
        """Seconds until something may be sent that may not be now; none where only a change can bring that."""
        if self._network.offline_since is not None:
            return self._network.pause
        moment = await self._store.read(
            lambda connection: intents.next_moment(connection, self._account_id, self._rules.sent_again)
        )
        return None if moment is None else max(moment - self._clock(), 0.01)

    async def _probe(self) -> None:
        """See whether the account answers again, even with nothing to send."""
        try:
            isograd = await self._calls.isograd()
            await isograd.call(GetCredits(), attempts=1)
        except (ClientError, StationNotStarted) as error:
            self._network.failed(error.code)
            await self._calls.look_again()
        else:
            self._network.reached()
        self._teller.note(set())


def _tell_end(task: asyncio.Task[None]) -> None:
    """An engine that ended by an error says so where errors of the program are shown, at once."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        context = {"message": "the outbox has stopped", "exception": error, "task": task}
        asyncio.get_running_loop().call_exception_handler(context)
