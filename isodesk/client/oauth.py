"""Tokens: section "Connexion" of the document. Fetched once, kept while good, renewed when refused."""

import asyncio
import json
import time

import httpx

from isodesk.client.accounts import Account
from isodesk.client.errors import InDoubt, NotAuthorised, NotReached, TooManyCalls
from isodesk.client.posting import HttpAnswer, Poster, retry_after

_GRANT = {"grant_type": "client_credentials", "scopes": "usage"}
_EARLY = 30.0  # seconds before its end a token is not used any more
_LONGEST = 86_400.0
_USUAL_WAIT = 60.0  # seconds, where 429 names none


class Tokens:
    """The token of one account. However many calls ask at once, one of them fetches it."""

    def __init__(self, account: Account, poster: Poster) -> None:
        self._account = account
        self._poster = poster
        self._token = ""
        self._good_until = 0.0
        self._fetching = asyncio.Lock()

    async def token(self, *, instead_of: str = "") -> str:
        """A token, another one than ``instead_of``.

        Raises ``NotAuthorised`` where the credentials are refused, ``TooManyCalls`` where they were tried
        too often, ``NotReached`` where no token could be had: nothing but the request for a token was sent.
        """
        if self._good(instead_of):
            return self._token
        async with self._fetching:
            if not self._good(instead_of):
                self._token, seconds = await self._fetch()
                self._good_until = time.monotonic() + seconds
            return self._token

    def _good(self, refused: str) -> bool:
        return bool(self._token) and self._token != refused and time.monotonic() < self._good_until

    async def _fetch(self) -> tuple[str, float]:
        url = httpx.URL(self._account.token_url).copy_merge_params(_GRANT)
        credentials = {"client_id": self._account.client_id, "client_secret": self._account.client_secret}
        try:
            answer = await self._poster.post(url, credentials, {})
        except InDoubt as error:
            raise NotReached("token") from error
        if answer.status == 429:
            raise TooManyCalls(retry_after(answer) or _USUAL_WAIT)
        if answer.status >= 500:
            raise NotReached("token")
        return _read(answer)


def _read(answer: HttpAnswer) -> tuple[str, float]:
    """The token and how many seconds to use it; raises ``NotAuthorised``."""
    try:
        read = json.loads(answer.body)
        token = read["access_token"]
        seconds = float(read.get("expires_in") or 0)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotAuthorised(answer.status) from error
    if answer.status != 200 or not isinstance(token, str) or not _sendable(token):
        raise NotAuthorised(answer.status)
    if not 0 < seconds <= _LONGEST:
        return token, _LONGEST
    return token, max(seconds - _EARLY, seconds / 2)


def _sendable(token: str) -> bool:
    return bool(token) and token.isascii() and token.isprintable() and len(token) <= 8192
