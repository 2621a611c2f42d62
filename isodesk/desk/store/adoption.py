"""Rows taken from the back office's exports: put in, looked for, and forgotten as long as nothing came of them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from isodesk.desk.store import candidates
from isodesk.desk.store.connection import Connection, inserted, sql

_PERSON = (
    "json_array(candidate.platform_id, candidate.email, candidate.given_name, candidate.family_name, candidate.gender,"
    " candidate.language, candidate.group_name, candidate.country, candidate.external_id,"
    " candidate.extra_time_percent)"
)
_TEST = (
    "json_array(planned_test.platform_id, planned_test.candidate_id, planned_test.form_id, planned_test.session_id,"
    " planned_test.proctored)"
)
_OF_IMPORT = "WHERE adopted.account_id = ? AND adopted.import_id = ? AND"
_CHANGED_PEOPLE = sql(
    "SELECT count(*) FROM adopted JOIN candidate ON candidate.id = adopted.candidate_id",
    _OF_IMPORT,
    "(adopted.fingerprint <>",
    _PERSON,
    "OR EXISTS (SELECT 1 FROM intent WHERE intent.candidate_id = candidate.id)",
    "OR EXISTS (SELECT 1 FROM planned_test WHERE planned_test.candidate_id = candidate.id AND NOT EXISTS",
    "(SELECT 1 FROM adopted AS own WHERE own.import_id = adopted.import_id AND own.test_id = planned_test.id)))",
)
_CHANGED_TESTS = sql(
    "SELECT count(*) FROM adopted JOIN planned_test ON planned_test.id = adopted.test_id",
    _OF_IMPORT,
    "(adopted.fingerprint <>",
    _TEST,
    "OR EXISTS (SELECT 1 FROM intent WHERE intent.test_id = planned_test.id))",
)


def people(
    connection: Connection, account_id: str, numbers: Iterable[int], keys: Iterable[str]
) -> list[tuple[int, int | None, str, str, str]]:
    """Who has one of these numbers or folded addresses: id, the platform's number, folded address, names."""
    columns = "SELECT id, platform_id, email_key, given_name, family_name FROM candidate WHERE account_id = ? AND"
    by_number = sql(columns, "platform_id IN (SELECT value FROM json_each(?))")
    by_key = sql(columns, "email_key IN (SELECT value FROM json_each(?))")
    found = {row[0]: row for row in connection.execute(by_number, (account_id, json.dumps(list(numbers))))}
    found |= {row[0]: row for row in connection.execute(by_key, (account_id, json.dumps(list(keys))))}
    return list(found.values())


def tests(connection: Connection, account_id: str, numbers: Iterable[int]) -> set[int]:
    """Which of these numbers of the platform belong to tests that are here."""
    statement = (
        "SELECT platform_id FROM planned_test WHERE account_id = ? AND platform_id IN (SELECT value FROM json_each(?))"
    )
    return {row[0] for row in connection.execute(statement, (account_id, json.dumps(list(numbers))))}


def add_person(connection: Connection, account_id: str, import_id: int, draft: Any, number: int, now: float) -> int:
    """A candidate of the platform; the row's number."""
    candidate_id = candidates.insert(connection, account_id, draft, "agreed", now)
    candidates.agree(connection, candidate_id, number)
    connection.execute(
        sql("INSERT INTO adopted SELECT ?, account_id, id, NULL,", _PERSON, "FROM candidate WHERE id = ?"),
        (import_id, candidate_id),
    )
    return candidate_id


def add_test(connection: Connection, account_id: str, import_id: int, values: Sequence[Any], now: float) -> int:
    """A test of the platform: candidate, its number, form, status, proctored; the row's number."""
    cursor = connection.execute(
        "INSERT INTO planned_test (account_id, candidate_id, platform_id, form_id, status, proctored, full_screen,"
        " created_at) VALUES (?,?,?,?,?,?,0,?)",
        (account_id, *values, now),
    )
    test_id = inserted(cursor)
    connection.execute(
        sql("INSERT INTO adopted SELECT ?, account_id, NULL, id,", _TEST, "FROM planned_test WHERE id = ?"),
        (import_id, test_id),
    )
    return test_id


def changed_since(connection: Connection, account_id: str, import_id: int) -> int:
    """How many of the adopted rows aren't as they were, or have something that came after them."""
    values = (account_id, import_id)
    return sum(int(connection.execute(each, values).fetchone()[0]) for each in (_CHANGED_PEOPLE, _CHANGED_TESTS))


def forget_some(connection: Connection, account_id: str, import_id: int, most: int) -> int:
    """Forget some of an adoption's rows, tests first; how many."""
    rows = connection.execute(
        "SELECT rowid, candidate_id, test_id FROM adopted WHERE account_id = ? AND import_id = ?"
        " ORDER BY rowid DESC LIMIT ?",
        (account_id, import_id, most),
    ).fetchall()
    for table, place in (("planned_test", 2), ("candidate", 1), ("adopted", 0)):
        key = "rowid" if table == "adopted" else "id"
        numbers = json.dumps([row[place] for row in rows if row[place] is not None])
        connection.execute(
            sql("DELETE FROM", table, "WHERE account_id = ? AND", key, "IN (SELECT value FROM json_each(?))"),
            (account_id, numbers),
        )
    return len(rows)


def people_of_tests(connection: Connection, account_id: str, import_id: int) -> list[int]:
    """Whose tests an adoption brought."""
    statement = (
        "SELECT DISTINCT planned_test.candidate_id FROM adopted JOIN planned_test ON planned_test.id = adopted.test_id"
        " WHERE adopted.account_id = ? AND adopted.import_id = ?"
    )
    return [row[0] for row in connection.execute(statement, (account_id, import_id))]
