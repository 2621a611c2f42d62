"""The transport under httpx, against servers that misbehave over real sockets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from isodesk.net import transport
from isodesk.net.http import TimeOuts, make_client
from tests.support.misbehaving import Conduct, Exchange, Server, drop, http, raw, stay_silent

PATH = "/api/usage"


@asynccontextmanager
async def serving(*calls: Conduct, largest_answer: int = 100_000) -> AsyncIterator[tuple[Server, httpx.AsyncClient]]:
    client = make_client(time_outs=TimeOuts(connect=2, answer=1), largest_answer=largest_answer)
    async with Server(calls=list(calls)) as server, client:
        client.base_url = httpx.URL(server.url)
        yield server, client


async def test_posts_a_form_and_reads_the_answer() -> None:
    async with serving(raw(http(200, b"hello", {"X-Said": "yes"}))) as (server, client):
        answer = await client.post(PATH + "?a=b%20c", data={"name": "Zoë & co"})
    assert (answer.status_code, answer.content, answer.headers["x-said"]) == (200, b"hello", "yes")
    received = server.received[0]
    assert (received.method, received.query, received.form) == ("POST", {"a": ["b c"]}, {"name": "Zoë & co"})
    assert received.headers["user-agent"].startswith("IsoDesk/")
    assert received.headers["host"] == server.url.removeprefix("http://")


async def test_keeps_a_connection_for_the_next_call() -> None:
    async with serving(raw(http(200, b"1"))) as (server, client):
        for _ in range(5):
            await client.post(PATH)
    assert server.connections == 1


async def test_calls_at_once_each_have_their_own_connection_and_answer() -> None:
    async def echo(exchange: Exchange) -> None:
        await asyncio.sleep(0.02)
        await exchange.write(http(200, exchange.request.body))

    async with serving(echo) as (server, client):
        answers = await asyncio.gather(*(client.post(PATH, content=str(number)) for number in range(20)))
        again = await asyncio.gather(*(client.post(PATH, content=str(number)) for number in range(20)))
    assert [answer.text for answer in answers + again] == [str(number) for number in range(20)] * 2
    assert server.connections == 20


@pytest.mark.parametrize("pieces", [1, 7, 60])
async def test_reads_an_answer_that_arrives_in_pieces(pieces: int) -> None:
    async with serving(raw(http(200, b"hello"), pieces=pieces)) as (_, client):
        assert (await client.post(PATH)).content == b"hello"


@pytest.mark.parametrize("pieces", [1, 9])
async def test_reads_chunks(pieces: int) -> None:
    answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
    async with serving(raw(answer, pieces=pieces)) as (server, client):
        assert (await client.post(PATH)).content == b"hello world"
        assert (await client.post(PATH)).content == b"hello world"
    assert server.connections == 1


async def test_reads_past_what_comes_before_the_answer() -> None:
    answer = b"HTTP/1.1 103 Early Hints\r\nX-Said: early\r\n\r\n" + http(200, b"hello")
    async with serving(raw(answer)) as (_, client):
        read = await client.post(PATH)
    assert (read.status_code, read.content, "x-said" in read.headers) == (200, b"hello", False)


async def test_the_end_of_the_connection_ends_an_answer_without_a_length() -> None:
    async with serving(raw(b"HTTP/1.1 200 OK\r\n\r\nall of it", then_close=True)) as (server, client):
        assert (await client.post(PATH)).content == b"all of it"
        assert (await client.post(PATH)).content == b"all of it"
    assert server.connections == 2


async def test_a_connection_that_the_server_says_it_closes_is_not_kept() -> None:
    async with serving(raw(http(200, b"1", {"Connection": "close"}))) as (server, client):
        await client.post(PATH)
        await client.post(PATH)
    assert server.connections == 2


CUT_SHORT = {
    "nothing": drop,
    "half the head": raw(b"HTTP/1.1 200 OK\r\nContent-Le", then_close=True),
    "half a body": raw(http(200, b"hello")[:-2], then_close=True),
    "half the chunks": raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", then_close=True),
    "no last chunk": raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", then_close=True),
}


@pytest.mark.parametrize("conduct", CUT_SHORT.values(), ids=CUT_SHORT.keys())
async def test_an_answer_cut_short_is_never_taken_for_whole(conduct: Conduct) -> None:
    async with serving(conduct, raw(http(200, b"1"))) as (_, client):
        with pytest.raises(httpx.ReadError):
            await client.post(PATH)
        assert (await client.post(PATH)).content == b"1"


async def test_an_answer_that_does_not_come_in_time() -> None:
    async with serving(stay_silent, raw(http(200, b"1"))) as (_, client):
        with pytest.raises(httpx.ReadTimeout):
            await client.post(PATH)
        assert (await client.post(PATH)).content == b"1"


async def test_an_answer_that_drips_is_bound_by_the_same_time() -> None:
    async def drip(exchange: Exchange) -> None:
        await exchange.write(http(200, b"x" * 1000)[:-1000])
        while not exchange.writer.is_closing():
            await exchange.write(b"x")
            await asyncio.sleep(0.05)

    async with serving(drip) as (_, client):
        with pytest.raises(httpx.ReadTimeout):
            await client.post(PATH)


@pytest.mark.parametrize("answer", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 OK\r\n\r\n", b"\x16\x03\x01\x00\x00" * 3])
async def test_what_is_not_http(answer: bytes) -> None:
    async with serving(raw(answer)) as (_, client):
        with pytest.raises(httpx.RemoteProtocolError):
            await client.post(PATH)


@pytest.mark.parametrize("body", [http(200, b"x" * 2000), b"HTTP/1.1 200 OK\r\nX: " + b"x" * 2000])
async def test_an_answer_over_the_limit_is_not_read_to_its_end(body: bytes) -> None:
    async with serving(raw(body), largest_answer=1000) as (_, client):
        with pytest.raises(httpx.RemoteProtocolError):
            await client.post(PATH)


async def test_a_kept_connection_that_was_closed_is_replaced_before_anything_is_written() -> None:
    async with serving(raw(http(200, b"1"))) as (server, client):
        await client.post(PATH)
        await server.hang_up()
        assert (await client.post(PATH)).content == b"1"
    assert (server.connections, len(server.received)) == (2, 2)


async def test_a_kept_connection_that_dies_once_written_to_is_not_tried_again() -> None:
    async with serving(raw(http(200, b"1")), drop) as (server, client):
        await client.post(PATH)
        with pytest.raises(httpx.ReadError):
            await client.post(PATH)
    assert (server.connections, len(server.received)) == (1, 2)


async def test_bytes_that_nobody_asked_for_end_a_kept_connection() -> None:
    async with serving(raw(http(200, b"1") + b"HTTP/1.1 200 OK\r\n\r\n"), raw(http(200, b"2"))) as (_, client):
        with pytest.raises(httpx.RemoteProtocolError):
            await client.post(PATH)
        assert (await client.post(PATH)).content == b"2"


async def test_an_idle_connection_is_not_used_once_it_is_old() -> None:
    async with Server(calls=[raw(http(200, b"1"))]) as server:
        direct = transport.DirectTransport(limit=1000, idle_seconds=0)
        async with httpx.AsyncClient(transport=direct, base_url=server.url) as client:
            await client.post(PATH)
            await client.post(PATH)
    assert server.connections == 2


async def test_nothing_was_written_where_there_is_no_server() -> None:
    async with serving(raw(b"")) as (server, client):
        await server.stop()
        with pytest.raises(httpx.ConnectError):
            await client.post(PATH)


async def test_a_name_that_leads_nowhere() -> None:
    async with make_client() as client:
        for name in ("nowhere.invalid", "a" * 64 + ".invalid"):
            with pytest.raises(httpx.ConnectError):
                await client.get(f"http://{name}/")


async def test_a_call_that_is_cancelled_leaves_no_connection_behind() -> None:
    async with serving(stay_silent, raw(http(200, b"1"))) as (server, client):
        call = asyncio.create_task(client.post(PATH))
        await server.arrived.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert (await client.post(PATH)).content == b"1"
    assert server.connections == 2


async def test_a_header_can_not_carry_another_one() -> None:
    async with serving(raw(http(200, b"1"))) as (server, client):
        with pytest.raises(httpx.LocalProtocolError):
            await client.post(PATH, headers={"Authorization": "Bearer x\r\nX-Other: y"})
    assert server.received == []


async def test_only_http_and_https() -> None:
    async with make_client() as client:
        with pytest.raises(httpx.UnsupportedProtocol):
            await client.get("ftp://127.0.0.1/")


async def test_redirections_are_not_followed() -> None:
    async with serving(raw(http(302, b"", {"Location": "/elsewhere"}))) as (server, client):
        assert (await client.post(PATH)).status_code == 302
    assert len(server.received) == 1
