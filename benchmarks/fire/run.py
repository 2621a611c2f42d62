"""The soak of the outbox: ``python -m benchmarks.fire.run --operations 10000``; 1 at the first thing done twice."""

import argparse
import asyncio
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.fire import others
from benchmarks.fire.birth import Birth
from benchmarks.fire.books import Books, address_of, read
from benchmarks.fire.ledger import Ledger
from benchmarks.fire.plan import plan, takers
from benchmarks.fire.weather import Doom, Weather
from tests.support.faulty_proxy import FaultyProxy
from tests.support.station import CENTRE, RunningStation, running_station

_SLOW, _LATE = 0.5, 2.0  # seconds; ``benchmarks.fire.life`` waits for 1.5, and 5 for what may be late
_LAST_TEST = 60.0  # seconds until whoever takes a test has handed it in


class Twice(Exception):
    """Something happened twice, or not at all."""


@dataclass(frozen=True)
class Told:
    """What came of a soak: the station's ``books``, the faults ``met`` by kind, the desk's ``kills`` by kind."""

    books: Books
    met: Counter[str]
    kills: Counter[str]


@dataclass(frozen=True)
class Soak:
    """One run of a plan: in calm, or under fire (one call in ``every`` meets a fault). It ``tells`` how far it is."""

    folder: Path
    seed: int
    operations: int
    every: int = 12
    tells: bool = False

    async def run(self, *, faults: bool) -> Told:
        """Raises ``Twice`` and ``Ended``."""
        with running_station(self.folder / "station", seed=_centre(self.folder)) as station:
            weather = self._weather(station, faults=faults)
            line = FaultyProxy(station.url, weather, lateness=_LATE, slowness=_SLOW, answering=weather.answering)
            async with line, asyncio.TaskGroup() as group:
                people = group.create_task(others.people(station, takers(plan(self.seed, self.operations))))
                second = group.create_task(others.second_administrator(station, self.seed)) if faults else None
                kills = await self._lives(line.url, station.url, weather, faults=faults)
                if second is not None:
                    second.cancel()
                async with asyncio.timeout(_LAST_TEST):
                    await people  # who is taking a test hands it in
            return Told(read(station.folder), weather.met, kills)

    def _weather(self, station: RunningStation, *, faults: bool) -> Weather:
        chance, written = random.Random(self.seed), Ledger(self.folder / "desk.ledger")  # noqa: S311 - no secret: drawn again
        least = self.operations // (4 * self.every) if faults else 0
        return Weather(chance, self.every, least, written, partial(address_of, station.folder), applied=not faults)

    async def _lives(self, line: str, station: str, weather: Weather, *, faults: bool) -> Counter[str]:
        """Let a desk live, killed at a random moment until everything is asked for; how it was killed how often."""
        kills: Counter[str] = Counter()
        mean = max(40, min(150, self.operations // 60))  # calls in a life
        while True:
            birth = Birth((self.folder / "desk", line, station, self.seed, self.operations), weather, tells=self.tells)
            if faults and not weather.calm:
                weather.doom = Doom.drawn(weather.chance, mean, birth.kill, surely=not kills)
            if await birth.live():
                return kills
            assert weather.doom is not None
            kills[weather.doom.how.value] += 1


def _centre(folder: Path) -> Path:
    made = folder / "seed"
    shutil.copytree(CENTRE.parent / "forms", made / "forms")
    text = CENTRE.read_text().replace("description: Proctoring, amount: 2}", "description: Proctoring, amount: 100000}")
    (made / "centre.yaml").write_text(text)
    return made / "centre.yaml"


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
        twin = await Soak(places[0], seed, operations, tells=True).run(faults=False)
        print(f"in calm: {time.monotonic() - began:.0f} s", flush=True)
        told = await Soak(places[1], seed, operations, tells=True).run(faults=True)
    judge(told.books, twin.books)
    kills, seconds = told.kills.total(), time.monotonic() - began
    print(f"seed {seed}: {operations} operations, {told.met.total()} faults, {kills} kills, {seconds:.0f} s")
    print(f"faults: {dict(told.met)}; kills: {dict(told.kills)}")
    books = told.books
    print(
        f"{books.people.total()} people, {books.tests.total()} tests, {books.mails.total()} mails,"
        f" {books.sessions.total()} sessions, {books.spent} credits: 0 twice, the same end as in calm"
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
