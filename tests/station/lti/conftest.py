"""A station that learning platforms launch at."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.station.lti import platform_v1p3
from tests.station.lti.platform import Platform
from tests.station.lti.platform_v1p3 import Published, publishing
from tests.support.station import LocalStation, local_station

SEED = Path(__file__).parents[2] / "support" / "lti.yaml"


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalStation]:
    async with local_station(tmp_path / "station", seed=SEED, callbacks_to_local_addresses=True) as opened:
        yield opened


@pytest.fixture
def platform(local: LocalStation) -> Platform:
    """A consumer of LTI 1.1 that may launch."""
    return Platform(local)


@pytest.fixture
def published() -> Iterator[Published]:
    """The keys of the platform of LTI 1.3."""
    with publishing() as keys:
        yield keys


@pytest.fixture
async def new_platform(local: LocalStation, published: Published) -> platform_v1p3.Platform:
    """A platform of LTI 1.3 that is registered."""
    await platform_v1p3.registered(local, published)
    return platform_v1p3.Platform(local, published)
