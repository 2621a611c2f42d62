"""The writer commits together what queued up, keeps works apart, and says what happened to each."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import IntegrityError, OperationalError

from isodesk.storage.connections import connect
from isodesk.storage.database import Database
from isodesk.storage.errors import DiskFull, StoreBusy, StoreClosed, WriteFailed
from tests.storage.tables import METADATA, add, note, texts

Work: TypeAlias = Callable[[Connection], Any]


class Bug(Exception):
    """What a faulty work raises."""


def failing_after(text_written: str) -> Work:
    def work(connection: Connection) -> None:
        add(text_written)(connection)
        raise Bug

    return work


class Gate:
    """A work that keeps the writer busy until it is let go, so that others queue up behind it."""

    def __init__(self) -> None:
        self.entered, self.leave = threading.Event(), threading.Event()

    def __call__(self, connection: Connection) -> None:
        self.entered.set()
        assert self.leave.wait(30)


async def queue_behind_gate(database: Database, works: list[Work]) -> list[object]:
    gate = Gate()
    first = asyncio.create_task(database.write(gate))
    await asyncio.to_thread(gate.entered.wait, 30)
    waiting = asyncio.gather(*(database.write(work) for work in works), return_exceptions=True)
    await asyncio.sleep(0)
    gate.leave.set()
    await first
    return list(await waiting)


async def test_what_queued_up_is_one_commit(database: Database) -> None:
    before = database.commits
    ids = await queue_behind_gate(database, [add(f"note {number}") for number in range(100)])
    assert ids == list(range(1, 101))
    assert database.commits - before == 2  # the gate's, and one for the hundred


async def test_an_error_undoes_its_own_work_only(database: Database) -> None:
    works = [add("before"), failing_after("never"), add(None), add("after")]
    outcomes = await queue_behind_gate(database, works)
    assert [type(outcome) for outcome in outcomes] == [int, Bug, IntegrityError, int]
    assert await database.read(texts) == ["before", "after"]


async def test_works_that_fail_first_leave_the_others_their_commit(database: Database) -> None:
    """The first is undone by the transaction, which begins again for the rest."""
    before = database.commits
    outcomes = await queue_behind_gate(
        database, [failing_after("never"), add(None), add("kept"), failing_after("nor this"), add("kept too")]
    )
    assert [type(outcome) for outcome in outcomes] == [Bug, IntegrityError, int, Bug, int]
    assert await database.read(texts) == ["kept", "kept too"]
    assert database.commits - before == 2  # the gate's, and one for the two
    with pytest.raises(Bug):
        await database.write(failing_after("alone"))
    assert database.commits - before == 2
    assert await database.read(texts) == ["kept", "kept too"]


async def test_nothing_is_answered_before_it_is_on_disk(database: Database, key: bytes) -> None:
    await database.write(add("kept"))
    other = connect(database.path, key)
    assert other.execute("SELECT text FROM note").fetchall() == [("kept",)]
    other.close()


def limit_pages(database: Database) -> None:
    """Leave the store a few pages to grow by: what a full disk does, without filling one."""
    database.write_now(
        lambda connection: connection.execute(
            text(f"PRAGMA max_page_count = {connection.execute(text('PRAGMA page_count')).scalar_one() + 4}")
        ).all()
    )


async def test_a_full_disk_fails_every_work_of_the_batch_and_nothing_of_it_is_kept(database: Database) -> None:
    await database.write(add("before"))
    limit_pages(database)
    outcomes = await queue_behind_gate(
        database, [add("small"), add("x" * 100_000), failing_after("y"), add("small too")]
    )
    assert [type(outcome) for outcome in outcomes] == [DiskFull] * 4
    assert await database.read(texts) == ["before"]
    await database.write(add("there is room for this"))
    assert await database.read(texts) == ["before", "there is room for this"]


async def test_a_commit_that_fails_is_told_to_every_work_in_it(tmp_path: Path) -> None:
    with Database.open(tmp_path / "store.db", key=None) as database:
        await database.write(
            lambda connection: (
                [
                    connection.execute(text(statement))
                    for statement in (
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)",
                    )
                ]
                and None
            )
        )

        def orphan(connection: Connection) -> None:
            connection.execute(text("INSERT INTO child VALUES (7)"))

        def count(connection: Connection) -> int:
            return int(connection.execute(text("SELECT count(*) FROM child")).scalar_one())

        outcomes = await queue_behind_gate(database, [count, orphan])
        assert [type(outcome) for outcome in outcomes] == [WriteFailed, WriteFailed]
        assert await database.write(count) == 0


async def test_another_process_that_writes_for_too_long_is_named(
    database: Database, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.write_now(lambda connection: connection.execute(text("PRAGMA busy_timeout = 50")).all())
    other = connect(database.path, key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        await database.write(add("later"))
    other.execute("ROLLBACK")
    other.close()
    await database.write(add("now"))
    assert await database.read(texts) == ["now"]


async def test_a_work_that_ends_the_transaction_is_refused(database: Database) -> None:
    with pytest.raises(WriteFailed):
        await database.write(lambda connection: connection.commit())
    await database.write(add("still writing"))
    assert await database.read(texts) == ["still writing"]


async def test_readers_see_one_snapshot_and_never_write(database: Database) -> None:
    await database.write(add("first"))

    def twice(connection: Connection) -> tuple[list[str], list[str]]:
        before = texts(connection)
        database.write_now(add("second"))
        return before, texts(connection)

    assert await database.read(twice) == (["first"], ["first"])
    assert await database.read(texts) == ["first", "second"]
    with pytest.raises(OperationalError, match="readonly"):
        await database.read(lambda connection: connection.execute(insert(note).values(text="no")).rowcount)


async def test_reads_go_on_while_the_writer_is_busy(database: Database) -> None:
    gate = Gate()
    writing = asyncio.create_task(database.write(gate))
    await asyncio.to_thread(gate.entered.wait, 30)
    assert await asyncio.wait_for(database.read(texts), 10) == []
    assert database.read_now(texts) == []
    gate.leave.set()
    await writing


async def test_a_wait_that_is_cancelled_harms_nobody_else(database: Database) -> None:
    gate = Gate()
    first = asyncio.create_task(database.write(gate))
    await asyncio.to_thread(gate.entered.wait, 30)
    given_up = asyncio.create_task(database.write(add("given up")))
    kept = asyncio.create_task(database.write(add("kept")))
    await asyncio.sleep(0)
    given_up.cancel()
    gate.leave.set()
    await first
    await kept
    assert given_up.cancelled() or await asyncio.gather(given_up, return_exceptions=True)
    assert "kept" in await database.read(texts)


async def test_close_writes_what_is_queued_and_refuses_the_rest(tmp_path: Path, key: bytes) -> None:
    database = Database.open(tmp_path / "store.db", key=key)
    database.write_now(METADATA.create_all)
    gate = Gate()
    waiting = [asyncio.create_task(database.write(work)) for work in (gate, add("one"), add("two"))]
    await asyncio.to_thread(gate.entered.wait, 30)
    closing = asyncio.create_task(asyncio.to_thread(database.close))
    gate.leave.set()
    await closing
    assert (await asyncio.gather(*waiting))[1:] == [1, 2]
    for attempt in (database.write, database.read):
        with pytest.raises(StoreClosed):
            await attempt(texts)
    with pytest.raises(StoreClosed):
        database.read_now(texts)
    database.close()
    with Database.open(tmp_path / "store.db", key=key) as again:
        assert again.read_now(texts) == ["one", "two"]


def test_many_threads_may_write_and_read_at_once(database: Database) -> None:
    def work(name: str) -> None:
        for number in range(50):
            database.write_now(add(f"{name}{number}"))
            assert f"{name}{number}" in database.read_now(texts)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(database.read_now(texts)) == sorted(f"{name}{number}" for name in "abcd" for number in range(50))
