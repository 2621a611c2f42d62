"""One result in the pane: the grade, the skills, and what is known of the test."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import ResultDetail, ResultRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.results.skills import skill_fact
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.formats import since
from isodesk.desk.ui.text.grades import grade_words, time_words

translate = QCoreApplication.translate


def describe(detail: ResultDetail) -> Detail:
    """A result with its skills."""
    row = detail.row
    return Detail(
        row.candidate,
        row.email,
        figure=grade_words(row) or "…",
        text="" if row.description == grade_words(row) else row.description,
        sections=[
            Section(translate("ResultView", "Skills"), [skill_fact(skill) for skill in detail.skills]),
            Section(translate("ResultView", "Test"), _facts_of(row)),
        ],
    )


def _facts_of(row: ResultRow) -> list[Fact]:
    facts = [Fact(row.form, translate("ResultView", "Form {number}").format(number=row.form_id))]
    if row.seconds is not None:
        facts.append(Fact(time_words(row), translate("ResultView", "Time taken")))
    if row.fetched_at is not None:
        facts.append(Fact(since(row.fetched_at), translate("ResultView", "Result read")))
    facts.append(Fact(str(row.platform_id), translate("ResultView", "Number on the platform")))
    return facts
