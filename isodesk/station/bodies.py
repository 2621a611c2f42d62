"""Reading request bodies: bounded in size and time, and the three shapes that an action may come in (D22)."""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import Message, Receive

Form: TypeAlias = dict[str, list[str]]

LARGEST_BODY = 1024 * 1024
MOST_FIELDS = 1000
SECONDS = 30.0
TOO_SLOW = 408
# No kind of field takes a control character: what can't be a value is refused under its own name.
UNREADABLE = "\0"


class BodyRefused(Exception):
    """A body that isn't read; ``status`` is the HTTP status to answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class TooManyFields(BodyRefused):
    """A form of more fields than are read: for the API a body of no kind that it knows (D22)."""

    def __init__(self) -> None:
        super().__init__(415)


async def read_body(
    headers: Mapping[str, str], receive: Receive, *, seconds: float = SECONDS, largest: int = LARGEST_BODY
) -> bytes:
    """The whole body; raises ``BodyRefused``.

    413: over ``largest`` bytes. 415: compressed. 408: it doesn't come. 400: it ends early.
    """
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise BodyRefused(415)
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:12]) > largest:
        raise BodyRefused(413)
    try:
        async with asyncio.timeout(seconds):
            return await _whole(receive, largest)
    except TimeoutError as error:
        raise BodyRefused(TOO_SLOW) from error


async def _whole(receive: Receive, largest: int) -> bytes:
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        body: bytes = message.get("body", b"")
        _bound(body, largest)
        return body
    return await _rest(message, receive, largest)


async def _rest(message: Message, receive: Receive, largest: int) -> bytes:
    body = bytearray()
    while message["type"] == "http.request":
        body += message.get("body", b"")
        _bound(body, largest)
        if not message.get("more_body"):
            return bytes(body)
        message = await receive()
    raise BodyRefused(400)


def _bound(body: bytes | bytearray, largest: int) -> None:
    if len(body) > largest:
        raise BodyRefused(413)


async def read_form(content_type: str, body: bytes) -> Form:
    """The parameters of a body, each as often as it was given; raises ``BodyRefused`` 415 for another shape."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded" or (not kind and not body):
        return _urlencoded(body)
    if kind == "application/json":
        return _json(body)
    if kind == "multipart/form-data":
        return await _multipart(content_type, body)
    raise BodyRefused(415)


def _urlencoded(body: bytes) -> Form:
    try:
        # Bytes that are no UTF-8 become lone surrogates, which every kind of field refuses by name.
        pairs = parse_qsl(
            body.decode("utf-8", "surrogateescape"),
            keep_blank_values=True,
            errors="surrogateescape",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:  # too many, and nothing else: what isn't UTF-8 passes
        raise TooManyFields from error
    return _gathered(pairs)


def _gathered(pairs: Sequence[tuple[str, str]]) -> Form:
    form: Form = {}
    for name, value in pairs:
        form.setdefault(name, []).append(value)
    return form


class _Pairs(list[tuple[str, object]]):
    """A JSON object with every property, also one that is there twice."""


def _json(body: bytes) -> Form:
    try:
        content = json.loads(body, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError) as error:
        raise BodyRefused(415) from error
    if not isinstance(content, _Pairs):
        raise BodyRefused(415)
    return _gathered([(name, text) for name, value in content for text in _texts(value)])


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, list) and not isinstance(value, _Pairs):
        return [_text(each) for each in value]
    return [_text(value)]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and abs(value) < 2**63 else UNREADABLE


async def _multipart(content_type: str, body: bytes) -> Form:
    parser = MultiPartParser(Headers({"content-type": content_type}), _once(body), max_files=10, max_fields=MOST_FIELDS)
    try:
        given = await parser.parse()
    except (MultiPartException, FormParserError, ValueError) as error:
        raise BodyRefused(415) from error
    pairs = [(name, value if isinstance(value, str) else UNREADABLE) for name, value in given.multi_items()]
    await given.close()
    return _gathered(pairs)


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
