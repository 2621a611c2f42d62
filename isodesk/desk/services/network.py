"""Whether the account answers: since when not, why, and how long to leave it alone."""

import time
from collections.abc import Callable

PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)  # seconds, after the first failure, the second...


class Network:
    """What the calls of all services found out together."""

    def __init__(self, clock: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._failures = 0
        self._pause_until = 0.0
        self.returns = 0  # how often it answered again
        self.offline_since: float | None = None
        self.trouble = ""

    def reached(self) -> bool:
        """It answered; whether that is news."""
        was_offline, self.offline_since, self.trouble = self.offline_since is not None, None, ""
        self._failures, self._pause_until = 0, 0.0
        self.returns += was_offline
        return was_offline

    def failed(self, trouble: str, pause: float | None = None) -> None:
        """It can't be used, for this reason; ``pause``: the seconds that it asks for itself.

        The pause grows with each try after one, and not with each of the calls that one outage met at once.
        """
        if self.offline_since is None:
            self.offline_since = self._clock()
        self.trouble = trouble
        if pause is None and not self.pause:
            pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
            self._failures += 1
        self._pause_until = max(self._pause_until, self._monotonic() + (pause or 0.0))

    def try_now(self) -> None:
        """End the pause."""
        self._pause_until = 0.0

    @property
    def pause(self) -> float:
        """Seconds for which nothing should be sent; 0 when it may."""
        return max(0.0, self._pause_until - self._monotonic())
