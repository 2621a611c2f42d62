"""One result in the pane: the grade in the document's words, a bar a skill, and what is known of the test."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import ResultDetail, ResultRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.results.columns import report_words, state
from isodesk.desk.ui.pages.results.skills import skill_fact
from isodesk.desk.ui.pages.results.wording import grade_type_words, large_grade
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.formats import local, moment, since
from isodesk.desk.ui.text.grades import time_words

translate = QCoreApplication.translate


def describe(detail: ResultDetail) -> Detail:
    """A result with its skills."""
    row = detail.row
    told = [] if row.description in ("", large_grade(row)) else [row.description]
    if row.grade_type is not None:
        told.append(grade_type_words(row.grade_type))
    return Detail(
        row.candidate,
        row.email,
        state(row),
        figure=large_grade(row) or "…",
        text="\n".join(told),
        sections=[
            Section(translate("ResultView", "Skills"), [skill_fact(skill) for skill in detail.skills]),
            Section(translate("ResultView", "Test"), _facts_of(row)),
        ],
    )


def _facts_of(row: ResultRow) -> list[Fact]:
    facts = [Fact(row.form, translate("ResultView", "Form {number}").format(number=row.form_id))]
    if row.session:
        facts.append(Fact(row.session, translate("ResultView", "Session")))
    if row.finished_at is not None:
        facts.append(Fact(moment(local(row.finished_at)), translate("ResultView", "Handed in, as far as known")))
    if row.seconds is not None:
        facts.append(Fact(time_words(row), translate("ResultView", "Time taken")))
    if row.fetched_at is not None:
        facts.append(Fact(since(row.fetched_at), translate("ResultView", "Result read")))
    if report_words(row):
        facts.append(Fact(report_words(row), translate("ResultView", "Report")))
    facts.append(Fact(str(row.platform_id), translate("ResultView", "Number on the platform")))
    return facts
