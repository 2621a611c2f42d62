"""The rows tried at a station, and the lines of the document that come of them."""

from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.station.lti import (
    rows_claims,
    rows_grades,
    rows_login,
    rows_registering,
    rows_requests,
    rows_state,
    rows_tokens,
    rows_v1p1,
)
from tests.station.lti.checklist import Row, seen, tried, trying
from tests.support.checklist import Line, as_expected

MODULES = (
    rows_v1p1,
    rows_requests,
    rows_login,
    rows_tokens,
    rows_claims,
    rows_state,
    rows_grades,
    rows_registering,
)
ROWS: list[Row] = [row for module in MODULES for row in module.ROWS]


async def lines() -> AsyncIterator[Line]:
    """Each row, tried at a station that is opened for it."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with trying(Path(folder)) as trial:
            for row in ROWS:
                yield as_expected(row.number, "station", row.given, row.expected, seen(await tried(row, trial)))
