"""Results summed up by the store: counts by value, never a row a test."""

from dataclasses import dataclass
from typing import Any

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.finding import numbers
from isodesk.desk.store.listing import Query
from isodesk.desk.store.pieces import FORM_NAME
from isodesk.desk.store.results import LISTING, PLANNED

_DETAILS = "JOIN result_detail ON result_detail.test_id = planned_test.id"
_RATE = "CASE WHEN result_detail.success_rate <> -1 THEN result_detail.success_rate END"
_LEVEL = "CASE WHEN result_detail.level <> -1 THEN result_detail.level END"
_SKILL = (
    "result_detail.skill_id, result_detail.description,"
    f" count(coalesce({_RATE}, {_LEVEL})), count(*) - count(coalesce({_RATE}, {_LEVEL})), avg({_RATE}), avg({_LEVEL}),"
    " result_detail.scale_minimum, result_detail.scale_maximum, max(result.fetched_at)"  # whose words are shown
)
_BY_SKILL = "result_detail.skill_id, result_detail.scale_minimum, result_detail.scale_maximum"


@dataclass(frozen=True)
class CountedGrade:
    """How many results of a form have this grade; ``description`` is that of the one fetched last."""

    form_id: int
    grade_type: int
    maximum: float
    value: float
    count: int
    description: str


def statuses(connection: Connection, account_id: str, query: Query) -> list[tuple[int, int]]:
    """How many planned tests there are in each status."""
    columns = "planned_test.status, count(*)"
    return [(row[0], row[1]) for row in PLANNED.summed(connection, account_id, query, columns, "planned_test.status")]


def grades(connection: Connection, account_id: str, query: Query) -> list[CountedGrade]:
    """Grades by form, type, maximum and value."""
    by = "planned_test.form_id, result.grade_type, result.maximum, result.value"
    columns = sql(by, ", count(*), result.description, max(result.fetched_at)")
    return [CountedGrade(*row[:6]) for row in LISTING.summed(connection, account_id, query, columns, by)]


def seconds(connection: Connection, account_id: str, query: Query) -> list[tuple[float, int]]:
    """How many tests took so many seconds."""
    columns = "result.seconds, count(*)"
    return [(row[0], row[1]) for row in LISTING.summed(connection, account_id, query, columns, "result.seconds")]


def skills(connection: Connection, account_id: str, query: Query) -> list[tuple[Any, ...]]:
    """Form, skill, its words, how many were tested and weren't, average rate and level, scale."""
    by = sql("planned_test.form_id,", _BY_SKILL)
    columns = sql("planned_test.form_id,", _SKILL)
    rows = LISTING.summed(connection, account_id, query, columns, by, _DETAILS)
    return sorted(rows, key=lambda row: row[:2])


def skills_of(connection: Connection, account_id: str, test_ids: list[int]) -> list[tuple[Any, ...]]:
    """The same of these tests, without the form."""
    statement = sql(
        "SELECT", _SKILL, "FROM json_each(:tests) AS asked JOIN result ON result.test_id = asked.value",
        "JOIN result_detail ON result_detail.test_id = result.test_id WHERE result.account_id = :account",
        "GROUP BY", _BY_SKILL, "ORDER BY result_detail.skill_id",
    )  # fmt: skip
    return connection.execute(statement, {"tests": numbers(test_ids), "account": account_id}).fetchall()


def form_names(connection: Connection, account_id: str, language: str) -> dict[int, str]:
    """What the forms are called, their numbers where they have no name."""
    statement = sql("SELECT form.id,", FORM_NAME.format(id="form.id"), "FROM form WHERE form.account_id = :account")
    return dict(connection.execute(statement, {"account": account_id, "language": language}).fetchall())
