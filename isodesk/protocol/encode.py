"""Writing requests and answers as the wire has them."""

from datetime import datetime
from enum import IntEnum
from typing import Any

from isodesk.protocol.fields import fields_of
from isodesk.protocol.kinds import Minute
from isodesk.protocol.requests import ACTION, Request, Result


def encode_request(request: Request[Any]) -> dict[str, str]:
    """The form of a request, ``act_id`` first; what isn't given isn't sent."""
    form = {ACTION: str(request.action.number)}
    for field in request.fields():
        value = getattr(request, field.name)
        if value is not None and value is not False:
            form[field.wire] = field.kind.format(value)
    return form


def encode_result(result: object) -> dict[str, object]:
    """The properties of an answer: enumerations as numbers, nested results as objects."""
    return {
        field.wire: _plain(getattr(result, field.name))
        for field in fields_of(type(result))
        if getattr(result, field.name) is not None
    }


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Result):
        return encode_result(value)
    if isinstance(value, datetime):
        return Minute().format(value)
    if isinstance(value, IntEnum) or (isinstance(value, float) and value.is_integer()):
        return int(value)
    return value
