"""A desk killed in the middle of an import: while it is written down, while it is sent, while it is paused."""

import asyncio
import random
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.offices import ALL, open_desk, the_tests
from tests.faults.books import read_books
from tests.faults.weather import until_all_is_tried
from tests.support.faulty_proxy import FaultyProxy
from tests.support.station import RunningStation, running_station

CHECKOUT = Path(__file__).parents[2]
PEOPLE = 60


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    with running_station(tmp_path / "station") as running:
        yield running


def write_roster(path: Path, people: int) -> Path:
    lines = "".join(f"Camille,Modele,c{number}@example.org\n" for number in range(people))
    path.write_text("First name,Last name,Email\n" + lines, "utf-8")
    return path


async def one_life(folder: Path, url: str, roster: Path, until: bytes, seconds: float) -> None:
    """Run a desk and kill it so long after it said something."""
    command = ("-m", "tests.faults.import_process", str(folder), url, str(roster))
    child = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=CHECKOUT, stdout=asyncio.subprocess.PIPE)
    assert child.stdout is not None
    said = b""
    while said != until and (said := await child.stdout.readline()):
        pass
    assert said == until
    await asyncio.sleep(seconds)  # the moment of the power cut
    with suppress(ProcessLookupError):  # it may have been through by then
        child.send_signal(signal.SIGKILL)
    await child.communicate()


@pytest.mark.parametrize("seed", [1, 2])
async def test_killed_while_it_is_sent_then_paused_and_resumed(
    tmp_path: Path, station: RunningStation, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    roster = write_roster(tmp_path / "list.csv", PEOPLE)
    async with FaultyProxy(station.url, delay=0.1) as line:
        for _ in range(2):
            await one_life(tmp_path / "desk", line.url, roster, b"sending\n", chance.uniform(0.05, 0.4))
        async with open_desk(tmp_path / "desk", line.url, start=False) as desk:
            [import_id] = await desk.roster.imports.ids(ALL)
            await desk.roster.imports.pause(import_id)
        await one_life(tmp_path / "desk", line.url, roster, b"sending\n", 0.3)
        async with open_desk(tmp_path / "desk", line.url) as desk:
            await until_all_is_tried(desk)
            assert (await desk.roster.imports.progress(import_id)).paused
            await desk.roster.imports.resume(import_id)
            assert await until_all_is_tried(desk) == OutboxCounts()
            row = await desk.roster.imports.progress(import_id)
            assert (row.paused, row.done, row.total) == (False, 2 * PEOPLE, 2 * PEOPLE)
            books = read_books(station.folder)
            people = await desk.candidates.page(ALL, 0, 100)
            assert len({each.platform_id for each in people} - {None}) == PEOPLE
            assert {books.candidates[each.email] for each in people} == {1}
            assert (books.spent, len(await the_tests(desk))) == (PEOPLE, PEOPLE)


@pytest.mark.parametrize("seconds", [0.1, 0.4])
async def test_killed_while_it_is_written_down_nothing_of_it_is_kept_or_sent(
    tmp_path: Path, station: RunningStation, seconds: float
) -> None:
    roster = write_roster(tmp_path / "list.csv", 5000)
    await one_life(tmp_path / "desk", station.url, roster, b"importing\n", seconds)
    async with open_desk(tmp_path / "desk", station.url) as desk:
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await desk.candidates.count(ALL), await desk.roster.imports.count(ALL)) == (0, 0)
        books = read_books(station.folder)
        assert not [email for email in books.candidates if email.startswith("c")]
        assert books.spent == 0
