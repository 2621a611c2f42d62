"""Every row of the checklist that a message alone decides."""

import pytest

from tests.lti import rows_elsewhere
from tests.lti.checklist import ACCEPTED, Row, error_of, seen
from tests.lti.checklist_table import ROWS
from tests.lti.launches import NONCE, SECRET
from tests.lti.launches import signed as signed_1p1
from tests.lti.sample_tokens import NONCE as NONCE_1P3
from tests.support.checklist import numbers

SIGNATURE = dict(signed_1p1())["oauth_signature"]
PRIVATE = ("aëlle", "Sample", "example.org", "u-17", "hint-17", SECRET, NONCE, NONCE_1P3, SIGNATURE, "eyJ")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row: Row) -> None:
    assert seen(row) == row.expected


@pytest.mark.parametrize("row", [row for row in ROWS if row.expected != ACCEPTED], ids=lambda row: row.name)
def test_a_refusal_tells_nothing_that_came_in(row: Row) -> None:
    """No person, no secret, no nonce and no signature, expected or given: errors go into journals and onto pages."""
    error = error_of(row.attempt)
    assert error is not None
    told = f"{error} {error!r} {error.__cause__} {vars(error)}"
    assert not [each for each in PRIVATE if each in told]


def test_every_number_is_decided_here_or_said_to_be_elsewhere() -> None:
    here = {row.number for row in ROWS}
    elsewhere = {*rows_elsewhere.STATION, *rows_elsewhere.BENCH}
    assert here | elsewhere == numbers()
    assert not here & elsewhere
