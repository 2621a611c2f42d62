"""Kinds of field of a seed file, bounded as the wire bounds them."""

import unicodedata
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from isodesk.protocol.kinds import LARGEST_INTEGER, Address, Email, Line


def _line(text: str) -> str:
    try:
        return Line().parse(text)
    except ValueError as error:
        raise PydanticCustomError("not_a_line", "one line of text") from error


def _email(text: str) -> str:
    try:
        return Email().parse(text)
    except ValueError as error:
        raise PydanticCustomError("not_an_email", "an e-mail address") from error


def _address(text: str) -> str:
    try:
        return Address().parse(text)
    except ValueError as error:
        raise PydanticCustomError("not_an_address", "an http or https address") from error


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise PydanticCustomError("zone_unknown", "an IANA time zone") from error


def _body(text: str) -> str:
    if any(unicodedata.category(each) in ("Cc", "Cs") and each not in "\n\t" for each in text):
        raise PydanticCustomError("control_character", "no control characters")
    return text


Identifier = Annotated[int, Field(ge=1, le=LARGEST_INTEGER)]
OneLine = Annotated[str, Field(min_length=1, max_length=255), AfterValidator(_line)]
EmailAddress = Annotated[str, Field(min_length=3, max_length=254), AfterValidator(_email)]
WebAddress = Annotated[str, Field(min_length=8, max_length=2048), AfterValidator(_address)]
Zone = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_zone)]
Body = Annotated[str, Field(min_length=1, max_length=50_000), AfterValidator(_body)]
Secret = Annotated[str, Field(min_length=8, max_length=128), AfterValidator(_line)]
Password = Annotated[str, Field(min_length=1, max_length=128), AfterValidator(_line)]
Word = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
