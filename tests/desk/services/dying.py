"""A desk as a process that imports people and is killed: ``python -m tests.desk.services.dying FOLDER URL PEOPLE``."""

import asyncio
import sys
from pathlib import Path

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.sending import patience
from tests.desk.services.offices import ASSESSMENT, open_desk, person

patience.LATE = 1.0  # the station here is done with a call long before a minute


async def main(folder: Path, url: str, people: int) -> None:
    """Queue people with a test each, unless that was done before, then send."""
    async with open_desk(folder, url, start=False) as desk:
        if not await desk.candidates.count(PageQuery()):
            ids = [await desk.candidates.add(person()) for _ in range(people)]
            await desk.tests.register(ids, Registration(ASSESSMENT))
        await desk.start()
        sys.stdout.write("sending\n")
        sys.stdout.flush()
        await desk.outbox.wait_idle()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
