"""Where sessions stand in a calendar. Pure: no Qt, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from isodesk.desk.services.rows_of_tests import SessionRow

DAY_MINUTES = 24 * 60
WEEKS = 6  # of a month's view: always as many, so that nothing jumps


@dataclass(frozen=True)
class Part:
    """What of a session lies in one day: minutes since midnight, and its lane among those at the same time.

    ``begins`` and ``ends``: in this day, or it goes over midnight.
    """

    row: SessionRow
    start: int
    end: int
    begins: bool
    ends: bool
    lane: int = 0
    lanes: int = 1


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def days_of_month(day: date) -> list[date]:
    """The days that a month's view shows: six weeks from a Monday on."""
    first = monday_of(day.replace(day=1))
    return [first + timedelta(days=number) for number in range(7 * WEEKS)]


def days_of_week(day: date) -> list[date]:
    """The seven days of a week."""
    return [monday_of(day) + timedelta(days=number) for number in range(7)]


def month_later(day: date, months: int) -> date:
    """The same day some months later or earlier, or the last that there is."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(day)


def parts_of(rows: Sequence[SessionRow], day: date) -> list[Part]:
    """What of these sessions lies in a day, the first first, side by side where they overlap."""
    parts = [part for row in rows if (part := _part(row, day)) is not None]
    parts.sort(key=lambda part: (part.start, -part.end, part.row.id))
    placed: list[Part] = []
    together: list[Part] = []
    until = -1
    for part in parts:
        if part.start >= until:
            placed += _side_by_side(together)
            together = []
        together.append(part)
        until = max(until, part.end)
    return placed + _side_by_side(together)


def _part(row: SessionRow, day: date) -> Part | None:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - sessions are wall times
    start, end = (int((moment - midnight).total_seconds() // 60) for moment in (row.start, row.end))
    if start >= DAY_MINUTES or end <= 0:
        return None
    return Part(row, max(start, 0), min(end, DAY_MINUTES), start >= 0, end <= DAY_MINUTES)


def _side_by_side(parts: Sequence[Part]) -> list[Part]:
    """Each in the first lane that is free by then."""
    ends: list[int] = []
    placed = []
    for part in parts:
        lane = next((number for number, end in enumerate(ends) if end <= part.start), len(ends))
        ends[lane : lane + 1] = [part.end]
        placed.append(replace(part, lane=lane))
    return [replace(part, lanes=len(ends)) for part in placed]
