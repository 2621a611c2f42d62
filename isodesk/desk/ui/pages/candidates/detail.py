"""One candidate in the pane: who it is, what is under way, what was."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CandidateDetail, OutboxRow, ResultRow, TestRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, percent, short_day
from isodesk.desk.ui.text.grades import grade_words, result_below
from isodesk.desk.ui.text.names import language_name
from isodesk.desk.ui.text.states import of_intent, of_standing, of_test
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate


def describe(detail: CandidateDetail) -> Detail:
    """A person with what is under way and what was."""
    row = detail.row
    under_way = [test for test in detail.tests if test.status is not TestStatus.COMPLETED]
    sections = [
        Section(translate("CandidateView", "To be sent"), [_change(change) for change in detail.changes]),
        Section(translate("CandidateView", "Under way"), [_test(test) for test in under_way]),
        Section(translate("CandidateView", "History"), [_result(result) for result in detail.results]),
        Section(translate("CandidateView", "Details"), _details(detail)),
    ]
    return Detail(row.name, row.email, of_standing(row.standing), sections=sections)


def _details(detail: CandidateDetail) -> Sequence[Fact]:
    row = detail.row
    facts = []
    if row.group:
        facts.append(Fact(row.group, translate("CandidateView", "Group")))
    if row.language is not None:
        facts.append(Fact(language_name(row.language), translate("CandidateView", "Language")))
    if row.extra_time_percent:
        facts.append(Fact(f"+ {percent(row.extra_time_percent / 100)}", translate("CandidateView", "Extra time")))
    if row.external_id:
        facts.append(Fact(row.external_id, translate("CandidateView", "Number in your own system")))
    if row.platform_id is not None:
        facts.append(Fact(str(row.platform_id), translate("CandidateView", "Number on the platform")))
    return facts


def _change(change: OutboxRow) -> Fact:
    return Fact(action_name(change.action), state=of_intent(change.state))


def _test(test: TestRow) -> Fact:
    when = short_day(local(test.created_at))
    below = f"{test.session} · {when}" if test.session else when
    return Fact(test.form, below, state=of_test(test.status))


def _result(result: ResultRow) -> Fact:
    grade = grade_words(result)
    return Fact(f"{result.form} · {grade}" if grade else result.form, result_below(result))
