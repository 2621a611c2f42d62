"""A line of the LTI checklist as the document tells it, whichever side it was tried on."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TypeAlias

LAST = {"L11": 40, "OI": 10, "PA": 4, "T": 33, "BO": 17, "TK": 4, "AG": 14, "DL": 2, "DR": 1}  # number of the last row


@dataclass(frozen=True)
class Line:
    """``seen`` was tried out just now, and says the same each time: codes and statuses, no times and no secrets.

    ``holds``: it is as expected, which isn't always said in the same words.
    """

    number: str
    side: str
    given: str
    expected: str
    seen: str
    holds: bool


def as_expected(number: str, side: str, given: str, expected: str, seen: str) -> Line:
    """The line of a row that expects the very words that are seen."""
    return Line(number, side, given, expected, seen, holds=seen == expected)


Lines: TypeAlias = Callable[[], AsyncIterator[Line]]


def numbers() -> set[str]:
    """Every number of the checklist."""
    return {f"{kind}-{number:02}" for kind, last in LAST.items() for number in range(1, last + 1)}


def place(number: str) -> tuple[int, int]:
    """Where a number stands in the checklist."""
    kind, _, row = number.partition("-")
    return [*LAST].index(kind), int(row)
