"""The outbox's engine: turn after turn, as many calls under way as the account may have."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from isodesk.client.errors import ClientError
from isodesk.desk.services.calls import Calls
from isodesk.desk.services.events import Subject
from isodesk.desk.services.network import Network
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.sending import patience
from isodesk.desk.services.sending.batch import Batch
from isodesk.desk.services.sending.doubts import Rules
from isodesk.desk.services.sending.outcomes import Answered, NotSent, Outcome, RefusedAs, Unknown
from isodesk.desk.services.sending.requests import AnyRequest
from isodesk.desk.services.sending.sender import not_sent, send
from isodesk.desk.services.sending.telling import Teller
from isodesk.desk.services.sending.turns import Outgoing, Room, Turn, note_credits_before, take_turn
from isodesk.desk.store import transitions
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.intents import Intent
from isodesk.errors import IsoDeskError
from isodesk.storage.errors import StorageError

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

FORESEEN = (IsoDeskError, OSError, ImportError)  # before a call is made: it is told, and tried again later
LONGEST_REST = 60.0  # seconds
_LULL = 0.5  # seconds between two calls of one batch
_SHORTEST_REST = 0.2  # seconds, where nothing that is due could go
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
        batch: Batch,
        calls_in_flight: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._batch = batch
        self._store, self._account_id, self._calls = store, account_id, calls
        self._network, self._teller, self._clock = network, teller, clock
        self._calls_in_flight, self._most_ahead = calls_in_flight, (calls_in_flight + 1) // 2
        self._reserved = 0
        self._ahead: deque[Outgoing] = deque()
        self._on_station = calls.on_station
        self._rules = Rules.of(on_station=self._on_station, since=clock())
        self._under_way: dict[asyncio.Task[Outcome], Intent] = {}
        self._outcomes: list[Outcome] = []
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._last_call = -_LULL  # by the monotonic clock
        self._stopping = False
        self._broken: BaseException | None = None  # what no call should raise: it ends the engine, seen by all who wait
        self._tasks: list[asyncio.Task[None]] = []
        self._probing: asyncio.Task[None] | None = None

    @property
    def sending(self) -> bool:
        """Whether calls are under way, or were a moment ago: more come in the next turn."""
        return bool(self._under_way or self._ahead) or time.monotonic() - self._last_call < _LULL

    def start(self) -> None:
        """Begin to send, after what a crash left behind was put in doubt."""
        self._tasks = [asyncio.create_task(self._run()), asyncio.create_task(self._teller.run())]
        for task in self._tasks:
            task.add_done_callback(_tell_end)

    def wake(self, put: int = 0) -> None:
        """There may be something to send; ``put``: how many changes were just added together."""
        self._batch.added(put)
        self._idle.clear()
        self._wake.set()

    def look_again(self) -> None:
        """Look at the credits before more of them is taken."""
        self._batch.look_again()

    def go_on(self) -> None:
        """Send as far as the credits go, as a person decided."""
        self._batch.go_on()
        self._teller.note(set())
        self.wake()

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
        await asyncio.wait(self._tasks[:1], timeout=LONGEST_GOODBYE)
        for task in (*self._tasks, *self._under_way):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._under_way, return_exceptions=True)

    async def _run(self) -> None:
        await self._recover()
        while not (self._stopping and not self._under_way and not self._outcomes and not self._ahead):
            self._wake.clear()
            turn = await self._turn()
            if self._broken is not None and not self._under_way:  # what came back is written down by now
                raise self._broken
            self._begin(turn.outgoing)
            if turn.changed:
                self._teller.note(turn.changed)
            if not self._outcomes:
                await self._rest(turn.next)

    async def _recover(self) -> None:
        """Put in doubt what a crash left behind; not before that is written down anything is sent."""
        while not self._stopping:
            try:
                await self._store.write(
                    lambda connection: transitions.after_crash(connection, self._account_id, patience.LATE)
                )
                return
            except StorageError as error:
                await self._not_written(error)

    async def _not_written(self, error: StorageError) -> None:
        self._network.failed(error.code)
        self._teller.note(set())
        await asyncio.sleep(min(self._network.pause, 1.0))

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
            await self._not_written(error)
            return Turn()

    def _room(self) -> Room:
        """How many calls may be begun: none while the account doesn't answer, which ``_probe`` finds out."""
        if self._stopping or self._broken is not None or self._network.offline_since is not None:
            self._outcomes += [NotSent(outgoing.intent, self._network.trouble) for outgoing in self._ahead]
            self._ahead.clear()
            return Room(0)
        free = self._calls_in_flight - len(self._under_way)
        return Room(free, self._most_ahead - len(self._ahead), self._batch.resting)

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
        self._last_call = time.monotonic()
        task = asyncio.create_task(self._send(outgoing))
        self._under_way[task] = outgoing.intent
        task.add_done_callback(self._came_back)

    def _came_back(self, task: asyncio.Task[Outcome]) -> None:
        del self._under_way[task]
        if not task.cancelled():
            self._note(task)
        self._wake.set()

    def _note(self, task: asyncio.Task[Outcome]) -> None:
        """What came back is written down in the next turn, also where another call broke the engine meanwhile."""
        error = task.exception()
        if error is not None:
            self._broken = self._broken or error
            return
        self._outcomes.append(task.result())
        ended = self._stopping or self._broken is not None
        if isinstance(task.result(), Answered | RefusedAs) and not ended:
            self._go_on()

    async def _send(self, outgoing: Outgoing) -> Outcome:
        try:
            isograd = await self._calls.isograd()
            await self._learn(isograd)
        except FORESEEN as error:
            return await self._told(not_sent(outgoing.intent, error))
        try:
            return await self._told(await send(isograd, outgoing, self._keep_credits))
        except StorageError as error:  # what the credits were can't be kept: it isn't sent
            return await self._told(not_sent(outgoing.intent, error))

    async def _learn(self, isograd: "Isograd") -> None:
        """Whether a station answers, which settles more by itself than the hosted platform does."""
        if not self._on_station and await isograd.is_station():
            self._on_station = True
            self._rules = Rules.of(on_station=True, since=self._rules.since)

    async def _told(self, outcome: Outcome) -> Outcome:
        """Note what a call says of the network. After one without an answer nothing more is begun until a look at the
        credits gets through: what is sent into an outage comes back as a doubt.
        """
        if isinstance(outcome, NotSent):
            self._network.failed(outcome.error, outcome.pause)
            self._teller.note(set())
            await self._calls.look_again()
        elif isinstance(outcome, Unknown) and outcome.outage:
            self._network.failed(outcome.error, outcome.pause or 0.0)  # looked at at once, unless it asks for time
        return outcome

    async def _keep_credits(self, intent: Intent, left: dict[str, int]) -> AnyRequest | None:
        def work(connection: Connection) -> AnyRequest | None:
            return note_credits_before(connection, self._account_id, intent, left, self._clock())

        return await self._store.write(work)

    async def _rest(self, until: float | None) -> None:
        """Wait for an answer, a new intent, or the end of a pause."""
        offline = self._network.offline_since is not None
        self._look_where_needed(offline)
        busy = bool(self._under_way) or self._probing is not None
        seconds = None if busy else self._pause(until)
        if not busy and not self._wake.is_set() and (seconds is None or offline):
            self._idle.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), seconds)

    def _look_where_needed(self, offline: bool) -> None:
        """Look at the credits: once nothing is under way any more, whether the account answers again; or before more is
        taken.
        """
        needed = (not self._under_way and self._network.pause <= 0) if offline else self._batch.due
        if needed and self._probing is None and not self._stopping:
            self._probing = asyncio.create_task(self._probe())
            self._probing.add_done_callback(self._probed)

    def _probed(self, task: asyncio.Task[None]) -> None:
        self._probing = None
        if not task.cancelled():
            self._broken = self._broken or task.exception()
        self._wake.set()

    def _pause(self, until: float | None) -> float | None:
        """Seconds until something may be sent that may not be now; none where only a change can bring that."""
        if self._network.offline_since is not None:
            return self._network.pause
        return None if until is None else min(max(until - self._clock(), _SHORTEST_REST), LONGEST_REST)

    async def _probe(self) -> None:
        """See whether the account answers again, even with nothing to send; and whether its credits suffice."""
        try:
            await self._batch.look(always=self._network.offline_since is not None)
        except FORESEEN as error:
            self._network.failed(error.code if isinstance(error, IsoDeskError) else ClientError.code)
            await self._calls.look_again()
        else:
            self._network.reached()
            self._batch.looked()
        self._teller.note({Subject.CREDITS})


def _tell_end(task: asyncio.Task[None]) -> None:
    """An engine that ended by an error says so where errors of the program are shown, at once."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        context = {"message": "the outbox has stopped", "exception": error, "task": task}
        asyncio.get_running_loop().call_exception_handler(context)
