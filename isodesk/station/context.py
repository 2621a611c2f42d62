"""What handlers and pages work with: the station, and a unit of work inside its database."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from isodesk.station.clock import Clock
from isodesk.station.links import Links
from isodesk.station.presence import Presence
from isodesk.station.settings import StationSettings
from isodesk.storage.database import Database
from isodesk.storage.sealing import Sealer

HASHES_AT_ONCE = 2
PAGES_AT_ONCE = 2


class Wake:
    """Rouses whoever waits, and whoever was busy when it rang."""

    def __init__(self) -> None:
        self.times = 0
        self._asleep: set[asyncio.Event] = set()

    def set(self) -> None:
        """Ring; on the event loop only."""
        self.times += 1
        for sleeper in self._asleep:
            sleeper.set()

    async def wait(self, seen: int, seconds: float) -> None:
        """Return after so many seconds, or once it has rung more than ``seen`` times."""
        if self.times != seen:
            return
        sleeper = asyncio.Event()
        self._asleep.add(sleeper)
        try:
            async with asyncio.timeout(seconds):
                await sleeper.wait()
        except TimeoutError:
            return
        finally:
            self._asleep.discard(sleeper)


@dataclass
class Activity:
    """What is going on: when somebody last called with a token, whether the background has something to do."""

    last_call: float = 0.0  # monotonic seconds
    log_to_clear: bool = False  # copies of forgotten data stand in the store's log
    ending: bool = False  # asked to end: who waits for changes is answered at once
    wake: Wake = field(default_factory=Wake)
    presence: Presence = field(default_factory=Presence)
    # One hash takes 64 MiB and all of a core: more at once would hold up everything else.
    hashing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(HASHES_AT_ONCE))
    # Pages of tests: see ``pages.turns``.
    pages: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(PAGES_AT_ONCE))


@dataclass(frozen=True)
class Station:
    """One open station."""

    database: Database
    settings: StationSettings
    clock: Clock
    links: Links
    sealer: Sealer
    folder: Path
    activity: Activity = field(default_factory=Activity)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of work of one account, inside ``database.write`` or ``database.read``.

    ``now`` is UTC seconds since the epoch, the same throughout. ``password_hash`` is what was
    hashed for this unit before it began, because hashing is too slow to be part of it.
    """

    connection: Connection
    account_id: int
    now: float
    station: Station
    password_hash: str | None = None
