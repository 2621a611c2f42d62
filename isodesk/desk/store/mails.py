"""Who was written to: a row for every mail that was asked for here. What became of it, its intent tells."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from isodesk.desk.store.connection import Connection, sql

# Asked for and not taken back: it reached the candidate, or it will.
_COUNTS = "coalesce(intent.state, 'done') NOT IN ('refused', 'cancelled')"
_JOINED = "mail LEFT JOIN intent ON intent.id = mail.intent_id"


@dataclass(frozen=True)
class Mail:
    """A mail about so many ``tests``, 0 for all that are to be taken; ``send_on`` is an ISO day, empty for at once."""

    intent_id: int
    template_id: int
    send_on: str
    tests: int


def note(connection: Connection, account_id: str, candidate_id: int, mail: Mail, now: float) -> None:
    """Somebody is written to."""
    connection.execute(
        "INSERT INTO mail (account_id, candidate_id, intent_id, template_id, send_on, tests, at)"
        " VALUES (?,?,?,?,?,?,?)",
        (account_id, candidate_id, mail.intent_id, mail.template_id, mail.send_on, mail.tests, now),
    )


def of_candidate(connection: Connection, account_id: str, candidate_id: int) -> list[tuple[Any, ...]]:
    """Number, template, day, tests, when asked for, when sent, state of each mail, newest first."""
    columns = (
        "mail.id, mail.template_id, mail.send_on, mail.tests, mail.at, intent.sent_at, coalesce(intent.state, 'done')"
    )
    condition = "WHERE mail.account_id = ? AND mail.candidate_id = ? ORDER BY mail.id DESC LIMIT 100"
    statement = sql("SELECT", columns, "FROM", _JOINED, condition)
    return connection.execute(statement, (account_id, candidate_id)).fetchall()


def last(connection: Connection, account_id: str, candidate_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """Of these people, who got or will get a mail: number, names, when asked for, day, how many mails; newest first."""
    statement = sql(
        "SELECT candidate.id, trim(candidate.given_name || ' ' || candidate.family_name), max(mail.at), mail.send_on,",
        "count(*) FROM json_each(?) AS chosen CROSS JOIN mail ON mail.candidate_id = chosen.value",
        "JOIN candidate ON candidate.id = mail.candidate_id LEFT JOIN intent ON intent.id = mail.intent_id",
        "WHERE mail.account_id = ? AND",
        _COUNTS,
        "GROUP BY candidate.id ORDER BY max(mail.at) DESC, candidate.id",
    )
    return connection.execute(statement, (json.dumps(list(candidate_ids)), account_id)).fetchall()


def nothing_to_say(connection: Connection, account_id: str, candidate_ids: Sequence[int]) -> tuple[int, int]:
    """How many of these people have no test to take, and how many are anonymous."""
    row = connection.execute(
        "SELECT coalesce(sum(candidate.to_take = 0), 0), coalesce(sum(candidate.anonymised), 0) FROM json_each(?) AS"
        " chosen CROSS JOIN candidate ON candidate.id = chosen.value WHERE candidate.account_id = ?",
        (json.dumps(list(candidate_ids)), account_id),
    ).fetchone()
    return row[0], row[1]
