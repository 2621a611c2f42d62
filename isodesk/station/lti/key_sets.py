"""Platforms' key sets: kept for an hour, read again for a key that isn't in them, though not at anybody's pace."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from isodesk.lti import LtiError
from isodesk.lti.keys import parse_key_set
from isodesk.net.errors import NetworkError
from isodesk.net.exchange import Exchange
from isodesk.station.context import Station
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.refused import KeysUnavailable

LASTS: Final = 3600.0  # seconds
AT_MOST_EVERY: Final = 30.0  # seconds between two readings for keys that aren't there


@dataclass
class _Kept:
    keys: dict[str, Any]
    read_at: float  # monotonic seconds


@dataclass
class KeySets:
    """Of one station, in memory, by their address."""

    station: Station
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _reading: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def get(self, url: str) -> dict[str, Any]:
        """The key set at this address; raises ``KeysUnavailable`` where none was ever read."""
        return await self._not_older(url, LASTS)

    async def again(self, url: str) -> dict[str, Any]:
        """The key set read again, if that wasn't done a moment ago."""
        return await self._not_older(url, AT_MOST_EVERY)

    async def _not_older(self, url: str, seconds: float) -> dict[str, Any]:
        async with self._reading.setdefault(url, asyncio.Lock()):
            now, kept = self.station.clock.monotonic(), self._kept.get(url)
            if kept is not None and now - kept.read_at < seconds:
                return kept.keys
            keys = await self._read(url)
            if keys is not None:
                self._kept[url] = _Kept(keys, now)
                return keys
            if kept is None:
                raise KeysUnavailable
            kept.read_at = now  # an earlier set stays good, and isn't asked for again at once
            return kept.keys

    async def _read(self, url: str) -> dict[str, Any] | None:
        try:
            answered = await Caller(self.station).call(Exchange("GET", url, {"Accept": "application/json"}))
            return parse_key_set(answered.body) if answered.status == 200 else None
        except (NetworkError, LtiError, httpx.HTTPError, httpx.InvalidURL, TimeoutError):
            return None
