"""The rows that a message alone decides, and the lines of the document that come of them."""

from collections.abc import AsyncIterator

from tests.lti import rows_login, rows_outcomes, rows_services, rows_tokens, rows_v1p1
from tests.lti.checklist import seen
from tests.support.checklist import Line, as_expected

ROWS = [*rows_v1p1.ROWS, *rows_login.ROWS, *rows_tokens.ROWS, *rows_outcomes.ROWS, *rows_services.ROWS]


async def lines() -> AsyncIterator[Line]:
    """Each row, tried with the library."""
    for row in ROWS:
        yield as_expected(row.number, "library", row.given, row.expected, seen(row))
