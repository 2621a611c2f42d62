"""Columns of the list of candidates."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import local, number, percent, short_day
from isodesk.desk.ui.text.names import language_name
from isodesk.desk.ui.text.states import State, of_standing, of_test

translate = QCoreApplication.translate


def state(row: CandidateRow) -> State | None:
    """What a person must know first: that something isn't settled, else where the last test stands."""
    return of_standing(row.standing) or (of_test(row.test_status) if row.test_status else None)


def _extra_time(row: CandidateRow) -> str:
    return f"+ {percent(row.extra_time_percent / 100)}" if row.extra_time_percent else ""


COLUMNS = (
    Column(lambda: translate("Candidates", "Name"), lambda row: row.name, sort="name", weight=3, leads="up"),
    Column(lambda: translate("Candidates", "E-mail"), lambda row: row.email, sort="email", weight=3, rank=2),
    Column(lambda: translate("Candidates", "Group"), lambda row: row.group, sort="group", weight=2, rank=3),
    Column(lambda: translate("Candidates", "Test"), lambda row: row.test, sort="test", weight=2, rank=1),
    Column(lambda: translate("Candidates", "Status"), lambda _row: "", sort="test_status", weight=1, state=state),
    Column(
        lambda: translate("Candidates", "First name"),
        lambda row: row.given_name,
        sort="given_name",
        weight=2,
        rank=4,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Last name"),
        lambda row: row.family_name,
        sort="family_name",
        weight=2,
        rank=5,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Platform no."),
        lambda row: "" if row.platform_id is None else str(row.platform_id),
        sort="platform_id",
        weight=1,
        rank=6,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Your own number"),
        lambda row: row.external_id,
        name="external_id",
        weight=1,
        rank=7,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Extra time"),
        _extra_time,
        name="extra_time",
        weight=1,
        rank=8,
        shown=False,
        export=lambda row: row.extra_time_percent,
    ),
    Column(
        lambda: translate("Candidates", "Language"),
        lambda row: "" if row.language is None else language_name(row.language),
        name="language",
        weight=1,
        rank=9,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Country"),
        lambda row: row.country,
        name="country",
        weight=1,
        rank=10,
        shown=False,
    ),
    Column(
        lambda: translate("Candidates", "Tests to take"),
        lambda row: number(row.tests_to_take) if row.tests_to_take else "",
        name="to_take",
        weight=1,
        rank=11,
        shown=False,
        export=lambda row: row.tests_to_take,
    ),
    Column(
        lambda: translate("Candidates", "Added"),
        lambda row: short_day(local(row.created_at)),
        sort="created_at",
        weight=1,
        rank=12,
        shown=False,
        export=lambda row: local(row.created_at).date().isoformat(),
    ),
)
