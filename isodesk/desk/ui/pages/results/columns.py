"""Columns of the list of results."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.results.wording import large_grade
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import local, moment
from isodesk.desk.ui.text.grades import time_words
from isodesk.desk.ui.text.states import State, of_test
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate


def state(row: ResultRow) -> State:
    """Where the test stands, and whether the grade is here."""
    if row.status is not TestStatus.COMPLETED:
        return of_test(row.status)
    if row.fetched_at is None:
        return State(translate("Results", "To be fetched"), Glyph.CIRCLE, Meaning.NEUTRAL)
    return State(translate("Results", "Graded"), Glyph.DONE, Meaning.OK)


def report_words(row: ResultRow) -> str:
    """Whether the report can be opened, and without a network."""
    if row.report_here:
        return translate("Results", "Here")
    return translate("Results", "On the platform") if row.has_report else ""


def _handed_in(row: ResultRow) -> str:
    return "" if row.finished_at is None else moment(local(row.finished_at))


COLUMNS = (
    Column(lambda: translate("Results", "Candidate"), lambda row: row.candidate, sort="candidate", weight=3),
    Column(lambda: translate("Results", "E-mail"), lambda row: row.email, sort="email", weight=3, rank=9, shown=False),
    Column(lambda: translate("Results", "Test"), lambda row: row.form, sort="form", weight=3),
    Column(lambda: translate("Results", "Group"), lambda row: row.group, sort="group", weight=1, rank=3),
    Column(
        lambda: translate("Results", "Session"),
        lambda row: row.session,
        sort="session",
        weight=2,
        rank=5,
        shown=False,
    ),
    Column(
        lambda: translate("Results", "Handed in"),
        _handed_in,
        sort="finished_at",
        weight=1,
        rank=4,
        shown=False,
        export=lambda row: None if row.finished_at is None else local(row.finished_at).replace(tzinfo=None),
    ),
    Column(
        lambda: translate("Results", "Time"),
        time_words,
        sort="seconds",
        rank=2,
        number=True,
        name="time",
        export=lambda row: row.seconds,
    ),
    Column(lambda: translate("Results", "Grade"), large_grade, sort="value", number=True, export=lambda row: row.value),
    Column(lambda: translate("Results", "Report"), report_words, name="report", rank=1),
    Column(lambda: translate("Results", "Status"), lambda _row: "", sort="fetched_at", weight=1, state=state),
)
