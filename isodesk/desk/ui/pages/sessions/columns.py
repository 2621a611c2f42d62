"""Columns of the list of sessions."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import moment, number
from isodesk.desk.ui.text.states import State, of_standing

translate = QCoreApplication.translate
Now = Callable[[], datetime]


def state(row: SessionRow, now: datetime) -> State:
    """What isn't settled first, else whether it is to come, open or over; ``now`` is the account's wall time."""
    unsettled = of_standing(row.standing)
    if unsettled is not None:
        return unsettled
    if row.end <= now:
        return State(translate("Sessions", "Over"), Glyph.DONE, Meaning.NEUTRAL)
    if row.start <= now:
        return State(translate("Sessions", "Open"), Glyph.CLOCK, Meaning.OK)
    return State(translate("Sessions", "To come"), Glyph.CIRCLE, Meaning.NEUTRAL)


def columns(now: Now) -> Sequence[Column]:
    """The columns, whose states are those of that moment."""
    return (
        Column(lambda: translate("Sessions", "Name"), lambda row: row.description, sort="description", weight=3),
        Column(
            lambda: translate("Sessions", "Start"),
            lambda row: moment(row.start),
            sort="start",
            weight=1,
            leads="down",
            export=lambda row: row.start.isoformat(" ", "minutes"),
        ),
        Column(
            lambda: translate("Sessions", "End"),
            lambda row: moment(row.end),
            sort="end",
            weight=1,
            rank=1,
            export=lambda row: row.end.isoformat(" ", "minutes"),
        ),
        Column(lambda: translate("Sessions", "Code"), lambda row: row.code, name="code", weight=1, rank=2),
        Column(
            lambda: translate("Sessions", "Candidates"),
            lambda row: number(row.candidates),
            sort="candidates",
            rank=3,
            number=True,
        ),
        Column(
            lambda: translate("Sessions", "Tests"),
            lambda row: number(row.tests),
            sort="tests",
            number=True,
            shown=False,
        ),
        Column(
            lambda: translate("Sessions", "Status"),
            lambda _row: "",
            sort="standing",
            name="status",
            weight=1,
            state=lambda row: state(row, now()),
            export=lambda row: state(row, now()).word,
        ),
    )
