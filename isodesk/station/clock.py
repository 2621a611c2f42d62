"""The station's clocks, behind one object so that tests can set them."""

import secrets
import time


class Clock:
    """Wall time for dates, monotonic time for durations.

    ``boot_id`` names this run of the station: monotonic readings of another run mean nothing here,
    which is how time during which the station was down isn't charged to anybody.
    """

    def __init__(self) -> None:
        self.boot_id = secrets.token_hex(8)

    def wall(self) -> float:
        """UTC seconds since the epoch."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds on a clock that nobody can set."""
        return time.monotonic()
