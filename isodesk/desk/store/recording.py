"""What one change did to the rows, noted while it is done, so that it can be put back exactly.

Triggers of the writer's own connection note rows before and after, in a table that is nowhere on disk. They are made
when something is first recorded, and note nothing at other times.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import MAY_BE_TAKEN_BACK

T = TypeVar("T")
Row = tuple[Any, ...]

INTENT = "intent"
_NOT_NOTED = frozenset(
    {
        "credit_balance",
        "credit_reading",
        "credit_reading_amount",
        "kept_report",
        "followed",
        "feed_cursor",
        "alembic_version",
    }
)
_ADDED_BY_ITSELF = frozenset({"form"})  # there is a row for each form that a test names, whoever asked for it
_SUMMED_UP = frozenset({"standing", "last_form_id", "last_status", "to_take"})
_CARRIERS = {
    "candidate": "SELECT id FROM intent WHERE candidate_id = ? AND action = 1",
    "session": "SELECT id FROM intent WHERE session_id = ? AND action = 11",
    "planned_test": "SELECT id FROM intent WHERE test_id = ? AND action IN (2, 9, 58)",
}
_ADDED, _CHANGED, _REMOVED = "added", "changed", "removed"


@dataclass(frozen=True)
class Changed:
    """A row that was there before: all its columns then, and after (empty where it was removed)."""

    table: str
    rowid: int
    before: Row
    after: Row | None


@dataclass(frozen=True)
class Recorded:
    """Net effect of one change.

    ``added``: by table, ranges of numbers, both included. ``changed`` is in the order in which it has to be put back.
    ``carriers``: the intents, not sent then, whose requests are made from rows that were changed.
    """

    added: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
    changed: Sequence[Changed] = ()
    carriers: Sequence[int] = ()

    def count(self, table: str) -> int:
        """How many rows of a table were added."""
        return sum(last - first + 1 for first, last in self.added.get(table, ()))

    @property
    def rows(self) -> int:
        """How many rows were added, changed or removed."""
        return sum(map(self.count, self.added)) + len(self.changed)

    def of(self, table: str) -> list[Changed]:
        """The rows of a table that were changed or removed."""
        return [each for each in self.changed if each.table == table]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed)


def record(connection: Connection, work: Callable[[], T]) -> tuple[T, Recorded]:
    """Do ``work`` in the writer; its result, and what it did. What it raises leaves nothing behind."""
    _prepare(connection)
    connection.execute("UPDATE recording SET wanted = 1")
    result = work()
    connection.execute("UPDATE recording SET wanted = 0")
    noted = connection.execute("SELECT * FROM recorded ORDER BY place").fetchall()
    connection.execute("DELETE FROM recorded")
    return result, _net(connection, noted)


def columns(connection: Connection, table: str) -> list[str]:
    """The columns of a table, in their order."""
    return [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


# Taking notes


def _prepare(connection: Connection) -> None:
    if connection.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'recording'").fetchone():
        return
    tables = {table: columns(connection, table) for table in _tables(connection)}
    widest = max(map(len, tables.values()))
    values = ", ".join((*(f"before{place}" for place in range(widest)), *(f"after{place}" for place in range(widest))))
    connection.execute("CREATE TEMP TABLE recording (wanted INTEGER NOT NULL)")
    connection.execute("INSERT INTO recording VALUES (0)")
    connection.execute(sql("CREATE TEMP TABLE recorded (place INTEGER PRIMARY KEY, source, kind, number,", values, ")"))
    for table, names in tables.items():
        for statement in _triggers(table, names):
            connection.execute(statement)


def _tables(connection: Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0"  # others: the feed's
    )
    return sorted(row[0] for row in found if not row[0].startswith("sqlite_") and row[0] not in _NOT_NOTED)


def _triggers(table: str, names: Sequence[str]) -> Iterator[str]:
    shown = ", ".join(name for name in names if name not in _SUMMED_UP)
    both = {"before": "old", "after": "new"}
    yield _trigger(table, _CHANGED, f"AFTER UPDATE OF {shown}", both, names)
    yield _trigger(table, _REMOVED, "AFTER DELETE", {"before": "old"}, names)
    if table not in _ADDED_BY_ITSELF:
        yield _trigger(table, _ADDED, "AFTER INSERT", {"": "new"}, ())


def _trigger(table: str, kind: str, moment: str, rows: Mapping[str, str], names: Sequence[str]) -> str:
    """``rows``: which of the trigger's rows goes into which half of the note; the last one has the number."""
    into = [f"{half}{place}" for half in rows for place in range(len(names))]
    values = [f"{row}.{name}" for row in rows.values() for name in names]
    number = f"{list(rows.values())[-1]}.rowid"
    return sql(
        f"CREATE TEMP TRIGGER recorded_{table}_{kind} {moment} ON main.{table}",
        "WHEN (SELECT wanted FROM recording) BEGIN INSERT INTO recorded (",
        ", ".join(["source", "kind", "number", *into]),
        ") VALUES (",
        ", ".join([f"'{table}'", f"'{kind}'", number, *values]),
        "); END",
    )


# What the notes come to


def _net(connection: Connection, noted: Sequence[Row]) -> Recorded:
    added: dict[str, list[int]] = {}
    first: dict[tuple[str, int], Row] = {}
    last: dict[tuple[str, int], Row | None] = {}
    widths: dict[str, int] = {}
    for _, table, kind, number, *values in noted:
        key, half = (table, number), len(values) // 2
        if kind == _ADDED and key not in first:
            added.setdefault(table, []).append(number)
            continue
        width = widths.setdefault(table, len(columns(connection, table)))
        first.setdefault(key, tuple(values[:width]))
        last[key] = None if kind == _REMOVED else tuple(values[half : half + width])
    new = {(table, number) for table, numbers in added.items() for number in numbers}
    changed = [
        Changed(*key, before, last[key])
        for key, before in reversed(first.items())
        if key not in new and before != last[key]
    ]
    ranges = {table: list(_ranges(numbers)) for table, numbers in added.items()}
    return Recorded(ranges, changed, _carriers(connection, changed))


def _ranges(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Runs of numbers without a gap."""
    placed = enumerate(sorted(set(numbers)))
    for _, run in groupby(placed, lambda each: each[1] - each[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]


def _carriers(connection: Connection, changed: Iterable[Changed]) -> list[int]:
    unsent = sql("AND state IN", MAY_BE_TAKEN_BACK, "AND doubt = 0")
    found: list[int] = []
    for each in changed:
        if each.table in _CARRIERS and each.after is not None:
            rows = connection.execute(sql(_CARRIERS[each.table], unsent), (each.rowid,))
            found += [row[0] for row in rows]
    return found
