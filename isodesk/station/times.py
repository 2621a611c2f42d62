"""Local times of an account, kept in UTC (decision D12)."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

MORNING = time(8)


def utc_of(local: datetime, zone: ZoneInfo) -> float:
    """Seconds since the epoch of a local time; of an ambiguous one the first.

    Raises ``ValueError`` for a time that doesn't exist there, because the clocks went forward.
    """
    try:
        instant = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None) != local:
            raise ValueError(local)
        return instant.timestamp()
    except OverflowError as error:
        raise ValueError(local) from error


def morning_of(day: date, zone: ZoneInfo) -> float:
    """08:00 of a day, when scheduled mails go out (decision D9)."""
    return utc_of(datetime.combine(day, MORNING), zone)


def day_of(now: float, zone: ZoneInfo) -> date:
    """Which day it is there."""
    return datetime.fromtimestamp(now, zone).date()
