"""So many tries a minute, on the station's monotonic clock."""

from collections import OrderedDict, deque
from collections.abc import Hashable
from typing import Final

from starlette.requests import Request

_WINDOW_SECONDS: Final = 60.0
_MOST_KEYS: Final = 10_000
_TRIES_OF_AN_ADDRESS: Final = 120


class Throttle:
    """Counts tries by key. The keys longest unused are forgotten first, so memory stays bounded."""

    def __init__(self, tries: int) -> None:
        self._tries = tries
        self._seen: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def allows(self, key: Hashable, now: float) -> bool:
        """Whether one more try is allowed at ``now`` (monotonic seconds); if so it is counted."""
        tries = self._seen.setdefault(key, deque())
        self._seen.move_to_end(key)
        while tries and tries[0] <= now - _WINDOW_SECONDS:
            tries.popleft()
        self._forget()
        if len(tries) >= self._tries:
            return False
        tries.append(now)
        return True

    def _forget(self) -> None:
        while len(self._seen) > _MOST_KEYS:
            self._seen.popitem(last=False)


def tries_of(request: Request) -> Throttle:
    """The station's count of tries at codes and passwords: five a minute (decision D12)."""
    state = request.app.state
    if not hasattr(state, "tries"):
        state.tries = Throttle(5)
    tries: Throttle = state.tries
    return tries


def tries_by_address(request: Request) -> Throttle:
    """The station's count of log-ins by the caller's address; a room full of seats may share one."""
    state = request.app.state
    if not hasattr(state, "tries_by_address"):
        state.tries_by_address = Throttle(_TRIES_OF_AN_ADDRESS)
    tries: Throttle = state.tries_by_address
    return tries
