"""Kinds of field that only ``/station/v1`` has: lists of results, instants, text of several lines."""

import unicodedata
from dataclasses import dataclass

from isodesk.protocol.answers import UnreadableAnswer, read_result
from isodesk.protocol.kinds import Kind, Line, Number, scalar_text
from isodesk.protocol.requests import Result

_NO_TEXT = {"Cc", "Cs"}  # control characters, ends of lines and tabs apart, and lone surrogates
_ALLOWED = "\n\t"


@dataclass(frozen=True)
class Each(Kind):
    """An array of results of one class."""

    of: type[Result]
    name = "array"

    def read(self, value: object) -> tuple[Result, ...]:
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(_read(self.of, each) for each in value)


@dataclass(frozen=True)
class One(Kind):
    """An object: a result inside another one."""

    of: type[Result]
    name = "object"

    def read(self, value: object) -> Result:
        return _read(self.of, value)


def _read(declared: type[Result], value: object) -> Result:
    try:
        return read_result(declared, value)
    except UnreadableAnswer as error:
        raise ValueError(str(error.parameters["property"])) from error


@dataclass(frozen=True)
class Instant(Number):
    """Seconds since the epoch, UTC."""

    name = "instant"


@dataclass(frozen=True)
class Paragraphs(Line):
    """Text of several lines, without other control characters; lines end with a line feed. It may be empty."""

    maximum: int = 10_000
    name = "text of several lines"

    def parse(self, text: str) -> str:
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        if len(plain) > self.maximum:
            raise ValueError(text)
        if any(unicodedata.category(each) in _NO_TEXT and each not in _ALLOWED for each in plain):
            raise ValueError(text)
        return plain

    def read(self, value: object) -> str:
        return scalar_text(value)


@dataclass(frozen=True)
class Word(Line):
    """A short name of the contract's own, such as an item's."""

    maximum: int = 64
    name = "name"


@dataclass(frozen=True)
class Half(Number):
    """A number of points, whole or with a half."""

    largest: float = 1000.0
    name = "points"

    def parse(self, text: str) -> float:
        number = super().parse(text)
        if not 0 <= number <= self.largest or not (number * 2).is_integer():
            raise ValueError(text)
        return number

    def format(self, value: object) -> str:
        return f"{value:g}"

    def read(self, value: object) -> float:
        return self.parse(scalar_text(value))
