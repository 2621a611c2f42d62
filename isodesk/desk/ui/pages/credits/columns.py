"""Columns of the ledger of credits."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.ui.pages.credits.wording import change_words, kind_words
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment

translate = QCoreApplication.translate

COLUMNS = (
    Column(
        lambda: translate("Credits", "When"),
        lambda row: moment(local(row.at)),
        sort="at",
        weight=1,
        leads="down",
        export=lambda row: local(row.at).replace(tzinfo=None),
    ),
    Column(lambda: translate("Credits", "Candidate"), lambda row: row.candidate, sort="candidate", weight=2),
    Column(lambda: translate("Credits", "Test"), lambda row: row.form, sort="form", weight=2, rank=1),
    Column(lambda: translate("Credits", "Group"), lambda row: row.group, sort="group", weight=1, rank=4),
    Column(lambda: translate("Credits", "For"), lambda row: action_name(row.action), weight=1, rank=3, name="action"),
    Column(lambda: translate("Credits", "Type"), lambda row: kind_words(row.kind), sort="kind", weight=1, rank=2),
    Column(
        lambda: translate("Credits", "Credits"),
        lambda row: change_words(row.change),
        sort="change",
        number=True,
        export=lambda row: row.change,
    ),
)
