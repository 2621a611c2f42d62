"""The embedded station as a process of its own: started, found again, replaced, left alone."""

import asyncio
import gc
import json
import os
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import StationNotStarted
from isodesk.desk.services import embedded
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.embedded import EmbeddedStation
from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.offices import ALL, PASSPHRASE, person, the_tests

KEY = "ab" * 32


@pytest.fixture
async def folder(tmp_path: Path) -> AsyncIterator[Path]:
    """A station's folder; whatever runs in it is ended."""
    yield tmp_path / "station"
    await EmbeddedStation(tmp_path / "station", lambda: KEY).stop()


def write_ready_file(folder: Path, content: object) -> None:
    """As a station would, had it been here."""
    folder.mkdir()
    (folder / "ready.json").write_text(json.dumps(content))


async def test_a_station_is_started_found_again_and_replaced_when_dead(folder: Path) -> None:
    first = EmbeddedStation(folder, lambda: KEY)
    started = await first.running()
    assert await first.alive()
    first.leave()  # the desk dies; the station doesn't
    second = EmbeddedStation(folder, lambda: KEY)
    assert await second.running() == started
    os.kill(started.pid, signal.SIGKILL)
    assert not await second.alive()
    replaced = await second.running()
    assert replaced.pid != started.pid
    await second.stop()
    assert not await second.alive()


async def test_what_a_station_keeps_is_encrypted_with_the_key_handed_over(folder: Path) -> None:
    station = EmbeddedStation(folder, lambda: KEY)
    await station.running()
    await station.stop()
    assert (folder / "data" / "station.db").read_bytes()[:15] != b"SQLite format 3"
    with pytest.raises(StationNotStarted) as raised:
        await EmbeddedStation(folder, lambda: "cd" * 32).running()
    assert raised.value.parameters["reason"] == "ended"


async def test_a_station_that_does_not_come_up_says_why(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "import sys; sys.exit('the reason')")
    with pytest.raises(StationNotStarted) as raised:
        await EmbeddedStation(tmp_path, lambda: KEY, command).running()
    assert raised.value.parameters == {"reason": "ended", "output": "the reason\n"}


async def test_a_station_that_never_gets_ready_is_said_to_be_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "START_SECONDS", 1.0)
    command = (sys.executable, "-c", "import time; print('still at it', flush=True); time.sleep(3)")
    station = EmbeddedStation(tmp_path, lambda: KEY, command)
    with pytest.raises(StationNotStarted) as raised:
        await station.running()
    assert raised.value.parameters == {"reason": "late", "output": "still at it\n"}
    station.leave()


# Still starting when all else is over: the child sleeps, and nothing here waits for it.
NEVER_READY = (sys.executable, "-c", "import time; print('still at it', flush=True); time.sleep(30)")


async def test_a_station_that_is_only_just_begun_is_stopped_too(tmp_path: Path) -> None:
    station = EmbeddedStation(tmp_path, lambda: KEY, NEVER_READY)
    starting = asyncio.create_task(station.running())
    await asyncio.sleep(0)
    starting.cancel()  # the window closes
    await asyncio.gather(starting, return_exceptions=True)
    began = time.monotonic()
    await station.stop()
    assert time.monotonic() - began < 15
    assert station._child is not None
    assert station._child.poll() is not None


async def test_a_station_that_is_only_just_begun_may_be_left(tmp_path: Path) -> None:
    """Python warns of a child that nobody waits for any more; a warning is an error here."""
    left = threading.Event()

    def key() -> str:
        assert left.wait(30)
        return KEY

    station = EmbeddedStation(tmp_path, key, NEVER_READY)
    starting = asyncio.create_task(station.running())
    await asyncio.sleep(0)
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    station.leave()
    left.set()
    assert station._launching is not None
    await asyncio.wait([station._launching])
    assert station._child is None
    gc.collect()


async def test_a_ready_file_of_somebody_else_is_not_believed(folder: Path) -> None:
    stale = {"url": "http://127.0.0.1:9", "pid": os.getpid(), "client_id": "a", "client_secret": "b", "version": "1"}
    write_ready_file(folder, stale)
    station = EmbeddedStation(folder, lambda: KEY)
    assert (await station.running()).url != stale["url"]
    await station.stop()


async def test_a_first_start_needs_nothing_but_a_folder(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path, passphrase=PASSPHRASE)
    account = desk.accounts.current
    assert account is not None
    assert account.kind is AccountKind.EMBEDDED
    await desk.start()
    try:
        await desk.ready()
        forms = await desk.forms.all()
        assert all(form.name and form.credit_kind for form in forms)
        assert {form.credit_kind for form in forms} <= {row.description for row in await desk.credits.balances()}
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(forms[0].id))
        assert await desk.outbox.wait_idle() == OutboxCounts()
    finally:
        await desk.close(stop_station=True)


async def test_a_station_that_dies_with_calls_under_way_is_replaced_and_loses_nobody(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path, passphrase=PASSPHRASE)
    await desk.start()
    try:
        await desk.ready()
        form = (await desk.forms.all())[0].id
        before = sum(row.amount for row in await desk.credits.refresh())
        people = [await desk.candidates.add(person()) for _ in range(40)]
        await desk.tests.register(people, Registration(form))
        os.kill((await desk.station.running()).pid, signal.SIGKILL)
        for _ in range(10):
            await desk.outbox.try_now()
            if await desk.outbox.wait_idle() == OutboxCounts():
                break
        assert desk.outbox.counts == OutboxCounts()
        rows = await desk.candidates.page(ALL, 0, 100)
        assert len({row.platform_id for row in rows} - {None}) == 40
        assert len({test.platform_id for test in await the_tests(desk)} - {None}) == 40
        spent = sum(entry.change for entry in await desk.credits.page(ALL, 0, 100))
        after = sum(row.amount for row in await desk.credits.refresh())
        assert after - before == spent == -40
    finally:
        await desk.close(stop_station=True)


async def test_a_station_that_is_busy_for_a_while_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_ANSWER_SECONDS", 0.2)
    first = EmbeddedStation(folder, lambda: KEY)
    started = await first.running()
    first.leave()
    os.kill(started.pid, signal.SIGSTOP)
    second = EmbeddedStation(folder, lambda: KEY)
    looking = asyncio.create_task(second.running())
    try:
        await asyncio.wait([looking], timeout=1.0)  # several looks long
        assert not looking.done()
        assert await first.alive()
    finally:
        os.kill(started.pid, signal.SIGCONT)
    assert await looking == started


async def test_a_station_that_never_answers_is_said_to_be_silent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_ANSWER_SECONDS", 0.1)
    station = EmbeddedStation(folder, lambda: KEY)
    started = await station.running()
    monkeypatch.setattr(embedded, "START_SECONDS", 0.3)
    (folder / "station.log").unlink()
    os.kill(started.pid, signal.SIGSTOP)
    try:
        with pytest.raises(StationNotStarted) as raised:
            await station.running()
    finally:
        os.kill(started.pid, signal.SIGCONT)
    assert raised.value.parameters == {"reason": "silent", "output": ""}
    monkeypatch.setattr(embedded, "START_SECONDS", 60.0)
    assert await station.running() == started
    station.leave()
