"""Columns of the list of results."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import ResultRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.grades import grade_words, time_words
from isodesk.desk.ui.text.states import State

translate = QCoreApplication.translate


def state(row: ResultRow) -> State:
    """Whether the grade is here."""
    if row.fetched_at is None:
        return State(translate("Results", "To be fetched"), Glyph.CIRCLE, Meaning.NEUTRAL)
    return State(translate("Results", "Graded"), Glyph.DONE, Meaning.OK)


COLUMNS = (
    Column(lambda: translate("Results", "Candidate"), lambda row: row.candidate, sort="candidate", weight=3),
    Column(lambda: translate("Results", "Test"), lambda row: row.form, sort="form", weight=3),
    Column(lambda: translate("Results", "Group"), lambda row: row.group, sort="group", weight=1, rank=2),
    Column(lambda: translate("Results", "Time"), time_words, rank=1, number=True),
    Column(lambda: translate("Results", "Grade"), grade_words, sort="value", number=True),
    Column(lambda: translate("Results", "Status"), lambda _row: "", sort="fetched_at", weight=1, state=state),
)
