"""Rows of the store as the window's rows."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from isodesk.desk.services.rows import IntentState, Standing
from isodesk.desk.services.rows_of_results import CreditEntryRow, MailRow, OutboxRow, ResultRow, SkillRow
from isodesk.desk.services.rows_of_tests import SessionRow, TestRow
from isodesk.desk.services.sending.patience import LONGEST
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import TestStatus

_MAY_CANCEL = (IntentState.WAITING, IntentState.CONFLICT, IntentState.REFUSED)
_ASSESSMENT = "assessment"


def test_row(row: Sequence[Any]) -> TestRow:
    """Of ``store.planned_tests.LISTING``."""
    values = list(row)
    values[9], values[10] = TestStatus(row[9]), bool(row[10])
    values[14] = Standing(row[14])
    values[17:19] = (None if text is None else datetime.fromisoformat(text) for text in row[17:19])
    values[19:21] = (bool(value) for value in row[19:21])
    values[21] = datetime.fromisoformat(row[21]) if row[21] else None
    return TestRow(*values)


def session_row(row: Sequence[Any]) -> SessionRow:
    """Of ``store.sessions.LISTING``."""
    values = list(row)
    values[3:5] = (datetime.fromisoformat(text) for text in row[3:5])
    values[7], values[9] = Standing(row[7]), bool(row[9])
    return SessionRow(*values)


def result_row(row: Sequence[Any]) -> ResultRow:
    """Of ``store.results.LISTING``; without the form's kind a report may be asked for: the platform knows."""
    kind, finished_at, session, report_here = row[-4:]
    values: list[Any] = list(row[:-4])
    values[8] = TestStatus(row[8])
    values[9] = None if row[9] is None else GradeType(row[9])
    has_report = values[8] is TestStatus.COMPLETED and kind in ("", _ASSESSMENT)
    values += [has_report, kind, finished_at, session, bool(report_here)]
    return ResultRow(*values)


def skill_row(row: Sequence[Any]) -> SkillRow:
    """Of ``store.results.skills``; -1 on the wire is nothing here."""
    rate, level = (None if value == -1 else value for value in row[2:4])
    return SkillRow(row[0], row[1], rate, level, *row[4:7])


def credit_entry_row(row: Sequence[Any]) -> CreditEntryRow:
    """Of ``store.credits.LISTING``."""
    values = list(row)
    values[7], values[8] = str(row[7]), _action_name(row[8])
    return CreditEntryRow(*values)


def outbox_row(row: Sequence[Any]) -> OutboxRow:
    """Of ``store.intents.LISTING``."""
    state = IntentState(row[3])
    return OutboxRow(
        id=row[0],
        action=_action_name(row[1]),
        subject=row[2],
        state=state,
        waits_for=row[4],
        attempts=row[5],
        created_at=row[6],
        sent_at=row[7],
        error=row[8],
        error_text=row[9],
        candidate_id=row[10],
        may_cancel=state in _MAY_CANCEL and not row[11],
        at_work_until=_at_work_until(state, row[7], row[12]),
    )


def _at_work_until(state: IntentState, sent_at: float | None, not_before: float) -> float | None:
    if state is not IntentState.IN_DOUBT or sent_at is None:
        return None
    return min(not_before, sent_at + LONGEST)  # the desk may look at it again later than that


def mail_row(row: Sequence[Any]) -> MailRow:
    """Of ``store.mails.of_candidate``."""
    values = list(row)
    values[2] = date.fromisoformat(row[2]) if row[2] else None
    values[6] = IntentState(row[6])
    return MailRow(*values)


def _action_name(number: int) -> str:
    from isodesk.protocol.catalogue import ACTIONS  # costs a start 80 ms, and its first rows name no action

    return ACTIONS[number].action.name
