"""What the station wrote down: the one witness that neither a fault nor the desk's own word can reach."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_OURS = "candidate.email LIKE 'person%' AND candidate.account_id = 1"


@dataclass(frozen=True)
class Books:
    """Of the people of the plan: each by name, their tests and mails, the sessions; credits that their tests hold."""

    people: Counter[tuple[str, str]]
    tests: Counter[tuple[str, int, int, int]]
    mails: Counter[str]
    sessions: Counter[str]
    spent: int
    held: int


def read(folder: Path) -> Books:
    """The books of the first account."""
    with closing(sqlite3.connect(f"file:{folder / 'station.db'}?mode=ro", uri=True)) as connection:

        def counted(statement: str) -> Counter[Any]:
            return Counter(tuple(row) for row in connection.execute(statement))

        people = counted(f"SELECT email, given_name FROM candidate WHERE {_OURS}")  # noqa: S608 - our own words
        tests = counted(
            "SELECT candidate.email, form_id, status, proctored FROM planned_test JOIN candidate"  # noqa: S608 - as above
            f" ON candidate.id = candidate_id WHERE {_OURS}"
        )
        mails = counted(
            f"SELECT candidate.email FROM mail JOIN candidate ON candidate.id = mail.candidate_id WHERE {_OURS}"  # noqa: S608 - as above
        )
        sessions = counted("SELECT description FROM session WHERE account_id = 1")
        spent = connection.execute(
            "SELECT -coalesce(sum(change), 0) FROM credit_entry WHERE account_id = 1 AND reason <> 'seed'"
        ).fetchone()[0]
        held = connection.execute(
            "SELECT coalesce(sum(paid + proctored), 0) FROM planned_test WHERE account_id = 1"
        ).fetchone()[0]
    return Books(people, tests, _by_name(mails), _by_name(sessions), spent, held)


def _by_name(rows: Counter[Any]) -> Counter[str]:
    return Counter({row[0]: count for row, count in rows.items()})
