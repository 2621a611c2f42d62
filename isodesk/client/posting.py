"""One request, one answer: what went wrong is told apart by whether anything was written."""

import email.utils
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx

from isodesk.client.errors import ClientError, NotReached, Unanswered
from isodesk.net.http import TimeOuts, our_headers
from isodesk.net.troubles import reason_of

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A whole answer: its status, headers (names in any case) and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Poster:
    """Sends requests by a transport itself: no cookies are kept, no redirection is so much as looked at.

    A client of httpx does both, and more; without it a call costs a third less.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, time_outs: TimeOuts) -> None:
        self._transport = transport
        self._headers = our_headers()
        self._extensions = {"timeout": httpx.Timeout(time_outs.answer, connect=time_outs.connect).as_dict()}

    async def post(self, url: str | httpx.URL, form: Mapping[str, str], headers: Mapping[str, str]) -> HttpAnswer:
        """Post a form; raises ``NotReached`` or ``Unanswered``. Any status is an answer."""
        return await self.send("POST", url, form, headers)

    async def get(self, url: str | httpx.URL, headers: Mapping[str, str]) -> HttpAnswer:
        """Get an address; raises as ``post``."""
        return await self.send("GET", url, None, headers)

    async def send(
        self, verb: str, url: str | httpx.URL, form: Mapping[str, str] | None, headers: Mapping[str, str]
    ) -> HttpAnswer:
        """Send a form, or no body; raises as ``post``."""
        if form is None:
            return await self._send(verb, url, {**self._headers, **headers}, None)
        body = urlencode(form, errors="replace").encode("ascii")
        return await self._send(verb, url, {**self._headers, **_FORM, **headers}, body)

    async def _send(
        self, verb: str, url: str | httpx.URL, headers: Mapping[str, str], body: bytes | None
    ) -> HttpAnswer:
        try:
            request = httpx.Request(verb, url, headers=headers, content=body, extensions=self._extensions)
        except httpx.InvalidURL as error:
            raise NotReached("address") from error
        try:
            response = await self._transport.handle_async_request(request)
            return HttpAnswer(response.status_code, response.headers, await response.aread())
        except httpx.HTTPError as error:
            raise told_apart(error) from error


def told_apart(error: httpx.HTTPError) -> ClientError:
    """``NotReached`` where not one byte was written, else ``Unanswered``."""
    reason = reason_of(error)
    if reason:
        return NotReached(reason)
    if isinstance(error, httpx.TimeoutException):
        return Unanswered("time_out")
    return Unanswered("not_http" if isinstance(error, httpx.RemoteProtocolError) else "closed")


def retry_after(answer: HttpAnswer) -> float | None:
    """Seconds that ``Retry-After`` asks to wait, as a number or as a date; ``None`` without it."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None
