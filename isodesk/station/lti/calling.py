"""Calls to platforms: through the guard, within seconds, each answer bounded."""

import asyncio
from dataclasses import dataclass
from typing import Final

import httpx

from isodesk.net.exchange import Answered, Exchange, exchange
from isodesk.net.fetch import guarded_transport
from isodesk.net.http import TimeOuts, make_client
from isodesk.station.context import Station

SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls for one station."""

    station: Station

    async def call(self, asked: Exchange) -> Answered:
        """The answer; raises ``NetworkError``, ``TimeoutError`` and what httpx raises."""
        local = self.station.settings.callbacks_to_local_addresses
        async with asyncio.timeout(SECONDS), _client() as client:
            return await exchange(client, asked, allow_private=local)


def _client() -> httpx.AsyncClient:
    return make_client(transport=guarded_transport(), time_outs=TimeOuts(connect=SECONDS, answer=SECONDS))
