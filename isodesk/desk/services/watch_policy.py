"""How often the platform is asked how far tests are. Pure: every clock is given.

Nothing is asked while the account doesn't answer, where a station tells by itself, or once the window was hidden for
a while; and never more than so many calls a minute, those that matter most first.
"""

from collections import deque
from dataclasses import dataclass

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
CALLS_A_MINUTE = 30
LOOK_EVERY = 15.0  # seconds between two looks at what is due
HIDDEN_AFTER = 10 * MINUTE
RECENT = 7 * DAY  # a test without a session is likely to be taken soon after it was registered


@dataclass(frozen=True)
class Rule:
    """Tests of one of ``store.due.KINDS`` are asked for every so many seconds."""

    kind: str
    every: float


# The first matter most.
RULES = (
    Rule("under_way", MINUTE),
    Rule("may_start", 3 * MINUTE),
    Rule("to_be_marked", HOUR),
    Rule("at_any_time", HOUR),
    Rule("rest", DAY),
)


@dataclass(frozen=True)
class Situation:
    """What decides whether anything is asked; ``hidden_since`` is empty while the window can be seen."""

    now: float
    reachable: bool
    told_anyway: bool
    hidden_since: float | None = None


def may_ask(situation: Situation) -> bool:
    """Whether the platform may be asked at all."""
    hidden = situation.hidden_since is not None and situation.now - situation.hidden_since >= HIDDEN_AFTER
    return situation.reachable and not situation.told_anyway and not hidden


class Budget:
    """At most so many calls in any minute."""

    def __init__(self, calls_a_minute: int = CALLS_A_MINUTE) -> None:
        self._most = calls_a_minute
        self._spent: deque[float] = deque()

    def left(self, now: float) -> int:
        """How many calls may be made now. A clock that was set back makes nothing wait longer than a minute."""
        while self._spent and not now - MINUTE < self._spent[0] <= now:
            self._spent.popleft()
        return self._most - len(self._spent)

    def spend(self, now: float) -> None:
        """One call was made."""
        self._spent.append(now)
