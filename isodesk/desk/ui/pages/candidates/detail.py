"""One candidate in the pane: who it is, what is under way, what was."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CandidateRow, IntentState
from isodesk.desk.services.rows_of_results import CandidateDetail, CreditEntryRow, MailRow, OutboxRow, ResultRow
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import day, local, number, percent, short_day
from isodesk.desk.ui.text.grades import grade_words, result_below
from isodesk.desk.ui.text.names import credit_kind, language_name
from isodesk.desk.ui.text.states import of_intent, of_standing, of_test
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate
MOST_MAILS = 5
_SETTLED = (IntentState.DONE, IntentState.CANCELLED)


def describe(detail: CandidateDetail) -> Detail:
    """A person with what is under way and what was."""
    row = detail.row
    under_way = [test for test in detail.tests if test.status is not TestStatus.COMPLETED]
    sections = [
        Section(translate("CandidateView", "To be sent"), [_change(change) for change in detail.changes]),
        Section(translate("CandidateView", "Under way"), [_test(test) for test in under_way]),
        Section(translate("CandidateView", "History"), [_result(result) for result in detail.results]),
        Section(translate("CandidateView", "Mails"), [_mail(mail) for mail in detail.mails[:MOST_MAILS]]),
        Section(translate("CandidateView", "Credits"), _credits(detail.credits)),
        Section(translate("CandidateView", "Details"), _details(row)),
    ]
    return Detail(row.name, row.email, of_standing(row.standing), sections=sections)


def _details(row: CandidateRow) -> Sequence[Fact]:
    told = (
        (row.group, translate("CandidateView", "Group"), "group"),
        (language_name(row.language) if row.language is not None else "", translate("CandidateView", "Language"), ""),
        (_extra_time(row), translate("CandidateView", "Extra time"), "extra_time_percent"),
        (row.external_id, translate("CandidateView", "Number in your own system"), "external_id"),
        (_number(row.job_id), translate("CandidateView", "Number of the job profile"), "job_id"),
        (row.country, translate("CandidateView", "Country"), ""),
        (_number(row.platform_id), translate("CandidateView", "Number on the platform"), ""),
        (short_day(local(row.created_at)), translate("CandidateView", "Added here"), ""),
    )
    return [Fact(text, _below(words, row, field)) for text, words, field in told if text]


def _below(words: str, row: CandidateRow, field: str) -> str:
    if field not in row.kept_here:
        return words
    return translate("CandidateView", "{field}, on this computer only").format(field=words)


def _extra_time(row: CandidateRow) -> str:
    return f"+ {percent(row.extra_time_percent / 100)}" if row.extra_time_percent else ""


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _change(change: OutboxRow) -> Fact:
    return Fact(action_name(change.action), state=of_intent(change.state))


def _test(test: TestRow) -> Fact:
    when = short_day(local(test.created_at))
    below = f"{test.session} · {when}" if test.session else when
    return Fact(test.form, below, state=of_test(test.status))


def _result(result: ResultRow) -> Fact:
    grade = grade_words(result)
    return Fact(f"{result.form} · {grade}" if grade else result.form, result_below(result))


def _mail(mail: MailRow) -> Fact:
    state = None if mail.state in _SETTLED else of_intent(mail.state)
    if mail.send_on is not None:
        words = translate("CandidateView", "Invitation for {day}").format(day=day(mail.send_on))
    else:
        words = translate("CandidateView", "Invitation")
    when = short_day(local(mail.sent_at if mail.sent_at is not None else mail.at))
    below = when if mail.state is not IntentState.CANCELLED else translate("CandidateView", "Taken back")
    return Fact(words, below, state=state)


def _credits(entries: Sequence[CreditEntryRow]) -> Sequence[Fact]:
    """What somebody took, by type, less what came back."""
    spent: Counter[str] = Counter()
    for entry in entries:
        spent[entry.kind] -= entry.change
    return [Fact(_kind(kind), value=number(amount)) for kind, amount in spent.items() if amount]


def _kind(kind: str) -> str:
    return credit_kind(kind) if kind else translate("CandidateView", "Of an unknown type")
