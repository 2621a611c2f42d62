"""The numbered checklist as data: what comes in, what is expected, and how to see what happens.

A document can be written from the rows: number, input, expected, seen.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from isodesk.lti import LtiError
from isodesk.lti.errors import RequestRefused

ACCEPTED = "accepted"


@dataclass(frozen=True)
class Row:
    """One row. ``expected`` is ``accepted`` or an error's code; ``attempt`` reads or makes the message."""

    number: str
    given: str
    expected: str
    attempt: Callable[[], object] = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.number} {self.given}"


def seen(row: Row) -> str:
    """What happens."""
    return outcome_of(row.attempt)


def outcome_of(attempt: Callable[[], object]) -> str:
    """``accepted``, or the code of the error; anything but an LtiError is a fault of ours.

    Where a protocol says how to answer, that follows: ``request_refused invalid_scope``.
    """
    error = error_of(attempt)
    if isinstance(error, RequestRefused):
        return f"{error.code} {error.error}"
    return error.code if error else ACCEPTED


def error_of(attempt: Callable[[], object]) -> LtiError | None:
    try:
        attempt()
    except LtiError as error:
        return error
    return None
