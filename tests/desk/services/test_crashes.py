"""A desk that is killed at random points: nobody twice, no credit twice, nothing lost."""

import asyncio
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, Settling
from isodesk.desk.services.events import OutboxChanged
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.sending import patience
from isodesk.desk.store.connection import Connection
from tests.desk.services.between import LOST, between
from tests.desk.services.offices import ALL, ASSESSMENT, intents, left, open_desk, person, the_tests
from tests.support.station import RunningStation

PEOPLE = 60
SECONDS = 120.0


def run_and_kill(folder: Path, url: str, seconds: float) -> None:
    """Let a desk send for so long, then kill it as a power cut would."""
    command = [sys.executable, "-m", "tests.desk.services.dying", str(folder), url, str(PEOPLE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = ""
        for said in process.stdout:
            if said.strip() == "sending":
                break
        assert said.strip() == "sending"
        Event().wait(seconds)
        process.kill()


@pytest.mark.parametrize("seed", [1, 2])
async def test_killed_again_and_again(
    tmp_path: Path, station: RunningStation, platform: Isograd, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "LATE", 1.0)  # the station here is done with a call long before a minute
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    before = await left(platform)
    for _ in range(4):
        run_and_kill(tmp_path, station.url, chance.uniform(0.0, 0.25))
    async with open_desk(tmp_path, station.url) as desk:
        assert await desk.outbox.wait_idle() == OutboxCounts()
        rows = await desk.candidates.page(ALL, 0, 1000)
        tests = await the_tests(desk)
        assert len({row.platform_id for row in rows} - {None}) == PEOPLE
        assert len({test.platform_id for test in tests} - {None}) == PEOPLE
        assert await left(platform) == before - PEOPLE
        assert sum(entry.change for entry in await desk.credits.page(ALL, 0, 1000)) == -PEOPLE


async def test_a_full_disk_stops_the_sending_and_loses_no_answer(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url, start=False) as desk:
        people = [await desk.candidates.add(person(external_id="x" * 250)) for _ in range(150)]
        await desk.tests.register(people, Registration(ASSESSMENT))
        pages = await desk.context.store.read(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])

        def allow(most: int) -> Callable[[Connection], object]:
            return lambda connection: connection.execute(f"PRAGMA max_page_count = {most}").fetchone()

        await desk.context.store.write(allow(pages))
        await desk.start()
        while desk.outbox.counts.trouble != "storage.disk_full":
            await changed(desk)
        await desk.context.store.write(allow(pages * 100))
        await desk.outbox.try_now()
        while desk.outbox.counts != OutboxCounts():
            await changed(desk)
        assert front.count(2) == 150
        assert {test.platform_id is not None for test in await the_tests(desk)} == {True}


async def changed(desk: Desk) -> None:
    """Return once the outbox says something new."""
    heard = asyncio.Event()
    end = desk.events.subscribe(OutboxChanged, lambda _: heard.set())
    await asyncio.wait_for(heard.wait(), SECONDS)
    end()


async def test_a_mail_that_was_being_sent_is_left_to_a_person(tmp_path: Path, station: RunningStation) -> None:
    """Marked as being sent, and the desk dies: whether it went out is not known."""
    async with between(station.url) as front:
        async with open_desk(tmp_path, front.url) as desk:
            candidate = await desk.candidates.add(person())
            await desk.outbox.wait_idle()
        async with open_desk(tmp_path, front.url, start=False) as desk:
            await desk.mails.send_to_candidates([candidate], Invitation(41))
            await desk.context.store.write(
                lambda connection: connection.execute("UPDATE intent SET state = 'sending' WHERE state = 'waiting'")
            )
        async with open_desk(tmp_path, front.url) as desk:
            assert (await desk.outbox.wait_idle()).in_doubt == 1
            assert front.count(42) == 0
            [doubt] = await intents(desk, "in_doubt")
            assert doubt.error == "interrupted"
            front.faults[42] = [LOST]
            await desk.outbox.settle(doubt.id, Settling.SEND_AGAIN)
            assert (await desk.outbox.wait_idle()).in_doubt == 1
            assert front.count(42) == 1
