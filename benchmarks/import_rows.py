"""Row (c) and its part of (e): a roster through the desk's import, against the document's script."""

import csv
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks import centre, servers
from benchmarks.http_rows import STORED, Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from benchmarks.mirror import fill_mirror, make_profile
from benchmarks.servers import LOAD_CORE, Server

CANDIDATES = 1000
SCRIPTED_FAR = 40  # the script's own time through the proxy is the same for every candidate: measured on these
DELAY = 80
_numbers = itertools.count(1)


def scripted(server: Server, base: str, candidates: int) -> Callable[[], float]:
    """Seconds of the document's script for :data:`CANDIDATES`, from a run over ``candidates``."""

    def once() -> float:
        first = next(_numbers) * CANDIDATES
        told = _client("benchmarks.script", base, server.client_id, server.client_secret, str(first), str(candidates))
        return float(told) * CANDIDATES / candidates

    return once


def imported(folder: Path, profile: Callable[[], Path]) -> Callable[[], float]:
    """Seconds of the desk's import of :data:`CANDIDATES`; every one of them has to be there afterwards."""

    def once() -> float:
        number = next(_numbers)
        roster = _roster(folder / f"roster{number}.csv", number)
        told = json.loads(_client("benchmarks.desk_import", str(profile()), str(roster)))
        if (told["candidates"], told["tests"], told["left"]) != (CANDIDATES, CANDIDATES, 0):
            raise RuntimeError(f"import is not whole: {told}")
        return float(told["seconds"])

    return once


def row_c(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """On loopback, and through a proxy that adds 80 ms to every round trip."""
    with ExitStack() as running:
        sealed = centre.seed(folder / "centre", centre.PASSPHRASE)
        server = running.enter_context(servers.station(sealed, centre.PASSPHRASE))
        far = running.enter_context(proxied(server, folder)).url
        series = alternate(
            {
                "c script, loopback": scripted(server, server.url, CANDIDATES),
                "c desk, loopback": imported(folder, new_profiles(folder, server, server.url)),
                f"c script, {DELAY} ms ({SCRIPTED_FAR} measured, scaled)": scripted(server, far, SCRIPTED_FAR),
                f"c desk, {DELAY} ms": imported(folder, new_profiles(folder, server, far)),
            },
            effort.rounds,
        )
    near_script, near_desk, far_script, far_desk = series.values()
    return series, [
        Verdict("c", "script's time of the desk's, loopback", ratio(near_script, near_desk), at_least=1.0),
        Verdict("c", f"script's time of the desk's, {DELAY} ms", ratio(far_script, far_desk), at_least=15.0),
    ]


def row_e(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """The import into a desk and a station that hold 100,000 candidates, beside empty ones."""
    with ExitStack() as running:
        few, many = (_station(running, folder, name, stored) for name, stored in (("few", 0), ("many", STORED)))
        filled = folder / "filled"
        fill_mirror(filled, make_profile(filled, many.url, many.client_id, many.client_secret), STORED)
        series = alternate(
            {
                "e import, empty": imported(folder, new_profiles(folder, few, few.url)),
                "e import, 100,000 stored": imported(folder, copies(filled)),
            },
            effort.rounds,
        )
    before, after = series.values()
    return series, [Verdict("e", "time of the import with 100,000 stored", ratio(after, before), at_most=1.2)]


def _station(running: ExitStack, folder: Path, name: str, stored: int) -> Server:
    sealed = centre.seed(folder / name, centre.PASSPHRASE)
    centre.fill(sealed, centre.PASSPHRASE, stored)
    return running.enter_context(servers.station(sealed, centre.PASSPHRASE))


@contextmanager
def proxied(server: Server, folder: Path) -> Iterator[Server]:
    """The server, behind a network of :data:`DELAY` milliseconds."""
    ready = folder / "proxy.ready"
    port = server.url.rpartition(":")[2]
    command = [sys.executable, "-m", "benchmarks.proxy", "--to", port, "--milliseconds", str(DELAY)]
    with servers.serving([*command, "--ready-file", str(ready)], ready, {}) as proxy:
        yield proxy


def _client(module: str, *arguments: str) -> str:
    """What a client program prints, on the core that the servers leave free."""
    command = servers.pinned(LOAD_CORE, [sys.executable, "-m", module, *arguments])
    done = subprocess.run(command, capture_output=True, text=True, env=servers.clean_environment(), check=False)
    if done.returncode:
        raise RuntimeError(f"{module}: {done.stderr[-3000:]}")
    return done.stdout


def _roster(path: Path, number: int) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Last name", "First name", "Email"])
        for line in range(CANDIDATES):
            writer.writerow([f"Exemple {line}", "Camille", f"roster{number}.{line}@example.org"])
    return path


def new_profiles(folder: Path, server: Server, base: str) -> Callable[[], Path]:
    """A new profile a call, whose account is the station, reached at ``base``."""

    def make() -> Path:
        profile = folder / f"profile{next(_numbers)}"
        make_profile(profile, base, server.client_id, server.client_secret)
        return profile

    return make


def copies(filled: Path) -> Callable[[], Path]:
    """A fresh copy of a filled profile, so that every round starts from the same."""

    def copy() -> Path:
        target = filled.with_name(f"copy{next(_numbers)}")
        subprocess.run(["cp", "-r", os.fspath(filled), os.fspath(target)], check=True)
        return target

    return copy
