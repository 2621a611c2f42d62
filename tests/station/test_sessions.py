"""Sessions are given in the account's zone and kept in UTC, through changes of the clocks (decision D12)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from isodesk.station.times import day_of, morning_of, utc_of
from tests.station.units import Centre, centre

PARIS = ZoneInfo("Europe/Paris")
SEED = """\
accounts:
  - name: Paris
    zone: Europe/Paris
    sub_accounts:
      - {name: Halifax, zone: America/Halifax}
"""


@pytest.fixture
def paris(tmp_path: Path) -> Iterator[Centre]:
    with centre(tmp_path, SEED) as found:
        yield found


def utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def stored(account: Centre, start: str, end: str) -> tuple[float, float]:
    made = account.call(11, des="Session", sta_dat=start, end_dat=end)["ses_id"]
    [row] = [row for row in account.rows("session") if row.id == made]
    assert row.account_id == account.account_id
    return row.start_at, row.end_at


@pytest.mark.parametrize(
    ("start", "end", "start_utc", "end_utc"),
    [
        ("2027-01-15 09:00", "2027-01-15 12:00", "2027-01-15 08:00", "2027-01-15 11:00"),
        ("2027-07-15 09:00", "2027-07-15 12:00", "2027-07-15 07:00", "2027-07-15 10:00"),
        # Clocks go forward on 2027-03-28 at 02:00, back on 2027-10-31 at 03:00.
        ("2027-03-28 01:30", "2027-03-28 03:30", "2027-03-28 00:30", "2027-03-28 01:30"),
        ("2027-10-31 01:30", "2027-10-31 03:30", "2027-10-30 23:30", "2027-10-31 02:30"),
        ("2027-10-31 02:00", "2027-10-31 02:30", "2027-10-31 00:00", "2027-10-31 00:30"),
    ],
)
def test_times_are_kept_in_utc(paris: Centre, start: str, end: str, start_utc: str, end_utc: str) -> None:
    assert stored(paris, start, end) == (utc(start_utc), utc(end_utc))


def test_a_sub_account_has_its_own_zone(paris: Centre) -> None:
    [halifax] = [row.id for row in paris.rows("account") if row.parent_id is not None]
    there = Centre(paris.station, paris.clock, halifax)
    assert stored(there, "2027-01-15 09:00", "2027-01-15 12:00") == (utc("2027-01-15 13:00"), utc("2027-01-15 16:00"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-03-28 02:00", "2027-03-28 12:00"),  # not there: the clocks go forward
        ("2027-03-28 02:59", "2027-03-28 12:00"),
        ("2027-03-28 01:00", "2027-03-28 02:30"),
        ("2027-01-15 12:00", "2027-01-15 12:00"),
        ("2027-01-15 12:00", "2027-01-15 09:00"),
        ("0001-01-01 00:00", "2027-01-15 09:00"),
        ("2027-02-29 09:00", "2027-03-01 09:00"),
        ("2027-01-15 24:00", "2027-01-16 09:00"),
        ("2027-01-15T09:00", "2027-01-15 12:00"),
        ("15/01/2027 09:00", "2027-01-15 12:00"),
        ("٢٠٢٧-01-15 09:00", "2027-01-15 12:00"),
    ],
)
def test_times_that_do_not_exist_or_go_back_are_refused(paris: Centre, start: str, end: str) -> None:
    assert paris.refused(11, des="Session", sta_dat=start, end_dat=end) == 105
    assert paris.rows("session") == []


@given(st.datetimes(datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2100-01-01")))
def test_a_time_that_is_kept_is_shown_again_as_it_was_given(local: datetime) -> None:
    local = local.replace(second=0, microsecond=0)
    try:
        kept = utc_of(local, PARIS)
    except ValueError:
        assume(False)
    assert datetime.fromtimestamp(kept, PARIS).replace(tzinfo=None) == local


@given(st.floats(0, 4_000_000_000))
def test_the_morning_of_a_day_is_eight_there(now: float) -> None:
    day = day_of(now, PARIS)
    morning = datetime.fromtimestamp(morning_of(day, PARIS), PARIS)
    assert (morning.date(), morning.hour, morning.minute) == (day, 8, 0)
