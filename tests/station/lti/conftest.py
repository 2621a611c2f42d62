"""A station that learning platforms launch at."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.station.lti.platform import Platform
from tests.support.station import LocalStation, local_station

SEED = Path(__file__).parents[2] / "support" / "lti.yaml"


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalStation]:
    async with local_station(tmp_path / "station", seed=SEED) as opened:
        yield opened


@pytest.fixture
def platform(local: LocalStation) -> Platform:
    """A consumer that may launch."""
    return Platform(local)
