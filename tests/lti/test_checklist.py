"""Every row of the checklist that a message alone decides."""

import pytest

from tests.lti import rows_elsewhere, rows_login, rows_outcomes, rows_services, rows_tokens, rows_v1p1
from tests.lti.checklist import Row, seen

ROWS = [*rows_v1p1.ROWS, *rows_login.ROWS, *rows_tokens.ROWS, *rows_outcomes.ROWS, *rows_services.ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row: Row) -> None:
    assert seen(row) == row.expected


def test_every_number_is_decided_here_or_said_to_be_elsewhere() -> None:
    here = {row.number for row in ROWS}
    elsewhere = {*rows_elsewhere.STATION, *rows_elsewhere.BENCH}
    assert here | elsewhere == rows_elsewhere.numbers()
    assert not here & elsewhere
