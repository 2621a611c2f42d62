"""One HTTP connection that costs its caller little: what is measured is the server, and not who asks it."""

import asyncio
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_COOKIE = re.compile(rb"\r\nset-cookie: *([^=]+)=([^;\r]*)", re.IGNORECASE)


class Broken(Exception):
    """The connection ended before its answer did."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes


@dataclass
class Line:
    """A connection to ``host`` and ``port`` that is kept, with the cookies that came over it."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    @classmethod
    async def to(cls, url: str) -> "Line":
        """A connection to the server at a URL."""
        parts = urlsplit(url)
        line = cls(str(parts.hostname), int(parts.port or 80))
        line._reader, line._writer = await asyncio.open_connection(line.host, line.port)
        return line

    def close(self) -> None:
        """End the connection."""
        if self._writer is not None:
            self._writer.close()

    async def get(self, path: str) -> Answer:
        """The answer to a GET; raises ``Broken``."""
        return await self._ask(self._head("GET", path) + b"\r\n")

    async def post(self, path: str, body: bytes, kind: str = "application/json") -> Answer:
        """The answer to a POST; raises ``Broken``."""
        head = self._head("POST", path) + f"content-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n".encode()
        return await self._ask(head + body)

    def _head(self, method: str, path: str) -> bytes:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = f"cookie: {cookies}\r\n" if cookies else ""
        return f"{method} {path} HTTP/1.1\r\nhost: {self.host}:{self.port}\r\n{sent}".encode()

    async def _ask(self, request: bytes) -> Answer:
        assert self._reader is not None
        assert self._writer is not None
        self._writer.write(request)
        try:
            head = await self._reader.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(head)
            body = await self._reader.readexactly(int(length[1])) if length else b""
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise Broken from error
        for name, value in _COOKIE.findall(head):
            self.cookies[name.decode()] = value.decode()
        return Answer(int(head[9:12]), body)
