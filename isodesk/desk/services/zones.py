"""The account's zone: session times are wall times there, and this computer may be somewhere else."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DEFAULT = "Europe/Paris"  # the platform's own (decision D12)


def is_zone(name: str) -> bool:
    """Whether the IANA database has a zone of that name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ("/" in name or name == "UTC") and bool(ZoneInfo(name).key)  # others are told by each system itself
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return False


@dataclass(frozen=True)
class Zone:
    """A zone of the IANA database by its name; one that isn't in it counts as the default.

    Wall times have no zone and are to the minute; an ambiguous one is the first of the two.
    """

    name: str = DEFAULT

    @cached_property
    def _rules(self) -> "ZoneInfo":
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # the first rows need no zone

        try:
            return ZoneInfo(self.name)
        except (ZoneInfoNotFoundError, OSError, ValueError):
            return ZoneInfo(DEFAULT)

    def wall(self, instant: float) -> datetime:
        """Wall time there, of UTC seconds."""
        return datetime.fromtimestamp(instant, self._rules).replace(tzinfo=None)

    def instant(self, wall: datetime) -> float:
        """UTC seconds of a wall time there."""
        return wall.replace(tzinfo=self._rules, fold=0).timestamp()

    def skips(self, wall: datetime) -> bool:
        """Whether the clocks go forward over this time: it doesn't exist."""
        there = wall.replace(tzinfo=self._rules, fold=0)
        return there.astimezone(UTC).astimezone(self._rules).replace(tzinfo=None, fold=0) != wall

    def is_ambiguous(self, wall: datetime) -> bool:
        """Whether the clocks go back over this time: it comes twice."""
        early, late = (wall.replace(tzinfo=self._rules, fold=fold).utcoffset() for fold in (0, 1))
        return early != late and not self.skips(wall)

    def ahead(self, instant: float) -> timedelta:
        """How far its clocks are before this computer's at that moment; negative where they are behind."""
        here = datetime.fromtimestamp(instant).astimezone().utcoffset() or timedelta()
        there = datetime.fromtimestamp(instant, self._rules).utcoffset() or timedelta()
        return there - here
