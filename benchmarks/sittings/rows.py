"""Row (m): what a saved answer takes where 250 candidates start in the same second, against one bare insert."""

import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks import centre, servers
from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from benchmarks.servers import LOAD_CORE, Server, pinned
from benchmarks.sittings import room
from benchmarks.sittings.crowd import QUESTIONS

CANDIDATES = 250
PACES = {"without a pause": 0.0, "a second for each": 1.0}  # seconds between a receipt and the next answer


@dataclass
class Seats:
    """A server and the tests to be sat at it, handed out a crowd at a time; what went wrong at it."""

    server: Server
    keys: list[str]
    bare: bool
    errors: list[str] = field(default_factory=list)

    def sit(self, think: float, file: Path, seed: int) -> float:
        """Have a crowd sit; the 95th percentile of its saved answers, in milliseconds."""
        here, self.keys = self.keys[:CANDIDATES], self.keys[CANDIDATES:]
        file.write_text("\n".join(here))
        command = [sys.executable, "-m", "benchmarks.sittings.crowd", self.server.url, "--keys", str(file)]
        options = ["--think", str(think), "--seed", str(seed), *(["--bare"] if self.bare else [])]
        told = subprocess.run(pinned(LOAD_CORE, [*command, *options]), check=True, capture_output=True, text=True)
        outcome = json.loads(told.stdout)
        self.errors += outcome["errors"]
        return 1000 * percentile(outcome["saves"])


def percentile(seconds: list[float]) -> float:
    """The 95th of them; infinite where there are none."""
    return statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else float("inf")


def row_m(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """The 95th percentile of a saved answer, encrypted, at two paces; then whether every answer is in the store."""
    needed = CANDIDATES * effort.rounds * len(PACES)
    data = room.seed(folder / "crowd", room.crowd_seed(QUESTIONS), centre.PASSPHRASE)
    centre.fill(data, centre.PASSPHRASE, needed)
    keys = room.link_keys(data, centre.PASSPHRASE)
    series: dict[str, Series] = {}
    verdicts = []
    with ExitStack() as running:
        station = Seats(running.enter_context(servers.station(data, centre.PASSPHRASE)), list(keys), bare=False)
        floor = Seats(running.enter_context(_floor(folder / "floor")), list(keys), bare=True)
        for pace, think in PACES.items():
            taken = alternate(_contenders(floor, station, pace, think, folder / "keys"), effort.rounds)
            series |= taken
            least, product = taken.values()
            verdicts.append(Verdict("m", f"95 % of the saves, {pace}", ratio(product, least), at_most=3.0))
    missing = needed - room.fully_answered(data, centre.PASSPHRASE, QUESTIONS)
    wrong = len(station.errors) + len(floor.errors) + missing
    for error in [*station.errors, *floor.errors][:5]:
        print(f"  {error}", flush=True)
    return series, [*verdicts, Verdict("m", "errors, and tests not handed in with every answer", wrong, at_most=0)]


def _contenders(floor: Seats, station: Seats, pace: str, think: float, file: Path) -> dict[str, Callable[[], float]]:
    seeds = count()
    return {
        f"m floor: one INSERT, {pace}": lambda: floor.sit(think, file, next(seeds)),
        f"m station, encrypted, {pace}": lambda: station.sit(think, file, next(seeds)),
    }


def _floor(folder: Path) -> AbstractContextManager[Server]:
    folder.mkdir(parents=True)
    ready = folder / "floor.ready"
    command = [sys.executable, "-m", "benchmarks.sittings.floor", "--folder", str(folder), "--ready-file", str(ready)]
    return servers.serving(command, ready, {})
