"""What belongs to somebody, counted before it is deleted or made anonymous."""

import json
from collections.abc import Sequence
from typing import Any

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import MAY_BE_TAKEN_BACK, UNSETTLED

_FOOTPRINTS = sql(
    """
    WITH person AS (
        SELECT chosen.key AS position, candidate.* FROM json_each(:chosen) AS chosen
        CROSS JOIN candidate ON candidate.id = chosen.value WHERE candidate.account_id = :account
    ), open AS (
        SELECT intent.candidate_id, intent.action, intent.state, intent.doubt FROM person
        CROSS JOIN intent ON intent.candidate_id = person.id
        WHERE intent.state IN""",
    UNSETTLED,
    """
    )
    SELECT person.id, trim(person.given_name || ' ' || person.family_name), person.email, person.platform_id,
        person.anonymised,
        (SELECT count(*) FROM planned_test WHERE candidate_id = person.id AND status = 1),
        (SELECT count(*) FROM planned_test WHERE candidate_id = person.id AND status IN (2, 4)),
        (SELECT count(*) FROM planned_test WHERE candidate_id = person.id AND status = 3),
        (SELECT count(*) FROM planned_test JOIN result ON result.test_id = planned_test.id
            WHERE planned_test.candidate_id = person.id),
        (SELECT count(*) FROM planned_test JOIN kept_report ON kept_report.test_id = planned_test.id
            WHERE planned_test.candidate_id = person.id),
        (SELECT count(*) FROM mail WHERE candidate_id = person.id),
        (SELECT count(*) FROM open WHERE candidate_id = person.id),
        (SELECT coalesce(-sum(credit_ledger.change), 0) FROM planned_test JOIN credit_ledger
            ON credit_ledger.test_id = planned_test.id
            WHERE planned_test.candidate_id = person.id AND planned_test.status = 1),
        (SELECT coalesce(max(action), 0) FROM open WHERE candidate_id = person.id AND action IN (12, 24)
            AND state <> 'refused'),
        EXISTS (SELECT 1 FROM open WHERE candidate_id = person.id AND action = 1 AND doubt = 0
            AND state IN""",
    MAY_BE_TAKEN_BACK,
    """)
    FROM person ORDER BY person.position
    """,
)


def of(connection: Connection, account_id: str, candidate_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """A row a person, in the order in which they are asked for.

    Number, name, address, the platform's number, whether anonymous; tests to take, under way, completed; results;
    reports kept here; mails; open changes; credits that its untaken tests hold; the action that will remove it
    already (12, 24, or 0); whether the platform certainly never heard of it.
    """
    values = {"chosen": json.dumps(list(candidate_ids)), "account": account_id}
    return connection.execute(_FOOTPRINTS, values).fetchall()
