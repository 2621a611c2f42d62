"""A series of sessions: the same hours on chosen days, until a day or so many times. Pure: no clock, no store."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from isodesk.desk.services.checking import session_faults
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.zones import Zone

MOST = 200  # sessions at once
EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True)
class Series:
    """``first``: the first session; the others have its hours and its code.

    ``weekdays``: 0 for Monday to 6 for Sunday. ``every_weeks``: 1 each week, 2 every other week, counted from the
    week of the first session, Monday first. ``until``: the last day that may have one, or else ``times``: how many.
    ``name_of``: what one is called, by the first's name, its number from 1 on, and its start.
    """

    first: SessionDraft
    weekdays: frozenset[int]
    name_of: Callable[[str, int, datetime], str]
    every_weeks: int = 1
    until: date | None = None
    times: int | None = None


@dataclass(frozen=True)
class Planned:
    """One session of a series, with what stands against it; ``twice``: its start or end comes twice that night."""

    draft: SessionDraft
    faults: Sequence[Fault]
    twice: bool


def series_faults(series: Series) -> list[Fault]:
    """Faults of the series itself, one a field at most."""
    faults = []
    if not series.weekdays:
        faults.append(Fault("weekdays", "no_days"))
    if not 1 <= series.every_weeks <= 52:
        faults.append(Fault("every_weeks", "out_of_range", {"minimum": 1, "maximum": 52}))
    if series.until is not None and series.until < series.first.start.date():
        faults.append(Fault("until", "end_before_start"))
    if series.until is None and not 1 <= (series.times or 0) <= MOST:
        faults.append(Fault("times", "out_of_range", {"minimum": 1, "maximum": MOST}))
    if not faults and len(list(_days(series, MOST + 1))) > MOST:
        faults.append(Fault("until", "too_many", {"maximum": MOST}))
    return faults


def planned(series: Series, zone: Zone) -> list[Planned]:
    """The sessions of a series without faults, the first one first. Hours are wall times, also across a change."""
    days = list(_days(series, MOST))
    one_by_one = [_one(series, number, day) for number, day in enumerate(days, start=1)]
    return [Planned(draft, session_faults(draft, zone), _comes_twice(draft, zone)) for draft in one_by_one]


def _one(series: Series, number: int, day: date) -> SessionDraft:
    first = series.first
    start = datetime.combine(day, first.start.time())
    name = series.name_of(first.description, number, start)
    return replace(first, description=name, start=start, end=start + (first.end - first.start))


def _comes_twice(draft: SessionDraft, zone: Zone) -> bool:
    return zone.is_ambiguous(draft.start) or zone.is_ambiguous(draft.end)


def _days(series: Series, most: int) -> Iterator[date]:
    """The days of a series, ``most`` of them at most."""
    first = series.first.start.date()
    monday = first - timedelta(days=first.weekday())
    wanted = most if series.times is None or series.until is not None else min(series.times, most)
    for ahead in range((date.max - first).days):
        day = first + timedelta(days=ahead)
        if wanted == 0 or (series.until is not None and day > series.until):
            return
        if day.weekday() in series.weekdays and (day - monday).days // 7 % series.every_weeks == 0:
            wanted -= 1
            yield day


def midnight(day: date) -> datetime:
    """Where a day begins."""
    return datetime.combine(day, time())
