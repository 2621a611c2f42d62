"""Two tests of the same people: the first of one form and the last of another, or of the same."""

from typing import Any

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.finding import numbers
from isodesk.desk.store.listing import Query
from isodesk.desk.store.results import LISTING

_MOMENT = "printf('%017.3f %d', coalesce(planned_test.finished_at, planned_test.created_at), planned_test.id)"


def ends(connection: Connection, account_id: str, query: Query) -> dict[int, tuple[int, int]]:
    """By candidate the first and the last test that the query finds, as they were handed in."""
    columns = sql("planned_test.candidate_id, min(", _MOMENT, "), max(", _MOMENT, ")")
    rows = LISTING.summed(connection, account_id, query, columns, "planned_test.candidate_id")
    return {candidate_id: (_number(first), _number(last)) for candidate_id, first, last in rows}


def grades(connection: Connection, account_id: str, test_ids: list[int]) -> dict[int, tuple[Any, ...]]:
    """Candidate, name, group, type, value and maximum of these tests, by their number."""
    statement = sql(
        "SELECT result.test_id, candidate.id, trim(candidate.given_name || ' ' || candidate.family_name),",
        "candidate.group_name, result.grade_type, result.value, result.maximum",
        "FROM json_each(:tests) AS asked JOIN result ON result.test_id = asked.value",
        "JOIN planned_test ON planned_test.id = result.test_id",
        "JOIN candidate ON candidate.id = planned_test.candidate_id WHERE result.account_id = :account",
    )
    rows = connection.execute(statement, {"tests": numbers(test_ids), "account": account_id})
    return {row[0]: row[1:] for row in rows}


def _number(moment_and_number: str) -> int:
    return int(moment_and_number.split()[1])


def newest(connection: Connection, account_id: str, query: Query) -> list[tuple[int, int]]:
    """Candidate and test handed in last, for each form that the query finds them with; people together."""
    columns = sql("planned_test.candidate_id, max(", _MOMENT, ")")
    rows = LISTING.summed(connection, account_id, query, columns, "planned_test.candidate_id, planned_test.form_id")
    return sorted((candidate_id, _number(last)) for candidate_id, last in rows)


def skills_by_person(connection: Connection, account_id: str, test_ids: list[int]) -> list[tuple[Any, ...]]:
    """Candidate, name, address, group, form, grade, maximum, skill, rate, level; a row a skill of these tests."""
    statement = sql(
        "SELECT candidate.id, trim(candidate.given_name || ' ' || candidate.family_name), candidate.email,",
        "candidate.group_name, planned_test.form_id, result.value, result.maximum, result_detail.skill_id,",
        "result_detail.success_rate, result_detail.level",
        "FROM json_each(:tests) AS asked JOIN result ON result.test_id = asked.value",
        "JOIN planned_test ON planned_test.id = result.test_id",
        "JOIN candidate ON candidate.id = planned_test.candidate_id",
        "LEFT JOIN result_detail ON result_detail.test_id = result.test_id WHERE result.account_id = :account",
        "ORDER BY candidate.sort_key, candidate.id",
    )
    return connection.execute(statement, {"tests": numbers(test_ids), "account": account_id}).fetchall()
