"""What the store knows of people who are about to be registered."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.credit_forecast import Queued


def queued(
    connection: Connection, account_id: str, candidate_ids: Iterable[int], registrations: Sequence[Any]
) -> list[Queued]:
    """These registrations as if they stood in the outbox already, in the order in which they would be sent."""
    people = list(candidate_ids)
    forms = {each.form_id for each in registrations}
    kinds = {form: _kind(connection, account_id, form) for form in forms}
    unfinished = {form: _unfinished(connection, account_id, people, form) for form in forms}
    return [
        Queued(
            9 if each.another else 2,
            False,
            False,
            person,
            each.form_id,
            kinds[each.form_id],
            each.tests_by_credit,
            each.proctored,
            each.session_id,
            person in unfinished[each.form_id],
        )
        for person in people
        for each in registrations
    ]


def unknown(connection: Connection, account_id: str, table: str, ids: Iterable[int]) -> int | None:
    """The first of these numbers that isn't a row of the account's."""
    statement = sql(
        "SELECT wanted.value FROM json_each(?) AS wanted WHERE NOT EXISTS (SELECT 1 FROM", table,
        "AS known WHERE known.id = wanted.value AND known.account_id = ?) LIMIT 1",
    )  # fmt: skip
    row = connection.execute(statement, (json.dumps(list(ids)), account_id)).fetchone()
    return None if row is None else int(row[0])


def _kind(connection: Connection, account_id: str, form_id: int) -> str:
    row = connection.execute(
        "SELECT credit_kind FROM form WHERE account_id = ? AND id = ?", (account_id, form_id)
    ).fetchone()
    return "" if row is None else str(row[0])


def _unfinished(connection: Connection, account_id: str, candidate_ids: Sequence[int], form_id: int) -> set[int]:
    statement = (
        "SELECT DISTINCT planned_test.candidate_id FROM json_each(?) AS chosen CROSS JOIN planned_test"
        " ON planned_test.candidate_id = chosen.value WHERE planned_test.account_id = ? AND planned_test.form_id = ?"
        " AND planned_test.status IN (1, 2) AND planned_test.confirms_id IS NULL AND planned_test.gone = 0"
    )
    rows = connection.execute(statement, (json.dumps(list(candidate_ids)), account_id, form_id))
    return {row[0] for row in rows}
