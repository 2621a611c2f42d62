"""Columns of the bench's list."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.ui.pages.bench.wording import answer_state, kind_name
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import clock_with_seconds, local

translate = QCoreApplication.translate

COLUMNS = (
    Column(
        lambda: translate("Bench", "Time"), lambda row: clock_with_seconds(local(row.at)), sort="at", weight=1, rank=1
    ),
    Column(lambda: translate("Bench", "What"), lambda row: kind_name(row.kind), sort="kind", weight=2),
    Column(lambda: translate("Bench", "Request"), lambda row: f"{row.method} {row.path}", sort="url", weight=3),
    Column(lambda: translate("Bench", "Answer"), lambda _row: "", sort="status", weight=2, state=answer_state),
)
