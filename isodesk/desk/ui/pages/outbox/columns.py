"""Columns of the outbox."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment, number
from isodesk.desk.ui.text.states import of_intent

translate = QCoreApplication.translate

COLUMNS = (
    Column(lambda: translate("Outbox", "Change"), lambda row: action_name(row.action), sort="action", weight=2),
    Column(lambda: translate("Outbox", "About"), lambda row: row.subject, sort="subject", weight=3),
    Column(
        lambda: translate("Outbox", "Made"),
        lambda row: moment(local(row.created_at)),
        sort="created_at",
        weight=1,
        leads="down",
        rank=1,
    ),
    Column(lambda: translate("Outbox", "Tries"), lambda row: number(row.attempts), rank=2, number=True, name="tries"),
    Column(
        lambda: translate("Outbox", "Status"),
        lambda _row: "",
        sort="state",
        weight=1,
        state=lambda row: of_intent(row.state),
    ),
)
