"""A real station for a module's tests; each test has its own desk and its own people."""

from collections.abc import AsyncIterator, Iterator

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.isograd import Isograd
from isodesk.desk.services.sending import patience
from tests.support.station import SECRETS, RunningStation, running_station


@pytest.fixture(autouse=True)
def _cuts_are_over_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stations here are done with a call long before five seconds."""
    monkeypatch.setattr(patience, "CUT", 0.3)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """The test centre as a process."""
    with running_station(tmp_path_factory.mktemp("centre") / "station") as running:
        yield running


@pytest.fixture
async def platform(station: RunningStation) -> AsyncIterator[Isograd]:
    """The same account beside the desk: what the station itself says."""
    account = station_account(station.url, "client-a", SECRETS["client-a"])
    async with Isograd(account) as isograd:
        yield isograd
