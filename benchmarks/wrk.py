"""Load from ``wrk``, pinned to the core that the servers leave free."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.servers import LOAD_CORE, pinned

_SCRIPT = Path(__file__).with_name("load.lua")


@dataclass(frozen=True)
class Load:
    """What each request says: the body's beginning, and what differs (see ``load.lua``)."""

    head: str
    varying: tuple[str, ...]
    token: str = "none"


@dataclass(frozen=True)
class Outcome:
    """What ``wrk`` saw. Latencies in microseconds."""

    requests: int
    per_second: float
    p50: int
    p99: int


def run(url: str, load: Load, *, in_flight: int, seconds: int) -> Outcome:
    """Keep ``in_flight`` requests going for some seconds; a single answer that isn't a success is an error."""
    command = ["wrk", "-t1", f"-c{in_flight}", f"-d{seconds}s", "--timeout", "30s", "-s", str(_SCRIPT), url]
    told = subprocess.run(
        pinned(LOAD_CORE, [*command, "--", load.token, load.head, *load.varying]),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    result = json.loads(told.rpartition("\nresult ")[2])
    if result["failed"] or result["broken"] or not result["requests"]:
        raise RuntimeError(f"{url}: {result}")
    per_second = result["requests"] / (result["microseconds"] / 1e6)
    return Outcome(result["requests"], per_second, result["p50"], result["p99"])
