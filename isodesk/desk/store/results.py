"""Results in the mirror: a row for every test handed in, its grade once fetched."""

from dataclasses import replace
from typing import Any

from isodesk.desk.store import kept_reports
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.finding import numbers
from isodesk.desk.store.listing import Listing, Query
from isodesk.desk.store.ordering import Order, needed
from isodesk.desk.store.pieces import FORM_NAME, along_candidates, along_forms, by_group, by_words

_TEST_AND_CANDIDATE = "planned_test JOIN candidate ON candidate.id = planned_test.candidate_id"

_KEPT = "EXISTS (SELECT 1 FROM kept_report WHERE kept_report.test_id = planned_test.id)"
_GRADED = "EXISTS (SELECT 1 FROM result WHERE result.test_id = planned_test.id)"


class ResultListing(Listing):
    """Tests with their grades; also summed up over what a query finds."""

    def summed(
        self, connection: Connection, account_id: str, query: Query, columns: str, by: str, beside: str = ""
    ) -> list[tuple[Any, ...]]:
        """Declared sums over the rows found, for each value of ``by``; ``beside`` joins what only they need."""
        asked = self._asked(connection, account_id, query)
        found = self._found_among(asked, Order(()), columns + by)
        tables, where = sql(*found).split(" WHERE ", 1)
        more = needed(self.joins, tables, columns + by)
        statement = sql("SELECT", columns, "FROM", tables, *more, beside, "WHERE", where, "GROUP BY", by)
        values = {**asked.values, "few": numbers(asked.few or ())}
        return connection.execute(statement, values).fetchall()


def _along_results(expression: str) -> Order:
    """By something of the result, along its index; tests without one first."""
    return Order(
        (expression,),
        "result CROSS JOIN planned_test ON planned_test.id = result.test_id",
        "result.account_id = :account",
        before=Order((), where=sql("NOT", _GRADED)),
    )


LISTING = ResultListing(
    columns="planned_test.id, planned_test.platform_id, candidate.id,"
    " trim(candidate.given_name || ' ' || candidate.family_name), candidate.email, candidate.group_name,"
    " planned_test.form_id, "
    + FORM_NAME.format(id="planned_test.form_id")
    + ", planned_test.status, result.grade_type, result.value, result.maximum, coalesce(result.description, ''),"
    " result.seconds, result.fetched_at, coalesce(form.kind, ''), planned_test.finished_at,"
    " coalesce(session.description, ''), " + _KEPT,
    source=_TEST_AND_CANDIDATE
    + """ LEFT JOIN result ON result.test_id = planned_test.id
        LEFT JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id
        LEFT JOIN session ON session.id = planned_test.session_id""",
    narrow="planned_test",
    joins={
        "candidate": "JOIN candidate ON candidate.id = planned_test.candidate_id",
        "result": "LEFT JOIN result ON result.test_id = planned_test.id",
        "form": "JOIN form ON form.account_id = planned_test.account_id AND form.id = planned_test.form_id",
        "session": "LEFT JOIN session ON session.id = planned_test.session_id",
    },
    identity="planned_test.id",
    account="planned_test.status IN (3, 4) AND planned_test.account_id",
    search="candidate.search",
    finder=by_words("planned_test.candidate_id"),
    number="planned_test.platform_id",
    order=(),
    newest_first=True,
    sorts={
        "candidate": along_candidates("planned_test", "candidate.sort_key"),
        "email": along_candidates("planned_test", "candidate.email_key"),
        "group": along_candidates("planned_test", "candidate.group_name", "candidate.sort_key"),
        "form": along_forms("planned_test"),
        "session": ("session.start_at", "session.description"),
        "value": _along_results("result.value / result.maximum"),
        "seconds": _along_results("result.seconds"),
        "status": ("planned_test.status",),
        "fetched_at": _along_results("result.fetched_at"),
        "finished_at": Order(
            ("planned_test.finished_at",),
            where="planned_test.finished_at IS NOT NULL",
            before=Order((), where="planned_test.finished_at IS NULL"),
        ),
    },
    filters={
        "form": "planned_test.form_id = CAST(:form AS INTEGER)",
        "kind": "planned_test.form_id IN (SELECT id FROM form WHERE account_id = :account AND kind = :kind)",
        "group": by_group("planned_test.candidate_id"),
        "session": "planned_test.session_id = CAST(:session AS INTEGER)",
        "status": "planned_test.status = CAST(:status AS INTEGER)",
        "from": "planned_test.finished_at >= CAST(:from AS REAL)",
        "before": "planned_test.finished_at < CAST(:before AS REAL)",
        "fetched": {"yes": _GRADED, "no": sql("NOT", _GRADED)},
        "kept": {"yes": _KEPT, "no": sql("NOT", _KEPT)},
    },
)
UNDER_WAY = replace(LISTING, account="planned_test.status = 2 AND planned_test.account_id")
PLANNED = replace(LISTING, account="planned_test.gone = 0 AND planned_test.account_id")
OF_CANDIDATE = "planned_test.candidate_id = :value"


def to_fetch(connection: Connection, account_id: str) -> list[int]:
    """Completed tests whose grade isn't here."""
    statement = (
        "SELECT planned_test.id FROM planned_test LEFT JOIN result ON result.test_id = planned_test.id"
        " WHERE planned_test.account_id = ? AND planned_test.status = 3 AND planned_test.platform_id IS NOT NULL"
        " AND result.test_id IS NULL ORDER BY coalesce(planned_test.finished_at, 0) DESC, planned_test.id DESC"
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


def keep(
    connection: Connection, account_id: str, test_id: int, values: tuple[Any, ...], skills: list[tuple[Any, ...]]
) -> None:
    """A grade and its skills in place of older ones: type, value, maximum, description, seconds, language, time.

    Reports of another grade go. Nothing is kept of a test that isn't the account's, or is gone meanwhile.
    """
    owned = "SELECT 1 FROM planned_test WHERE account_id = ? AND id = ?"
    if connection.execute(owned, (account_id, test_id)).fetchone() is None:
        return
    if _graded_anew(connection, test_id, values):
        kept_reports.forget_test(connection, test_id)
    connection.execute("DELETE FROM result_detail WHERE test_id = ?", (test_id,))
    connection.execute("DELETE FROM result WHERE test_id = ?", (test_id,))
    connection.execute(
        "INSERT INTO result (test_id, grade_type, value, maximum, description, seconds, language, fetched_at,"
        " account_id) VALUES (?,?,?,?,?,?,?,?,?)",
        (test_id, *values, account_id),
    )
    connection.executemany(
        "INSERT INTO result_detail VALUES (?,?,?,?,?,?,?,?)", [(test_id, *skill) for skill in skills]
    )


def has_grade(connection: Connection, test_id: int, values: tuple[Any, ...]) -> bool:
    """Whether this grade (type, value, maximum) is here already, perhaps told in another language."""
    row = connection.execute("SELECT grade_type, value, maximum FROM result WHERE test_id = ?", (test_id,)).fetchone()
    return row is not None and tuple(row) == tuple(values[:3])


def _graded_anew(connection: Connection, test_id: int, values: tuple[Any, ...]) -> bool:
    before = connection.execute(
        "SELECT grade_type, value, maximum FROM result WHERE test_id = ?", (test_id,)
    ).fetchone()
    return before is not None and tuple(before) != tuple(values[:3])


def skills(connection: Connection, account_id: str, test_id: int) -> list[tuple[Any, ...]]:
    """The skills of a result: id, description, rate, level, its description, minimum, maximum."""
    return connection.execute(
        "SELECT skill_id, result_detail.description, success_rate, level, level_description, scale_minimum,"
        " scale_maximum FROM result_detail JOIN result ON result.test_id = result_detail.test_id"
        " WHERE result.account_id = ? AND result_detail.test_id = ? ORDER BY skill_id",
        (account_id, test_id),
    ).fetchall()


def language(connection: Connection, account_id: str, test_id: int) -> int | None:
    """The language in which a result's skills are described."""
    row = connection.execute(
        "SELECT language FROM result WHERE account_id = ? AND test_id = ?", (account_id, test_id)
    ).fetchone()
    return None if row is None else row[0]
