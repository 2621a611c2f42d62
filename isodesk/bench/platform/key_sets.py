"""Tools' key sets: read where the registration says, through the guard, kept for a while."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from isodesk.bench.bounded import Bounded
from isodesk.bench.errors import KeysUnread
from isodesk.bench.journal import Asked, Entry, Journal, Kind, Told
from isodesk.bench.redacting import shown_text
from isodesk.lti import LtiError
from isodesk.lti.keys import parse_key_set
from isodesk.net.errors import NetworkError
from isodesk.net.exchange import Answered, Exchange, exchange
from isodesk.net.fetch import guarded_transport
from isodesk.net.http import TimeOuts, make_client

LASTS: Final = 300.0  # seconds
AT_MOST_EVERY: Final = 5.0  # seconds between two readings for keys that aren't there
_SECONDS: Final = 5.0


@dataclass
class KeySets:
    """By their address."""

    journal: Journal
    now: Callable[[], float]
    _kept: Bounded[str, tuple[dict[str, Any], float]] = field(default_factory=lambda: Bounded(50))

    async def get(self, url: str, *, again: bool = False) -> dict[str, Any]:
        """The key set at this address, ``again`` where a key isn't in it; raises ``KeysUnread``."""
        kept = self._kept.get(url)
        if kept is not None and self.now() - kept[1] < (AT_MOST_EVERY if again else LASTS):
            return kept[0]
        keys = await self._read(url)
        self._kept[url] = keys, self.now()
        return keys

    async def _read(self, url: str) -> dict[str, Any]:
        try:
            answered = await self._call(url)
            self._note(url, Told(answered.status, shown_text(answered.body)))
            return parse_key_set(answered.body)
        except LtiError as error:
            raise KeysUnread(reason=error.code) from error
        except (NetworkError, httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            self._note(url, Told())
            raise KeysUnread(reason=type(error).__name__) from error

    async def _call(self, url: str) -> Answered:
        transport, time_outs = guarded_transport(), TimeOuts(connect=_SECONDS, answer=_SECONDS)
        asked = Exchange("GET", url, {"Accept": "application/json"})
        async with asyncio.timeout(_SECONDS), make_client(transport=transport, time_outs=time_outs) as client:
            return await exchange(client, asked, allow_private=True)

    def _note(self, url: str, told: Told) -> None:
        self.journal.keep(Entry(self.journal.number(), self.now(), Kind.KEYS, Asked("GET", url), told))
