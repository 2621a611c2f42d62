"""The soak of the outbox: ``python -m benchmarks.fire.run --operations 10000``; 1 at the first thing done twice."""

import argparse
import asyncio
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fire.books import Books, read
from isodesk.client.accounts import station as station_account
from isodesk.client.isograd import Isograd
from isodesk.protocol.values import Gender
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import CENTRE, SECRETS, RunningStation, running_station

CHECKOUT = Path(__file__).parents[2]
_LOSING = [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.ERROR_BEFORE, Fault.ERROR_AFTER, Fault.HALF_THE_HEAD,
           Fault.HALF_THE_BODY, Fault.A_PAGE_INSTEAD, Fault.DELIVERED_TWICE]  # fmt: skip
_HARMLESS_TWICE = (1, 2, 10, 15, 16, 17, 51)  # what a line that delivers twice may not do is no fault of the desk's


class Twice(Exception):
    """Something happened twice, or not at all."""


@dataclass
class Weather:
    """What happens to calls: one in ``every`` meets a fault, action 15 too.

    It gets calm once everything is asked for, but not before ``least`` faults were met, however fast the machine is.
    """

    chance: random.Random
    every: int
    least: int
    applied: bool = False
    met: Counter[str] = field(default_factory=Counter)

    @property
    def calm(self) -> bool:
        """Whether nothing happens any more."""
        return self.applied and self.met.total() >= self.least

    def __call__(self, call: Call) -> Fault:
        if self.calm or call.path != "/api/usage" or self.chance.randrange(self.every):
            return Fault.NONE
        fault = self.chance.choice(_LOSING)
        if fault is Fault.DELIVERED_TWICE and call.action not in _HARMLESS_TWICE:
            return Fault.NONE
        self.met[fault.name.lower()] += 1
        return fault


async def soak(
    folder: Path, seed: int, operations: int, *, faults: bool, every: int = 12
) -> tuple[Books, Counter[str], int]:
    """Its books, the faults met (by one call in ``every``), and how often the desk was killed."""
    centre = _centre(folder)
    chance, kills = random.Random(seed), 0  # noqa: S311 - met again from the seed
    weather = Weather(chance, every, operations // (4 * every) if faults else 0, applied=not faults)
    with running_station(folder / "station", seed=centre) as station:
        async with FaultyProxy(station.url, weather) as line:
            second = asyncio.create_task(_second_administrator(station, seed)) if faults else None
            while not await _one_life(folder, line.url, station.url, seed, operations, weather, kill=faults):
                kills += 1
            if second is not None:
                second.cancel()
        books = read(station.folder)
    return books, weather.met, kills


def _centre(folder: Path) -> Path:
    made = folder / "seed"
    shutil.copytree(CENTRE.parent / "forms", made / "forms")
    text = CENTRE.read_text().replace("description: Proctoring, amount: 2}", "description: Proctoring, amount: 100000}")
    (made / "centre.yaml").write_text(text)
    return made / "centre.yaml"


async def _one_life(
    folder: Path, line: str, station: str, seed: int, operations: int, weather: Weather, *, kill: bool
) -> bool:
    """Let a desk live, kill it at a random moment unless it is nearly done; whether it settled everything."""
    command = (sys.executable, "-m", "benchmarks.fire.life", str(folder / "desk"), line, station, str(seed))
    child = await asyncio.create_subprocess_exec(
        *command, str(operations), cwd=CHECKOUT, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    said = ""
    try:
        async with asyncio.timeout(weather.chance.uniform(1.5, 9.0) if kill and not weather.calm else 1800):
            while (word := (await child.stdout.readline()).decode().strip()) and said != "settled":
                said = word
                weather.applied = weather.applied or said == "applied"
    except TimeoutError:
        child.send_signal(signal.SIGKILL)
    await child.communicate()
    if said != "settled" and child.returncode != -signal.SIGKILL:
        raise Twice(f"the desk ended by itself ({child.returncode}) after {said!r}")
    return said == "settled"


async def _second_administrator(station: RunningStation, seed: int) -> None:
    """Somebody else on the same account, who registers people of their own and gives credits back."""
    chance = random.Random(seed + 1)  # noqa: S311 - as above
    async with Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as platform:
        number = 0
        while True:
            number += 1
            email = f"second{number}@example.org"
            await platform.create_candidate(gender=Gender.FEMALE, email=email, given_name="Sam", family_name="Second")
            test = await platform.add_test(form_id=101, email=email)
            await asyncio.sleep(chance.uniform(0.01, 0.3))
            if chance.random() < 0.6:
                await platform.delete_test(planned_test_id=test.planned_test_id)


def judge(books: Books, twin: Books) -> None:
    """Nothing twice, and the same end state as without faults; raises ``Twice``."""
    for name in ("people", "tests", "mails", "sessions"):
        under_fire, calm = getattr(books, name), getattr(twin, name)
        if under_fire != calm:
            raise Twice(f"{name}: too much {dict(under_fire - calm)}, missing {dict(calm - under_fire)}")
    if books.spent != books.held:
        raise Twice(f"credits: {books.spent} gone, {books.held} held by tests")


async def _both(seed: int, operations: int) -> None:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="isodesk-fire-") as folder:
        places = Path(folder) / "calm", Path(folder) / "fire"
        for place in places:
            place.mkdir()
        twin, _, _ = await soak(places[0], seed, operations, faults=False)
        books, met, kills = await soak(places[1], seed, operations, faults=True)
    judge(books, twin)
    print(f"seed {seed}: {operations} operations, {kills} kills, faults {dict(met)}, {time.monotonic() - began:.0f} s")
    print(
        f"{len(books.people)} people, {sum(books.tests.values())} tests, {sum(books.mails.values())} mails: none twice"
    )


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.fire.run")
    arguments.add_argument("--operations", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    asyncio.run(_both(given.seed, given.operations))
    return 0


if __name__ == "__main__":
    sys.exit(main())
