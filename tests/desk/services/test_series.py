"""Series of sessions: which days, which names, across a change of clocks and over midnight."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.series import EVERY_DAY, MOST, Series, planned, series_faults
from isodesk.desk.services.zones import Zone

PARIS = Zone("Europe/Paris")
MONDAY, WEDNESDAY, FRIDAY = 0, 2, 4


def first(start: str, end: str, name: str = "Room 1", code: str = "1234") -> SessionDraft:
    return SessionDraft(name, datetime.fromisoformat(start), datetime.fromisoformat(end), code)


def numbered(name: str, number: int, _start: datetime) -> str:
    return f"{name} {number}"


def dated(name: str, _number: int, start: datetime) -> str:
    return f"{name} {start:%d/%m}"


MORNINGS = Series(
    first("2026-11-23T09:00", "2026-11-23T12:30"), frozenset({MONDAY, WEDNESDAY, FRIDAY}), numbered, times=4
)


def days(series: Series) -> list[str]:
    return [f"{each.draft.start:%a %d}" for each in planned(series, PARIS)]


def test_so_many_times_on_chosen_days() -> None:
    made = [each.draft for each in planned(MORNINGS, PARIS)]
    assert [draft.description for draft in made] == ["Room 1 1", "Room 1 2", "Room 1 3", "Room 1 4"]
    assert [f"{draft.start:%a %d %H:%M}-{draft.end:%H:%M}" for draft in made] == [
        "Mon 23 09:00-12:30",
        "Wed 25 09:00-12:30",
        "Fri 27 09:00-12:30",
        "Mon 30 09:00-12:30",
    ]
    assert {draft.code for draft in made} == {"1234"}


def test_until_a_day_included_every_other_week() -> None:
    until = replace(MORNINGS, times=None, until=date(2026, 12, 9), every_weeks=2, name_of=dated)
    assert days(until) == ["Mon 23", "Wed 25", "Fri 27", "Mon 07", "Wed 09"]
    assert [each.draft.description for each in planned(until, PARIS)][-1] == "Room 1 09/12"


def test_the_first_day_is_left_out_where_it_is_none_of_them() -> None:
    tuesday = replace(MORNINGS, first=first("2026-11-24T09:00", "2026-11-24T12:30"), times=2)
    assert days(tuesday) == ["Wed 25", "Fri 27"]


def test_weeks_are_counted_from_monday_on() -> None:
    friday = replace(MORNINGS, first=first("2026-11-27T09:00", "2026-11-27T12:30"), every_weeks=2, times=3)
    assert days(friday) == ["Fri 27", "Mon 07", "Wed 09"]


def test_over_midnight_and_across_a_change_of_clocks() -> None:
    nights = Series(first("2026-10-23T22:00", "2026-10-24T02:30"), EVERY_DAY, numbered, times=3)
    made = planned(nights, PARIS)
    assert [f"{each.draft.start:%d %H:%M} {each.draft.end:%d %H:%M}" for each in made] == [
        "23 22:00 24 02:30",
        "24 22:00 25 02:30",
        "25 22:00 26 02:30",
    ]
    assert [each.twice for each in made] == [False, True, False]
    assert not any(each.faults for each in made)


def test_a_time_that_the_clocks_skip_is_a_fault_of_that_session_alone() -> None:
    nights = Series(first("2026-03-28T02:30", "2026-03-28T05:00"), EVERY_DAY, numbered, times=3)
    found = [[(fault.field, fault.code) for fault in each.faults] for each in planned(nights, PARIS)]
    assert found == [[], [("start", "skipped_time")], []]


def test_the_fault_of_a_number_says_how_large_it_may_be() -> None:
    [weeks] = series_faults(replace(MORNINGS, every_weeks=53))
    assert weeks.parameters == {"minimum": 1, "maximum": 52}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"weekdays": frozenset()}, ("weekdays", "no_days")),
        ({"every_weeks": 0}, ("every_weeks", "out_of_range")),
        ({"every_weeks": 53}, ("every_weeks", "out_of_range")),
        ({"until": date(2026, 11, 22)}, ("until", "end_before_start")),
        ({"times": None}, ("times", "out_of_range")),
        ({"times": MOST + 1}, ("times", "out_of_range")),
        ({"weekdays": EVERY_DAY, "until": date(2028, 1, 1), "times": None}, ("until", "too_many")),
    ],
)
def test_what_is_no_series(changes: dict[str, object], fault: tuple[str, str]) -> None:
    assert [(each.field, each.code) for each in series_faults(replace(MORNINGS, **changes))] == [fault]  # type: ignore[arg-type]  # as the parameters name them


def test_rare_days_are_all_found_and_none_beyond_the_calendar() -> None:
    rare = replace(MORNINGS, every_weeks=52, weekdays=frozenset({MONDAY}), times=MOST)
    assert series_faults(rare) == series_faults(MORNINGS) == []
    assert len(planned(rare, PARIS)) == MOST
    last = replace(MORNINGS, first=first("9999-12-27T09:00", "9999-12-27T10:00"), times=9)
    assert days(last) == ["Mon 27", "Wed 29"]
