"""What the desk does instead: reads a roster file, shows what it holds, confirms, and sends it from the outbox.

``python -m benchmarks.desk_import PROFILE ROSTER`` prints the seconds from reading the file to the last answer, how
many candidates and tests were imported, and how much of it the outbox has left.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from benchmarks.centre import PASSPHRASE
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration


async def run(profile: Path, roster: Path) -> dict[str, float]:
    """One import into a desk that is up and logged in."""
    desk = Desk.open(profile, passphrase=PASSPHRASE)
    try:
        await desk.start()
        await desk.ready()
        began = time.monotonic()
        dry_run = await desk.roster.read(roster)
        imported = await desk.roster.confirm(dry_run, Registration(1))
        counts = await desk.outbox.wait_idle()
        seconds = time.monotonic() - began
        left = counts.waiting + counts.in_doubt + counts.conflicts + counts.refused
        return {"seconds": seconds, "candidates": imported.candidates, "tests": imported.tests, "left": left}
    finally:
        await desk.close()


def main() -> None:
    profile, roster = map(Path, sys.argv[1:])
    print(json.dumps(asyncio.run(run(profile, roster))))


if __name__ == "__main__":
    main()
