"""What a page may ask to be changed in a test under way, and what it is told instead where it may not."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from isodesk.errors import IsoDeskError


class Why(StrEnum):
    """Why nothing was changed."""

    NOT_STARTED = "not_started"
    HANDED_IN = "handed_in"
    TIME_OVER = "time_over"
    PAUSED = "paused"
    ANOTHER_WRITER = "another_writer"
    NOT_ASKED = "not_asked"
    NOT_SHOWN = "not_shown"
    QUESTION_OVER = "question_over"
    FINAL = "final"
    NOT_ALLOWED = "not_allowed"
    NOT_AN_ANSWER = "not_an_answer"
    CHANGED_MEANWHILE = "changed_meanwhile"


class ScreenEvent(StrEnum):
    """What the journal keeps of a test that is to be taken in full screen."""

    LEFT = "left"
    ENTERED = "entered"


@dataclass(frozen=True)
class Change:
    """One change. Each part is None where it isn't part of the change.

    ``answer`` to ``item_id``, with ``flagged`` and ``unknown``; ``final``: nothing of it is changed any more.
    ``seen``: the fingerprint of the answer that the page had shown, for pages that don't number their changes.
    ``shown``: the position of the question that the page shows from now on.
    """

    item_id: str | None = None
    answer: tuple[str, ...] | None = None
    flagged: bool | None = None
    unknown: bool | None = None
    final: bool = False
    seen: str | None = None
    shown: int | None = None
    screen: ScreenEvent | None = None


class ChangeRefused(IsoDeskError):
    """A change to a test under way that isn't made: ``why``, a value of ``Why``. Nothing of it is kept."""

    code: ClassVar[str] = "change_refused"


def refused(why: Why) -> ChangeRefused:
    """The error of a change that isn't made."""
    return ChangeRefused(why=why.value)


def why_of(error: ChangeRefused) -> Why:
    """Why it wasn't made."""
    return Why(str(error.parameters["why"]))
