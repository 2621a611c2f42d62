"""A station for each test, reached in this process or over a socket."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from tests.support.station import LocalStation, local_station, seed_folder

SURFACES = ("in process", "over a socket")


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder filled once, to be copied."""
    folder = tmp_path_factory.mktemp("centre") / "station"
    seed_folder(folder)
    return folder


@pytest.fixture
def folder(filled_folder: Path, tmp_path: Path) -> Path:
    """A folder of the test's own."""
    return Path(shutil.copytree(filled_folder, tmp_path / "station"))


@pytest.fixture(params=SURFACES)
async def station(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[LocalStation]:
    """A station, once each way."""
    async with local_station(folder) as local:
        if request.param == SURFACES[0]:
            yield local
        else:
            async with over_a_socket(local) as reached:
                yield reached


@pytest.fixture
async def local(folder: Path) -> AsyncIterator[LocalStation]:
    """A station in this process only."""
    async with local_station(folder) as found:
        yield found


@asynccontextmanager
async def over_a_socket(local: LocalStation) -> AsyncIterator[LocalStation]:
    """The same station behind uvicorn and httptools on a free port."""
    transport = local.http._transport
    assert isinstance(transport, httpx.ASGITransport)
    assert isinstance(transport.app, Starlette)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(transport.app, http="httptools", ws="none", lifespan="off", log_config=None)
        server = _Quiet(config)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with httpx.AsyncClient(base_url=url, trust_env=False) as http:
            yield LocalStation(local.station, http, local.clock)
        server.should_exit = True
        await task


class _Quiet(uvicorn.Server):
    """A server that leaves the signals of the test run alone."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
