"""Fixtures of the seed's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.station.seed.stores import Seeded, store_in


@pytest.fixture
def seeded(tmp_path: Path) -> Iterator[Seeded]:
    with store_in(tmp_path) as store:
        yield store
