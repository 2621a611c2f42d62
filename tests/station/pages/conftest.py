from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser as Chromium

from isodesk.station.app import build_app
from tests.station.pages.room import Browser, Room, SetClock, open_station
from tests.station.pages.seats import chromium_running, exam_room
from tests.support.station import RunningStation


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A station with one account and one form."""
    clock = SetClock()
    station = open_station(tmp_path / "station", clock)
    room = Room(station, clock)
    room.account_id = room.account()
    room.form_id = room.form()
    yield room
    station.database.close()


@pytest.fixture
async def app(room: Room) -> AsyncIterator[Any]:
    """The whole application over it, without its background task."""
    app = build_app(room.station)
    yield app
    await app.state.renderer.close()


@pytest.fixture
async def browser(app: Any) -> AsyncIterator[Browser]:
    browser = Browser(app)
    yield browser
    await browser.http.aclose()


@pytest.fixture
def chromium() -> Iterator[Chromium]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    with exam_room(tmp_path / "station") as running:
        yield running
