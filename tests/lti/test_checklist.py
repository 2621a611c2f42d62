"""Every row of the checklist that a message alone decides."""

import pytest

from tests.lti import rows_login, rows_outcomes, rows_tokens, rows_v1p1
from tests.lti.checklist import Row, seen

ROWS = [*rows_v1p1.ROWS, *rows_login.ROWS, *rows_tokens.ROWS, *rows_outcomes.ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row: Row) -> None:
    assert seen(row) == row.expected
