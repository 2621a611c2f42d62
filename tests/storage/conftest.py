"""Stores for the tests of this folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from isodesk.storage.database import Database
from tests.storage.tables import METADATA


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def database(tmp_path: Path, key: bytes) -> Iterator[Database]:
    with Database.open(tmp_path / "store.db", key=key) as opened:
        opened.write_now(METADATA.create_all)
        yield opened
