"""Calls to a platform's services with an access token, asked for when it is needed and again when it isn't taken."""

import secrets
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode, urlsplit

from isodesk.lti import ags
from isodesk.lti.errors import AnsweredWithFailure
from isodesk.net.exchange import Answered, Exchange
from isodesk.station.context import Station
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.platforms import Platform
from isodesk.station.lti.tool_keys import tool_keys

_FORM: Final = "application/x-www-form-urlencoded"
_SPARE: Final = 30.0  # seconds before its end in which a token is asked for anew


@dataclass
class Access:
    """Of one station; tokens are kept in memory while they are good, by platform and scopes."""

    station: Station
    caller: Caller
    _kept: dict[tuple[int, tuple[str, ...]], tuple[str, float]] = field(default_factory=dict)

    async def call(self, platform: Platform, scopes: tuple[str, ...], asked: Exchange) -> Answered:
        """The answer to a call for these scopes; with a new token, once, where the platform refuses the one at hand.

        Raises ``AnsweredWithFailure`` for any status but 2xx, and what ``isodesk.lti``, the network and httpx raise.
        """
        answered = await self._once(platform, scopes, asked)
        if answered.status == 401:
            self._kept.pop((platform.platform_id, scopes), None)
            answered = await self._once(platform, scopes, asked)
        if not 200 <= answered.status < 300:
            raise AnsweredWithFailure(error=str(answered.status))
        return answered

    async def _once(self, platform: Platform, scopes: tuple[str, ...], asked: Exchange) -> Answered:
        token = await self._token(platform, scopes)
        headers = {**asked.headers, "Authorization": f"Bearer {token}"}
        return await self.caller.call(Exchange(asked.method, asked.url, headers, asked.body))

    async def _token(self, platform: Platform, scopes: tuple[str, ...]) -> str:
        clock, key = self.station.clock, (platform.platform_id, scopes)
        value, until = self._kept.get(key, ("", 0.0))
        if clock.monotonic() < until:
            return value
        token = await self._asked(platform, scopes)
        self._kept[key] = token.value, clock.monotonic() + token.expires_in - _SPARE
        return token.value

    async def _asked(self, platform: Platform, scopes: tuple[str, ...]) -> ags.AccessToken:
        signer, registration = (await tool_keys(self.station))[0], platform.registration
        proof = ags.client_assertion(
            registration,
            key=signer.key,
            key_id=signer.key_id,
            now=self.station.clock.wall(),
            token_id=secrets.token_hex(16),
        )
        body = urlencode(ags.token_request(proof, scopes)).encode()
        answered = await self.caller.call(Exchange("POST", registration.token_url, {"Content-Type": _FORM}, body))
        return ags.parse_token_answer(answered.body, scopes)


def with_query(url: str, query: str) -> str:
    """An address with more in its query."""
    return f"{url}{'&' if urlsplit(url).query else '?'}{query}"
