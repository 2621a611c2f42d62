"""A TCP proxy between a client and a station: slow where asked, and wrong where asked, call by call."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

USAGE = "/api/usage"
_PAGE = b"<html><body><h1>Bad gateway</h1></body></html>"


class Fault(Enum):
    """What happens to a call. ``…_AFTER``: the station carried it out, and its answer is lost."""

    NONE = auto()
    DROP_BEFORE = auto()
    DROP_AFTER = auto()
    ERROR_BEFORE = auto()
    ERROR_AFTER = auto()
    SILENCE_BEFORE = auto()
    SILENCE_AFTER = auto()
    HALF_THE_HEAD = auto()
    HALF_THE_BODY = auto()
    A_PAGE_INSTEAD = auto()
    DELIVERED_TWICE = auto()
    FORBIDDEN = auto()
    LATE = auto()
    SLOW = auto()


@dataclass(frozen=True)
class Call:
    """One request on its way; ``action`` is its ``act_id``, 0 for any other address than that of the actions."""

    path: str
    raw: bytes
    body: bytes

    @property
    def action(self) -> int:
        given = parse_qs(self.body.decode()).get("act_id", ["0"]) if self.path == USAGE else ["0"]
        return int(given[0])


Decide = Callable[[Call], Fault]


@dataclass
class FaultyProxy:
    """``decide`` is asked what happens to each call. ``delay``: seconds added to every round trip, connecting included;
    ``lateness``: how long a call that comes late still takes once the client gave up; ``slowness``: how long the answer
    to a slow call is held back. ``answering`` hears of each whole answer just before it is passed on.

    ``delivered``: how often each action reached the station; ``met``: how often each fault was done.
    """

    target: str
    decide: Decide = lambda _: Fault.NONE
    delay: float = 0.0
    lateness: float = 0.5
    slowness: float = 0.5
    answering: Callable[[Call], None] = lambda _: None
    delivered: Counter[int] = field(default_factory=Counter)
    met: Counter[Fault] = field(default_factory=Counter)
    url: str = ""
    _server: asyncio.Server | None = None
    _conversations: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        await self._listen(0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._leave()

    @asynccontextmanager
    async def out_of_reach(self) -> AsyncIterator[None]:
        """Nobody listens; what was connected is cut off."""
        await self._leave()
        try:
            yield
        finally:
            await self._listen(int(self.url.rpartition(":")[2]))

    async def _listen(self, port: int) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", port)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _leave(self) -> None:
        if self._server is not None:
            self._server.close()
        for conversation in self._conversations:
            conversation.cancel()
        await asyncio.gather(*self._conversations, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        conversation = asyncio.create_task(self._converse(reader, writer))
        self._conversations.add(conversation)
        conversation.add_done_callback(self._conversations.discard)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await asyncio.sleep(self.delay)
            while not writer.is_closing():
                call = await _read_call(reader)
                await asyncio.sleep(self.delay)
                fault = self.decide(call)
                self.met[fault] += 1
                await _CONDUCTS[fault](self, call, reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def deliver(self, call: Call) -> bytes:
        """Bring a call to the station; its whole answer."""
        self.delivered[call.action] += 1
        parts = urlsplit(self.target)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            writer.write(call.raw)
            return await _read_answer(reader)
        finally:
            writer.close()


async def _read_call(reader: asyncio.StreamReader) -> Call:
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.readexactly(_length(head))
    return Call(head.split(b" ", 2)[1].decode().partition("?")[0], head + body, body)


async def _read_answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    return head + await reader.readexactly(_length(head))


def _length(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next((int(line.partition(b":")[2]) for line in lines if line.startswith(b"content-length:")), 0)


def _page(status: bytes) -> bytes:
    return b"HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (status, len(_PAGE), _PAGE)


Conduct = Callable[[FaultyProxy, Call, asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]
Answer = Callable[[bytes], tuple[bytes, bool]]  # what is passed on of the station's answer, and whether to close then


def _delivering(passed_on: Answer, times: int = 1, seconds: Callable[[FaultyProxy], float] = lambda _: 0.0) -> Conduct:
    async def conduct(
        proxy: FaultyProxy, call: Call, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        answer = b""
        for _ in range(times):
            answer = await proxy.deliver(call)
        passed, close = passed_on(answer)
        await asyncio.sleep(seconds(proxy))
        if passed == answer:
            proxy.answering(call)
        writer.write(passed)
        await writer.drain()
        if close:
            writer.close()

    return conduct


def _keeping(passed: bytes) -> Conduct:
    """Answer without the station; close where there is nothing to say."""

    async def conduct(
        _proxy: FaultyProxy, _call: Call, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        writer.write(passed)
        await writer.drain()
        if not passed:
            writer.close()

    return conduct


def _silent(*, delivering: bool) -> Conduct:
    async def conduct(
        proxy: FaultyProxy, call: Call, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter
    ) -> None:
        if delivering:
            await proxy.deliver(call)
        await reader.readexactly(1)  # until the client gives up

    return conduct


async def _late(proxy: FaultyProxy, call: Call, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """The client gives up; the call arrives all the same, somewhat later."""
    with suppress(asyncio.IncompleteReadError, ConnectionError):
        await reader.readexactly(1)
    await asyncio.sleep(proxy.lateness)
    await proxy.deliver(call)


_CONDUCTS: dict[Fault, Conduct] = {
    Fault.NONE: _delivering(lambda answer: (answer, False)),
    Fault.DROP_BEFORE: _keeping(b""),
    Fault.DROP_AFTER: _delivering(lambda _: (b"", True)),
    Fault.ERROR_BEFORE: _keeping(_page(b"502 Bad Gateway")),
    Fault.ERROR_AFTER: _delivering(lambda _: (_page(b"500 Internal Server Error"), False)),
    Fault.SILENCE_BEFORE: _silent(delivering=False),
    Fault.SILENCE_AFTER: _silent(delivering=True),
    Fault.HALF_THE_HEAD: _delivering(lambda answer: (answer[:20], True)),
    Fault.HALF_THE_BODY: _delivering(lambda answer: (answer[:-5], True)),
    Fault.A_PAGE_INSTEAD: _delivering(lambda _: (_page(b"200 OK"), False)),
    Fault.LATE: _late,
    Fault.SLOW: _delivering(lambda answer: (answer, False), seconds=lambda proxy: proxy.slowness),
    Fault.FORBIDDEN: _keeping(_page(b"403 Forbidden")),
    Fault.DELIVERED_TWICE: _delivering(lambda answer: (answer, False), times=2),
}
