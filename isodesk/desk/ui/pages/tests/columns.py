"""Columns of the list of planned tests."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import local, moment, short_day, since
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import State, of_standing, of_test

translate = QCoreApplication.translate


def state(row: TestRow) -> State:
    """What isn't settled first, else where the test stands."""
    if row.being_deleted:
        return State(translate("Tests", "Being deleted"), Glyph.SAND, Meaning.NEUTRAL)
    if row.gone:
        return State(translate("Tests", "Not on the platform"), Glyph.WARNING, Meaning.WAITING)
    return of_standing(row.standing) or of_test(row.status)


def proctoring(row: TestRow) -> str:
    """Whether somebody watches from afar."""
    return translate("Tests", "Yes") if row.proctored else translate("Tests", "No")


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
        leads="down",
        export=lambda row: local(row.created_at).date().isoformat(),
    ),
    Column(lambda: translate("Tests", "E-mail"), lambda row: row.email, sort="email", weight=3, shown=False),
    Column(lambda: translate("Tests", "Kind"), lambda row: credit_kind(row.kind), name="kind", weight=1, shown=False),
    Column(lambda: translate("Tests", "Proctoring"), proctoring, name="proctored", weight=1, shown=False),
    Column(
        lambda: translate("Tests", "Session starts"),
        lambda row: "" if row.session_start is None else moment(row.session_start),
        name="session_start",
        weight=1,
        shown=False,
        export=lambda row: "" if row.session_start is None else row.session_start.isoformat(" ", "minutes"),
    ),
    Column(
        lambda: translate("Tests", "Deadline"),
        lambda row: "" if row.deadline is None else moment(row.deadline),
        name="deadline",
        weight=1,
        shown=False,
        export=lambda row: "" if row.deadline is None else row.deadline.isoformat(" ", "minutes"),
    ),
    Column(
        lambda: translate("Tests", "Status asked for"),
        lambda row: "" if row.seen_at is None else since(row.seen_at),
        name="seen_at",
        weight=1,
        shown=False,
        export=lambda row: "" if row.seen_at is None else local(row.seen_at).isoformat(" ", "minutes"),
    ),
    Column(
        lambda: translate("Tests", "Status"),
        lambda _row: "",
        sort="status",
        weight=1,
        state=state,
        export=lambda row: state(row).word,
    ),
)
