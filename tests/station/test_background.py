"""The background task: prompt when woken, patient with what fails, quick to end."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from isodesk.station import background
from isodesk.station.background import chores_running
from isodesk.station.context import Station
from isodesk.station.schema import mail
from isodesk.storage.errors import StoreBusy
from tests.support.station import LocalStation, eventually, local_station


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalStation]:
    async with local_station(tmp_path / "station") as found:
        yield found


async def _until(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), 10)


async def test_wake_is_heard_at_once_and_by_who_was_busy(local: LocalStation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "SECONDS_BETWEEN_ROUNDS", 3600.0)
    rounds = [asyncio.Event() for _ in range(3)]

    async def chore(station: Station) -> None:
        done = next(each for each in rounds if not each.is_set())
        if done is rounds[1]:
            station.activity.wake.set()  # while it is busy
        done.set()

    async with chores_running(local.station, [chore]):
        await _until(rounds[0])
        assert not rounds[1].is_set()
        local.station.activity.wake.set()
        await _until(rounds[2])


async def test_a_patient_chore_is_not_begun_by_the_bell(local: LocalStation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "SECONDS_BETWEEN_ROUNDS", 3600.0)
    begun: list[str] = []

    async def patient(station: Station) -> None:
        del station
        begun.append("patient")

    async def woken(station: Station) -> None:
        del station
        begun.append("woken")

    async with chores_running(local.station, [patient, woken], patient=[patient]):
        await eventually(lambda: len(begun) == 2)
        local.station.activity.wake.set()
        await eventually(lambda: len(begun) == 3)
    assert begun.count("woken") == 2


async def test_failure_is_logged_and_tried_again(
    local: LocalStation, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "SECONDS_BETWEEN_ROUNDS", 0.01)
    again = asyncio.Event()

    async def failing(station: Station) -> None:
        if caplog.records:
            again.set()
        raise StoreBusy(reason="as told")

    with caplog.at_level(logging.WARNING):
        async with chores_running(local.station, [failing]):
            await _until(again)
    assert "chore failing failed: StoreBusy" in caplog.text


async def test_fault_of_the_program_ends_no_chore(
    local: LocalStation, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "SECONDS_BETWEEN_ROUNDS", 0.01)
    again = asyncio.Event()

    async def faulty(station: Station) -> None:
        if caplog.records:
            again.set()
        raise KeyError("ines@example.org")

    with caplog.at_level(logging.ERROR):
        async with chores_running(local.station, [faulty]):
            await _until(again)
    assert "chore faulty is at fault: KeyError at faulty:" in caplog.text
    assert "ines" not in caplog.text


async def test_one_item_that_fails_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    done = []

    async def work(item: int) -> None:
        if item == 2:
            raise StoreBusy(reason="as told")
        done.append(item)

    with caplog.at_level(logging.WARNING):
        assert await background.each_by_itself([1, 2, 3], work) == [2]
    assert done == [1, 3]
    assert "work failed for 2: StoreBusy" in caplog.text


async def test_hanging_chore_holds_up_nobody_and_ends_in_time(
    local: LocalStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "SECONDS_TO_FINISH", 0.05)
    other = asyncio.Event()

    async def hanging(station: Station) -> None:
        await asyncio.Event().wait()

    async def quick(station: Station) -> None:
        other.set()

    async with chores_running(local.station, [hanging, quick]):
        await _until(other)
        started = time.monotonic()
    assert time.monotonic() - started < 5


async def test_mail_asked_for_over_http_is_written_without_waiting_for_a_round(
    local: LocalStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    from isodesk.station.chores import CHORES, PATIENT

    monkeypatch.setattr(background, "SECONDS_BETWEEN_ROUNDS", 3600.0)
    folder = local.station.folder / "mail"
    async with chores_running(local.station, CHORES, patient=PATIENT):
        await asyncio.sleep(0.2)  # the first round is over, the next an hour away
        await local.call(42, can_id=31, mai_tem_id=41)
        await eventually(lambda: bool(list(folder.glob("*.eml"))))
    await local.chores()
    assert [row.status for row in await local.rows(mail)] == ["written"]
