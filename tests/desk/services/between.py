"""A front end between a desk and a real station that loses what it is told to lose."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Self

import httpx

from tests.support.misbehaving import Exchange, Server, http

UNSENT, LOST, ERROR, HTML, HELD, TOO_MANY = "unsent", "lost", "error", "html", "held", "too_many"
RETRY_AFTER = 600  # seconds, longer than the client waits by itself


@dataclass
class Between:
    """``faults``: by action number, what happens to its next calls, one after the other; then all is well.

    ``unsent``: the call never reaches the station. ``lost``: it does, the answer never comes back.
    ``error``: it does, and the answer is a 502. ``html``: it does, and a page of HTML comes back.
    ``too_many``: it never reaches the station, and the answer is a 429.
    ``held``: it waits here until ``release``. ``without`` is a property that answers lose.
    """

    station: str
    faults: dict[int, list[str]] = field(default_factory=dict)
    seen: list[int] = field(default_factory=list)
    server: Server = field(default_factory=Server)
    without: str = ""
    held: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    released: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return self.server.url

    def count(self, action: int) -> int:
        """How often an action came by."""
        return self.seen.count(action)

    async def until_held(self, calls: int) -> None:
        """Return once so many calls wait here."""
        for _ in range(calls):
            await self.held.acquire()

    def release(self) -> None:
        """Let them go."""
        self.released.set()

    async def conduct(self, exchange: Exchange) -> None:
        request = exchange.request
        action = int(request.form.get("act_id", "0")) if request.path == "/api/usage" else 0
        self.seen.append(action)
        waiting = self.faults.get(action, [])
        fault = waiting.pop(0) if waiting else ""
        if fault == UNSENT:
            exchange.close()
            return
        if fault == TOO_MANY:
            await exchange.write(http(429, b"{}", {"Retry-After": str(RETRY_AFTER)}))
            return
        if fault == HELD:
            self.held.release()
            await self.released.wait()
        answer = await self._forward(exchange)
        if fault == LOST:
            exchange.close()
        elif fault in (ERROR, HTML):
            await exchange.write(http(502 if fault == ERROR else 200, b"<html><body>Oops</body></html>"))
        else:
            headers = {
                name: value for name, value in answer.headers.items() if name.lower() in ("content-type", "location")
            }
            await exchange.write(http(answer.status_code, self._content(answer), headers))

    def _content(self, answer: httpx.Response) -> bytes:
        if not self.without:
            return answer.content
        return json.dumps({name: value for name, value in answer.json().items() if name != self.without}).encode()

    async def _forward(self, exchange: Exchange) -> httpx.Response:
        request = exchange.request
        kept = ("authorization", "content-type", "accept-language")
        headers = {name: value for name, value in request.headers.items() if name in kept}
        return await self._http.request(
            request.method, self.station + request.target, headers=headers, content=request.body
        )

    async def __aenter__(self) -> Self:
        self._http = httpx.AsyncClient(trust_env=False)
        self.server.calls = self.server.tokens = [self.conduct]
        paths = ("/.well-known/isodesk-station", "/station/v1/forms", "/station/v1/tests")
        self.server.other = dict.fromkeys(paths, self.conduct)
        await self.server.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.server.stop()
        await self._http.aclose()


@asynccontextmanager
async def between(station: str, faults: dict[int, list[str]] | None = None) -> AsyncIterator[Between]:
    """A front end before that station."""
    async with Between(station, faults or {}) as front:
        yield front
