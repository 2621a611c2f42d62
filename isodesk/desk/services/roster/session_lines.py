"""Lines of a list of sessions in the platform's own format: day, month, year, hour, minute each have a column."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.roster.columns import bare
from isodesk.desk.services.roster.dry_run import MOST_FOUND, Rows
from isodesk.desk.services.roster.faults import cell_fault, fault
from isodesk.desk.services.roster.report import RosterFault, Severity
from isodesk.desk.store.folding import fold
from isodesk.protocol.files import (
    SESSION_CODE,
    SESSION_COLUMNS,
    SESSION_END,
    SESSION_FIELDS,
    SESSION_NAME,
    SESSION_START,
)

MOST_SESSIONS = 5000
_OPTIONAL = frozenset({SESSION_CODE, SESSION_START[4], SESSION_END[4]})
_BY_NAME = {bare(name): name for name in SESSION_COLUMNS}


@dataclass(frozen=True)
class SessionLine:
    """One session that would be made, or brought up to date where ``session_id`` is known."""

    line: int
    draft: SessionDraft
    session_id: int | None


@dataclass(frozen=True)
class SessionRun:
    """What a list of sessions holds; nothing has changed. ``same`` sessions are here already as the list has them."""

    name: str
    sheet: str
    lines: Sequence[SessionLine]
    faults: Sequence[RosterFault]
    rejected: int
    same: int

    @property
    def created(self) -> int:
        """How many are new."""
        return sum(line.session_id is None for line in self.lines)

    @property
    def updated(self) -> int:
        """How many are brought up to date."""
        return len(self.lines) - self.created


@dataclass(frozen=True)
class KnownSession:
    """A session that is here; ``why_not`` is why it can't be changed, a reason's code."""

    id: int
    draft: SessionDraft
    why_not: str


def session_run(
    name: str, rows: Rows, known: Mapping[str, Sequence[KnownSession]], check: Callable[[SessionDraft], Sequence[Fault]]
) -> SessionRun:
    """Check every line; ``known`` by folded name. Raises ``RosterUnreadable``."""
    read = rows.rows()
    places = _places(next(read, (0, []))[1])
    checking = _Checking(places, known, check)
    for number, cells in read:
        if number > MOST_SESSIONS + 1:
            raise RosterUnreadable(reason="too_many_rows", maximum=MOST_SESSIONS)
        checking.take(number, cells)
    sheet = rows.name if rows.sheets else ""
    return SessionRun(name, sheet, checking.lines, checking.faults, checking.rejected, checking.same)


def _places(header: Sequence[str]) -> Mapping[str, int]:
    if not header:
        raise RosterUnreadable(reason="empty")
    places = {_BY_NAME[bare(name)]: place for place, name in enumerate(header) if bare(name) in _BY_NAME}
    missing = [name for name in SESSION_COLUMNS if name not in places and name not in _OPTIONAL]
    if missing:
        raise RosterUnreadable(reason="no_session_header", missing=missing, found=list(header)[:MOST_FOUND])
    return places


class _Checking:
    """The lines of one list, compared with each other and with what is here."""

    def __init__(
        self,
        places: Mapping[str, int],
        known: Mapping[str, Sequence[KnownSession]],
        check: Callable[[SessionDraft], Sequence[Fault]],
    ) -> None:
        self._places, self._known, self._check = places, known, check
        self._seen: dict[str, int] = {}
        self.lines: list[SessionLine] = []
        self.faults: list[RosterFault] = []
        self.rejected = self.same = 0

    def take(self, number: int, cells: Sequence[str]) -> None:
        """Check one line."""
        texts = {name: cells[place].strip() if place < len(cells) else "" for name, place in self._places.items()}
        found: list[RosterFault] = []
        draft = self._draft(number, texts, found)
        if draft is not None:
            self._compare(number, draft, texts, found)
        self.faults += found
        self.rejected += any(each.severity is Severity.ERROR for each in found)

    def _draft(self, number: int, texts: Mapping[str, str], found: list[RosterFault]) -> SessionDraft | None:
        for name, text in texts.items():
            code = cell_fault(text)
            if code:
                found.append(fault(number, name, text, code))
        start, end = (_moment(number, texts, names, found) for names in (SESSION_START, SESSION_END))
        if found or start is None or end is None:
            return None
        draft = SessionDraft(texts[SESSION_NAME], start, end, texts.get(SESSION_CODE, ""))
        for each in self._check(draft):
            column = SESSION_FIELDS[each.field]
            found.append(fault(number, column, texts.get(column, ""), each.code, each.parameters))
        return None if found else draft

    def _compare(self, number: int, draft: SessionDraft, texts: Mapping[str, str], found: list[RosterFault]) -> None:
        name = fold(draft.description)
        first = self._seen.setdefault(name, number)
        known = self._known.get(name, ())
        if first != number:
            found.append(fault(number, SESSION_NAME, texts[SESSION_NAME], "session_twice", {"first_line": first}))
        elif len(known) > 1:
            numbers = {"sessions": [each.id for each in known]}
            found.append(fault(number, SESSION_NAME, texts[SESSION_NAME], "ambiguous_session", numbers))
        elif known and known[0].draft == draft:
            self.same += 1
        elif known and known[0].why_not:
            found.append(
                fault(number, SESSION_NAME, texts[SESSION_NAME], "session_known", {"reason": known[0].why_not})
            )
        else:
            self.lines.append(SessionLine(number, draft, known[0].id if known else None))


def _moment(number: int, texts: Mapping[str, str], names: Sequence[str], found: list[RosterFault]) -> datetime | None:
    """The moment of five cells; a minute that isn't there is the hour's first."""
    parts = []
    for name in names:
        text = texts.get(name, "") or ("0" if name in _OPTIONAL else "")
        if not text:
            found.append(fault(number, name, text, "missing"))
        elif text.isascii() and text.isdecimal() and len(text) <= 4:
            parts.append(int(text))
        else:
            found.append(fault(number, name, text, "not_a_number"))
    if len(parts) < len(names):
        return None
    day, month, year, hour, minute = parts
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - a wall time of the account's zone
    except ValueError:
        shown = f"{day:02}/{month:02}/{year} {hour:02}:{minute:02}"
        found.append(fault(number, names[0], shown, "no_such_moment"))
        return None
