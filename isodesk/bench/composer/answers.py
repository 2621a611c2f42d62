"""What a tool answered, as a page may show it: bounded, and without what opens a session."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from isodesk.lti import strict_json
from isodesk.lti.errors import LtiError
from isodesk.lti.forms import Pairs

LONGEST_SHOWN: Final = 20_000  # characters of a body
_MOST_HEADERS: Final = 40
_LONGEST_HEADER: Final = 500  # characters of a value
# Whatever else a tool names is read as UTF-8: names of codecs lead further than to letters.
_CHARSETS: Final = frozenset({"iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii"})
_LOCATION: Final = "location"
_LONGEST_LOCATION: Final = 4096  # characters


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


async def put_location_aside(response: httpx.Response) -> None:
    """Httpx works out where a redirection leads though it doesn't follow it, and raises over an odd one."""
    response.extensions[_LOCATION] = response.headers.pop(_LOCATION, "")


def location_of(response: httpx.Response) -> str:
    """Where an answer leads, as the tool wrote it; empty where it doesn't."""
    found: str = response.extensions[_LOCATION]
    return found


def shown(response: httpx.Response, seconds: float) -> Answer:
    """An answer as a page may show it."""
    text = text_of(response)
    parsed = _parsed(response)
    indented = _indented(parsed)
    return Answer(
        status=response.status_code,
        phrase=response.reason_phrase,
        headers=_headers([*response.headers.multi_items(), *_location(response)]),
        text=text[:LONGEST_SHOWN],
        is_cut=max(len(text), len(indented)) > LONGEST_SHOWN,
        json=indented[:LONGEST_SHOWN],
        success=_success(parsed),
        location=location_of(response)[:_LONGEST_LOCATION],
        seconds=seconds,
    )


def text_of(response: httpx.Response) -> str:
    """The body as text, unreadable bytes replaced; empty for what isn't text."""
    if b"\0" in response.content[:1000]:
        return ""
    named = (response.charset_encoding or "").lower()
    return response.content.decode(named if named in _CHARSETS else "utf-8", "replace")


def _location(response: httpx.Response) -> Pairs:
    location = location_of(response)
    return [(_LOCATION, location)] if location else []


def _headers(given: Sequence[tuple[str, str]]) -> Pairs:
    return [(name, _header(name, value)) for name, value in given[:_MOST_HEADERS]]


def _header(name: str, value: str) -> str:
    """A cookie's value would let whoever reads it be the one who launched."""
    if name.lower() == "set-cookie":
        key, _, rest = value.partition("=")
        _, semicolon, attributes = rest.partition(";")
        value = f"{key}=…{semicolon}{attributes}"
    return value[:_LONGEST_HEADER]


def _parsed(response: httpx.Response) -> Any:
    if "json" not in response.headers.get("content-type", "").lower():
        return None
    try:
        return strict_json.parse(response.content, what="answer")
    except LtiError:
        return None


def _indented(parsed: Any) -> str:
    try:
        return "" if parsed is None else json.dumps(parsed, ensure_ascii=False, indent=2)
    except RecursionError:  # it takes less than parsing does
        return ""


def _success(parsed: Any) -> bool | None:
    """What the platform's answers say of themselves."""
    given = parsed.get("success") if isinstance(parsed, dict) else None
    return given if isinstance(given, bool) else None
