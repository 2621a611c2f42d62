"""What the station itself wrote down, read beside it: the one witness that a fault can't reach."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Books:
    """``candidates`` and ``tests``: how many by e-mail address; ``names``: given names by it; ``spent``: credits."""

    candidates: Counter[str]
    names: dict[str, str]
    tests: Counter[str]
    sessions: Counter[str]
    mails: Counter[str]
    spent: int


def read_books(folder: Path) -> Books:
    """The books of the first account of the station in ``folder``."""
    with closing(sqlite3.connect(f"file:{folder / 'station.db'}?mode=ro", uri=True)) as connection:

        def counted(query: str) -> Counter[str]:
            return Counter(dict(connection.execute(query)))

        return Books(
            candidates=counted("SELECT email, count(*) FROM candidate WHERE account_id = 1 GROUP BY email"),
            names=dict(connection.execute("SELECT email, given_name FROM candidate WHERE account_id = 1")),
            tests=counted(
                "SELECT email, count(*) FROM planned_test JOIN candidate ON candidate.id = candidate_id"
                " WHERE planned_test.account_id = 1 GROUP BY email"
            ),
            sessions=counted("SELECT description, count(*) FROM session WHERE account_id = 1 GROUP BY description"),
            mails=counted(
                "SELECT email, count(*) FROM mail JOIN candidate ON candidate.id = candidate_id"
                " WHERE mail.account_id = 1 GROUP BY email"
            ),
            spent=-next(
                connection.execute(
                    "SELECT coalesce(sum(change), 0) FROM credit_entry JOIN credit ON credit.id = credit_id"
                    " WHERE credit_entry.account_id = 1 AND kind <> 'proctoring' AND reason <> 'seed'"
                )
            )[0],
        )
