"""A desk in a process of its own that imports a list: ``python -m tests.faults.import_process FOLDER URL LIST``.

At its first start it confirms the list; at each start it sends what there is to send, and says so.
"""

import asyncio
import sys
from pathlib import Path

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.sending import patience
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk

patience.LATE = 2.0  # the station here is done with a call long before a minute


async def run(folder: Path, url: str, roster: Path) -> None:
    """Import, then send until nothing more can be sent."""
    async with open_desk(folder, url) as desk:
        if await desk.roster.imports.count(ALL) == 0:
            found = await desk.roster.read(roster)
            print("importing", flush=True)  # noqa: T201 - what the test waits for
            await desk.roster.confirm(found, Registration(ASSESSMENT))
        print("sending", flush=True)  # noqa: T201 - what the test waits for
        await desk.outbox.wait_idle()
        print("idle", flush=True)  # noqa: T201 - what the test waits for


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
