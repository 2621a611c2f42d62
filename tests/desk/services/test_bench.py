"""The LTI bench beside the desk: its process, and what passed as rows."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import BenchNotReached, BenchNotStarted
from isodesk.desk.services import bench_process
from isodesk.desk.services.bench import Bench
from isodesk.desk.services.bench_process import BenchProcess
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.events import Events, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.settings import AccountSettings
from isodesk.protocol.bench import Exchange, build_journal, parse_journal
from tests.desk.services.offices import PASSPHRASE
from tests.support.loopback import Answered, serving


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    made = Bench(BenchProcess(tmp_path / "bench"), Events(), lambda: "http://127.0.0.1:9")
    yield made
    await made.stop()


def saying(tmp_path: Path, script: str) -> Bench:
    """A bench whose process is a line of shell."""
    return Bench(BenchProcess(tmp_path / "bench", ("sh", "-c", script)), Events(), str)


async def use(url: str) -> None:
    """What a tool might ask."""
    async with httpx.AsyncClient() as http:
        await http.get(f"{url}/jwks")
        await http.post(f"{url}/token", data={"grant_type": "password"})


async def kinds(bench: Bench, query: PageQuery) -> list[str]:
    return [row.kind for row in await bench.page(query, 0, 10)]


async def test_what_passes_becomes_rows(bench: Bench) -> None:
    url = await bench.start()
    assert await bench.start() == url == bench.url
    await use(url)
    await bench.refresh()
    assert await bench.count(PageQuery()) == 2
    assert await kinds(bench, PageQuery()) == ["token", "keys"]
    assert await kinds(bench, PageQuery(sort="at")) == ["keys", "token"]
    assert await kinds(bench, PageQuery(sort="status", descending=True)) == ["token", "keys"]
    assert await kinds(bench, PageQuery(search="PASSWORD")) == ["token"]
    assert await kinds(bench, PageQuery(filters={"kind": "keys"})) == ["keys"]
    assert await kinds(bench, PageQuery(filters={"answer": "refused"})) == ["token"]
    numbers = await bench.ids(PageQuery())
    row = await bench.one(numbers[0])
    assert row is not None
    assert (row.path, row.failed, row.asked) == ("/token", True, "grant_type=password")
    assert await bench.one(99) is None


async def test_rows_that_stay_the_same_are_not_told_of(tmp_path: Path) -> None:
    events, told = Events(), list[frozenset[Subject]]()
    events.subscribe(RowsChanged, lambda event: told.append(event.subjects))
    bench = Bench(BenchProcess(tmp_path / "bench"), events, str)
    await bench.start()
    await bench.refresh()
    assert told == [{Subject.BENCH}]
    await use(bench.url)
    await bench.refresh()
    await bench.refresh()
    assert len(told) == 2
    await bench.clear()
    assert (await bench.count(PageQuery()), len(told)) == (0, 3)
    await bench.stop()
    await bench.clear()
    await bench.refresh()
    assert (bench.url, len(told)) == ("", 4), "that it was stopped"


async def test_a_bench_that_died_has_no_rows(bench: Bench) -> None:
    await bench.start()
    await use(bench.url)
    await bench.refresh()
    child = bench._process._child
    assert child is not None
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    await bench.refresh()
    assert bench.url == ""
    await bench.stop()
    assert await bench.count(PageQuery()) == 0
    assert await bench.start()


async def test_what_comes_after_it_was_stopped_is_nothing(bench: Bench) -> None:
    url = await bench.start()
    await use(url)
    reading = asyncio.ensure_future(bench.refresh())
    await asyncio.sleep(0)
    await bench.stop()
    await reading
    assert await bench.count(PageQuery()) == 0


async def test_it_offers_the_station_of_the_account(bench: Bench) -> None:
    async with httpx.AsyncClient() as http:
        page = (await http.get(f"{await bench.start()}/compose")).text
    assert "http://127.0.0.1:9" in page or "This station" in page


async def test_one_that_ends_at_once_says_why(tmp_path: Path) -> None:
    with pytest.raises(BenchNotStarted) as caught:
        await saying(tmp_path, "echo no port >&2; exit 1").start()
    assert caught.value.parameters["output"] == "no port\n"


async def test_one_without_a_log_is_told_of_all_the_same(tmp_path: Path) -> None:
    bench = saying(tmp_path, f"rm {tmp_path}/bench/bench.log")
    with pytest.raises(BenchNotStarted) as caught:
        await bench.start()
    assert caught.value.parameters["output"] == ""
    await bench.stop()


async def test_one_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_process, "_STOP_SECONDS", 0.2)
    bench = saying(tmp_path, "echo http://127.0.0.1:9; exec sleep 1000")
    await bench.start()
    child = bench._process._child
    assert child is not None
    await bench.stop()
    assert child.returncode == -signal.SIGKILL


async def test_an_address_where_nobody_answers(tmp_path: Path) -> None:
    bench = saying(tmp_path, "echo http://127.0.0.1:9; exec cat")
    await bench.start()
    with pytest.raises(BenchNotReached):
        await bench.refresh()
    await bench.stop()


@pytest.mark.parametrize(("status", "body"), [(404, b""), (200, b"[1"), (200, b"{}"), (200, b"[1]")])
async def test_an_address_where_another_answers(tmp_path: Path, status: int, body: bytes) -> None:
    with serving(lambda _asked: Answered(status, body)) as url:
        bench = saying(tmp_path, f"echo {url}; exec cat")
        await bench.start()
        with pytest.raises(BenchNotReached):
            await bench.refresh()
        await bench.stop()


@pytest.mark.parametrize(
    ("kind", "url", "expected"),
    [(AccountKind.CUSTOM, "https://centre.example/api/usage", "https://centre.example"), (AccountKind.TESTING, "", "")],
)
async def test_which_station_it_offers(tmp_path: Path, kind: AccountKind, url: str, expected: str) -> None:
    desk = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    assert desk._station_url() == "", "the sample centre isn't started"
    settings = AccountSettings("", "Centre", kind, url, url, "client-a", on_station=kind is AccountKind.CUSTOM)
    account = await desk.accounts.add(settings, "secret")
    await desk.accounts.use(account.id)
    assert desk._station_url() == expected
    await desk.bench.stop()
    await desk.close()


def test_a_journal_is_read_as_it_was_written() -> None:
    told = Exchange(7, time.time(), "token", "POST", "/token", {"accept": "*/*"}, "a=é", 400, "{}")
    assert parse_journal(build_journal([told])) == [told]
