"""One request to a tool, and what came back."""

import time
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

import httpx

from isodesk.bench.composer.answers import Answer, put_location_aside, shown
from isodesk.lti.forms import Pairs
from isodesk.net.http import make_client
from isodesk.net.troubles import reason_of

LARGEST_ANSWER: Final = 2**20  # bytes that are read
_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Request:
    """What was sent. ``shown`` are its parameters as a page may show them, where they aren't ``pairs``."""

    step: str
    method: str
    url: str
    pairs: Pairs = field(repr=False)
    shown: Pairs | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request with its answer, or the reason why none came."""

    request: Request
    answer: Answer | None
    trouble: str = ""


def tool_client() -> httpx.AsyncClient:
    """A client for the steps of one launch: it keeps the tool's cookies."""
    client = make_client(largest_answer=LARGEST_ANSWER)
    client.event_hooks = {"response": [put_location_aside]}
    return client


async def exchange(client: httpx.AsyncClient, request: Request) -> tuple[Exchange, httpx.Response | None]:
    """Send a request; redirections aren't followed. The response itself comes too, for who goes on from it."""
    began = time.perf_counter()
    try:
        response = await _send(client, request)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = reason_of(error) if isinstance(error, httpx.HTTPError) else "address"
        return Exchange(request, None, reason or "interrupted"), None
    return Exchange(request, shown(response, time.perf_counter() - began)), response


async def _send(client: httpx.AsyncClient, request: Request) -> httpx.Response:
    if request.method == "GET":
        return await client.get(httpx.URL(request.url).copy_merge_params(dict(request.pairs)))
    content = urlencode(request.pairs).encode()
    return await client.post(request.url, content=content, headers={"Content-Type": _FORM})
