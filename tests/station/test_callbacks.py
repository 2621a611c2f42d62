"""Callbacks against a real server on loopback: called where the setting allows, refused where not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from isodesk.station import schema
from isodesk.station.callbacks import run_callbacks
from tests.station.pages.room import Browser, Room, SetClock, open_station


@dataclass
class Listener:
    """A server that keeps the first line and headers of each request and answers what it is told."""

    answer: bytes = b"HTTP/1.1 204 No Content\r\n\r\n"
    seen: list[bytes] = field(default_factory=list)
    port: int = 0
    hold: bool = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.seen.append(await reader.readuntil(b"\r\n\r\n"))
        if self.hold:
            await reader.read()
        else:
            writer.write(self.answer)
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    @property
    def targets(self) -> list[str]:
        return [request.split(b" ")[1].decode() for request in self.seen]


@asynccontextmanager
async def listening(listener: Listener) -> AsyncIterator[Listener]:
    server = await asyncio.start_server(listener.serve, "127.0.0.1", 0)
    listener.port = server.sockets[0].getsockname()[1]
    try:
        yield listener
    finally:
        server.close()
        await server.wait_closed()


@pytest.fixture
def make_room(tmp_path: Path, request: pytest.FixtureRequest) -> Any:
    def make(**settings: Any) -> Room:
        clock = SetClock()
        station = open_station(tmp_path / "station", clock, **settings)
        request.addfinalizer(station.database.close)
        room = Room(station, clock)
        room.account()
        room.form()
        return room

    return make


def wait_for(room: Room, url: str) -> int:
    planned_test_id, _ = room.planned_test()
    return room.put(schema.callback, account_id=1, planned_test_id=planned_test_id, url=url, status="waiting", tries=0)


async def outcome(room: Room, url: str) -> tuple[str, str, int]:
    callback_id = wait_for(room, url)
    await run_callbacks(room.station)
    row = room.row(schema.callback, callback_id)
    return row.status, row.last_answer, row.tries


async def test_a_test_handed_in_calls_its_page_exactly_as_given(make_room: Any) -> None:
    from isodesk.station.app import build_app

    room = make_room(callbacks_to_local_addresses=True)
    async with listening(Listener()) as listener:
        url = f"http://127.0.0.1:{listener.port}/done/../x?test=%41&name=é&empty="
        _, key = room.planned_test(callback_page=url)
        browser = Browser(build_app(room.station))
        await browser.start(key)
        await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
        await browser.http.aclose()
        assert listener.seen == []
        await run_callbacks(room.station)
        await run_callbacks(room.station)

    assert listener.targets == ["/done/../x?test=%41&name=%C3%A9&empty="]
    assert b"\r\nHost: 127.0.0.1:" in listener.seen[0]
    (row,) = room.rows(schema.callback)
    assert (row.status, row.last_answer, row.tries) == ("done", "204", 1)
    assert [each.event for each in room.rows(schema.journal)][-1] == "callback.done"


async def test_loopback_is_refused_without_the_setting(make_room: Any) -> None:
    async with listening(Listener()) as listener:
        found = await outcome(make_room(), f"http://127.0.0.1:{listener.port}/")
        assert found == ("failed", "address_refused", 1)
        assert listener.seen == []


async def test_a_redirect_to_an_address_never_allowed_is_refused(make_room: Any) -> None:
    answer = b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n"
    async with listening(Listener(answer)) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://127.0.0.1:{listener.port}/")
    assert found == ("failed", "address_refused", 1)
    assert len(listener.seen) == 1


async def test_a_redirect_is_followed(make_room: Any) -> None:
    async with listening(Listener()) as second:
        answer = f"HTTP/1.1 307 x\r\nLocation: http://localhost:{second.port}/b?c\r\nContent-Length: 0\r\n\r\n".encode()
        async with listening(Listener(answer)) as first:
            room = make_room(callbacks_to_local_addresses=True)
            found = await outcome(room, f"http://127.0.0.1:{first.port}/")
    assert found == ("done", "204", 1)
    assert second.targets == ["/b?c"]


async def test_redirects_without_end_are_given_up(make_room: Any) -> None:
    answer = b"HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"
    async with listening(Listener(answer)) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://127.0.0.1:{listener.port}/")
    assert found == ("failed", "address_refused", 1)
    assert len(listener.seen) == 6


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "500"),
        (b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", "404"),
        (b"not HTTP at all\r\n\r\n", "unreachable"),
        (b"", "unreachable"),
    ],
)
async def test_what_is_not_a_success_is_recorded(make_room: Any, answer: bytes, kept: str) -> None:
    async with listening(Listener(answer)) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://127.0.0.1:{listener.port}/")
    assert found == ("failed", kept, 1)


async def test_only_the_status_of_an_endless_answer_counts(make_room: Any) -> None:
    """A server that says 200 and then goes on for ever, now fast, now a byte at a time."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000000000\r\n\r\n" + b"x" * 300_000
    async with listening(Listener(answer)) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://127.0.0.1:{listener.port}/")
    assert found == ("done", "200", 1)


async def test_an_address_that_does_not_answer_gives_way_to_the_next(
    make_room: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host name with two addresses, of which only the second listens: here the first is one nobody has."""
    loop = asyncio.get_running_loop()

    async def both(host: str, port: int, **_: Any) -> list[Any]:
        assert host == "two.example.org"
        return [(0, 0, 0, "", (address, port)) for address in ("127.99.99.99", "127.0.0.1")]

    monkeypatch.setattr(loop, "getaddrinfo", both)
    async with listening(Listener()) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://two.example.org:{listener.port}/")
    assert found == ("done", "204", 1)
    assert f"Host: two.example.org:{listener.port}".encode() in listener.seen[0]


async def test_a_server_that_never_answers_times_out(make_room: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isodesk.station.callbacks._SECONDS", 0.3)
    async with listening(Listener(hold=True)) as listener:
        found = await outcome(make_room(callbacks_to_local_addresses=True), f"http://127.0.0.1:{listener.port}/")
    assert found == ("failed", "timeout", 1)


async def test_names_that_do_not_resolve(make_room: Any) -> None:
    found = await outcome(make_room(), "http://no-such-name.invalid/done")
    assert found == ("failed", "name_not_found", 1)


async def test_many_are_tried_once_each(make_room: Any) -> None:
    room = make_room(callbacks_to_local_addresses=True)
    async with listening(Listener()) as listener:
        for number in range(23):
            wait_for(room, f"http://127.0.0.1:{listener.port}/{number}")
        for _ in range(3):
            await run_callbacks(room.station)
    assert sorted(listener.targets) == sorted(f"/{number}" for number in range(23))
    assert {row.status for row in room.rows(schema.callback)} == {"done"}
