"""What happens to the calls between a desk and its station, and to the desk itself."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from urllib.parse import parse_qs, urlsplit

from benchmarks.fire.ledger import REGISTERING, Ledger, subject_of
from tests.support.faulty_proxy import USAGE, Call, Fault

_FAULTS = [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.ERROR_BEFORE, Fault.ERROR_AFTER, Fault.HALF_THE_HEAD,
           Fault.HALF_THE_BODY, Fault.A_PAGE_INSTEAD, Fault.DELIVERED_TWICE, Fault.SILENCE_BEFORE,
           Fault.SILENCE_AFTER, Fault.LATE, Fault.SLOW]  # fmt: skip
_HARMLESS_TWICE = (1, 2, 10, 15, 16, 17, 51, 58)  # what a line that delivers twice may not do is no fault of the desk's
_TESTS = "/station/v1/tests"
_FEED = "/station/v1/changes"


class Death(StrEnum):
    """When a desk dies: before a call is delivered, while its answer is slow, before it is passed on, or any time."""

    BEFORE = auto()
    WHILE_SLOW = auto()
    BEFORE_THE_ANSWER = auto()
    ANY_TIME = auto()


@dataclass
class Doom:
    """How the desk that lives now ends: at which call from now on, or after how many seconds; by ``kill``."""

    how: Death
    calls: int
    seconds: float
    kill: Callable[[], None]

    @classmethod
    def drawn(cls, chance: random.Random, mean: int, kill: Callable[[], None], *, surely: bool) -> "Doom":
        """A random one, after ``mean`` calls on average; ``surely``: sooner, however fast the machine is."""
        how = Death.BEFORE if surely else chance.choice(list(Death))
        return cls(how, chance.randrange(mean if surely else 2 * mean), chance.uniform(0.0, 2.0), kill)

    def at(self, how: Death) -> None:
        """That moment of the call that is the last came."""
        if self.calls == 0 and self.how is how:
            self.kill()


@dataclass
class Weather:
    """What happens to calls: one in ``every`` meets a fault, reads too.

    It gets calm once everything is asked for, but not before ``least`` faults were met and the desk was ``killed``,
    however fast the machine is.
    ``address_of``: by which address the station knows somebody. ``dead``: no desk lives.
    """

    chance: random.Random
    every: int
    least: int
    ledger: Ledger
    address_of: Callable[[int], str]
    applied: bool = False
    met: Counter[str] = field(default_factory=Counter)
    doom: Doom | None = None
    last: Call | None = None
    dead: bool = False
    killed: int = 0

    @property
    def calm(self) -> bool:
        """Whether nothing happens any more."""
        return self.applied and self.met.total() >= self.least and (self.killed > 0 or not self.least)

    def __call__(self, call: Call) -> Fault:
        """What happens to a call."""
        subject = subject_of(call.body) if call.path == USAGE else None
        if subject is not None:
            self.ledger.unknown(subject)
        fault = self._fault(call)
        if subject is not None and self.doom is not None and not self.calm:
            fault = self._nearer(self.doom, call, fault)
        if fault is not Fault.NONE:
            self.met[fault.name.lower()] += 1
        return fault

    def _nearer(self, doom: Doom, call: Call, fault: Fault) -> Fault:
        doom.calls = max(0, doom.calls - 1)
        if doom.calls:
            return fault
        self.last = call
        doom.at(Death.BEFORE)
        if doom.how is Death.WHILE_SLOW:
            asyncio.get_running_loop().call_later(self.chance.uniform(0.0, 0.3), doom.at, Death.WHILE_SLOW)
            return Fault.SLOW
        return Fault.NONE if doom.how is Death.BEFORE_THE_ANSWER else fault

    def _fault(self, call: Call) -> Fault:
        meets = call.path == USAGE or (call.path.startswith("/station/v1/") and call.path != _FEED)
        if self.calm or not meets or self.chance.randrange(self.every):
            return Fault.NONE
        fault = self.chance.choice(_FAULTS)
        twice_would_harm = fault is Fault.DELIVERED_TWICE and call.action not in _HARMLESS_TWICE
        return Fault.NONE if twice_would_harm else fault

    def answering(self, call: Call) -> None:
        """A whole answer is on its way back: what it tells is known, unless nobody is there to hear it."""
        if self.doom is not None and call is self.last:
            self.doom.at(Death.BEFORE_THE_ANSWER)
        if self.dead:
            return
        subject = subject_of(call.body) if call.path == USAGE else None
        if subject is not None:
            self.ledger.known(subject)
        elif call.path == _TESTS:
            self._looked(call)

    def _looked(self, call: Call) -> None:
        """Whose tests are listed, of that person the registrations are known."""
        asked = parse_qs(urlsplit(call.raw.split(b" ", 2)[1].decode()).query).get("can_id")
        if asked:
            address = self.address_of(int(asked[0]))
            self.ledger.known(*((action, address) for action in REGISTERING))
