"""What can go wrong in a tour.

::

    DeskError
    └── TourError
        ├── NotSeen        what should have appeared didn't (what)
        ├── NotAsExpected  it appeared with something else (what, expected, seen)
        └── SittingFailed  a candidate's sitting ended otherwise (status)
"""

from typing import ClassVar

from isodesk.desk.errors import DeskError


class TourError(DeskError):
    """A step that didn't do what it should."""

    code: ClassVar[str] = "tour"


class NotSeen(TourError):
    """``what`` was waited for in vain."""

    code: ClassVar[str] = "tour.not_seen"


class NotAsExpected(TourError):
    """``what`` was ``seen`` in place of ``expected``."""

    code: ClassVar[str] = "tour.not_as_expected"


class SittingFailed(TourError):
    """``isodesk sit`` ended with this ``status``, saying ``said``."""

    code: ClassVar[str] = "tour.sitting_failed"


def expect(what: str, seen: object, expected: object) -> None:
    """Raise ``NotAsExpected`` unless the two are equal."""
    if seen != expected:
        raise NotAsExpected(what=what, expected=expected, seen=seen)


def expect_that(what: str, holds: bool, seen: object = "") -> None:
    """Raise ``NotAsExpected`` unless it holds."""
    if not holds:
        raise NotAsExpected(what=what, expected="to hold", seen=seen)
