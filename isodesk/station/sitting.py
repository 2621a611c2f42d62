"""One candidate in front of one test: what the pages read of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, select

from isodesk.exam.delivery.course import at_most
from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade
from isodesk.protocol.values import Language, TestStatus
from isodesk.station.clock import Clock
from isodesk.station.questions import Question, questions_of
from isodesk.station.schema import account, answer, candidate, form, planned_test, session
from isodesk.station.stored_forms import FORM_TEXT, stored_form
from isodesk.station.timing import Charged, allowed_for_item, allowed_seconds

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Session:
    """The session that a test is bound to: it starts only inside the window, after the code if there is one."""

    session_id: int
    start_at: float
    end_at: float
    code: str | None


@dataclass(frozen=True)
class Sitting:
    """A planned test with everything a page shows of it. ``limit`` is in seconds, extra time included.

    ``questions``: those asked so far; ``total``: how many there are, or are at most. ``writer``: the page that may
    write, since ``writer_at``; ``sequence``: of the last change taken. ``at_position``: the question that is shown,
    since ``at_used`` seconds of the test were used.
    """

    planned_test_id: int
    account_id: int
    centre: str
    zone: str
    candidate_id: int
    candidate_language: str | None
    form: Form
    status: TestStatus
    language: str | None
    session: Session | None
    limit: int
    charged: Charged
    answers: Answers
    grade: Grade | None
    return_page: str | None
    deadline_at: float | None = None
    started_at: float | None = None
    finished_at: float | None = None
    full_screen: bool = False
    seed: int = 0
    questions: tuple[Question, ...] = ()
    total: int = 0
    writer: str | None = None
    writer_at: float | None = None
    sequence: int = 0
    paused_at: float | None = None
    at_position: int | None = None
    at_used: float = 0.0

    @property
    def one_way(self) -> bool:
        """Whether each question is final once left."""
        return not self.form.navigation

    @property
    def paused(self) -> bool:
        """Whether its clock stands still."""
        return self.paused_at is not None

    def question(self, position: int) -> Question | None:
        """The question at a position from 1, if it is asked."""
        return self.questions[position - 1] if 1 <= position <= len(self.questions) else None

    def question_of(self, item_id: str) -> Question | None:
        """The question about an item, if it is asked."""
        return next((question for question in self.questions if question.item.item_id == item_id), None)

    def current(self) -> Question | None:
        """The one question that is open where none can be gone back to; None once all are final."""
        return next((question for question in self.questions if not question.final), None)

    def has_to_go_on(self) -> bool:
        """Whether there is a question that can't be left for later."""
        return self.one_way and self.current() is not None

    def is_dealt_with(self, question: Question) -> bool:
        """Whether it has an answer, be it "I don't know"."""
        return question.unknown or question.item.item_id in self.answers

    def allotted(self, question: Question) -> int | None:
        """Seconds that a question may be shown, extra time included; None where only the test's time counts."""
        return allowed_for_item(question.item.seconds, self.form.seconds, self.limit)

    def seconds_spent(self, question: Question, clock: Clock) -> float:
        """For how long a question was shown by now."""
        used = min(self.charged.now(clock), self.limit)
        since = used - self.at_used if question.position == self.at_position else 0.0
        return question.spent + max(0.0, since)

    def counted_seconds(self, question: Question) -> float:
        """The seconds that a question's score rests on: those kept, and none beyond what it was allotted."""
        allotted = self.allotted(question)
        return question.spent if allotted is None else min(question.spent, allotted)

    def question_left(self, question: Question, clock: Clock) -> float | None:
        """Seconds that remain for a question with a time of its own."""
        allotted = self.allotted(question)
        return None if allotted is None else max(0.0, allotted - self.seconds_spent(question, clock))

    def is_open(self, question: Question, clock: Clock) -> bool:
        """Whether a question's answer can still be changed, as far as the question goes."""
        return not question.final and self.question_left(question, clock) != 0.0

    def seconds_left(self, clock: Clock) -> float:
        """Seconds that remain, never below 0."""
        return max(0.0, self.limit - self.charged.now(clock))

    def under_way(self, clock: Clock) -> bool:
        """Whether answers are taken at this moment."""
        return self.status is TestStatus.STARTED and not self.paused and self.seconds_left(clock) > 0

    def time_over(self, clock: Clock) -> bool:
        """Whether the test waits to be handed in because its time is over."""
        return self.status is TestStatus.STARTED and self.seconds_left(clock) <= 0


def sitting_of_link(connection: Connection, link_key: str, item_id: str | None = None) -> Sitting | None:
    """The sitting that a test link leads to.

    With ``item_id`` it has that question and its answer alone, where a change to one needs to know no other.
    """
    row = connection.execute(_BY_LINK, {"link": link_key}).one_or_none()
    return None if row is None else _read(connection, row, item_id)


def sitting_of_test(connection: Connection, account_id: int, planned_test_id: int) -> Sitting | None:
    """The sitting of a planned test of this account."""
    row = connection.execute(_BY_TEST, {"test": planned_test_id, "owner": account_id}).one_or_none()
    return None if row is None else _read(connection, row)


def _sittings() -> Select[Any]:
    source = (
        planned_test.join(form, planned_test.c.form_id == form.c.id)
        .join(candidate, planned_test.c.candidate_id == candidate.c.id)
        .join(account, planned_test.c.account_id == account.c.id)
        .outerjoin(session, planned_test.c.session_id == session.c.id)
    )
    columns = (
        planned_test,
        FORM_TEXT,
        candidate.c.language.label("candidate_language"),
        candidate.c.extra_time_percent,
        account.c.name.label("centre"),
        account.c.zone,
        session.c.start_at.label("session_start"),
        session.c.end_at.label("session_end"),
        session.c.code.label("session_code"),
    )
    return select(*columns).select_from(source)


# Made once: to build a statement takes longer than to carry it out.
_BY_LINK = _sittings().where(planned_test.c.link_key == bindparam("link"))
_BY_TEST = _sittings().where(planned_test.c.id == bindparam("test"), planned_test.c.account_id == bindparam("owner"))
_ANSWERS = select(answer.c.item_id, answer.c.value).where(answer.c.planned_test_id == bindparam("test"))
_ONE_ANSWER = _ANSWERS.where(answer.c.item_id == bindparam("item"))


def _read(connection: Connection, row: Row[Any], item_id: str | None = None) -> Sitting:
    content = stored_form(row.form_text)
    only = item_id if content.navigation else None
    questions = questions_of(connection, row.id, content, only)
    return Sitting(
        planned_test_id=row.id,
        account_id=row.account_id,
        centre=row.centre,
        zone=row.zone,
        candidate_id=row.candidate_id,
        candidate_language=None if row.candidate_language is None else Language(row.candidate_language).code,
        form=content,
        status=TestStatus(row.status),
        language=row.language,
        session=_read_session(row),
        limit=row.allowed_seconds or allowed_seconds(content.seconds, row.extra_time_percent),
        charged=Charged(row.used_seconds, row.checkpoint),
        answers=answers_of(connection, row.id, only),
        grade=None if row.grade is None else Grade.from_json(row.grade),
        return_page=row.return_page,
        deadline_at=row.deadline_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        full_screen=bool(row.full_screen),
        seed=row.seed or 0,
        questions=questions,
        total=row.questions or at_most(content),
        writer=row.writer,
        writer_at=row.writer_at,
        sequence=row.sequence,
        paused_at=row.paused_at,
        at_position=row.at_position,
        at_used=row.at_used or 0.0,
    )


def _read_session(row: Row[Any]) -> Session | None:
    if row.session_id is None:
        return None
    return Session(row.session_id, row.session_start, row.session_end, row.session_code)


def answers_of(connection: Connection, planned_test_id: int, item_id: str | None = None) -> Answers:
    """The answers by item, or the one to this item."""
    query = _ANSWERS if item_id is None else _ONE_ANSWER
    rows = connection.execute(query, {"test": planned_test_id, "item": item_id})
    return {row.item_id: tuple(row.value) for row in rows}
