"""Columns of the list of planned tests."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import TestRow
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import local, short_day
from isodesk.desk.ui.text.states import State, of_standing, of_test

translate = QCoreApplication.translate


def state(row: TestRow) -> State:
    """What isn't settled first, else where the test stands."""
    return of_standing(row.standing) or of_test(row.status)


COLUMNS = (
    Column(lambda: translate("Tests", "Candidate"), lambda row: row.candidate, sort="candidate", weight=3),
    Column(lambda: translate("Tests", "Test"), lambda row: row.form, sort="form", weight=3),
    Column(lambda: translate("Tests", "Group"), lambda row: row.group, sort="group", weight=1, rank=3),
    Column(lambda: translate("Tests", "Session"), lambda row: row.session, sort="session", weight=2, rank=2),
    Column(
        lambda: translate("Tests", "Registered"),
        lambda row: short_day(local(row.created_at)),
        sort="created_at",
        weight=1,
        rank=1,
    ),
    Column(lambda: translate("Tests", "Status"), lambda _row: "", sort="status", weight=1, state=state),
)
