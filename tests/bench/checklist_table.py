"""The rows that the bench tries at a station, as it tries them at any tool, and the document's lines that come of them.

What the bench's own platform refuses is tried by rows of its own: a module of them adds its lines to ``EVERY``.
"""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from isodesk.bench.faults.every import launch_faults, platform_faults
from isodesk.bench.faults.running import Seen, run_faults, run_journeys
from tests.bench.rows_received import received
from tests.bench.stations import station_with_platform
from tests.station.lti.platform import KEY, PICTURED, SECRET
from tests.support.checklist import Line, Lines


async def sent() -> AsyncIterator[Line]:
    """The fault menu, sent to a station that runs as a process."""
    folder = TemporaryDirectory(ignore_cleanup_errors=True)
    with folder as name, station_with_platform(Path(name) / "station") as (station, platform, published):
        url = f"{station.url}/public/lti.php"
        async for seen in run_faults(launch_faults(), url=url, key=KEY, secret=SECRET, form=PICTURED):
            yield _line(seen)
        async for seen in run_journeys(platform_faults(), platform, published):
            yield _line(seen)


EVERY: Sequence[Lines] = (sent, received)


async def lines() -> AsyncIterator[Line]:
    """Whatever the bench tries, or refuses."""
    for each in EVERY:
        async for line in each():
            yield line


def _line(seen: Seen) -> Line:
    row, statuses = seen.fault, Counter(seen.statuses)
    told = ", ".join(f"{times} × {status}" if times > 1 else str(status) for status, times in sorted(statuses.items()))
    return Line(row.number, "bench", row.given.en, row.expected.value, told, holds=seen.holds)
