"""What the station wrote down: the one witness that neither a fault nor the desk's own word can reach."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from isodesk.desk.store.connection import sql

_OURS = "(candidate.email LIKE 'person%' OR anonymised_at IS NOT NULL) AND candidate.account_id = 1"
_WHO = "CASE WHEN anonymised_at IS NULL THEN candidate.email ELSE 'anonymous' END"
_NAME = "CASE WHEN anonymised_at IS NULL THEN given_name ELSE '' END"
_TEST = (
    "form_id, status, proctored, confirms_id IS NOT NULL FROM planned_test"
    " JOIN candidate ON candidate.id = candidate_id"
)
_MAIL = "FROM mail JOIN candidate ON candidate.id = mail.candidate_id"


@dataclass(frozen=True)
class Books:
    """Of the people of the plan: each by name, their tests and mails, the sessions; credits that their tests hold.

    Who was made anonymous is told from others no more.
    """

    people: Counter[tuple[str, str]]
    tests: Counter[tuple[str, int, int, int, int]]
    mails: Counter[str]
    sessions: Counter[str]
    spent: int
    held: int


def read(folder: Path) -> Books:
    """The books of the first account."""
    with closing(_opened(folder)) as connection:

        def counted(statement: str) -> Counter[Any]:
            return Counter(tuple(row) for row in connection.execute(statement))

        people = counted(sql("SELECT", _WHO, ",", _NAME, "FROM candidate WHERE", _OURS))
        tests = counted(sql("SELECT", _WHO, ",", _TEST, "WHERE", _OURS))
        mails = counted(sql("SELECT candidate.email", _MAIL, "WHERE", _OURS))
        sessions = counted("SELECT description FROM session WHERE account_id = 1")
        spent = connection.execute(
            "SELECT -coalesce(sum(change), 0) FROM credit_entry WHERE account_id = 1 AND reason <> 'seed'"
        ).fetchone()[0]
        held = connection.execute(
            "SELECT coalesce(sum(paid + proctored), 0) FROM planned_test WHERE account_id = 1"
        ).fetchone()[0]
    return Books(people, tests, _by_name(mails), _by_name(sessions), spent, held)


def address_of(folder: Path, candidate_id: int) -> str:
    """By which address the station knows somebody; empty where it doesn't."""
    with closing(_opened(folder)) as connection:
        row = connection.execute("SELECT email FROM candidate WHERE id = ?", (candidate_id,)).fetchone()
    return "" if row is None else str(row[0])


def registered(folder: Path, after: int) -> list[tuple[int, int, str]]:
    """The tests with a greater number than ``after``: that number, whose they are, and by which address."""
    with closing(_opened(folder)) as connection:
        return connection.execute(
            "SELECT planned_test.id, candidate.id, candidate.email FROM planned_test"
            " JOIN candidate ON candidate.id = candidate_id WHERE planned_test.id > ? ORDER BY planned_test.id",
            (after,),
        ).fetchall()


def _opened(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{folder / 'station.db'}?mode=ro", uri=True)


def _by_name(rows: Counter[Any]) -> Counter[str]:
    return Counter({row[0]: count for row, count in rows.items()})
