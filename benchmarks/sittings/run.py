"""The soak of the player: ``python -m benchmarks.sittings.run --runs 1000 --seed 1``; 1 at anything lost.

``--only 17`` repeats one run. Page, browser, line and station die at random points; what was acknowledged has to be
there, and the score has to be that of the answers which the model expects.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Error, async_playwright

from benchmarks import centre
from benchmarks.sittings import room
from benchmarks.sittings.books import check, check_exposure, read_books
from benchmarks.sittings.forms import soak_seed
from benchmarks.sittings.life import Life
from benchmarks.sittings.model import Lost
from benchmarks.sittings.plan import plan
from benchmarks.sittings.seat import ARGUMENTS
from benchmarks.sittings.sitting import Sitting, Stuck

TOGETHER = 8
_LONGEST_RUN = 240.0  # seconds
_BROWSER_LASTS = 100  # runs: a browser that is used for hours grows


@dataclass
class Report:
    """What came of the runs so far, by kind. ``wrong``: what isn't as it was promised, by the number of the run."""

    runs: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    kills: int = 0
    wrong: dict[int, str] = field(default_factory=dict)

    def add(self, sitting: Sitting) -> None:
        """Count a run."""
        self.runs += 1
        self.troubles += sitting.troubles
        self.met += sitting.met
        self.acknowledged += sitting.model.acknowledged

    def failed(self, number: int, error: Exception) -> None:
        """A run isn't as it was promised."""
        self.wrong.setdefault(number, f"{type(error).__name__}: {error}")


@dataclass
class Soak:
    """Runs of these numbers, ``together`` at a time, over a station in ``folder``. It ``tells`` how far it is."""

    folder: Path
    seed: int
    numbers: Sequence[int]
    together: int = TOGETHER
    tells: bool = False
    report: Report = field(default_factory=Report)
    _done: dict[int, Sitting] = field(default_factory=dict)

    async def run(self) -> Report:
        """Every run, then what the store holds against the models."""
        data = room.seed(self.folder / "centre", soak_seed(), centre.PASSPHRASE)
        forms = [plan(self.seed, number).form_id for number in self.numbers]
        keys = dict(zip(self.numbers, room.plan_tests(data, centre.PASSPHRASE, forms), strict=True))
        life = Life(data, centre.PASSPHRASE)
        await life.start()
        try:
            for first in range(0, len(self.numbers), _BROWSER_LASTS):
                await self._some(self.numbers[first : first + _BROWSER_LASTS], keys, life)
        finally:
            await life.stop()
        self.report.kills = life.kills
        self._judge(data)
        return self.report

    async def _some(self, numbers: Sequence[int], keys: dict[int, str], life: Life) -> None:
        gate = asyncio.Semaphore(self.together)
        async with _browser() as browser:
            await asyncio.gather(*(self._one(number, keys[number], life, browser, gate) for number in numbers))

    async def _one(self, number: int, key: str, life: Life, browser: Browser, gate: asyncio.Semaphore) -> None:
        async with gate:
            sitting = Sitting(plan(self.seed, number), key, life, browser, self.seed)
            try:
                async with asyncio.timeout(_LONGEST_RUN):
                    await sitting.run()
                self._done[number] = sitting
            except (Lost, Stuck, TimeoutError, Error) as error:
                self.report.failed(number, error)
                self._say("\n".join([f"run {number}: {self.report.wrong[number]}", *sitting.weather.log]))
            self.report.add(sitting)
            if self.report.runs % 20 == 0:
                self._say(f"{self.report.runs} runs, {life.kills} kills, {self.report.acknowledged} acknowledged")

    def _say(self, words: str) -> None:
        if self.tells:
            print(words, flush=True)

    def _judge(self, data: Path) -> None:
        books = read_books(data, centre.PASSPHRASE)
        for place, number in enumerate(self.numbers, start=1):
            sitting = self._done.get(number)
            if sitting is not None:
                try:
                    check(books.tests[place], sitting.model.final(), sitting.value)
                except Lost as error:
                    self.report.failed(number, error)
                    self._say("\n".join([f"run {number}: {error}", *sitting.weather.log]))
        try:
            check_exposure(books)
        except Lost as error:
            self.report.failed(0, error)


@asynccontextmanager
async def _browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_chromium(), args=ARGUMENTS)
        yield browser
        await browser.close()


def _chromium() -> str:
    """Without a window of its own where that is installed: of a thousand runs most of the work was drawing windows."""
    return shutil.which("chromium-headless-shell") or "/usr/bin/chromium"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.sittings.run")
    arguments.add_argument("--runs", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--only", type=int, help="repeat the run of this number")
    arguments.add_argument("--together", type=int, default=TOGETHER)
    given = arguments.parse_args()
    numbers = range(1, given.runs + 1) if given.only is None else [given.only]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="isodesk-sittings-") as folder:
        soak = Soak(Path(folder), given.seed, numbers, given.together, tells=True)
        report = asyncio.run(soak.run())
    _print(report, given.seed, time.monotonic() - began)
    return 1 if report.wrong else 0


def _print(report: Report, seed: int, seconds: float) -> None:
    print(f"seed {seed}: {report.runs} runs, {seconds:.0f} s; the station killed {report.kills} times")
    print(f"died: {dict(report.troubles)}; faults of the line: {dict(report.met)}")
    print(f"{report.acknowledged} answers acknowledged; runs that are not as promised: {len(report.wrong)}")
    for number, words in sorted(report.wrong.items()):
        print(f"  run {number}: {words}")


if __name__ == "__main__":
    sys.exit(main())
