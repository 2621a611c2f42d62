"""The checklist at a real station: what is sent, what is expected, and everything that comes of it."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import httpx
from sqlalchemy import Connection, select

from isodesk.lti import v1p1
from isodesk.lti.forms import Pairs
from isodesk.station.lti.refusing import LOGGER
from isodesk.station.schema import METADATA
from tests.station.lti import other_platforms, platform_v1p3
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import SECRET, SOUTH_SECRET, URL, Platform
from tests.station.lti.platform_v1p3 import Published, publishing
from tests.support.loopback import serving
from tests.support.station import LocalStation, local_station

ACCEPTED = "accepted"
JSON = "application/json"
Kept: TypeAlias = dict[str, list[Any]]


@dataclass(frozen=True)
class Row:
    """One row. ``expected``: ``accepted``, or the status with its reason; of an action that fails, its error."""

    number: str
    given: str
    expected: str
    attempt: "Callable[[Trial], Awaitable[httpx.Response | str]]" = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.number} {self.given}"


@dataclass
class Trial:
    """A row being tried at a station that a consumer of 1.1 and a platform of 1.3 launch at.

    ``accept`` is what the browser or the program asks for; ``private`` gathers what no answer may tell.
    """

    local: LocalStation
    published: Published
    accept: str = JSON
    lines: list[str] = field(default_factory=list)
    before: Kept = field(default_factory=dict)
    private: list[str] = field(default_factory=list)

    @property
    def platform(self) -> Platform:
        return Platform(self.local)

    @property
    def new_platform(self) -> platform_v1p3.Platform:
        return platform_v1p3.Platform(self.local, self.published)

    async def ready(self) -> None:
        """What happened until now is no part of the row."""
        self.lines.clear()
        self.before = await everything(self.local)

    async def changed(self) -> list[str]:
        """The tables that aren't as they were."""
        now = await everything(self.local)
        return [name for name, rows in now.items() if rows != self.before[name]]

    async def post(self, pairs: Pairs, url: str = URL, **headers: str) -> httpx.Response:
        """Send a launch of 1.1; the signature that it should have had is nobody's business."""
        fields = [pair for pair in pairs if pair[0] != "oauth_signature"]
        self.private.append(v1p1.signature(url, fields, secret=SECRET))
        return await self.platform.send(pairs, url, accept=self.accept, **headers)

    async def answer(self, token: str, state: str, **headers: str) -> httpx.Response:
        """Send a launch of 1.3."""
        self.private += [each for each in (state, token) if each]
        return await self.new_platform.answer(token, state, accept=self.accept, **headers)

    async def get(self, fields: Mapping[str, str]) -> httpx.Response:
        """Call the tool's address with these in its query."""
        return await self.local.http.get(URL, params=fields, headers={"accept": self.accept})

    async def form(self, fields: Mapping[str, str]) -> httpx.Response:
        """Post these to it."""
        return await self.local.http.post(URL, data=fields, headers={"accept": self.accept})


class _Listening(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(record.getMessage())


@asynccontextmanager
async def trying(folder: Path) -> AsyncIterator[Trial]:
    """A station to try rows at, one after the other."""
    with publishing() as published, serving(other_platforms.answer) as address:
        async with local_station(folder / "station", seed=SEED, callbacks_to_local_addresses=True) as local:
            await platform_v1p3.registered(local, published)
            await other_platforms.make_known(local, address)
            trial = Trial(local, published)
            listening = _Listening(trial.lines)
            LOGGER.addHandler(listening)
            yield trial
            LOGGER.removeHandler(listening)


async def tried(row: Row, trial: Trial, accept: str = JSON) -> httpx.Response | str:
    """What comes of it, in a browser of its own."""
    trial.accept = accept
    trial.private[:] = [SECRET, SOUTH_SECRET]
    trial.local.http.cookies.clear()
    await trial.ready()
    return await row.attempt(trial)


def seen(answer: httpx.Response | str) -> str:
    """What a row expects, of what came: an attempt that looks at more than one answer says so in words."""
    if isinstance(answer, str):
        return answer
    is_json = answer.headers.get("content-type", "").startswith(JSON)
    content = answer.json() if is_json else {}
    if answer.status_code >= 400:
        return f"{answer.status_code} {content.get('error', '')}".strip()
    return f"{answer.status_code} error {content['error_code']}" if content.get("error_code") else ACCEPTED


async def everything(local: LocalStation) -> Kept:
    """Every row of every table."""

    def read(connection: Connection) -> Kept:
        return {table.name: list(connection.execute(select(table))) for table in METADATA.sorted_tables}

    return await local.station.database.read(read)
