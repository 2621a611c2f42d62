"""A desk in a process of its own, to be killed: ``python -m tests.faults.desk_process FOLDER URL``.

At its first start it asks for everything; at each start it sends what there is to send, and says so.
"""

import asyncio
import sys
from pathlib import Path

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.sending import patience
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person

patience.LATE = 2.0  # the line here is late by a tenth of a second
PEOPLE = 15
TWICE = 4


async def run(folder: Path, url: str) -> None:
    """Ask, then send until nothing more can be sent."""
    async with open_desk(folder, url) as desk:
        print("open", flush=True)  # noqa: T201 - what the test waits for
        if await desk.candidates.count(ALL) == 0:
            candidates = [await desk.candidates.add(person()) for _ in range(PEOPLE)]
            await desk.tests.register(candidates, Registration(ASSESSMENT))
            await desk.tests.register(candidates[:TWICE], Registration(ASSESSMENT, another=True))
        print("asked", flush=True)  # noqa: T201 - what the test waits for
        await desk.outbox.wait_idle()
        print("idle", flush=True)  # noqa: T201 - what the test waits for


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), sys.argv[2]))
