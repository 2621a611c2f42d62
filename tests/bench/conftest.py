"""A bench in this process, and a tool that publishes its keys."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from isodesk.bench.app import build_app
from isodesk.bench.around import Around
from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security
from isodesk.bench.defaults import default_configuration
from tests.bench.local import CLIENT, CONSUMER, URL, LocalBench
from tests.bench.running import bench_key
from tests.station.lti.platform_v1p3 import Published, key, publishing
from tests.support.station import SettableClock


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalBench]:
    clock = SettableClock()
    bench = Bench(URL, default_configuration(CONSUMER), clock.wall, bench_key())
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(build_app(Around(bench, tmp_path / "saved"))), base_url=URL
    ) as http:
        yield LocalBench(bench, http, clock)


@pytest.fixture(scope="module")
def publisher() -> Iterator[Published]:
    """Where the tool publishes its keys."""
    with publishing() as keys:
        yield keys


@pytest.fixture
def published(publisher: Published) -> Published:
    """The keys of the tool of LTI 1.3."""
    publisher.keys, publisher.status = [key("first")], 200
    return publisher


@pytest.fixture
def client(local: LocalBench, published: Published) -> Security:
    """The tool of LTI 1.3, in use."""
    security = replace(CLIENT, jwks_url=published.url)
    local.use(security)
    return security
