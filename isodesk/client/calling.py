"""One call to an account: its turn, its token, its wait where the platform asks for one."""

from collections.abc import Mapping
from contextlib import nullcontext
from urllib.parse import urlencode

import httpx

from isodesk.client.accounts import Account
from isodesk.client.errors import AccountInvalid, TooManyCalls
from isodesk.client.oauth import Tokens
from isodesk.client.pacing import Pacing
from isodesk.client.posting import HttpAnswer, Poster, retry_after
from isodesk.client.retrying import LONGEST_WAIT

_TURNS = 5  # how often one call may be told to wait


class Caller:
    """Sends what is given to the account, once as far as the platform is concerned; raises ``AccountInvalid``."""

    def __init__(self, account: Account, poster: Poster, *, calls_in_flight: int, language: str) -> None:
        self._account = account
        self._poster = poster
        self._api_url = _address("api_url", account.api_url)
        _address("token_url", account.token_url)
        self._pacing = Pacing(calls_in_flight)
        self._tokens = Tokens(account, poster)
        self._language = language

    async def post(self, form: Mapping[str, str], *, waits: bool = True) -> HttpAnswer:
        """The answer of ``/api/usage``, whatever its status, 429 apart: then it ``waits`` as long as it is asked to.

        A token that is refused (401) is renewed once: nothing was carried out. Raises ``NotReached``,
        ``NotAuthorised``, ``TooManyCalls`` or ``Unanswered``.
        """
        seconds = 0.0
        for _ in range(_TURNS):
            async with self._pacing.turn():
                answer = await self._authorised(form, self._api_url)
            if answer.status != 429:
                return answer
            asked = retry_after(answer)
            seconds = 1.0 if asked is None else asked
            if seconds > LONGEST_WAIT or not waits:
                break
            self._pacing.hold(seconds)
        raise TooManyCalls(seconds)

    async def send(
        self, verb: str, path: str, fields: Mapping[str, str], *, in_body: bool, waits: bool = False
    ) -> HttpAnswer:
        """The answer of another address of the same server, with the account's token; raises as ``post``.

        The fields go into the body or the query. A call that ``waits`` for something to happen takes no turn.
        """
        url = self._account.origin + path
        body = fields if in_body else None
        if fields and not in_body:
            url += f"?{urlencode(fields)}"
        async with nullcontext() if waits else self._pacing.turn():
            return await self._authorised(body, url, verb)

    async def look(self, url: str) -> HttpAnswer:
        """The answer of any address, without the account's token; raises ``NotReached`` or ``Unanswered``."""
        async with self._pacing.turn():
            return await self._poster.get(url, {"Accept-Language": self._language})

    async def _authorised(self, form: Mapping[str, str] | None, url: str | httpx.URL, verb: str = "POST") -> HttpAnswer:
        token = await self._tokens.token()
        answer = await self._with(token, form, url, verb)
        if answer.status == 401:
            token = await self._tokens.token(instead_of=token)
            answer = await self._with(token, form, url, verb)
        return answer

    async def _with(self, token: str, form: Mapping[str, str] | None, url: str | httpx.URL, verb: str) -> HttpAnswer:
        headers = {"Authorization": f"Bearer {token}", "Accept-Language": self._language}
        return await self._poster.send(verb, url, form, headers)


def _address(name: str, url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        raise AccountInvalid(name) from error
