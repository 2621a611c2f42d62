"""Columns of the ledger of credits."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CreditEntryRow
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment, number
from isodesk.desk.ui.text.names import credit_kind

translate = QCoreApplication.translate


def change_words(row: CreditEntryRow) -> str:
    """What was taken or given back, with its sign."""
    return f"+ {number(row.change)}" if row.change > 0 else f"− {number(-row.change)}"


COLUMNS = (
    Column(lambda: translate("Credits", "When"), lambda row: moment(local(row.at)), sort="at", weight=1),
    Column(lambda: translate("Credits", "Candidate"), lambda row: row.candidate, sort="candidate", weight=2),
    Column(lambda: translate("Credits", "Test"), lambda row: row.form, sort="form", weight=2, rank=1),
    Column(lambda: translate("Credits", "For"), lambda row: action_name(row.action), weight=1, rank=3),
    Column(lambda: translate("Credits", "Type"), lambda row: credit_kind(row.kind), sort="kind", weight=1, rank=2),
    Column(lambda: translate("Credits", "Credits"), change_words, sort="change", number=True),
)
