"""The dry run: every line checked as it is read, nothing changed."""

import contextlib
import itertools
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.checks import Known, LineCheck, Person
from isodesk.desk.services.roster.columns import Column, Header, Places, read_header
from isodesk.desk.services.roster.report import CreditNeed, DryRun, RosterFault, RosterLine
from isodesk.desk.store.folding import email_key, fold

MOST_FAULTS = 100_000
MOST_FOUND = 20  # headers named in an error
HEADER_WITHIN = 10  # rows: a title may stand above the header
_STEP = 500
Item = TypeVar("Item")


class Rows(Protocol):
    """A list as rows, whatever file it is in; ``expected`` is how many there seem to be, 0 while unknown."""

    @property
    def expected(self) -> int: ...
    @property
    def encoding(self) -> str: ...
    @property
    def separator(self) -> str: ...
    @property
    def sheets(self) -> Sequence[str]: ...
    @property
    def name(self) -> str: ...

    def rows(self) -> Generator[tuple[int, list[str]], None, None]: ...


@dataclass(frozen=True)
class Platform:
    """What the mirror knows: people by folded address, forms (id, names, credit kind), credits left by type,

    sessions (id, the platform's number, name, whether it is over).
    """

    people: Callable[[Iterable[str]], Mapping[str, Person]]
    forms: Sequence[tuple[int, str, str, str]]
    left: Mapping[str, int]
    sessions: Sequence[tuple[int, int | None, str, bool]] = ()


@dataclass
class _Gathered:
    lines: list[RosterLine] = field(default_factory=list)
    faults: list[RosterFault] = field(default_factory=list)
    left_out: int = 0
    rejected: int = 0
    duplicates: int = 0
    conflicts: int = 0


def recognised(header: Header) -> Places | None:
    """The columns that a header names itself."""
    del header
    return None


def dry_run(
    name: str,
    rows: Rows,
    platform: Platform,
    progress: Callable[[int, int], None],
    choose: Callable[[Header], Places | None] = recognised,
) -> DryRun:
    """Check every line of a list; raises ``RosterUnreadable`` without a header.

    ``choose`` says which columns are what where a person chose so for this header.
    """
    read = rows.rows()
    header, first = find_header(read, choose)
    known = Known({}, by_name(platform.forms), _sessions(platform), _over(platform))
    gathered = _Gathered()
    done = 0
    for lines in batches(itertools.chain(first, read), _STEP):
        progress(min(done, rows.expected), rows.expected)
        known.people = platform.people({email_key(header.cell(cells, Column.EMAIL)) for _, cells in lines})
        for number, cells in lines:
            _gather(gathered, LineCheck(header, known, number, cells))
        done += len(lines)
    progress(done, done)
    return _report(name, rows, header, platform, gathered)


def first_rows(rows: Rows) -> list[list[str]]:
    """The header, what may stand above it, and the first lines."""
    with contextlib.closing(rows.rows()) as read:
        return [cells for _, cells in itertools.islice(read, HEADER_WITHIN)]


def find_header(
    read: Iterator[tuple[int, list[str]]], choose: Callable[[Header], Places | None]
) -> tuple[Header, list[tuple[int, list[str]]]]:
    """The header, and the lines below it that were read to find it; raises ``RosterUnreadable``.

    The first row, unless one of the next names everything that is required.
    """
    first = list(itertools.islice(read, HEADER_WITHIN))
    if not first:
        raise RosterUnreadable(reason="empty")
    place = header_place([cells for _, cells in first])
    header = read_header(first[place][1])
    places = choose(header)
    if places is not None:
        header = header.mapped(places)
    if header.missing:
        wanted = [column.value for column in header.missing]
        raise RosterUnreadable(reason="no_header", missing=wanted, found=list(header.names)[:MOST_FOUND])
    if header.twice:
        raise RosterUnreadable(reason="column_twice", columns=list(header.twice)[:MOST_FOUND])
    return header, first[place + 1 :]


def header_place(first: Sequence[Sequence[str]]) -> int:
    """Which of the first rows is the header."""
    whole = (place for place, cells in enumerate(first) if not read_header(cells).missing)
    return next(whole, 0)


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Items in lists of at most ``size``."""
    source = iter(items)
    while batch := list(itertools.islice(source, size)):
        yield batch


def by_name(forms: Sequence[tuple[int, str, str, str]]) -> Mapping[str, Sequence[int]]:
    """Forms by number and by folded name in either language."""
    found: dict[str, list[int]] = {}
    for number, english, french, _ in forms:
        for name in {str(number), fold(english), fold(french)} - {""}:
            found.setdefault(name, []).append(number)
    return found


def _sessions(platform: Platform) -> Mapping[str, Sequence[int]]:
    """Sessions by the platform's number and by folded name."""
    found: dict[str, list[int]] = {}
    for session_id, platform_id, description, _ in platform.sessions:
        for name in {"" if platform_id is None else str(platform_id), fold(description)} - {""}:
            found.setdefault(name, []).append(session_id)
    return found


def _over(platform: Platform) -> frozenset[int]:
    return frozenset(session_id for session_id, _, _, over in platform.sessions if over)


def _gather(gathered: _Gathered, check: LineCheck) -> None:
    room = MOST_FAULTS - len(gathered.faults)
    gathered.faults += check.faults[: max(room, 0)]
    gathered.left_out += max(0, len(check.faults) - max(room, 0))
    gathered.conflicts += any(each.code in ("name_conflict", "known_otherwise") for each in check.faults)
    if check.errors:
        gathered.rejected += 1
    elif check.line is None:
        gathered.duplicates += 1
    else:
        gathered.lines.append(check.line)


def _report(name: str, rows: Rows, header: Header, platform: Platform, gathered: _Gathered) -> DryRun:
    lines = gathered.lines
    return DryRun(
        name=name,
        encoding=rows.encoding,
        separator=rows.separator,
        columns=header.names,
        unknown_columns=header.unknown,
        lines=lines,
        faults=gathered.faults,
        faults_left_out=gathered.left_out,
        created=len({email_key(line.email) for line in lines if line.candidate_id is None}),
        known=len({line.candidate_id for line in lines if line.candidate_id is not None}),
        rejected=gathered.rejected,
        tests=sum(line.form_id is not None for line in lines),
        credits=credit_needs(lines, platform, None),
        updated=len({line.candidate_id for line in lines if line.changes}),
        name_conflicts=gathered.conflicts,
        duplicates=gathered.duplicates,
        sheet=rows.name if rows.sheets else "",
    )


def credit_needs(lines: Iterable[RosterLine], platform: Platform, form_id: int | None) -> list[CreditNeed]:
    """Credits that the lines would take at most; ``form_id`` stands where a line names no test."""
    kinds = {number: kind for number, _, _, kind in platform.forms}
    taken = (line.form_id if line.form_id is not None else form_id for line in lines)
    needed = Counter(kinds.get(number, "") for number in taken if number is not None)
    return [CreditNeed(kind, count, platform.left.get(kind)) for kind, count in sorted(needed.items())]
