"""Sessions: local times, of which some don't exist and some are there twice (decision D12)."""

from datetime import UTC, datetime

import pytest

from isodesk.station.schema import planned_test, session
from tests.support.station import LocalStation


def _utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ("2026-06-01 09:00", "2026-06-01 12:00", ("2026-06-01T07:00", "2026-06-01T10:00")),
        ("2026-01-15 09:00", "2026-01-15 09:01", ("2026-01-15T08:00", "2026-01-15T08:01")),
        # 02:30 is there twice on the last Sunday of October: the first is meant.
        ("2026-10-25 02:30", "2026-10-25 03:00", ("2026-10-25T00:30", "2026-10-25T02:00")),
        ("2026-03-29 01:59", "2026-03-29 03:00", ("2026-03-29T00:59", "2026-03-29T01:00")),
    ],
)
async def test_times_are_those_of_the_account(local: LocalStation, start: str, end: str, kept: tuple[str, str]) -> None:
    made = await local.call(11, des="Session", sta_dat=start, end_dat=end, psw="Ananas")
    (row,) = await local.rows(session)
    assert (row.id, row.code, row.description) == (made["ses_id"], "Ananas", "Session")
    assert (row.start_at, row.end_at) == tuple(map(_utc, kept))


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2026-03-29 02:30", "2026-03-29 04:00", "sta_dat"),
        ("2026-03-29 01:00", "2026-03-29 02:00", "end_dat"),
        ("2026-06-01 09:00", "2026-06-01 09:00", "end_dat"),
        ("2026-06-01 09:00", "2026-06-01 08:59", "end_dat"),
        ("2026-06-01T09:00", "2026-06-01 10:00", "sta_dat"),
        ("2026-06-01 9:00", "2026-06-01 10:00", "sta_dat"),
        ("2026-06-01 09:00", "2026-06-01 24:00", "end_dat"),
        ("2026-06-01 09:00", "2026-06-31 10:00", "end_dat"),
    ],
)
async def test_times_that_do_not_exist(local: LocalStation, start: str, end: str, name: str) -> None:
    answer = await local.call(11, des="Session", sta_dat=start, end_dat=end)
    assert answer["error_message"] == f'Property "{name}" is requested'
    assert await local.rows(session) == []


async def test_test_is_bound_to_its_session(local: LocalStation) -> None:
    made = await local.call(11, des="Session", sta_dat="2026-06-01 09:00", end_dat="2026-06-01 12:00")
    await local.call(9, tst_frm_id=101, ema="ada@example.org", ses_id=made["ses_id"])
    (row,) = await local.rows(planned_test)
    assert row.session_id == made["ses_id"]
