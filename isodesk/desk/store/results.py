"""Results in the mirror: a row for every completed test, its grade once fetched."""

from typing import Any

from isodesk.desk.store.candidates import FORM_NAME
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.listing import Listing

_TEST_AND_CANDIDATE = "planned_test JOIN candidate ON candidate.id = planned_test.candidate_id"

LISTING = Listing(
    columns="planned_test.id, planned_test.platform_id, candidate.id,"
    " trim(candidate.given_name || ' ' || candidate.family_name), candidate.email, candidate.group_name,"
    " planned_test.form_id, "
    + FORM_NAME.format(id="planned_test.form_id")
    + ", planned_test.status, result.grade_type, result.value, result.maximum, coalesce(result.description, ''),"
    " result.seconds, result.fetched_at, coalesce(form.kind, '')",
    source=_TEST_AND_CANDIDATE
    + """ LEFT JOIN result ON result.test_id = planned_test.id
        LEFT JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id""",
    narrow=_TEST_AND_CANDIDATE + " LEFT JOIN result ON result.test_id = planned_test.id",
    identity="planned_test.id",
    account="planned_test.status IN (3, 4) AND planned_test.account_id",
    search="candidate.search",
    order=(),
    newest_first=True,
    sorts={
        "candidate": ("candidate.sort_key",),
        "email": ("candidate.email_key",),
        "group": ("candidate.group_name", "candidate.sort_key"),
        "form": (FORM_NAME.format(id="planned_test.form_id"), "candidate.sort_key"),
        "value": ("result.value / nullif(result.maximum, 0)",),
        "seconds": ("result.seconds",),
        "status": ("planned_test.status",),
        "fetched_at": ("result.fetched_at",),
    },
    filters={
        "form": "planned_test.form_id = CAST(:form AS INTEGER)",
        "group": "candidate.group_name = :group",
        "fetched": {"yes": "result.test_id IS NOT NULL", "no": "result.test_id IS NULL"},
    },
)
OF_CANDIDATE = "planned_test.candidate_id = :value"


def to_fetch(connection: Connection, account_id: str) -> list[int]:
    """Completed tests whose grade isn't here."""
    statement = (
        "SELECT planned_test.id FROM planned_test LEFT JOIN result ON result.test_id = planned_test.id"
        " WHERE planned_test.account_id = ? AND planned_test.status = 3 AND planned_test.platform_id IS NOT NULL"
        " AND result.test_id IS NULL ORDER BY planned_test.id"
    )
    return [row[0] for row in connection.execute(statement, (account_id,))]


def to_ask_for(connection: Connection, account_id: str, test_id: int) -> tuple[int, str, int, int | None] | None:
    """What actions 4, 5 and 6 need: form, address, the platform's number of the test, the candidate's language."""
    statement = sql(
        "SELECT planned_test.form_id, candidate.platform_email, planned_test.platform_id, candidate.language FROM",
        _TEST_AND_CANDIDATE,
        "WHERE planned_test.account_id = ? AND planned_test.id = ?",
    )
    row = connection.execute(statement, (account_id, test_id)).fetchone()
    return None if row is None or row[2] is None else (row[0], row[1], row[2], row[3])


def keep(connection: Connection, test_id: int, values: tuple[Any, ...], skills: list[tuple[Any, ...]]) -> None:
    """A grade and its skills in place of older ones: type, value, maximum, description, seconds, language, time."""
    connection.execute("DELETE FROM result_detail WHERE test_id = ?", (test_id,))
    connection.execute("DELETE FROM result WHERE test_id = ?", (test_id,))
    connection.execute("INSERT INTO result VALUES (?,?,?,?,?,?,?,?)", (test_id, *values))
    connection.executemany(
        "INSERT INTO result_detail VALUES (?,?,?,?,?,?,?,?)", [(test_id, *skill) for skill in skills]
    )


def skills(connection: Connection, test_id: int) -> list[tuple[Any, ...]]:
    """The skills of a result: id, description, rate, level, its description, minimum, maximum."""
    return connection.execute(
        "SELECT skill_id, description, success_rate, level, level_description, scale_minimum, scale_maximum"
        " FROM result_detail WHERE test_id = ? ORDER BY skill_id",
        (test_id,),
    ).fetchall()


def language(connection: Connection, test_id: int) -> int | None:
    """The language in which a result's skills are described."""
    row = connection.execute("SELECT language FROM result WHERE test_id = ?", (test_id,)).fetchone()
    return None if row is None else row[0]
