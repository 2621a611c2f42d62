"""Every row of the checklist that a message alone decides."""

import pytest

from tests.lti import rows_elsewhere
from tests.lti.checklist import ACCEPTED, Row, error_of, seen
from tests.lti.checklist_table import ROWS, elsewhere, table
from tests.lti.launches import NONCE, SECRET
from tests.lti.launches import signed as signed_1p1
from tests.lti.sample_tokens import NONCE as NONCE_1P3

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
    assert here | elsewhere == rows_elsewhere.numbers()
    assert not here & elsewhere


def test_the_table_says_what_was_seen() -> None:
    lines = [*table(row for row in ROWS if row.number in {"L11-02", "T-02", "PA-02"})]
    assert "| L11-02 | another secret | signature_wrong | signature_wrong |" in lines
    assert "| PA-02 | scope without openid | request_refused invalid_scope | request_refused invalid_scope |" in lines
    assert [line.split()[1] for line in lines[2:]] == sorted(line.split()[1] for line in lines[2:])
    assert len([*elsewhere()]) == 2 + len(rows_elsewhere.STATION) + len(rows_elsewhere.BENCH)
