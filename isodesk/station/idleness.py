"""When an embedded station may end: nobody calls, and nobody sits a test."""

import asyncio
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from isodesk.station.context import Station
from isodesk.station.schema import UNDER_WAY, planned_test

_LONGEST_LOOK = 30.0


@dataclass
class Idleness:
    """Watches a station for so many ``seconds`` without a call that bears a token."""

    station: Station
    seconds: float

    async def come(self) -> None:
        """Return once the station is idle."""
        self.station.activity.last_call = self.station.clock.monotonic()
        while (left := await self._left()) > 0:  # noqa: ASYNC110 - it is time itself that is waited for
            await asyncio.sleep(min(left, _LONGEST_LOOK))

    async def _left(self) -> float:
        """Seconds until it may be idle at the earliest; 0 where it is."""
        quiet = self.station.clock.monotonic() - self.station.activity.last_call
        if quiet < self.seconds:
            return self.seconds - quiet
        under_way = await self.station.database.read(_tests_under_way)
        return min(self.seconds, _LONGEST_LOOK) if under_way else 0.0


def _tests_under_way(connection: Connection) -> int:
    """Tests that somebody sits; one whose time is over was handed in by the chores."""
    return connection.scalars(select(func.count(planned_test.c.id)).where(UNDER_WAY)).one()
