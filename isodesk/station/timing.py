"""How long a test has been under way, by the station's monotonic clock alone.

``used_seconds`` is what was charged up to the last checkpoint. Since then the running clock counts,
but only if it is the very clock of the checkpoint: after a restart the time in between is unknown
and not charged, and counting goes on from the next checkpoint.

A checkpoint carries along when the test ``began`` by the monotonic clock: how long it took from start to end,
pauses included, then doesn't hang on a wall clock that may be set meanwhile.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from isodesk.station.clock import Clock

Checkpoint = Mapping[str, object]


@dataclass(frozen=True)
class Charged:
    """Seconds charged so far, and the checkpoint they were charged up to."""

    used_seconds: float
    checkpoint: Checkpoint | None

    def now(self, clock: Clock) -> float:
        """Seconds charged by this moment."""
        if not self.runs_on(clock) or self.checkpoint is None:
            return self.used_seconds
        since = clock.monotonic() - float(str(self.checkpoint["monotonic"]))
        return self.used_seconds + max(0.0, since)

    def runs_on(self, clock: Clock) -> bool:
        """Whether the checkpoint is of this run of the station."""
        return self.checkpoint is not None and self.checkpoint.get("boot") == clock.boot_id

    def advanced(self, clock: Clock) -> "Charged":
        """The same test with a checkpoint at this moment."""
        return Charged(self.now(clock), {**_now(clock), **self._beginning()})

    def stopped(self, clock: Clock) -> "Charged":
        """The same test with a clock that stands from this moment on."""
        return Charged(self.now(clock), self._beginning() or None)

    def since_start(self, clock: Clock) -> float | None:
        """Seconds since the test was started, pauses included; None unless the station ran all the time."""
        began = self._beginning().get("began")
        if not isinstance(began, Mapping) or began.get("boot") != clock.boot_id:
            return None
        return max(0.0, clock.monotonic() - float(str(began["monotonic"])))

    def _beginning(self) -> Checkpoint:
        return {name: value for name, value in (self.checkpoint or {}).items() if name == "began"}


def beginning(clock: Clock) -> Charged:
    """A test that is started at this moment."""
    return Charged(0.0, {**_now(clock), "began": _now(clock)})


def _now(clock: Clock) -> Checkpoint:
    return {"boot": clock.boot_id, "monotonic": clock.monotonic()}


def allowed_seconds(seconds: int, extra_time_percent: int) -> int:
    """The time limit of a candidate, extra time included, rounded up to a whole second."""
    return math.ceil(seconds * (100 + extra_time_percent) / 100)


def allowed_for_item(seconds: int | None, test_seconds: int, limit: int) -> int | None:
    """The time of a question with as much extra as the test has: ``limit`` in place of ``test_seconds``."""
    if seconds is None:
        return None
    return allowed_seconds(seconds, round((limit - test_seconds) * 100 / test_seconds))
