"""Columns of the list of sessions."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import SessionRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import moment, number
from isodesk.desk.ui.text.states import State, of_standing

translate = QCoreApplication.translate


def state(row: SessionRow) -> State:
    """What isn't settled first, else whether the session is to come, open or over."""
    unsettled = of_standing(row.standing)
    if unsettled is not None:
        return unsettled
    now = datetime.now()  # noqa: DTZ005 - sessions are wall times, and so is what they are compared with
    if row.end <= now:
        return State(translate("Sessions", "Over"), Glyph.DONE, Meaning.NEUTRAL)
    if row.start <= now:
        return State(translate("Sessions", "Open"), Glyph.CLOCK, Meaning.OK)
    return State(translate("Sessions", "To come"), Glyph.CIRCLE, Meaning.NEUTRAL)


COLUMNS = (
    Column(lambda: translate("Sessions", "Name"), lambda row: row.description, sort="description", weight=3),
    Column(lambda: translate("Sessions", "Start"), lambda row: moment(row.start), sort="start", weight=1),
    Column(lambda: translate("Sessions", "End"), lambda row: moment(row.end), sort="end", weight=1, rank=1),
    Column(lambda: translate("Sessions", "Code"), lambda row: row.code, weight=1, rank=2),
    Column(lambda: translate("Sessions", "Tests"), lambda row: number(row.tests), sort="tests", rank=3, number=True),
    Column(lambda: translate("Sessions", "Status"), lambda _row: "", weight=1, state=state),
)
