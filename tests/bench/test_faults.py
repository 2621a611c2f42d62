"""The fault menu against a real station, and against a tool that believes everything."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from isodesk.bench.faults.every import launch_faults
from isodesk.bench.faults.fault import Expected, Fault, posted
from isodesk.bench.faults.running import holds, run_faults
from isodesk.protocol.text import Text
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import KEY, PICTURED, SECRET
from tests.support.loopback import Answered, serving
from tests.support.station import RunningStation, running_station, seed_folder


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    seed_folder(tmp_path / "station", SEED)
    with running_station(tmp_path / "station", seed=SEED) as running:
        yield running


async def test_the_station_answers_every_fault_as_it_has_to(station: RunningStation) -> None:
    url = f"{station.url}/public/lti.php"
    seen = [each async for each in run_faults(launch_faults(), url=url, key=KEY, secret=SECRET, form=PICTURED)]
    assert [(each.fault.number, each.fault.given.en, each.statuses) for each in seen if not each.holds] == []
    assert len(seen) > 40


def planned_tests(station: RunningStation) -> int:
    bearer = {"authorization": f"Bearer {station.token('client-a')}"}
    told = httpx.get(f"{station.url}/station/v1/tests", headers=bearer, trust_env=False).json()
    return len(told["rows"])


async def test_of_200_copies_at_once_one_is_followed(station: RunningStation) -> None:
    url = f"{station.url}/public/lti.php"
    copies = Fault("L11-23", Text("", ""), Expected.ONCE, lambda each: posted(each, each.signed(), copies=200))
    seen = [each async for each in run_faults([copies], url=url, key=KEY, secret=SECRET, form=PICTURED)]
    assert [each.statuses for each in seen] == [(200, *[401] * 199)]
    assert await asyncio.to_thread(planned_tests, station) == 1


def test_a_tool_that_believes_everything_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "isodesk", "bench", "faults", "--key", "k", "--custom", "act_id=9"]
    environment = {**os.environ, "ISODESK_BENCH_SECRET": "secret", "LANG": "fr_FR.UTF-8", "HOME": str(tmp_path)}
    with serving(lambda _: Answered()) as url:
        done = subprocess.run(
            [*command, "--tool", f"{url}/"], capture_output=True, text=True, check=False, timeout=60, env=environment
        )
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert any(line.startswith("✗ L11-02") for line in lines)
    assert any(line.startswith("✓ L11-01") for line in lines)


@pytest.mark.parametrize(
    ("expected", "statuses", "held"),
    [
        (Expected.REFUSED, (401,), True),
        (Expected.REFUSED, (200,), False),
        (Expected.REFUSED, (500,), False),
        (Expected.REFUSED, (0,), False),
        (Expected.FOLLOWED, (302,), True),
        (Expected.FOLLOWED, (401,), False),
        (Expected.ONCE, (200, 401, 401), True),
        (Expected.ONCE, (200, 200, 401), False),
        (Expected.ONCE, (401, 401), False),
    ],
)
def test_what_an_answer_is_held_against(expected: Expected, statuses: tuple[int, ...], *, held: bool) -> None:
    assert holds(expected, statuses) is held
