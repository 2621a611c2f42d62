"""An embedded station ends when nobody calls and nobody sits a test, and not before."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from isodesk.station.idleness import Idleness
from tests.support.station import LocalStation, local_station


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalStation]:
    async with local_station(tmp_path / "station") as found:
        yield found


async def _idle(local: LocalStation) -> bool:
    return await Idleness(local.station, 600)._left() == 0


async def test_calls_keep_it_awake(local: LocalStation) -> None:
    await local.call(15)
    local.clock.move(599)
    assert not await _idle(local)
    await local.call(15)
    local.clock.move(599)
    assert not await _idle(local)
    # A call without a token is nobody's.
    await local.http.post("/api/usage", data={"act_id": 15})
    local.clock.move(1)
    assert await _idle(local)


async def test_candidate_at_work_keeps_it_awake_until_time_is_over(local: LocalStation) -> None:
    planned = (await local.call(9, tst_frm_id=101, ema="ada@example.org"))["pla_tst_id"]
    await local.start(planned)
    local.clock.move(599)
    await local.chores()
    local.clock.move(0.5)
    assert not await _idle(local)
    local.clock.move(1)
    await local.chores()
    assert (await local.call(10, pla_tst_id=planned))["sta_id"] == 3
    local.clock.move(600)
    assert await _idle(local)


async def test_waiting_ends(local: LocalStation) -> None:
    waiting = asyncio.create_task(Idleness(local.station, 0.01).come())
    await asyncio.sleep(0)
    local.clock.move(1)
    await asyncio.wait_for(waiting, 10)
