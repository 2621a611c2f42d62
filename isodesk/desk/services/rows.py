"""Rows and details as the window shows them: plain values, nothing of the store or of the wire.

Numbers named ``id`` are the desk's own; ``platform_id`` is the platform's, unknown until its
answer has come. Times are UTC seconds since the epoch, except where a wall time is named.
"""

from dataclasses import dataclass
from enum import StrEnum

from isodesk.protocol.values import Gender, Language, TestStatus


class Standing(StrEnum):
    """What is known of a row: whether the platform has it as it is shown here."""

    AGREED = "agreed"  # nothing under way
    WAITING = "waiting"  # a change isn't sent yet, or is being sent
    IN_DOUBT = "in_doubt"  # a change was sent and its answer never seen
    CONFLICT = "conflict"  # the platform knows this address already: to be confirmed
    REFUSED = "refused"  # the platform refused a change


class IntentState(StrEnum):
    """Where an intent of the outbox stands."""

    WAITING = "waiting"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    CONFLICT = "conflict"
    REFUSED = "refused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class CandidateRow:
    """One candidate; ``test`` and ``test_status`` are those of the test registered last.

    ``group_number`` is the group's on the platform, where it was given by that. ``kept_here`` names the fields that
    were changed on this computer only, because the platform can't be told.
    """

    id: int
    platform_id: int | None
    given_name: str
    family_name: str
    email: str
    group: str
    country: str
    gender: Gender
    language: Language | None
    external_id: str
    extra_time_percent: int
    test: str
    test_status: TestStatus | None
    tests_to_take: int
    standing: Standing
    group_number: int | None
    job_id: int | None
    anonymised: bool
    kept_here: frozenset[str]
    created_at: float

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class Missing:
    """Credits of one type that don't suffice for what waits: so many it takes, so many there are."""

    kind: str
    needed: int
    left: int


@dataclass(frozen=True)
class OutboxCounts:
    """What the bar below says; ``offline_since`` is empty while the account answers.

    ``missing``: sending of what takes credits rests, because these don't suffice.

    ``trouble`` is the code of what is wrong then: ``not_reached``, ``not_authorised``, ``station_not_started``...
    """

    waiting: int = 0
    in_doubt: int = 0
    conflicts: int = 0
    refused: int = 0
    offline_since: float | None = None
    trouble: str = ""
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True)
class CandidateSummary:
    """The line below the title."""

    people: int
    with_test_to_take: int
