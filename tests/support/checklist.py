"""A line of the LTI checklist as the document tells it, whichever side it was tried on."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TypeAlias

LAST = {"L11": 40, "OI": 10, "PA": 4, "T": 33, "BO": 17, "TK": 4, "AG": 14, "DL": 2, "DR": 1}  # number of the last row


@dataclass(frozen=True)
class Line:
    """``seen`` was tried out just now, and says the same each time: codes and statuses, no times and no secrets."""

    number: str
    side: str
    given: str
    expected: str
    seen: str


Lines: TypeAlias = Callable[[], AsyncIterator[Line]]


def numbers() -> set[str]:
    """Every number of the checklist."""
    return {f"{kind}-{number:02}" for kind, last in LAST.items() for number in range(1, last + 1)}


def place(number: str) -> tuple[int, int]:
    """Where a number stands in the checklist."""
    kind, _, row = number.partition("-")
    return [*LAST].index(kind), int(row)
