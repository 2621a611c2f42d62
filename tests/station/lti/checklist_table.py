"""The rows tried at a station, and the lines of the document that come of them."""

from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.station.lti import rows_claims, rows_login, rows_requests, rows_state, rows_tokens, rows_v1p1
from tests.station.lti.checklist import seen, tried, trying
from tests.support.checklist import Line, as_expected

ROWS = [*rows_v1p1.ROWS, *rows_requests.ROWS, *rows_login.ROWS, *rows_tokens.ROWS, *rows_claims.ROWS, *rows_state.ROWS]


async def lines() -> AsyncIterator[Line]:
    """Each row, tried at a station that is opened for it."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with trying(Path(folder)) as trial:
            for row in ROWS:
                yield as_expected(row.number, "station", row.given, row.expected, seen(await tried(row, trial)))
