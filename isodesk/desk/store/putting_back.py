"""Putting back what a change did, exactly, where nothing of it was sent and nothing else happened to its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from isodesk.desk.store import candidates, standing, transitions
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.recording import INTENT, Changed, Recorded, columns
from isodesk.desk.store.states import MAY_BE_TAKEN_BACK

SENT, CHANGED_SINCE = "already_sent", "changed_since"
_UNSENT = sql("state IN", MAY_BE_TAKEN_BACK, "AND doubt = 0")


@dataclass
class _Rows:
    """Whose standing and counts are to be summed up."""

    candidates: set[int | None] = field(default_factory=set)
    tests: set[int | None] = field(default_factory=set)
    sessions: set[int | None] = field(default_factory=set)


def why_not(connection: Connection, recorded: Recorded) -> str:
    """What stands against putting a change back: ``already_sent``, ``changed_since``, or nothing."""
    if any(_sent_between(connection, *each) for each in recorded.added.get(INTENT, ())):
        return SENT
    if any(_sent_between(connection, number, number) for number in recorded.carriers):
        return SENT
    return next(filter(None, (_stands(connection, each) for each in recorded.changed)), "")


def restore(connection: Connection, recorded: Recorded) -> None:
    """Put all rows back; ``why_not`` has to have found nothing. Raises the driver's ``IntegrityError`` where the place
    of a row is taken meanwhile.
    """
    rows = _Rows()
    _note_added(connection, recorded, rows)
    for table, ranges in recorded.added.items():
        connection.executemany(sql("DELETE FROM", table, "WHERE rowid BETWEEN ? AND ?"), ranges)
    for changed in recorded.changed:
        _put_back(connection, changed, rows)
    for changed in recorded.of(INTENT):
        transitions.wait_only_for_open(connection, changed.rowid)
    people = sorted(each for each in rows.candidates if each is not None)
    candidates.recount(connection, people)
    standing.sum_up(connection, people, rows.tests, rows.sessions)


def _sent_between(connection: Connection, first: int, last: int) -> bool:
    statement = sql("SELECT 1 FROM intent WHERE id BETWEEN ? AND ? AND NOT (", _UNSENT, ") LIMIT 1")
    return connection.execute(statement, (first, last)).fetchone() is not None


def _stands(connection: Connection, changed: Changed) -> str:
    """Why a row can't be put back: it isn't any more as the change left it."""
    now = _row(connection, changed.table, changed.rowid)
    if changed.table == INTENT:
        return "" if now == changed.after else SENT
    if now is None or changed.after is None:
        return "" if now is changed.after else CHANGED_SINCE
    same = all(now[place] == changed.after[place] for place in _differing(changed))
    return "" if same else CHANGED_SINCE


def _row(connection: Connection, table: str, rowid: int) -> tuple[object, ...] | None:
    row = connection.execute(sql("SELECT * FROM", table, "WHERE rowid = ?"), (rowid,)).fetchone()
    return None if row is None else tuple(row)


def _differing(changed: Changed) -> list[int]:
    after = changed.after or ()
    return [place for place, value in enumerate(after) if value != changed.before[place]]


def _put_back(connection: Connection, changed: Changed, rows: _Rows) -> None:
    names = columns(connection, changed.table)
    if changed.after is None:
        marks = ", ".join("?" * (len(names) + 1))
        statement = sql("INSERT INTO", changed.table, "(rowid,", ", ".join(names), ") VALUES (", marks, ")")
        connection.execute(statement, (changed.rowid, *changed.before))
    else:
        places = _differing(changed)
        setting = ", ".join(f"{names[place]} = ?" for place in places)
        values = [changed.before[place] for place in places]
        connection.execute(sql("UPDATE", changed.table, "SET", setting, "WHERE rowid = ?"), (*values, changed.rowid))
    _note_changed(changed, dict(zip(names, changed.before, strict=True)), rows)


def _note_changed(changed: Changed, before: dict[str, object], rows: _Rows) -> None:
    own = {"candidate": rows.candidates, "planned_test": rows.tests, "session": rows.sessions}.get(changed.table)
    if own is not None:
        own.add(changed.rowid)
    for name, about in (("candidate_id", rows.candidates), ("test_id", rows.tests), ("session_id", rows.sessions)):
        number = before.get(name)
        if isinstance(number, int):
            about.add(number)


def _note_added(connection: Connection, recorded: Recorded, rows: _Rows) -> None:
    """Rows that are to stay, about which an intent or a test is taken away."""
    new = {table: recorded.added.get(table, ()) for table in ("candidate", "planned_test", "session")}
    for first, last in recorded.added.get(INTENT, ()):
        about = "SELECT DISTINCT candidate_id, test_id, session_id FROM intent WHERE id BETWEEN ? AND ?"
        for candidate_id, test_id, session_id in connection.execute(about, (first, last)):
            rows.candidates.update(_staying(candidate_id, new["candidate"]))
            rows.tests.update(_staying(test_id, new["planned_test"]))
            rows.sessions.update(_staying(session_id, new["session"]))


def _staying(number: int | None, added: Sequence[tuple[int, int]]) -> Iterator[int]:
    if number is not None and not any(first <= number <= last for first, last in added):
        yield number
