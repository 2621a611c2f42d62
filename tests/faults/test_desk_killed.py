"""A desk killed while it sends, again and again: nothing it asked for is lost, and nothing is done twice."""

import asyncio
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.offices import ALL, intents, open_desk, the_tests
from tests.faults.books import read_books
from tests.faults.desk_process import PEOPLE, TWICE
from tests.faults.weather import until_all_is_tried
from tests.support.faulty_proxy import FaultyProxy
from tests.support.station import RunningStation, running_station

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    with running_station(tmp_path / "station") as running:
        yield running


async def one_life(folder: Path, url: str, seconds: float) -> bool:
    """Run a desk and kill it so long after it asked for everything; whether it was done before."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.faults.desk_process",
        str(folder),
        url,
        cwd=CHECKOUT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert child.stdout is not None
    while await child.stdout.readline() not in (b"asked\n", b""):
        pass
    try:
        async with asyncio.timeout(seconds):
            done = await child.stdout.readline() == b"idle\n"
    except TimeoutError:
        done = False
    if child.returncode is None:
        child.send_signal(signal.SIGKILL)
    await child.communicate()
    return done


@pytest.mark.parametrize("seed", [1, 2])
async def test_killed_again_and_again(tmp_path: Path, station: RunningStation, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    # The second tests go one at a time, credits before and after: at this delay longer than any life.
    async with FaultyProxy(station.url, delay=0.1) as line:
        lives = [await one_life(tmp_path / "desk", line.url, chance.uniform(0.05, 0.5)) for _ in range(3)]
        assert lives.count(False) >= 1
        async with open_desk(tmp_path / "desk", line.url) as desk:
            assert await until_all_is_tried(desk) == OutboxCounts(), await intents(desk, "open")
            books = read_books(station.folder)
            people = await desk.candidates.page(ALL, 0, 100)
            assert len(people) == PEOPLE
            assert {books.candidates[row.email] for row in people} == {1}
            assert {row.email: row.tests_to_take for row in people} == {
                row.email: books.tests[row.email] for row in people
            }
            assert (books.spent, len(await the_tests(desk))) == (PEOPLE + TWICE, PEOPLE + TWICE)
