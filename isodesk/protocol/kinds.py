"""Kinds of field: how a value is read from the wire, written to it, and bounded.

``parse`` takes what a form sends and is strict; ``read`` takes what a JSON answer holds and is
lenient (numbers as strings). Both raise ``ValueError`` for what they can't take.
"""

import json
import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

LARGEST_INTEGER = 2**31 - 1
_INTEGER = re.compile(r"[0-9]{1,10}")
_NO_LINE = {"Cc", "Cs", "Zl", "Zp"}  # control characters, lone surrogates, ends of lines and paragraphs
_TRUE, _FALSE = {"1", "true", "on"}, {"0", "false", ""}


class Kind:
    """What a field holds. ``strict`` kinds are refused with 105 in every action (decision D2); ``secret`` ones
    are never shown nor logged.
    """

    name = "value"
    strict = False
    secret = False
    repeatable = False

    def parse(self, text: str) -> object:
        """The value of a form's text; kinds that only answers hold take none."""
        raise ValueError(text)

    def format(self, value: object) -> str:
        """The value as the wire has it."""
        return str(value)

    def read(self, value: object) -> object:
        """The value of a JSON answer, numbers as strings accepted."""
        return self.parse(scalar_text(value))


def scalar_text(value: object) -> str:
    """What a JSON string or number says; raises ``ValueError`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(value)
    return str(value)


@dataclass(frozen=True)
class Integer(Kind):
    """A whole number, in ASCII digits."""

    minimum: int = 1
    maximum: int = LARGEST_INTEGER
    name = "integer"

    def parse(self, text: str) -> int:
        if not _INTEGER.fullmatch(text):
            raise ValueError(text)
        number = int(text)
        if not self.minimum <= number <= self.maximum:
            raise ValueError(text)
        return number

    def read(self, value: object) -> int:
        """A whole number of an answer, also as ``12.0`` or ``"12"``; it may be below zero."""
        number = float(scalar_text(value))
        if not number.is_integer() or abs(number) > LARGEST_INTEGER:
            raise ValueError(value)
        return int(number)


@dataclass(frozen=True)
class AccountNumber(Integer):
    """The number of a sub account: whatever isn't one is refused by its name (decision D14)."""

    strict = True


@dataclass(frozen=True)
class Number(Kind):
    """A decimal number of an answer."""

    name = "number"

    def parse(self, text: str) -> float:
        number = float(text)
        if not math.isfinite(number):
            raise ValueError(text)
        return number


@dataclass(frozen=True)
class Line(Kind):
    """Text of one line, neither blank nor with control characters or lone surrogates."""

    maximum: int = 255
    name = "text"

    def parse(self, text: str) -> str:
        if not text.strip() or len(text) > self.maximum:
            raise ValueError(text)
        if not text.isprintable() and any(unicodedata.category(character) in _NO_LINE for character in text):
            raise ValueError(text)
        return text

    def read(self, value: object) -> str:
        """Any text: an answer may hold several lines."""
        return scalar_text(value)


@dataclass(frozen=True)
class Password(Line):
    """What only its owner should see: a password, the code of a session."""

    maximum: int = 128
    name = "password"
    secret = True


@dataclass(frozen=True)
class Email(Line):
    """An address: one ``@`` with something on both sides, at most 254 characters (decision D3)."""

    maximum: int = 254
    name = "e-mail"

    def parse(self, text: str) -> str:
        local, at, domain = super().parse(text).partition("@")
        if not (local and at and domain) or "@" in domain:
            raise ValueError(text)
        return text


@dataclass(frozen=True)
class Address(Line):
    """An absolute http or https URL (decision D17)."""

    maximum: int = 2048
    name = "URL"

    def parse(self, text: str) -> str:
        scheme, separator, rest = super().parse(text).partition("://")
        if scheme.lower() not in ("http", "https") or not separator or not rest.strip("/"):
            raise ValueError(text)
        return text

    def read(self, value: object) -> str:
        """A URL of an answer, which programs will open: held to the same rules."""
        return self.parse(scalar_text(value))


@dataclass(frozen=True)
class Flag(Kind):
    """1, true, on; or 0, false, empty (decision D19)."""

    name = "flag"
    strict = True

    def parse(self, text: str) -> bool:
        lowered = text.lower()
        if lowered not in _TRUE | _FALSE:
            raise ValueError(text)
        return lowered in _TRUE

    def format(self, value: object) -> str:
        return "1" if value else "0"

    def read(self, value: object) -> bool:
        return self.parse(str(value))


@dataclass(frozen=True)
class Choice(Kind):
    """One of the members of an enumeration, by its number."""

    values: type[IntEnum]
    name = "choice"

    def parse(self, text: str) -> IntEnum:
        return self.values(Integer(minimum=0).parse(text))

    def format(self, value: object) -> str:
        if not isinstance(value, int):
            raise TypeError(value)
        return str(int(value))

    def read(self, value: object) -> IntEnum:
        """A member by its number, also as a string."""
        return self.values(Integer().read(value))


@dataclass(frozen=True)
class OneOf(Integer):
    """One of a few whole numbers; refused with 105 everywhere, as flags are."""

    allowed: tuple[int, ...] = ()
    name = "choice"
    strict = True

    def parse(self, text: str) -> int:
        number = super().parse(text)
        if number not in self.allowed:
            raise ValueError(text)
        return number


@dataclass(frozen=True)
class Day(Kind):
    """``YYYY-MM-DD``."""

    name = "date"

    def parse(self, text: str) -> date:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(text)
        return date.fromisoformat(text)


@dataclass(frozen=True)
class Minute(Kind):
    """``YYYY-MM-DD hh:mm``, in the account's time zone."""

    name = "date and time"

    def parse(self, text: str) -> datetime:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", text):
            raise ValueError(text)
        return datetime.fromisoformat(text)

    def format(self, value: object) -> str:
        return f"{value:%Y-%m-%d %H:%M}"


@dataclass(frozen=True)
class IntegerList(Kind):
    """``1,2``, a JSON array, or the parameter repeated (decision D9); no number twice."""

    most: int = 1000
    name = "integers"
    repeatable = True

    def parse(self, text: str) -> tuple[int, ...]:
        numbers = [Integer().parse(part) for part in self._parts(text)]
        if not numbers or len(numbers) > self.most:
            raise ValueError(text)
        return tuple(dict.fromkeys(numbers))

    def _parts(self, text: str) -> list[str]:
        if not text.startswith("["):
            return [part.strip() for part in text.split(",")]
        try:
            listed = json.loads(text)
        except RecursionError as error:
            raise ValueError(text) from error
        return [str(part) for part in listed]

    def read(self, value: object) -> tuple[int, ...]:
        """The numbers of a JSON array, which may be empty, or of an object as PHP writes an array with gaps."""
        if isinstance(value, dict):
            value = list(value.values())
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(Integer().read(number) for number in value)

    def format(self, value: object) -> str:
        if not isinstance(value, tuple | list):
            raise TypeError(value)
        return ",".join(str(number) for number in value)
