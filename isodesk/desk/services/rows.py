"""Rows and details as the window shows them: plain values, nothing of the store or of the wire.

Numbers named ``id`` are the desk's own; ``platform_id`` is the platform's, unknown until its
answer has come. Times are UTC seconds since the epoch, except where a wall time is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from isodesk.protocol.grades import GradeType
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
class ResultRow:
    """The grade of one test that was handed in; ``id`` is that of the test.

    ``fetched_at`` and the grade are empty where the test is completed but its result isn't here yet. ``finished_at``
    is when it was handed in, as far as that is known: at the latest when this desk first saw it. ``kind`` is the
    form's, empty where unknown. ``report_here``: its report can be opened without a network.
    """

    id: int
    platform_id: int
    candidate_id: int
    candidate: str
    email: str
    group: str
    form_id: int
    form: str
    status: TestStatus
    grade_type: GradeType | None
    value: float | None
    maximum: float | None
    description: str
    seconds: int | None
    fetched_at: float | None
    has_report: bool
    kind: str
    finished_at: float | None
    session: str
    report_here: bool


@dataclass(frozen=True)
class SkillRow:
    """One skill of a result: a rate from 0 to 1, or a level on its scale; none where not tested."""

    id: int
    description: str
    success_rate: float | None
    level: float | None
    level_description: str
    scale_minimum: float | None
    scale_maximum: float | None


@dataclass(frozen=True)
class ResultDetail:
    """A result with its skills, in the language in which the platform gave them."""

    row: ResultRow
    language: Language | None
    skills: Sequence[SkillRow]


@dataclass(frozen=True)
class CreditRow:
    """What is left of one type of credit, as the platform said at ``at``.

    ``threshold`` is the amount at which a person wants to be warned; ``crossed_at`` since when it is that low.
    """

    description: str
    amount: int
    at: float
    threshold: int | None = None
    crossed_at: float | None = None


@dataclass(frozen=True)
class CreditEntryRow:
    """One credit taken or given back, as far as this desk did it; 0 for a place in a pack that was paid for.

    ``group`` is the candidate's at that time.
    """

    id: int
    at: float
    kind: str
    change: int
    candidate_id: int | None
    candidate: str
    email: str
    form: str
    action: str
    group: str


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


@dataclass(frozen=True)
class OutboxRow:
    """One intent; ``action`` is the contract's name of it, ``subject`` whom or what it is about.

    ``error`` is an error's code: the platform's number as text where it refused, else one of the
    client's. ``known_as`` is the name under which the platform knows a candidate in conflict.
    """

    id: int
    action: str
    subject: str
    state: IntentState
    waits_for: int | None
    attempts: int
    created_at: float
    sent_at: float | None
    error: str
    error_text: str
    candidate_id: int | None
    may_cancel: bool


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
class MailRow:
    """A registration mail that was asked for here: about so many ``tests``, 0 for all that are to be taken.

    ``send_on`` is the day in the account's zone on which it goes out, none for at once.
    """

    id: int
    template_id: int
    send_on: date | None
    tests: int
    at: float
    sent_at: float | None
    state: IntentState


@dataclass(frozen=True)
class CandidateDetail:
    """A candidate with the tests, results, changes under way, mails and credits, newest first."""

    row: CandidateRow
    tests: Sequence[TestRow]
    results: Sequence[ResultRow]
    changes: Sequence[OutboxRow]
    mails: Sequence[MailRow]
    credits: Sequence[CreditEntryRow]


@dataclass(frozen=True)
class CandidateSummary:
    """The line below the title."""

    people: int
    with_test_to_take: int
