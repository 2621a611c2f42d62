"""A dry run of a list by the desk: ``python -m benchmarks.dry_run_probe PROFILE ROSTER`` prints JSON.

``seconds`` of reading and checking, ``megabytes`` that the process took at most, ``lines`` found.
"""

import asyncio
import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.centre import PASSPHRASE
from isodesk.desk.services.desk import Desk


async def run(profile: Path, roster: Path) -> dict[str, float]:
    desk = Desk.open(profile, passphrase=PASSPHRASE)
    try:
        began = time.monotonic()
        dry_run = await desk.roster.read(roster)
        seconds = time.monotonic() - began
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {"seconds": seconds, "megabytes": most, "lines": dry_run.created}
    finally:
        await desk.close()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(run(Path(sys.argv[1]), Path(sys.argv[2])))))
