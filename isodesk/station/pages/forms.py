"""What a browser sends, bounded and checked before anything is made of it."""

from collections.abc import Mapping, Sequence
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request

from isodesk.exam.items.written import LONGEST_ANSWER
from isodesk.station.bodies import BodyRefused, read_body
from isodesk.station.bodies import read_form as parse_form
from isodesk.station.headers import headers_of
from isodesk.station.pages.visits import form_is_ours

_LONGEST_VALUE: Final = 2 * LONGEST_ANSWER  # a browser sends two characters for an end of line

Fields = Mapping[str, Sequence[str]]


async def read_form(request: Request, *, ended: bool = False) -> Fields | None:
    """The fields of a form that this station gave to this browser, with ``ended`` however long ago; else None."""
    fields = await read_fields(request)
    return fields if form_is_ours(request, one(fields, "token"), ended=ended) else None


async def read_fields(request: Request) -> Fields:
    """The fields of a form, whoever gave it: for what proves by itself where it comes from."""
    headers = headers_of(request.scope)
    try:
        body = await read_body(headers, request.receive)
        given = await parse_form(headers.get("content-type", ""), body)
    except BodyRefused as error:
        raise HTTPException(error.status) from error
    return {name: [_plain(value) for value in values] for name, values in given.items()}


def one(fields: Fields, name: str) -> str:
    """The first value of a field, else nothing."""
    return next(iter(fields.get(name, ())), "")


def _plain(value: str) -> str:
    """Text that can be encoded, whatever bytes came."""
    return value[:_LONGEST_VALUE].encode("utf-8", "replace").decode()
