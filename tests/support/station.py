"""A station for tests: a real process over a socket, and one in this process with a clock to set.

Both are filled from :data:`CENTRE` unless told otherwise.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import httpx
from sqlalchemy import Connection, Table, insert, select

from isodesk.station.app import build_app
from isodesk.station.background import run_chores
from isodesk.station.chores import CHORES
from isodesk.station.clock import Clock
from isodesk.station.context import Station, Unit
from isodesk.station.hand_in import hand_in
from isodesk.station.opening import Store, open_store
from isodesk.station.schema import answer
from isodesk.station.seed.apply import apply_seed
from isodesk.station.settings import load_settings
from isodesk.station.sitting import sitting_of_test
from isodesk.station.starting import start

CENTRE = Path(__file__).with_name("centre.yaml")
PUBLIC_URL = "http://station.test"
START = 1_780_000_000.0  # 2026-05-28 20:26:40 UTC
SECRETS = {
    "client-a": "secret-of-client-a-0123456789abcdef",
    "client-sub": "secret-of-client-sub-0123456789abcdef",
    "client-b": "secret-of-client-b-0123456789abcdef",
}
SECONDS_TO_START = 60.0
SECONDS_TO_STOP = 30.0
COMMAND = (sys.executable, "-m", "isodesk", "station")

Form = Mapping[str, Any]


class SettableClock(Clock):
    """A clock that stands still until it is moved."""

    def __init__(self, wall: float = START) -> None:
        super().__init__()
        self._wall = wall
        self._monotonic = 1000.0

    def wall(self) -> float:
        return self._wall

    def monotonic(self) -> float:
        return self._monotonic

    def move(self, seconds: float) -> None:
        """Time passes."""
        self._wall += seconds
        self._monotonic += seconds

    def set_wall(self, wall: float) -> None:
        """Somebody sets the clock; no time passes."""
        self._wall = wall


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Poll until the condition holds; an ``AssertionError`` once the time is over."""
    pause = Event()
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "what was waited for did not come"
        pause.wait(0.02)


async def eventually(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """As :func:`wait_until`, while the event loop goes on."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - files tell nobody that they are there
            await asyncio.sleep(0.01)


# In this process -------------------------------------------------------------------------------------


@dataclass
class LocalStation:
    """An open station without a socket: ``http`` reaches it, ``clock`` is set by hand."""

    station: Station
    http: httpx.AsyncClient
    clock: SettableClock
    tokens: dict[str, tuple[str, float]] = field(default_factory=dict)

    async def token(self, client_id: str = "client-a") -> str:
        """An access token, asked for again before it ends."""
        if self.clock.wall() >= self.tokens.get(client_id, ("", 0.0))[1]:
            answer = await self.http.post(
                "/oauth2/token?grant_type=client_credentials&scopes=usage",
                data={"client_id": client_id, "client_secret": SECRETS[client_id]},
            )
            content = answer.json()
            self.tokens[client_id] = content["access_token"], self.clock.wall() + content["expires_in"]
        return self.tokens[client_id][0]

    async def post(self, form: Form, client_id: str = "client-a", **headers: str) -> httpx.Response:
        """The HTTP answer to one call."""
        bearer = {"authorization": f"Bearer {await self.token(client_id)}", **headers}
        return await self.http.post("/api/usage", data=dict(form), headers=bearer)

    async def call(self, act_id: int, client_id: str = "client-a", **form: Any) -> dict[str, Any]:
        """The JSON answer to one call."""
        answer = await self.post({"act_id": act_id, **form}, client_id)
        assert answer.status_code == 200, answer.text
        content = answer.json()
        assert isinstance(content, dict)
        return content

    async def start(self, planned_test_id: int, account_id: int = 1) -> None:
        """The candidate starts a test."""
        await self.station.database.write(partial(self._start, planned_test_id, account_id))

    async def finish(self, planned_test_id: int, account_id: int = 1, answers: Mapping[str, str] | None = None) -> None:
        """The candidate starts a test if need be, answers, and hands it in; graded as any other."""
        await self.station.database.write(partial(self._finish, planned_test_id, account_id, answers or {}))

    def _start(self, planned_test_id: int, account_id: int, connection: Connection) -> Unit:
        unit = Unit(connection, account_id, self.clock.wall(), self.station)
        sitting = sitting_of_test(connection, account_id, planned_test_id)
        assert sitting is not None
        start(unit, sitting, "en")
        return unit

    def _finish(
        self, planned_test_id: int, account_id: int, answers: Mapping[str, str], connection: Connection
    ) -> None:
        unit = self._start(planned_test_id, account_id, connection)
        for item_id, option in answers.items():
            row = {"planned_test_id": planned_test_id, "item_id": item_id, "value": [option], "at": unit.now}
            connection.execute(insert(answer), row)
        assert hand_in(unit, planned_test_id)

    async def rows(self, table: Table) -> list[Any]:
        """Every row of a table."""
        return await self.station.database.read(lambda connection: list(connection.execute(select(table))))

    async def chores(self) -> None:
        """One round of what the station does in the background."""
        await run_chores(self.station, CHORES)


@asynccontextmanager
async def local_station(
    folder: Path, *, seed: Path = CENTRE, key: bytes | None = None, clock: SettableClock | None = None, **settings: Any
) -> AsyncIterator[LocalStation]:
    """A station in this process, its folder filled from ``seed`` if it is empty."""
    clock = clock or SettableClock()
    store = open_store(folder, key, create=True)
    with store.database:
        if store.is_empty():
            apply_seed(store.database, store.sealer, seed, clock.wall())
        station = store.station(load_settings(folder, {}, **settings), clock, PUBLIC_URL)
        transport = httpx.ASGITransport(build_app(station))
        async with httpx.AsyncClient(transport=transport, base_url=PUBLIC_URL) as http:
            yield LocalStation(station, http, clock)


# As a process ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RunningStation:
    """A station as a process; ``client_id`` and ``client_secret`` are the local client's."""

    url: str
    client_id: str
    client_secret: str
    pid: int
    folder: Path
    process: subprocess.Popen[str]
    log: Path

    @property
    def usage_url(self) -> str:
        """Where calls go."""
        return f"{self.url}/api/usage"

    @property
    def token_url(self) -> str:
        """Where tokens come from."""
        return f"{self.url}/oauth2/token"

    def token(self, client_id: str | None = None) -> str:
        """An access token of the local client, or of one of the seed's."""
        client_id = client_id or self.client_id
        secret = SECRETS.get(client_id, self.client_secret)
        answer = httpx.post(
            f"{self.token_url}?grant_type=client_credentials&scopes=usage",
            data={"client_id": client_id, "client_secret": secret},
            trust_env=False,
        )
        return str(answer.json()["access_token"])

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(SECONDS_TO_STOP)

    def stop(self) -> int:
        """Ask it to end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(SECONDS_TO_STOP)


def seed_folder(folder: Path, seed: Path = CENTRE) -> None:
    """Fill a folder from a seed, if no station was ever made in it."""
    store: Store = open_store(folder, None, create=True)
    with store.database:
        if store.is_empty():
            apply_seed(store.database, store.sealer, seed, time.time())


@contextmanager
def running_station(
    folder: Path,
    *arguments: str,
    seed: Path | None = CENTRE,
    environment: Mapping[str, str] | None = None,
    port: int = 0,
) -> Iterator[RunningStation]:
    """A station as a process on a free port, ended at the end of the block.

    ``seed`` fills an empty folder; ``None`` for ``--demo``, which fills it with the sample centre.
    """
    if seed is not None:
        seed_folder(folder, seed)
    ready_file = folder.parent / f"{folder.name}.ready.json"
    ready_file.unlink(missing_ok=True)
    options = ["--data", str(folder), "--port", str(port), "--ready-file", str(ready_file), *arguments]
    if seed is None:
        options.append("--demo")
    log = folder.parent / f"{folder.name}.log"
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [*COMMAND, *options], env={**os.environ, **(environment or {})}, stderr=errors, text=True
        )
    try:
        yield _running(process, ready_file, folder, log)
    finally:
        _end(process)


def _running(process: subprocess.Popen[str], ready_file: Path, folder: Path, log: Path) -> RunningStation:
    wait_until(lambda: ready_file.exists() or process.poll() is not None, SECONDS_TO_START)
    assert process.poll() is None, log.read_text("utf-8")
    ready = json.loads(ready_file.read_text("utf-8"))
    return RunningStation(ready["url"], ready["client_id"], ready["client_secret"], ready["pid"], folder, process, log)


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
