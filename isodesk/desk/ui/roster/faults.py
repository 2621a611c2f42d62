"""Faults of a list as a table: line, column, value, what is wrong, what to do."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.roster.adopting import NewPerson
from isodesk.desk.services.roster.report import RosterFault, Severity
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.faults import fault_words
from isodesk.desk.ui.text.formats import moment
from isodesk.desk.ui.text.remedies import remedy_words
from isodesk.desk.ui.text.states import State

translate = QCoreApplication.translate


@dataclass(frozen=True)
class FaultRow:
    """A fault with an id, as tables want it."""

    id: int
    fault: RosterFault


@dataclass(frozen=True)
class LineRow:
    """A line of any kind of list with an id, as tables want it; ``test`` is a form's name."""

    id: int
    line: Any
    test: str


def severity(row: FaultRow) -> State:
    """Whether the line is left out."""
    if row.fault.severity is Severity.ERROR:
        return State(translate("Roster", "Left out"), Glyph.REFUSED, Meaning.WRONG)
    return State(translate("Roster", "To check"), Glyph.WARNING, Meaning.WAITING)


def becomes(row: LineRow) -> State:
    """What a line does."""
    if row.line.changes:
        return State(translate("Roster", "Differs"), Glyph.PENCIL, Meaning.WAITING)
    if row.line.candidate_id is not None:
        return State(translate("Roster", "Known"), Glyph.CIRCLE, Meaning.NEUTRAL)
    return State(translate("Roster", "New"), Glyph.DONE, Meaning.OK)


FAULTS = (
    Column(lambda: translate("Roster", "Line"), lambda row: str(row.fault.line), number=True),
    Column(lambda: translate("Roster", "Column"), lambda row: row.fault.column, weight=1),
    Column(lambda: translate("Roster", "Value"), lambda row: row.fault.value or "—", weight=1, rank=1),
    Column(
        lambda: translate("Roster", "What is wrong"),
        lambda row: fault_words(row.fault.code, row.fault.parameters),
        weight=4,
    ),
    Column(lambda: translate("Roster", "What to do"), lambda row: remedy_words(row.fault.remedy), weight=3),
    Column(lambda: translate("Roster", "Status"), lambda _row: "", state=severity),
)

LINES = (
    Column(lambda: translate("Roster", "Line"), lambda row: str(row.line.line), number=True),
    Column(
        lambda: translate("Roster", "Name"),
        lambda row: f"{row.line.given_name} {row.line.family_name}",
        weight=3,
    ),
    Column(lambda: translate("Roster", "E-mail"), lambda row: row.line.email, weight=3),
    Column(lambda: translate("Roster", "Group"), lambda row: row.line.group, weight=1, rank=1),
    Column(lambda: translate("Roster", "Test"), lambda row: row.test, weight=2, rank=2),
    Column(lambda: translate("Roster", "Status"), lambda _row: "", state=becomes),
)


def session_becomes(row: LineRow) -> State:
    """What a session's line does."""
    if row.line.session_id is None:
        return State(translate("Roster", "New"), Glyph.DONE, Meaning.OK)
    return State(translate("Roster", "Update"), Glyph.PENCIL, Meaning.WAITING)


def _taken(row: LineRow) -> str:
    """Who or what is taken over."""
    line = row.line
    if isinstance(line, NewPerson):
        return f"{line.given_name} {line.family_name}"
    return translate("Roster", "Test {number} of candidate {person}").format(
        number=line.platform_id, person=line.person
    )


SESSIONS = (
    Column(lambda: translate("Roster", "Line"), lambda row: str(row.line.line), number=True),
    Column(lambda: translate("Roster", "Session"), lambda row: row.line.draft.description, weight=3),
    Column(lambda: translate("Roster", "Start"), lambda row: moment(row.line.draft.start), weight=1),
    Column(lambda: translate("Roster", "End"), lambda row: moment(row.line.draft.end), weight=1),
    Column(lambda: translate("Roster", "Code"), lambda row: row.line.draft.code or "—", weight=1, rank=1),
    Column(lambda: translate("Roster", "Status"), lambda _row: "", state=session_becomes),
)

ADOPTED = (
    Column(lambda: translate("Roster", "Line"), lambda row: str(row.line.line), number=True),
    Column(lambda: translate("Roster", "Number"), lambda row: str(row.line.platform_id), number=True),
    Column(lambda: translate("Roster", "What"), _taken, weight=3),
    Column(lambda: translate("Roster", "E-mail"), lambda row: getattr(row.line, "email", "—"), weight=2),
    Column(lambda: translate("Roster", "Group"), lambda row: getattr(row.line, "group", "") or "—", weight=1, rank=1),
)
