"""Scores (AGS 2.0, section 3.4): what a tool posts for one person, and what a platform makes of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from types import MappingProxyType
from typing import Any, Final, TypeVar

from isodesk.lti import fields, strict_json
from isodesk.lti.errors import ClaimMalformed, ClaimMissing, ScoreOutdated

_LARGEST: Final = 64 * 1024  # bytes
_LONGEST_COMMENT: Final = 10_000  # characters
_MOMENT: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})", re.ASCII
)  # ISO 8601 with a zone


class Activity(Enum):
    """How far the person is (section 3.4.7)."""

    INITIALIZED = "Initialized"
    STARTED = "Started"
    IN_PROGRESS = "InProgress"
    SUBMITTED = "Submitted"
    COMPLETED = "Completed"


class Grading(Enum):
    """How far the grade is (section 3.4.8); of these only ``FULLY_GRADED`` makes a score a grade."""

    FULLY_GRADED = "FullyGraded"
    PENDING = "Pending"
    PENDING_MANUAL = "PendingManual"
    FAILED = "Failed"
    NOT_READY = "NotReady"


# By the documented status of a test: not started, started, completed, marking pending.
PROGRESS: Final[Mapping[int, tuple[Activity, Grading]]] = MappingProxyType(
    {
        1: (Activity.INITIALIZED, Grading.NOT_READY),
        2: (Activity.IN_PROGRESS, Grading.NOT_READY),
        3: (Activity.COMPLETED, Grading.FULLY_GRADED),
        4: (Activity.SUBMITTED, Grading.PENDING_MANUAL),
    }
)


@dataclass(frozen=True, slots=True)
class Score:
    """One score. ``given`` may exceed ``maximum``; both are left out where there is no grade. ``moment`` has a zone."""

    user_id: str = field(repr=False)
    moment: datetime
    activity: Activity
    grading: Grading
    given: float | None = None
    maximum: float | None = None
    comment: str | None = field(default=None, repr=False)

    @property
    def is_grade(self) -> bool:
        """Whether this may be shown as a grade."""
        return self.grading is Grading.FULLY_GRADED and self.given is not None


def moment_of(now: float) -> datetime:
    """A time in seconds since the epoch as a score's, to the millisecond."""
    return datetime.fromtimestamp(round(now, 3), UTC)


def build_score(score: Score) -> bytes:
    """The body to post; sent again it keeps its moment. Raises what ``parse_score`` raises for the same faults."""
    _check_amounts(score.given, score.maximum)
    if score.moment.tzinfo is None:
        raise ClaimMalformed(claim="timestamp")
    amounts = {"scoreGiven": score.given, "scoreMaximum": score.maximum, "comment": score.comment}
    return strict_json.write(
        {
            "userId": score.user_id,
            "timestamp": score.moment.isoformat(timespec="milliseconds"),
            "activityProgress": score.activity.value,
            "gradingProgress": score.grading.value,
            **{name: value for name, value in amounts.items() if value is not None},
        }
    )


def parse_score(body: bytes) -> Score:
    """The score of a body; raises ``TooLarge``, ``NotWellFormed``, ``ClaimMissing`` and ``ClaimMalformed``."""
    given = strict_json.parse_object(body, what="score", largest=_LARGEST)
    score = Score(
        user_id=fields.text(given, "userId", longest=fields.LONGEST_ID),
        moment=_moment(fields.text(given, "timestamp")),
        activity=_one_of(Activity, given, "activityProgress"),
        grading=_one_of(Grading, given, "gradingProgress"),
        given=fields.optional_number(given, "scoreGiven"),
        maximum=fields.optional_number(given, "scoreMaximum"),
        comment=fields.optional_text(given, "comment", longest=_LONGEST_COMMENT),
    )
    _check_amounts(score.given, score.maximum)
    return score


def check_newer(score: Score, stored: datetime | None) -> None:
    """Whether this came after what is there already (section 3.4.9); raises ``ScoreOutdated``."""
    if stored is not None and score.moment <= stored:
        raise ScoreOutdated


def _check_amounts(given: float | None, maximum: float | None) -> None:
    if given is not None and maximum is None:
        raise ClaimMissing(claim="scoreMaximum")
    if maximum is not None and not maximum > 0:
        raise ClaimMalformed(claim="scoreMaximum")
    if given is not None and not given >= 0:
        raise ClaimMalformed(claim="scoreGiven")


def _moment(text: str) -> datetime:
    if not _MOMENT.fullmatch(text):
        raise ClaimMalformed(claim="timestamp")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ClaimMalformed(claim="timestamp") from None


_Named = TypeVar("_Named", bound=Enum)


def _one_of(kind: type[_Named], given: Mapping[str, Any], name: str) -> _Named:
    try:
        return kind(fields.text(given, name))
    except ValueError:
        raise ClaimMalformed(claim=name) from None
