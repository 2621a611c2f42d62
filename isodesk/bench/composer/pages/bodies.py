"""What a browser sends, bounded in size, number and time."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from isodesk.bench.composer import files
from isodesk.bench.composer.pages.refused import PageRefused

_LARGEST: Final = 2 * files.LARGEST  # bytes; a form spells most letters beyond ASCII in six
_MOST_FIELDS: Final = 200
_SECONDS: Final = 30.0
_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Posted:
    """The fields of a form, each once, and the file that came with them."""

    fields: dict[str, str] = field(repr=False)
    file: bytes = field(default=b"", repr=False)


async def read_posted(request: Request) -> Posted:
    """The form; raises ``PageRefused`` 413, 415, 408, and 400 for what isn't readable or names a field twice."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (_FORM, "multipart/form-data"):
        raise PageRefused(415)
    body = await _body(request)
    return _of_form(body) if kind == _FORM else await _of_parts(request, body)


async def _body(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > _LARGEST:
                    raise PageRefused(413)
    except TimeoutError:
        raise PageRefused(408) from None
    except ClientDisconnect:
        raise PageRefused(400) from None
    return bytes(body)


def _of_form(body: bytes) -> Posted:
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="replace", max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise PageRefused(400) from None
    return Posted(_once(pairs))


async def _of_parts(request: Request, body: bytes) -> Posted:
    async def chunks() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(request.headers, chunks(), max_files=1, max_fields=_MOST_FIELDS)
    try:
        form = await parser.parse()
    except (MultiPartException, FormParserError, KeyError, LookupError):
        raise PageRefused(400) from None
    try:
        texts = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        file = next((value for value in form.values() if isinstance(value, UploadFile)), None)
        return Posted(_once(texts), await file.read() if file else b"")
    finally:
        await form.close()


def _once(pairs: list[tuple[str, str]]) -> dict[str, str]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise PageRefused(400)
    return fields
