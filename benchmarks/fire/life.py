"""One life of a desk: ``python -m benchmarks.fire.life FOLDER LINE STATION SEED OPERATIONS``, killed at any moment.

Says ``open``, then ``applied`` once everything is asked for, and ``settled`` once nothing is open any more.
"""

import asyncio
import random
import sys
import time
from pathlib import Path

from benchmarks.fire import doing, person
from benchmarks.fire.plan import plan
from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.sending import patience
from tests.desk.services.offices import open_desk
from tests.support.station import SECRETS

patience.LATE, patience.CUT = 4.0, 0.7  # the line's own lateness is a tenth of what a real one may have
_ROUND = 12  # operations asked for together


async def live(folder: Path, line: str, platform_url: str, seed: int, operations: int) -> None:
    """Ask for what isn't asked for yet, settle what a person has to, until all is done."""
    journal = doing.Journal(folder.with_suffix(".journal"))
    account = station(platform_url, "client-a", SECRETS["client-a"])
    async with open_desk(folder, line) as desk, Isograd(account) as platform:
        _say("open")
        await _resume(desk, journal)
        chance = random.Random(seed + journal.done)  # noqa: S311 - pauses
        todo = plan(seed, operations)[journal.done :]
        for place, operation in enumerate(todo):
            journal.note(f"b{await doing.newest(desk)}")
            await doing.do(desk, operation)
            journal.note("e")
            if place % _ROUND == _ROUND - 1:
                await asyncio.sleep(chance.uniform(0.0, 0.15))
                await person.settle(desk, platform)
        _say("applied")
        await _settle_all(desk, platform)
        _say("settled")


async def _resume(desk: Desk, journal: doing.Journal) -> None:
    """Whether the operation that was begun when the desk died was done: then its intents are there."""
    if journal.begun_at is not None and await doing.newest(desk) > journal.begun_at:
        journal.note("e")
        journal.done += 1


async def _settle_all(desk: Desk, platform: Isograd) -> None:
    end = time.monotonic() + 600
    while time.monotonic() < end:
        await desk.outbox.try_now()
        counts = await desk.outbox.wait_idle()
        if not (counts.waiting or counts.in_doubt or counts.conflicts or counts.offline_since):
            return
        await person.settle(desk, platform)
        await asyncio.sleep(0.1)


def _say(word: str) -> None:
    print(word, flush=True)


if __name__ == "__main__":
    asyncio.run(live(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])))
