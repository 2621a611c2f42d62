"""The command line as a person runs it: its output and its exit status."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from isodesk.cli import main
from isodesk.resources import resource
from tests.support.station import RunningStation, running_station


@dataclass(frozen=True)
class Ended:
    """A command that ended."""

    status: int
    output: str
    errors: str


Run: TypeAlias = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """``isodesk`` with these arguments: in this process in English, else in one of its own."""
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}

    def ran(*arguments: str, language: str = "", **environment: str) -> Ended:
        if language:
            return _as_a_process(arguments, {**home, "LC_ALL": language, **environment})
        with monkeypatch.context() as patch:
            for name, value in {**home, "LC_ALL": "C.UTF-8", **environment}.items():
                patch.setenv(name, value)
            capfd.readouterr()
            status = main(arguments)
            return Ended(status, *capfd.readouterr())

    return ran


def _as_a_process(arguments: Sequence[str], environment: Mapping[str, str]) -> Ended:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "isodesk", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station as a process, with the sample centre."""
    folder = tmp_path_factory.mktemp("centre") / "station"
    with running_station(folder, seed=resource("sample", "centre.yaml")) as running:
        yield running


@pytest.fixture
def account(centre: RunningStation) -> dict[str, str]:
    """The environment that names the account on that station."""
    return {
        "ISODESK_URL": centre.url,
        "ISODESK_CLIENT_ID": centre.client_id,
        "ISODESK_CLIENT_SECRET": centre.client_secret,
    }
