"""A client against a server that misbehaves as told."""

import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TypeAlias

import pytest

from isodesk.client import retrying
from isodesk.client.accounts import AccountKind, station
from isodesk.client.isograd import Isograd
from isodesk.net.http import TimeOuts
from isodesk.resources import resource
from tests.support.misbehaving import Conduct, Server
from tests.support.station import RunningStation, running_station

Serving: TypeAlias = Callable[..., AbstractAsyncContextManager[tuple[Server, Isograd]]]


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "_FIRST_PAUSE", 0.005)


@pytest.fixture
def serving() -> Serving:
    @asynccontextmanager
    async def served(
        *calls: Conduct,
        tokens: list[Conduct] | None = None,
        other: dict[str, Conduct] | None = None,
        kind: AccountKind = AccountKind.CUSTOM,
        in_flight: int = 10,
        sub_account_id: int | None = None,
    ) -> AsyncIterator[tuple[Server, Isograd]]:
        async with Server(calls=list(calls), tokens=tokens or [], other=other or {}) as server:
            account = station(server.url, "one", "secret-of-one", kind=kind, sub_account_id=sub_account_id)
            time_outs = TimeOuts(connect=2, answer=0.5)
            async with Isograd(account, time_outs=time_outs, calls_in_flight=in_flight) as isograd:
                yield server, isograd

    return served


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station as a process, with the sample centre."""
    folder = tmp_path_factory.mktemp("centre") / "station"
    with running_station(folder, seed=resource("sample", "centre.yaml")) as running:
        yield running


@pytest.fixture
async def isograd(centre: RunningStation) -> AsyncIterator[Isograd]:
    """A client of that station."""
    async with Isograd(station(centre.url, centre.client_id, centre.client_secret)) as entered:
        yield entered


@pytest.fixture
def email() -> str:
    """An address that nobody else has."""
    return f"lou.{uuid.uuid4().hex[:12]}@example.org"
