"""Faults of a list as a table: line, column, value, what is wrong, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.report import RosterFault, RosterLine, Severity
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.faults import fault_words
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
    """A line with an id, as tables want it."""

    id: int
    line: RosterLine
    test: str


class Rows:
    """Rows that are all here already, as a source."""

    def __init__(self) -> None:
        self.rows: Sequence[FaultRow | LineRow] = ()

    async def count(self, query: PageQuery) -> int:
        del query
        return len(self.rows)

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[FaultRow | LineRow]:
        del query
        return self.rows[offset : offset + limit]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        del query
        return [row.id for row in self.rows]


def severity(row: FaultRow) -> State:
    """Whether the line is left out."""
    if row.fault.severity is Severity.ERROR:
        return State(translate("Roster", "Left out"), Glyph.REFUSED, Meaning.WRONG)
    return State(translate("Roster", "To check"), Glyph.WARNING, Meaning.WAITING)


def becomes(row: LineRow) -> State:
    """What a line does."""
    if row.line.candidate_id is not None:
        return State(translate("Roster", "Known"), Glyph.CIRCLE, Meaning.NEUTRAL)
    return State(translate("Roster", "New"), Glyph.DONE, Meaning.OK)


FAULTS = (
    Column(lambda: translate("Roster", "Line"), lambda row: str(row.fault.line), number=True),
    Column(lambda: translate("Roster", "Column"), lambda row: row.fault.column, weight=1),
    Column(lambda: translate("Roster", "Value"), lambda row: row.fault.value or "—", weight=2),
    Column(
        lambda: translate("Roster", "What is wrong"),
        lambda row: fault_words(row.fault.code, row.fault.parameters),
        weight=3,
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
