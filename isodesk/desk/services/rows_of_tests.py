"""Rows of tests, sessions and forms; numbers and times as in ``rows``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from isodesk.desk.services.rows import Standing
from isodesk.protocol.values import TestStatus


@dataclass(frozen=True)
class TestRow:
    """One planned test; ``url`` is the candidate's link, empty until registered.

    ``kind`` is its form's, empty where unknown. ``session_start``, ``session_end`` and ``deadline`` are wall times in
    the account's zone. ``being_deleted``: its deletion isn't settled yet. ``gone``: the platform doesn't know it any
    more.
    """

    __test__ = False

    id: int
    platform_id: int | None
    candidate_id: int
    candidate: str
    email: str
    group: str
    form_id: int
    form: str
    session: str
    status: TestStatus
    proctored: bool
    url: str
    created_at: float
    seen_at: float | None
    standing: Standing
    kind: str
    session_id: int | None
    session_start: datetime | None
    session_end: datetime | None
    being_deleted: bool
    gone: bool
    deadline: datetime | None


@dataclass(frozen=True)
class Sifted:
    """With which rows something can be done, and by reason's code with how many it can't."""

    possible: Sequence[int]
    reasons: Mapping[str, int]


@dataclass(frozen=True)
class UntakenSession:
    """A session that is over, with how many of its tests nobody took; ``end`` is an ISO wall time."""

    id: int
    description: str
    end: str
    tests: int


@dataclass(frozen=True)
class Untaken:
    """Tests that nobody took in sessions that are over; ``credits``: what they hold, by type."""

    test_ids: Sequence[int]
    sessions: Sequence[UntakenSession]
    credits: Mapping[str, int]


@dataclass(frozen=True)
class SessionRow:
    """One session; ``start`` and ``end`` are wall times in the account's zone, without a zone.

    ``sent``: its creation was sent, so that it can't be changed here alone any more.
    """

    id: int
    platform_id: int | None
    description: str
    start: datetime
    end: datetime
    code: str
    tests: int
    standing: Standing
    candidates: int
    sent: bool


@dataclass(frozen=True)
class FormRow:
    """A test form that may be registered; ``name`` is empty where only its number is known.

    ``credit_kind`` is the credit that it takes, in the words of ``CreditRow.description``. ``told``: the platform
    itself says all this; else it is what the centre says of it, on this computer.
    """

    id: int
    name: str
    kind: str
    credit_kind: str
    languages: Sequence[str]
    told: bool
