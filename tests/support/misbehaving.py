"""A real HTTP server on loopback that answers each request with the next of what it was told to do."""

import asyncio
import json
import ssl
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

Conduct = Callable[["Exchange"], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Received:
    """One request as it arrived; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(self.target.partition("?")[2])

    @property
    def form(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}


@dataclass(frozen=True)
class Exchange:
    """What a conduct answers with: the request, and the way back."""

    request: Received
    writer: asyncio.StreamWriter

    async def write(self, raw: bytes) -> None:
        self.writer.write(raw)
        await self.writer.drain()

    def close(self) -> None:
        self.writer.close()


def http(status: int, body: bytes, headers: dict[str, str] | None = None) -> bytes:
    """The bytes of an answer of known length."""
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def raw(answer: bytes, *, then_close: bool = False, pieces: int = 1) -> Conduct:
    """Write these bytes, in so many pieces."""

    async def conduct(exchange: Exchange) -> None:
        size = -(-len(answer) // pieces) or 1
        for start in range(0, len(answer), size):
            await exchange.write(answer[start : start + size])
            await asyncio.sleep(0.005 if pieces > 1 else 0)
        if then_close:
            exchange.close()

    return conduct


def says(body: object, *, status: int = 200, headers: dict[str, str] | None = None) -> Conduct:
    """Answer with JSON."""
    return raw(http(status, json.dumps(body).encode(), {"Content-Type": "application/json", **(headers or {})}))


def page(status: int, headers: dict[str, str] | None = None) -> Conduct:
    """Answer with an HTML page, as front ends do."""
    return raw(http(status, b"<html><body><h1>Oops</h1></body></html>", headers))


async def drop(exchange: Exchange) -> None:
    """Close without a word."""
    exchange.close()


async def stay_silent(exchange: Exchange) -> None:
    """Never answer; the connection stays open."""


@dataclass
class Server:
    """``calls``: what to do with one request to ``/api/usage`` after the other, the last for good.

    ``tokens``: the same for ``/oauth2/token``; without it each request gets a new token.
    ``other``: what to do with any other address.
    """

    calls: list[Conduct] = field(default_factory=list)
    tokens: list[Conduct] = field(default_factory=list)
    other: dict[str, Conduct] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    url: str = ""
    tls: ssl.SSLContext | None = None
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    most_at_once: int = 0
    _at_once: int = 0
    _server: asyncio.Server | None = None
    _open: set[asyncio.StreamWriter] = field(default_factory=set)

    def actions(self) -> list[Received]:
        """The requests that ``/api/usage`` got."""
        return [each for each in self.received if each.path == "/api/usage"]

    def token_requests(self) -> list[Received]:
        return [each for each in self.received if each.path == "/oauth2/token"]

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, ssl=self.tls)
        scheme = "https" if self.tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Close every connection and take no more."""
        if self._server is not None:
            self._server.close()
        for writer in list(self._open):
            writer.close()
        if self._server is not None:
            await self._server.wait_closed()
        await asyncio.sleep(0)

    async def hang_up(self) -> None:
        """Close every connection that is open; new ones are taken."""
        for writer in list(self._open):
            writer.close()
            await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open.add(writer)
        try:
            while not writer.is_closing():
                request = await _read(reader)
                self.received.append(request)
                self.arrived.set()
                self._at_once += 1
                self.most_at_once = max(self.most_at_once, self._at_once)
                await self._conduct(request)(Exchange(request, writer))
                self._at_once -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    def _conduct(self, request: Received) -> Conduct:
        if request.path == "/oauth2/token":
            return _next(self.tokens) if self.tokens else says(self._token())
        if request.path == "/api/usage":
            return _next(self.calls)
        return self.other.get(request.path, page(404))

    def _token(self) -> dict[str, object]:
        return {"access_token": f"token-{len(self.token_requests())}", "expires_in": 3600, "token_type": "Bearer"}


def _next(conducts: list[Conduct]) -> Conduct:
    return conducts.pop(0) if len(conducts) > 1 else conducts[0]


async def _read(reader: asyncio.StreamReader) -> Received:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Received(method, target, headers, await reader.readexactly(int(headers.get("content-length", "0"))))
