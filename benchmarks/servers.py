"""Servers pinned to one core, ready when this says so, gone when it is left."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

SERVER_CORE, LOAD_CORE = "0", "1"
_PATIENCE = 120.0


@dataclass(frozen=True)
class Server:
    """A running server."""

    url: str
    pid: int
    client_id: str = ""
    client_secret: str = ""

    @property
    def usage(self) -> str:
        return f"{self.url}/api/usage"


def pinned(core: str, command: Sequence[str]) -> list[str]:
    return ["taskset", "-c", core, *command]


@contextmanager
def serving(command: Sequence[str], ready: Path, environment: Mapping[str, str]) -> Iterator[Server]:
    """Start ``command`` on the servers' core, wait for its ready file, and end it afterwards."""
    ready.unlink(missing_ok=True)
    log = ready.with_suffix(".log")
    with log.open("wb") as errors:
        child = subprocess.Popen(
            pinned(SERVER_CORE, command), stdout=errors, stderr=errors, env={**clean_environment(), **environment}
        )
    try:
        yield _ready(child, ready, log)
    finally:
        child.terminate()
        child.wait(60)


def send_signal(pid: int, number: int) -> None:
    """Send a signal to a server by the number that it gave."""
    os.kill(pid, number)


def floor(kind: str, folder: Path) -> AbstractContextManager[Server]:
    """One of the floors of :mod:`benchmarks.floor`."""
    folder.mkdir(parents=True, exist_ok=True)
    ready = folder / f"{kind}.ready"
    command = [sys.executable, "-m", "benchmarks.floor", kind, "--folder", str(folder), "--ready-file", str(ready)]
    return serving(command, ready, {})


def station(folder: Path, passphrase: str | None) -> AbstractContextManager[Server]:
    """A station on a folder that was filled before; encrypted where there is a passphrase."""
    ready = folder.with_name(folder.name + ".ready")
    command = [sys.executable, "-m", "isodesk", "station", "--data", str(folder), "--port", "0"]
    return serving([*command, "--ready-file", str(ready)], ready, passphrase_environment(passphrase))


def passphrase_environment(passphrase: str | None) -> dict[str, str]:
    return {} if passphrase is None else {"ISODESK_PASSPHRASE": passphrase}


def clean_environment() -> dict[str, str]:
    """This process's environment without anything that would set up an IsoDesk, or Python otherwise than usual."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("ISODESK_", "PYTHON"))}


def _ready(child: subprocess.Popen[bytes], ready: Path, log: Path) -> Server:
    until = time.monotonic() + _PATIENCE
    while not ready.exists():
        if child.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"server did not start: {log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.02)  # between looks at a file of another process: nothing tells of it
    told = json.loads(ready.read_text())
    return Server(told["url"], told["pid"], told.get("client_id", ""), told.get("client_secret", ""))
