"""One candidate in front of one test: what the pages read and what they may change.

Reading functions take a connection; changing ones a unit of work. What a change refuses it refuses
by doing nothing and saying so: pages come twice, late and out of order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade
from isodesk.protocol.values import Language, TestStatus
from isodesk.station.clock import Clock
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.schema import account, answer, candidate, form, planned_test, session
from isodesk.station.stored_forms import FORM_TEXT, stored_form
from isodesk.station.timing import Charged, allowed_seconds

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
    """A planned test with everything a page shows of it. ``limit`` is in seconds, extra time included."""

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
    finished_at: float | None = None

    def seconds_left(self, clock: Clock) -> float:
        """Seconds that remain, never below 0."""
        return max(0.0, self.limit - self.charged.now(clock))

    def under_way(self, clock: Clock) -> bool:
        """Whether answers are taken at this moment."""
        return self.status is TestStatus.STARTED and self.seconds_left(clock) > 0

    def time_over(self, clock: Clock) -> bool:
        """Whether the test waits to be handed in because its time is over."""
        return self.status is TestStatus.STARTED and self.seconds_left(clock) <= 0


def sitting_of_link(connection: Connection, link_key: str) -> Sitting | None:
    """The sitting that a test link leads to."""
    return _find(connection, planned_test.c.link_key == link_key)


def sitting_of_test(connection: Connection, account_id: int, planned_test_id: int) -> Sitting | None:
    """The sitting of a planned test of this account."""
    return _find(connection, planned_test.c.id == planned_test_id, planned_test.c.account_id == account_id)


def _find(connection: Connection, *clauses: ColumnElement[bool]) -> Sitting | None:
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
    row = connection.execute(select(*columns).select_from(source).where(*clauses)).one_or_none()
    return None if row is None else _read(connection, row)


def _read(connection: Connection, row: Row[Any]) -> Sitting:
    content = stored_form(row.form_text)
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
        answers=answers_of(connection, row.id),
        grade=None if row.grade is None else Grade.from_json(row.grade),
        return_page=row.return_page,
        deadline_at=row.deadline_at,
        finished_at=row.finished_at,
    )


def _read_session(row: Row[Any]) -> Session | None:
    if row.session_id is None:
        return None
    return Session(row.session_id, row.session_start, row.session_end, row.session_code)


def answers_of(connection: Connection, planned_test_id: int) -> Answers:
    """The keys chosen, by item."""
    rows = connection.execute(
        select(answer.c.item_id, answer.c.value).where(answer.c.planned_test_id == planned_test_id)
    )
    return {row.item_id: tuple(row.value) for row in rows}


def start(unit: Unit, sitting: Sitting, language: str) -> bool:
    """Start the test and its clock; False where it isn't waiting to be started any more."""
    clock = unit.station.clock
    changed = unit.connection.execute(
        _of(sitting, TestStatus.NOT_STARTED).values(
            status=TestStatus.STARTED,
            language=language,
            started_at=unit.now,
            allowed_seconds=sitting.limit,
            used_seconds=0.0,
            checkpoint={"boot": clock.boot_id, "monotonic": clock.monotonic()},
        )
    )
    if changed.rowcount:
        record(unit, "test.started", sitting.planned_test_id)
    return bool(changed.rowcount)


def save_answer(unit: Unit, sitting: Sitting, item_id: str, chosen: Sequence[str], seen: str) -> bool:
    """Keep an answer and charge the time so far; False where it would undo one that the page didn't show.

    ``sitting`` must have been read in this unit and be under way. ``seen`` is the fingerprint of the answer
    as the page had it: a second window, or a page sent late, changes only what it has seen. Raises
    ``AnswerRefused`` for what can't be an answer to this form.
    """
    item = sitting.form.item(item_id)
    checked = item.check(chosen)
    stored = sitting.answers.get(item_id, ())
    if stored != checked and item.fingerprint(stored) != seen:
        return False
    if stored != checked:
        _store(unit, sitting.planned_test_id, item_id, checked)
    charged = sitting.charged.advanced(unit.station.clock)
    unit.connection.execute(
        _of(sitting, TestStatus.STARTED).values(used_seconds=charged.used_seconds, checkpoint=charged.checkpoint)
    )
    return True


def _store(unit: Unit, planned_test_id: int, item_id: str, chosen: tuple[str, ...]) -> None:
    unit.connection.execute(
        delete(answer).where(answer.c.planned_test_id == planned_test_id, answer.c.item_id == item_id)
    )
    if chosen:
        unit.connection.execute(
            insert(answer).values(planned_test_id=planned_test_id, item_id=item_id, value=list(chosen), at=unit.now)
        )


def _of(sitting: Sitting, status: TestStatus) -> Any:
    return update(planned_test).where(
        planned_test.c.id == sitting.planned_test_id,
        planned_test.c.account_id == sitting.account_id,
        planned_test.c.status == status,
    )
