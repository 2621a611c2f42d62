"""One life of a desk: ``python -m benchmarks.fire.life FOLDER LINE STATION SEED OPERATIONS``, killed at any moment.

Says ``open``, then how many operations were asked for, ``applied`` once all are, and ``settled`` once nothing is open.
"""

import asyncio
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fire import doing, ledger
from benchmarks.fire.person import Person
from benchmarks.fire.plan import plan
from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.sending import patience
from isodesk.net.http import TimeOuts
from tests.desk.services.offices import open_desk
from tests.support.station import SECRETS

patience.LATE, patience.CUT = 5.0, 0.7  # the line's own lateness is a tenth of what a real one may have
ANSWER = 1.5  # seconds that the desk waits for an answer
_ROUND = 12  # operations asked for together
_MOST_WAITING = 80  # so that the line is as bad for the last as for the first


@dataclass(frozen=True)
class Life:
    """What one life works with."""

    desk: Desk
    person: Person
    ledger: ledger.Ledger

    async def breathe(self) -> None:
        """What a person does between two rounds; raises ``Forgotten``."""
        if self.desk.outbox.counts.offline_since is not None:
            await self.desk.outbox.try_now()
        await self.person.settle()
        await ledger.hold(self.ledger, self.desk)

    async def not_too_much(self) -> None:
        """Return once the outbox has sent most of what it was given."""
        while self.desk.outbox.counts.waiting > _MOST_WAITING:
            await self.breathe()
            await asyncio.sleep(0.05)

    async def settle_all(self) -> None:
        counts = self.desk.outbox.counts
        end = time.monotonic() + 600
        while time.monotonic() < end:
            await self.desk.outbox.try_now()
            counts = await self.desk.outbox.wait_idle()
            if not (counts.waiting or counts.in_doubt or counts.conflicts or counts.offline_since):
                break
            await self.breathe()
            await asyncio.sleep(0.1)
        if await ledger.hold(self.ledger, self.desk):
            raise ledger.Forgotten(f"settled, and still unknown: {self.ledger.open()}")
        if counts.refused:
            raise ledger.Forgotten(f"settled, and {counts.refused} refused")


async def live(folder: Path, line: str, platform_url: str, seed: int, operations: int) -> None:
    """Ask for what isn't asked for yet, settle what a person has to, until all is done."""
    account = station(platform_url, "client-a", SECRETS["client-a"])
    async with open_desk(folder, line, start=False) as desk, Isograd(account) as platform:
        written = ledger.Ledger(folder.with_suffix(".ledger"))
        life = Life(desk, Person(desk, platform, written), written)
        await _start(desk)
        _say("open")
        await ledger.hold(written, desk)
        await _ask(life, doing.Journal(folder.with_suffix(".journal")), seed, operations)
        _say("applied")
        await life.settle_all()
        _say("settled")


async def _start(desk: Desk) -> None:
    desk.time_outs = TimeOuts(connect=ANSWER, answer=ANSWER)
    current = desk.accounts.current
    assert current is not None
    desk.accounts.note_station(current.id, on_station=True)  # so that its feed is followed
    await desk.start()


async def _ask(life: Life, journal: doing.Journal, seed: int, operations: int) -> None:
    await _resume(life.desk, journal)
    chance = random.Random(seed + journal.done)  # noqa: S311 - no secret: pauses, drawn again from the seed
    administrator = doing.Doing(life.desk, life.person)
    for operation in plan(seed, operations)[journal.done :]:
        journal.note(f"b{await doing.newest(life.desk)}")
        await administrator.do(operation)
        journal.note("e")
        if operation.number % _ROUND == _ROUND - 1:
            _say(str(operation.number + 1))
            await asyncio.sleep(chance.uniform(0.0, 0.15))
            await life.breathe()
            await life.not_too_much()


async def _resume(desk: Desk, journal: doing.Journal) -> None:
    """Whether the operation that was begun when the desk died was done: then its intents are there."""
    if journal.begun_at is not None and await doing.newest(desk) > journal.begun_at:
        journal.note("e")
        journal.done += 1


def _say(word: str) -> None:
    print(word, flush=True)


if __name__ == "__main__":
    asyncio.run(live(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])))
