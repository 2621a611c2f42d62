"""Rows as a station tells them, into the mirror. What a person changed here and the platform doesn't know yet stays."""

from datetime import datetime
from types import SimpleNamespace
from typing import Any

from isodesk.desk.store import candidates, planned_tests, sessions
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import ON_ITS_WAY, UNSETTLED

_OPEN = sql("state IN", UNSETTLED)
_ABOUT_CANDIDATE = "(1, 12, 24, 51)"
_ABOUT_TEST = "(2, 9, 16, 17, 23, 58)"


def candidate_held(connection: Connection, candidate_id: int) -> bool:
    """Whether something about this person is still to be told to the platform."""
    return _held(connection, sql("candidate_id = ? AND action IN", _ABOUT_CANDIDATE), candidate_id)


def test_held(connection: Connection, test_id: int) -> bool:
    """Whether something about this test is still to be told."""
    return _held(connection, sql("test_id = ? AND action IN", _ABOUT_TEST), test_id)


def _held(connection: Connection, which: str, number: int) -> bool:
    statement = sql("SELECT 1 FROM intent WHERE", which, "AND", _OPEN, "LIMIT 1")
    return connection.execute(statement, (number,)).fetchone() is not None


def put_candidate(
    connection: Connection, account_id: str, platform_id: int, told: dict[str, Any], *, anonymised: bool, at: float
) -> int | None:
    """Add or change a person after what the platform says; the row's own number, none where it can't be yet."""
    known = candidates.by_platform_id(connection, account_id, platform_id)
    if known is not None and candidate_held(connection, known):
        return None
    if not _address_is_free(connection, account_id, told["email"], known):
        return None
    if known is None:
        known = _add_candidate(connection, account_id, told, at)
    else:
        _change_candidate(connection, account_id, known, told)
    connection.execute(
        "UPDATE candidate SET platform_id = ?, platform_email = email, anonymised = ? WHERE id = ?",
        (platform_id, int(anonymised), known),
    )
    return known


def _add_candidate(connection: Connection, account_id: str, told: dict[str, Any], at: float) -> int:
    draft = SimpleNamespace(**told, country="", password="", keep_password=False)
    return candidates.insert(connection, account_id, draft, "agreed", at)


def _change_candidate(connection: Connection, account_id: str, known: int, told: dict[str, Any]) -> None:
    """What this computer alone knows stays: the country, and what it couldn't tell."""
    row = candidates.fields(connection, account_id, known) or {}
    kept_here = str(row.get("kept_here", "")).split()
    changed = {name: value for name, value in told.items() if name not in kept_here and row.get(name) != value}
    if changed:
        candidates.change(connection, known, SimpleNamespace(**{**row, **changed}))


def _address_is_free(connection: Connection, account_id: str, email: str, known: int | None) -> bool:
    """Whether the mirror can take this address; somebody whom the platform calls otherwise by now steps aside."""
    other = candidates.by_email(connection, account_id, email)
    if other is None or other == known:
        return True
    row = candidates.fields(connection, account_id, other) or {}
    if row.get("platform_id") is None or candidate_held(connection, other):
        return False
    aside = {**row, "email": f"{row['platform_id']}"}
    candidates.change(connection, other, SimpleNamespace(**aside))
    return True


def drop_candidate(connection: Connection, account_id: str, platform_id: int) -> bool:
    """The platform deleted a person; false while something about them is still to be told."""
    known = candidates.by_platform_id(connection, account_id, platform_id)
    if known is None:
        return True
    if candidate_held(connection, known):
        return False
    connection.execute(sql("UPDATE intent SET candidate_id = NULL WHERE candidate_id = ? AND NOT", _OPEN), (known,))
    candidates.delete(connection, known)
    return True


def rename_group(connection: Connection, account_id: str, number: int, name: str) -> None:
    """Call a group otherwise at everybody who is in it by its number."""
    statement = "SELECT id FROM candidate WHERE account_id = ? AND group_number = ? AND group_name <> ?"
    people = connection.execute(statement, (account_id, number, name)).fetchall()
    for (candidate_id,) in people:
        connection.execute("UPDATE candidate SET group_name = ? WHERE id = ?", (name, candidate_id))
        candidates.refold(connection, candidate_id)


def session_of(connection: Connection, account_id: str, platform_id: int | None) -> int | None:
    """The mirror's own number of a session."""
    row = connection.execute(
        "SELECT id FROM session WHERE account_id = ? AND platform_id = ?", (account_id, platform_id)
    ).fetchone()
    return None if row is None else int(row[0])


def put_session(connection: Connection, account_id: str, platform_id: int, draft: Any, at: float) -> bool:
    """Add or change a session; false while one like it is still to be made from here, which may be this very one."""
    known = session_of(connection, account_id, platform_id)
    if known is None:
        if _being_made(connection, account_id, draft):
            return False
        known = sessions.insert(connection, account_id, draft, at)
        sessions.agree(connection, known, platform_id)
        connection.execute("UPDATE session SET standing = 'agreed' WHERE id = ?", (known,))
        return True
    sessions.change(connection, known, draft)
    return True


def _being_made(connection: Connection, account_id: str, draft: Any) -> bool:
    row = connection.execute(
        "SELECT 1 FROM session WHERE account_id = ? AND platform_id IS NULL AND description = ? AND start_at = ?",
        (account_id, draft.description, wall(draft.start)),
    ).fetchone()
    return row is not None


def wall(moment: datetime | None) -> str:
    """A wall time as the store has it; empty without one."""
    return "" if moment is None else moment.isoformat(timespec="minutes")


def drop_session(connection: Connection, account_id: str, platform_id: int) -> bool:
    """The platform deleted a session; its tests stay."""
    known = session_of(connection, account_id, platform_id)
    if known is not None:
        connection.execute("UPDATE intent SET session_id = NULL WHERE session_id = ?", (known,))
        sessions.delete(connection, known)
    return True


def put_test(connection: Connection, account_id: str, told: Any, at: float) -> int | None:
    """Add or change a planned test; its own number, none where it can't be taken yet."""
    whose = candidates.by_platform_id(connection, account_id, told.candidate_id)
    known = planned_tests.by_platform_id(connection, account_id, told.planned_test_id)
    if whose is None or (known is None and _being_registered(connection, account_id, whose, told.form_id)):
        return None
    if known is None:
        known = planned_tests.insert(connection, account_id, whose, _registration(told), told.created_at)
        connection.execute(
            "UPDATE planned_test SET standing = 'agreed', platform_id = ? WHERE id = ?", (told.planned_test_id, known)
        )
    _tell_test(connection, account_id, known, told, at)
    return known


def _being_registered(connection: Connection, account_id: str, candidate_id: int, form_id: int) -> bool:
    """Whether a test of this person and form has no number yet: what the platform tells of may be that very one."""
    row = connection.execute(
        "SELECT 1 FROM planned_test WHERE candidate_id = ? AND account_id = ? AND form_id = ? AND platform_id IS NULL",
        (candidate_id, account_id, form_id),
    ).fetchone()
    return row is not None


def _registration(told: Any) -> SimpleNamespace:
    return SimpleNamespace(
        form_id=told.form_id,
        session_id=None,
        proctored=told.proctored,
        full_screen=told.full_screen,
        tests_by_credit=None,
        cpf_id=told.cpf_id or "",
    )


def _tell_test(connection: Connection, account_id: str, test_id: int, told: Any, at: float) -> None:
    """What the platform alone knows at once; session and proctoring unless they are still to be told from here."""
    finished = told.finished_at
    connection.execute(
        "UPDATE planned_test SET status = ?, url = ?, gone = 0, seen_at = ?, finished_at = ?, deadline = ?,"
        " confirms_id = coalesce((SELECT id FROM planned_test WHERE account_id = ? AND platform_id = ?), confirms_id)"
        " WHERE id = ?",
        (int(told.status), told.url, at, finished, wall(told.deadline), account_id, told.confirms_id, test_id),
    )
    if not test_held(connection, test_id):
        connection.execute(
            "UPDATE planned_test SET session_id = ?, proctored = ? WHERE id = ?",
            (session_of(connection, account_id, told.session_id), int(told.proctored), test_id),
        )


def _is_leaving(connection: Connection, candidate_id: int) -> bool:
    """Whether this desk is deleting somebody: the answer enters what their tests give back, and so needs them."""
    found = connection.execute(
        sql("SELECT 1 FROM intent WHERE candidate_id = ? AND action = 24 AND state IN", ON_ITS_WAY),
        (candidate_id,),
    ).fetchone()
    return found is not None


def drop_test(connection: Connection, account_id: str, platform_id: int) -> int | None:
    """The platform deleted a test; whose it was, where the mirror had it. With open intents it stays, as gone."""
    row = connection.execute(
        "SELECT id, candidate_id FROM planned_test WHERE account_id = ? AND platform_id = ?", (account_id, platform_id)
    ).fetchone()
    if row is None:
        return None
    if test_held(connection, row[0]) or _is_leaving(connection, row[1]):
        planned_tests.note_gone(connection, row[0])
    else:
        connection.execute("UPDATE intent SET test_id = NULL WHERE test_id = ?", (row[0],))
        planned_tests.delete(connection, row[0])
    return int(row[1])
