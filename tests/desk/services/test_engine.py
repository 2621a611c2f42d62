"""The outbox's engine where its own store is in the way: held by another program, or not what it should be."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.store.connection import Connection
from isodesk.net.ways_out import DIRECT, WayOut
from isodesk.storage.connections import connect
from tests.desk.services.between import HELD, between
from tests.desk.services.offices import ASSESSMENT, intents, left, open_desk, person, the_candidate, the_tests
from tests.support.station import RunningStation, eventually

SETTLED = OutboxCounts()


@asynccontextmanager
async def another_program(desk: Desk, folder: Path) -> AsyncIterator[Connection]:
    """One that may write to the desk's store as well; the desk doesn't wait long for it."""
    await desk.context.store.write(lambda connection: connection.execute("PRAGMA busy_timeout = 50").fetchone())
    with closing(connect(folder / "desk.db", await desk.safety._store_key())) as other:
        yield other


@contextmanager
def held(other: Connection) -> Iterator[None]:
    """Nobody else can write meanwhile."""
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")


async def test_an_engine_that_begins_while_the_store_is_held_waits_for_it(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk, another_program(desk, tmp_path) as other:
        await desk.outbox.wait_idle()
        with held(other):
            for way in (DIRECT, ""):  # the second ends an engine that never came to begin
                await desk.ways_out.keep(WayOut(way))
                await eventually(lambda: desk.outbox.counts.trouble == "storage.busy")
        await eventually(lambda: desk.outbox.counts == SETTLED)
        candidate = await desk.candidates.add(person())
        assert await desk.outbox.wait_idle() == SETTLED
        assert (await the_candidate(desk, candidate)).platform_id is not None


async def test_what_only_the_credits_tell_about_is_not_sent_while_they_can_not_be_written_down(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()
        before = await left(platform)
        candidate = await desk.candidates.add(person())
        assert await desk.outbox.wait_idle() == SETTLED
        front.faults[15] = [HELD]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        async with another_program(desk, tmp_path) as other:
            with held(other):
                front.release()
                await eventually(lambda: desk.outbox.counts.trouble == "storage.busy")
                assert front.count(9) == 0
        await desk.outbox.try_now()
        assert await desk.outbox.wait_idle() == SETTLED
        assert (front.count(9), await left(platform)) == (1, before - 1)


@pytest.fixture
async def told() -> AsyncIterator[list[str]]:
    """What the program's errors are said to be."""
    loop, said = asyncio.get_running_loop(), []

    def note(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        said.append(str(context["message"]))

    loop.set_exception_handler(note)
    yield said
    loop.set_exception_handler(None)


async def spoil(desk: Desk, trigger: str) -> None:
    """A store that refuses what it never should."""
    statement = f"CREATE TRIGGER spoilt {trigger} BEGIN SELECT RAISE(ABORT, 'spoilt'); END"
    await desk.context.store.write(lambda connection: connection.execute(statement).fetchone())


async def test_a_store_that_refuses_an_answer_ends_the_engine_and_whoever_waits_hears_of_it(
    tmp_path: Path, station: RunningStation, told: list[str]
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await spoil(desk, "BEFORE INSERT ON credit_ledger")
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        with pytest.raises(Exception, match="spoilt"):
            await desk.outbox.wait_idle()
        assert told == ["the outbox has stopped"]


async def test_what_came_back_is_written_down_before_the_engine_ends(
    tmp_path: Path, station: RunningStation, told: list[str]
) -> None:
    """One call breaks it while another is under way: that one's answer is kept, and the next start goes on."""
    async with between(station.url) as front:
        async with open_desk(tmp_path, front.url) as desk:
            front.server.other.clear()
            candidate = await desk.candidates.add(person())
            assert await desk.outbox.wait_idle() == SETTLED
            await spoil(desk, "BEFORE UPDATE ON intent WHEN new.state = 'sending' AND new.action = 9")
            front.faults |= {1: [HELD], 15: [HELD]}
            other = await desk.candidates.add(person())
            await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
            await front.until_held(2)
            front.release()
            with pytest.raises(Exception, match="spoilt"):
                await desk.outbox.wait_idle()
            assert told == ["the outbox has stopped"]
            assert (await the_candidate(desk, other)).platform_id is not None
            assert [each.action for each in await intents(desk, "open")] == ["add_another_test"]
            await desk.context.store.write(lambda connection: connection.execute("DROP TRIGGER spoilt").fetchone())
        async with open_desk(tmp_path, front.url) as desk:
            assert await desk.outbox.wait_idle() == SETTLED
            assert [test.platform_id is not None for test in await the_tests(desk)] == [True]
