"""One request to a tool and what came back, as a page may show it: bounded, and without what opens a session."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

import httpx

from isodesk.lti import strict_json
from isodesk.lti.errors import LtiError
from isodesk.lti.forms import Pairs
from isodesk.net.troubles import reason_of

LARGEST_ANSWER: Final = 2**20  # bytes that are read
LONGEST_SHOWN: Final = 20_000  # characters of a body
_MOST_HEADERS: Final = 40
_LONGEST_HEADER: Final = 500  # characters of a value
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
class Answer:
    """What came back within ``seconds``. ``text`` is cut where ``is_cut``; ``json`` is the body written anew."""

    status: int
    phrase: str
    headers: Pairs
    text: str = field(repr=False)
    is_cut: bool
    json: str = field(repr=False)
    success: bool | None
    location: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request with its answer, or the reason why none came."""

    request: Request
    answer: Answer | None
    trouble: str = ""


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


def shown(response: httpx.Response, seconds: float) -> Answer:
    """An answer as a page may show it."""
    text = response.content.decode(response.charset_encoding or "utf-8", "replace") if _is_text(response) else ""
    parsed = _parsed(response)
    return Answer(
        status=response.status_code,
        phrase=response.reason_phrase,
        headers=_headers(response.headers.multi_items()),
        text=text[:LONGEST_SHOWN],
        is_cut=len(text) > LONGEST_SHOWN,
        json="" if parsed is None else json.dumps(parsed, ensure_ascii=False, indent=2)[:LONGEST_SHOWN],
        success=parsed.get("success") if isinstance(parsed, dict) else None,
        location=response.headers.get("location", "")[:4096],
        seconds=seconds,
    )


def _headers(given: Sequence[tuple[str, str]]) -> Pairs:
    return [(name, _header(name, value)) for name, value in given[:_MOST_HEADERS]]


def _header(name: str, value: str) -> str:
    """A cookie's value would let whoever reads it be the one who launched."""
    if name.lower() == "set-cookie":
        key, _, rest = value.partition("=")
        _, semicolon, attributes = rest.partition(";")
        value = f"{key}=…{semicolon}{attributes}"
    return value[:_LONGEST_HEADER]


def _is_text(response: httpx.Response) -> bool:
    """Anything that isn't said to be something else; NUL is in none."""
    return b"\0" not in response.content[:1000]


def _parsed(response: httpx.Response) -> Any:
    if "json" not in response.headers.get("content-type", "").lower():
        return None
    try:
        return strict_json.parse(response.content, what="answer")
    except LtiError:
        return None
