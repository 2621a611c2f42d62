"""Following a station's feed: what other desks, candidates and the web did comes into the mirror by itself.

First everything is read, list by list, then what changed since the reading began, for ever. Each page is applied in
one transaction with the cursor behind it: a desk that dies anywhere goes on where it stood.
"""

import asyncio
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from isodesk.desk.errors import NoAccount, StationNotStarted
from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import FollowChanged, FollowState, Progress, Subject
from isodesk.desk.services.following import asking
from isodesk.desk.services.following.applying import Applied, Applying, Page
from isodesk.desk.store import following as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.following import FOLLOWING, STAGES, Cursor
from isodesk.storage.errors import StorageError

if TYPE_CHECKING:
    from isodesk.protocol.station_lists import Changes

WAIT, WAIT_WHILE_HELD = 10, 1  # seconds for which the station holds its answer back
IDLE = 1.0  # seconds between looks whether there is a station to follow
GIVEN_WAY = 10.0  # seconds for which the outbox goes first, whose changes come back by the feed anyway
_LOOK = 0.1
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
WORK = "following"
_MOST_HELD = 50
_EVERY_GENERATION = 2**62


@dataclass(frozen=True)
class _Read:
    """Where the reading stands, and how many rows wait for open intents."""

    cursor: Cursor
    held: int


class Following:
    """One loop a desk, for the account in use."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._running: asyncio.Task[None] | None = None
        self._turning = asyncio.Lock()
        self._adopted = 0
        self._account = ""
        self.state = FollowState()

    def start(self) -> None:
        """Begin with the account in use, in the background."""
        self._adopted, self._account = 0, self._context.account_id
        self._say(FollowState())
        self._running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End, also in the middle of a call: it only reads, and what is being written is written."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
            self._running = None
            self._say(FollowState())

    async def catch_up(self) -> None:
        """Apply all that the station can tell now; raises ``ClientError``, ``StationNotStarted``, ``NoAccount``."""
        while self.possible() and await self.turn(wait=0):
            pass

    async def accept_reset(self) -> None:
        """The station was reset, and a person knows: forget what its older store had told, and read everything anew.

        What is still to be told from here stays.
        """

        def work(connection: Connection, account: str, now: float) -> None:
            gone = stored.not_told_of(connection, account, _EVERY_GENERATION, -1)
            Applying(connection, account, 0, now).apply(Page(gone=gone))
            stored.forget_cursor(connection, account)

        await self._context.keep(work)
        self._context.events.rows_changed(*Subject)
        self._say(FollowState())

    def possible(self) -> bool:
        """Whether a station stands behind the account and a person hasn't to decide about a reset."""
        return self._context.capabilities.why_not(Capability.FOLLOW_CHANGES) == "" and not self.state.reset_seen

    async def turn(self, *, wait: int) -> bool:
        """One page; whether there is surely more. Raises as ``catch_up``."""
        read = await self._context.read(_read)
        if read.cursor.stage != FOLLOWING or not read.cursor.feed:
            async with self._turning:
                return await self._read_on((await self._context.read(_read)).cursor)
        told = await asking.changes(self._context, read.cursor, WAIT_WHILE_HELD if wait and read.held else wait)
        async with self._turning:
            now = await self._context.read(_read)
            # Nobody waits for the station's answer: another turn may have gone on from the same place meanwhile.
            return now.cursor != read.cursor or await self._take(now, told)

    async def _run(self) -> None:
        from isodesk.client.errors import ClientError

        failures = 0
        while True:
            try:
                if not self.possible() or not self._online():
                    await asyncio.sleep(IDLE)
                    continue
                await self._give_way()
                await self._turn_politely()
                failures = 0
            except (ClientError, StationNotStarted, NoAccount, StorageError):
                # Noted where the call was made; the outbox finds out when the station answers again.
                self._say(replace(self.state, following=False))
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1

    async def _give_way(self) -> None:
        """Let the outbox send: reading what it does while it does it holds both up, and every row waits for it."""
        for _look in range(round(GIVEN_WAY / _LOOK)):
            line = self._context.line
            if line is None or not line.pump.sending:
                return
            await asyncio.sleep(_LOOK)

    async def _turn_politely(self) -> None:
        """While everything is read, whoever works meanwhile has the store half of the time."""
        began = time.monotonic()
        await self.turn(wait=self._longest_wait())
        if self.state.reading_all:
            await asyncio.sleep(time.monotonic() - began)

    def _longest_wait(self) -> int:
        """For less long than the client itself waits for an answer."""
        line = self._context.line
        time_outs = None if line is None else line.calls.time_outs
        return WAIT if time_outs is None else max(1, min(WAIT, int(time_outs.answer / 2)))

    def _online(self) -> bool:
        line = self._context.line
        return line is not None and line.network.offline_since is None

    async def _begin(self, before: Cursor) -> bool:
        """Read everything, with the feed as it is now to go on from."""
        told = await asking.first(self._context)
        cursor = Cursor(told.feed, told.newest, STAGES[0], 0, before.generation + 1)
        await self._context.keep(lambda connection, account, _now: stored.set_cursor(connection, account, cursor))
        self._say(replace(self.state, following=True, reading_all=True))
        return True

    async def _take(self, read: _Read, told: "Changes") -> bool:
        cursor = read.cursor
        if told.feed != cursor.feed:
            self._say(FollowState(reset_seen=True))
            return False
        if told.read_again:
            return await self._begin(cursor)
        moved = replace(cursor, since=told.next_since)
        if told.changes:
            await self._apply(await asking.completed(self._context, asking.page_of(told.changes)), moved)
        if read.held:
            await self._try_held(moved)
        elif not self.state.following or self.state.reading_all:
            self._say(replace(self.state, following=True, reading_all=False))
        return told.more

    async def _read_on(self, cursor: Cursor) -> bool:
        """One more page of the lists, or of what is to be swept away behind them."""
        if cursor.stage == FOLLOWING:
            return bool(cursor.feed) or await self._begin(cursor)
        if cursor.stage == STAGES[-1]:
            return await self._sweep(cursor)
        page, following = await asking.listed(self._context, cursor.stage, cursor.after)
        if cursor.stage == stored.TEST:
            page = await asking.completed(self._context, page)
        next_stage = STAGES[STAGES.index(cursor.stage) + 1]
        moved = replace(cursor, stage=next_stage, after=0) if following is None else replace(cursor, after=following)
        await self._apply(page, moved)
        self._context.events.publish(Progress(WORK, self._adopted, 0))
        return True

    async def _sweep(self, cursor: Cursor) -> bool:
        """Take away what was told of before, and wasn't in this reading."""
        gone = await self._context.read(
            lambda connection, account: stored.not_told_of(connection, account, cursor.generation, asking.ROWS)
        )
        moved = cursor if gone else replace(cursor, stage=FOLLOWING, after=0)
        await self._apply(Page(gone=gone), moved)
        if not gone:
            self._context.events.publish(Progress(WORK, self._adopted, self._adopted))
        return True

    async def _try_held(self, cursor: Cursor) -> None:
        """Rows that open intents held back: as they are now, where nothing holds them any more."""
        held = await self._context.read(lambda connection, account: stored.held(connection, account, _MOST_HELD))
        for kind, number in held:
            await self._apply(
                await asking.completed(self._context, await asking.single(self._context, kind, number)), cursor
            )

    async def adopt(self, page: Page) -> None:
        """Bring rows into the mirror that the station has just told otherwise than by its feed."""
        async with self._turning:
            cursor = (await self._context.read(_read)).cursor
            await self._apply(await asking.completed(self._context, page), cursor)

    async def _apply(self, page: Page, cursor: Cursor) -> None:
        def work(connection: Connection, account: str, now: float) -> tuple[Applied, int]:
            if account != self._account:
                return Applied(), 0  # told of another account, which was left meanwhile
            applied = Applying(connection, account, cursor.generation, now).apply(page)
            stored.set_cursor(connection, account, cursor)
            return applied, stored.count_held(connection, account)

        applied, held = await self._context.keep(work)
        self._adopted += len(page)
        self._context.events.rows_changed(*applied.subjects)
        reading = cursor.stage != FOLLOWING
        self._say(FollowState(following=True, reading_all=reading, adopted=self._adopted, held=held))

    def _say(self, state: FollowState) -> None:
        if state != self.state:
            self.state = state
            self._context.events.publish(FollowChanged(state))


def _read(connection: Connection, account: str) -> _Read:
    return _Read(stored.cursor(connection, account), stored.count_held(connection, account))
