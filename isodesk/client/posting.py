"""One request, one answer: what went wrong is told apart by whether anything was written."""

import email.utils
import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from isodesk.client.errors import ClientError, NotReached, Unanswered

_NOTHING_WRITTEN: dict[type[httpx.HTTPError], str] = {
    httpx.ConnectTimeout: "time_out",
    httpx.ConnectError: "connect",
    httpx.PoolTimeout: "connect",
    httpx.ProxyError: "proxy",
    httpx.UnsupportedProtocol: "address",
    httpx.LocalProtocolError: "address",
}


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A whole answer: its status, headers (names in any case) and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


async def post(
    http: httpx.AsyncClient, url: str | httpx.URL, form: Mapping[str, str], headers: Mapping[str, str]
) -> HttpAnswer:
    """Post a form; raises ``NotReached`` or ``Unanswered``. Any status is an answer."""
    return await _send(http, _built(http, "POST", url, headers, form))


async def get(http: httpx.AsyncClient, url: str, headers: Mapping[str, str]) -> HttpAnswer:
    """Get an address; raises as ``post``."""
    return await _send(http, _built(http, "GET", url, headers))


def _built(
    http: httpx.AsyncClient,
    verb: str,
    url: str | httpx.URL,
    headers: Mapping[str, str],
    form: Mapping[str, str] | None = None,
) -> httpx.Request:
    try:
        return http.build_request(verb, url, data=form, headers=headers)
    except httpx.InvalidURL as error:
        raise NotReached("address") from error


async def _send(http: httpx.AsyncClient, request: httpx.Request) -> HttpAnswer:
    try:
        response = await http.send(request)
    except httpx.HTTPError as error:
        raise told_apart(error) from error
    except httpx.InvalidURL as error:  # httpx looks at where a redirection leads even if nobody follows it
        raise Unanswered("not_http") from error
    return HttpAnswer(response.status_code, response.headers, response.content)


def told_apart(error: httpx.HTTPError) -> ClientError:
    """``NotReached`` where not one byte was written, else ``Unanswered``."""
    for kind, reason in _NOTHING_WRITTEN.items():
        if isinstance(error, kind):
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
