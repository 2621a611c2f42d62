"""Rows of results, credits, mails and changes, and all that is known of a candidate; as in ``rows``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from isodesk.desk.services.rows import CandidateRow, IntentState
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import Language, TestStatus


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
class OutboxRow:
    """One intent; ``action`` is the contract's name of it, ``subject`` whom or what it is about.

    ``error`` is an error's code: the platform's number as text where it refused, else one of the
    client's. ``at_work_until``: until when the platform may still carry out what was never answered, in seconds since
    the epoch.
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
    at_work_until: float | None


@dataclass(frozen=True)
class OutboxDetail:
    """A change with the credits around it, by the platform's word for each type; empty where they weren't looked at.

    ``after`` is what was left when the platform was asked next, at ``after_at``; while a change is in doubt, last.
    """

    row: OutboxRow
    before: Mapping[str, int]
    after: Mapping[str, int]
    after_at: float | None


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
