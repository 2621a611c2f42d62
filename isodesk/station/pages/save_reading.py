"""What a page sends as JSON, read letter by letter: nothing of it is trusted."""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from isodesk.station.bodies import BodyRefused, read_body
from isodesk.station.changes import Change, ScreenEvent
from isodesk.station.headers import headers_of

LARGEST_SAVE: Final = 128 * 1024  # a text of the longest, each character escaped
_LARGEST_NUMBER: Final = 2**53 - 1
_MOST_PARTS: Final = 200
_MOST_PAGES: Final = 10
_PAGE_NAME: Final = re.compile(r"[A-Za-z0-9_-]{8,64}")


class Malformed(Exception):
    """A body that says nothing that could be done."""


@dataclass(frozen=True)
class Save:
    writer: str
    sequence: int
    change: Change


async def json_content(request: Request) -> dict[str, Any]:
    """The JSON object of a body; raises ``BodyRefused`` (413, 415, 408, 400) or ``Malformed``."""
    headers = headers_of(request.scope)
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise BodyRefused(415)
    body = await read_body(headers, request.receive, largest=LARGEST_SAVE)
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(content, dict):
        raise Malformed
    return content


def read_save(content: dict[str, Any]) -> Save:
    """The change that an object asks for; raises ``Malformed``."""
    sequence, flags = content.get("sequence"), content.get("flags", {})
    if not _is_number(sequence) or not isinstance(flags, dict):
        raise Malformed
    change = Change(
        item_id=_text(content.get("item")),
        answer=_parts(content.get("answer")),
        flagged=_flag(flags.get("flagged")),
        unknown=_flag(flags.get("unknown")),
        final=_flag(flags.get("final")) is True,
        shown=_position(content.get("shown")),
        screen=_screen(content.get("screen")),
    )
    about_an_item = change.answer is not None or change.final or (change.flagged, change.unknown) != (None, None)
    if about_an_item and change.item_id is None:
        raise Malformed
    return Save(page_name(content.get("writer")), int(str(sequence)), change)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _LARGEST_NUMBER


def _position(value: object) -> int | None:
    if value is None:
        return None
    if not _is_number(value):
        raise Malformed
    return int(str(value))


def page_name(value: object) -> str:
    """The random name that a page gave itself; raises ``Malformed``."""
    if not isinstance(value, str) or not _PAGE_NAME.fullmatch(value):
        raise Malformed
    return value


def page_names(value: object) -> list[str]:
    """The names of some pages; raises ``Malformed``."""
    if not isinstance(value, list) or len(value) > _MOST_PAGES:
        raise Malformed
    return [page_name(name) for name in value]


def _text(value: object) -> str | None:
    """A text that can be encoded; JSON can write what no encoding can."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise Malformed
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Malformed from error
    return value


def _parts(value: object) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) > _MOST_PARTS:
        raise Malformed
    return tuple(_text(part) or "" for part in value)


def _flag(value: object) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise Malformed
    return value


def _screen(value: object) -> ScreenEvent | None:
    if value is None:
        return None
    if value not in tuple(ScreenEvent):
        raise Malformed
    return ScreenEvent(str(value))
