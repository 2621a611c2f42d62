"""Figures become verdicts as the rows ask for them."""

import asyncio
import socket
import time

from benchmarks import proxy
from benchmarks.measure import Series, Verdict, alternate, ratio


def test_contenders_take_turns_in_both_orders_and_a_round_is_the_mean_of_its_turns() -> None:
    seen: list[str] = []
    figures = {"floor": iter(range(100)), "product": iter(range(100, 200))}

    def taking(name: str) -> float:
        seen.append(name)
        return float(next(figures[name]))

    series = alternate({"floor": lambda: taking("floor"), "product": lambda: taking("product")}, rounds=2, slices=2)
    assert seen == ["floor", "product", "product", "floor"] * 2
    assert series["floor"].figures == [0.5, 2.5]
    assert series["product"].figures == [100.5, 102.5]


def test_the_ratio_is_that_of_rounds_not_of_medians() -> None:
    assert ratio(Series([10.0, 100.0, 30.0]), Series([10.0, 50.0, 10.0])) == 2.0
    assert Series([1.0, 4.0, 2.0]).median == 2.0
    assert Series([1.0, 4.0, 2.0]).spread == 1.5


def test_a_verdict_holds_within_its_bound_and_never_where_the_row_is_void() -> None:
    assert Verdict("a", "", 0.7, at_least=0.7).holds
    assert not Verdict("a", "", 0.69, at_least=0.7).holds
    assert Verdict("d", "", 3.0, at_most=3.0).holds
    assert not Verdict("d", "", 3.01, at_most=3.0).holds
    assert not Verdict("a", "", 9.0, at_least=0.7, void="load generator").holds
    both = Verdict("q", "", 1.2, at_least=0.9, at_most=1.1)
    assert (both.holds, both.wanted) == (False, "0.9 to 1.1")


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1000):
        writer.write(data)
    writer.close()


async def test_the_proxy_adds_its_delay_to_connecting_and_to_every_round_trip() -> None:
    far = await asyncio.start_server(echo, "127.0.0.1", 0)
    listener = socket.create_server(("127.0.0.1", 0))
    serving = asyncio.create_task(proxy.serve(listener, far.sockets[0].getsockname()[1], 0.05))
    began = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", listener.getsockname()[1])
    took = []
    for number in range(3):
        writer.write(b"%d" % number)
        assert await reader.readexactly(1) == b"%d" % number
        took.append(time.monotonic() - began)
        began = time.monotonic()
    writer.write_eof()
    assert await reader.read() == b""  # the end goes there and comes back
    writer.close()
    await writer.wait_closed()
    far.close()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    for _turn in range(3):
        await asyncio.sleep(0)  # connections that were closed go
    assert took[0] >= 0.1
    assert all(0.05 <= each < 2 for each in took[1:])
