"""The dry run: every line checked, nothing changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.checks import Known, LineCheck
from isodesk.desk.services.roster.columns import Column, Header, read_header
from isodesk.desk.services.roster.reading import Table
from isodesk.desk.services.roster.report import CreditNeed, DryRun, RosterFault, RosterLine
from isodesk.desk.store.folding import email_key, fold

MOST_FAULTS = 1000
_STEP = 500


@dataclass(frozen=True)
class Platform:
    """What the mirror knows: people by folded address, forms (id, names, credit kind), credits left by type."""

    people: Callable[[Iterable[str]], Mapping[str, tuple[int, str, str]]]
    forms: Sequence[tuple[int, str, str, str]]
    left: Mapping[str, int]


@dataclass
class _Gathered:
    lines: list[RosterLine] = field(default_factory=list)
    faults: list[RosterFault] = field(default_factory=list)
    left_out: int = 0
    rejected: int = 0


def dry_run(name: str, table: Table, platform: Platform, progress: Callable[[int, int], None]) -> DryRun:
    """Check every line of a table; raises ``RosterUnreadable`` where it has no header of ours."""
    rows = list(table.rows())
    header = _header(rows)
    keys = {email_key(header.cell(cells, Column.EMAIL)) for _, cells in rows[1:]}
    known = Known(platform.people(keys), _by_name(platform.forms))
    gathered = _Gathered()
    for place, (number, cells) in enumerate(rows[1:]):
        if place % _STEP == 0:
            progress(place, len(rows) - 1)
        _gather(gathered, LineCheck(header, known, number, cells))
    progress(len(rows) - 1, len(rows) - 1)
    return _report(name, table, header, platform, gathered)


def _header(rows: Sequence[tuple[int, list[str]]]) -> Header:
    if not rows:
        raise RosterUnreadable(reason="empty")
    header = read_header(rows[0][1])
    if header.missing:
        wanted = [column.value for column in header.missing]
        raise RosterUnreadable(reason="no_header", missing=wanted, found=list(header.names)[:20])
    if header.twice:
        raise RosterUnreadable(reason="column_twice", columns=list(header.twice)[:20])
    return header


def _by_name(forms: Sequence[tuple[int, str, str, str]]) -> Mapping[str, Sequence[int]]:
    """Forms by number and by folded name in either language."""
    found: dict[str, list[int]] = {}
    for number, english, french, _ in forms:
        for name in {str(number), fold(english), fold(french)} - {""}:
            found.setdefault(name, []).append(number)
    return found


def _gather(gathered: _Gathered, check: LineCheck) -> None:
    room = MOST_FAULTS - len(gathered.faults)
    gathered.faults += check.faults[: max(room, 0)]
    gathered.left_out += max(0, len(check.faults) - max(room, 0))
    if check.line is None or check.errors:
        gathered.rejected += 1
    else:
        gathered.lines.append(check.line)


def _report(name: str, table: Table, header: Header, platform: Platform, gathered: _Gathered) -> DryRun:
    known = {line.candidate_id for line in gathered.lines if line.candidate_id is not None}
    new = {email_key(line.email) for line in gathered.lines if line.candidate_id is None}
    return DryRun(
        name=name,
        encoding=table.encoding,
        separator=table.separator,
        columns=header.names,
        unknown_columns=header.unknown,
        lines=gathered.lines,
        faults=gathered.faults,
        faults_left_out=gathered.left_out,
        created=len(new),
        known=len(known),
        rejected=gathered.rejected,
        tests=sum(line.form_id is not None for line in gathered.lines),
        credits=credit_needs(gathered.lines, platform, None),
    )


def credit_needs(lines: Iterable[RosterLine], platform: Platform, form_id: int | None) -> list[CreditNeed]:
    """Credits that the lines would take at most; ``form_id`` stands where a line names no test."""
    kinds = {number: kind for number, _, _, kind in platform.forms}
    taken = (line.form_id if line.form_id is not None else form_id for line in lines)
    needed = Counter(kinds.get(number, "") for number in taken if number is not None)
    return [CreditNeed(kind, count, platform.left.get(kind)) for kind, count in sorted(needed.items())]
