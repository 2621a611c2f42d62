"""Row (d): from process start to the first page of rows painted and a key answered."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import servers
from benchmarks.centre import PASSPHRASE
from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from benchmarks.mirror import fill_mirror, make_sample_profile

SHOWN = 1000
_PATIENCE = 120.0


def row_d(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """The desk on a profile with 1,000 candidates, against a window with five empty tables."""
    profile = folder / "profile"
    fill_mirror(profile, make_sample_profile(profile), SHOWN)
    once = started(folder, "desk", profile)
    once()  # caches of the file system, fonts
    try:
        series = alternate(
            {"d floor: bare window": started(folder, "bare"), "d desk": once}, effort.rounds, effort.slices
        )
    finally:
        end_station(profile)
    least, product = series.values()
    return series, [Verdict("d", "time of the desk of a bare window's", ratio(product, least), at_most=3.0)]


def memory_of(folder: Path, kind: str, profile: Path | None = None) -> Callable[[], float]:
    """Megabytes (proportional set size) of a window program that has answered its first key."""
    megabytes: list[float] = []
    once = started(folder, kind, profile, lambda child: megabytes.append(_proportional(child)))

    def weighed() -> float:
        once()
        return megabytes.pop()

    return weighed


def _proportional(child: subprocess.Popen[bytes]) -> float:
    lines = Path(f"/proc/{child.pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def started(
    folder: Path,
    kind: str,
    profile: Path | None = None,
    look: Callable[[subprocess.Popen[bytes]], object] = lambda _child: None,
) -> Callable[[], float]:
    """Seconds from the start of a window program to its answer to a key; ``look`` sees it then, before it is ended."""
    file = folder / f"{kind}.seen"

    def once() -> float:
        file.unlink(missing_ok=True)
        environment = {**servers.clean_environment(), "QT_QPA_PLATFORM": "offscreen", "ISODESK_PASSPHRASE": PASSPHRASE}
        if profile is not None:
            environment["ISODESK_PROFILE_DIR"] = str(profile)
        began = time.monotonic()
        command = [sys.executable, "-m", "benchmarks.start_probe", kind, str(file)]
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as child:
            try:
                seconds = _answered(child, file) - began
                look(child)
                return seconds
            finally:
                child.kill()

    return once


def end_station(profile: Path) -> None:
    """End the embedded station, which outlives its desk on purpose."""
    ready = profile / "station" / "ready.json"
    if ready.exists():
        servers.send_signal(json.loads(ready.read_text())["pid"], signal.SIGTERM)


def _answered(child: subprocess.Popen[bytes], file: Path) -> float:
    until = time.monotonic() + _PATIENCE
    while not file.exists():
        if child.poll() is not None or time.monotonic() > until:
            told = child.stderr.read() if child.stderr and child.poll() is not None else b""
            raise RuntimeError(f"window did not answer: {os.fsdecode(told)[-3000:]}")
        time.sleep(0.005)  # the file holds the moment itself: looking late changes no figure
    return float(file.read_text())
