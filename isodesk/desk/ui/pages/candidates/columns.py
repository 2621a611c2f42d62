"""Columns of the list of candidates."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.states import State, of_standing, of_test

translate = QCoreApplication.translate


def state(row: CandidateRow) -> State | None:
    """What a person must know first: that something isn't settled, else where the last test stands."""
    return of_standing(row.standing) or (of_test(row.test_status) if row.test_status else None)


COLUMNS = (
    Column(lambda: translate("Candidates", "Name"), lambda row: row.name, sort="name", weight=3),
    Column(lambda: translate("Candidates", "E-mail"), lambda row: row.email, sort="email", weight=3, rank=2),
    Column(lambda: translate("Candidates", "Group"), lambda row: row.group, sort="group", weight=1, rank=3),
    Column(lambda: translate("Candidates", "Test"), lambda row: row.test, sort="test", weight=2, rank=1),
    Column(lambda: translate("Candidates", "Status"), lambda _row: "", sort="test_status", weight=1, state=state),
)
