"""What happens on the line between one candidate and the station; receipts that come by are noted."""

import json
import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.support.faulty_proxy import Call, Fault, FaultyProxy

_FAULTS = {
    Fault.DROP_BEFORE: 20,
    Fault.DROP_AFTER: 20,
    Fault.ERROR_BEFORE: 8,
    Fault.ERROR_AFTER: 8,
    Fault.HALF_THE_HEAD: 10,
    Fault.HALF_THE_BODY: 10,
    Fault.DELIVERED_TWICE: 15,
    Fault.SLOW: 15,
    Fault.A_PAGE_INSTEAD: 5,
    Fault.LATE: 1,
    Fault.SILENCE_AFTER: 1,
}
_SPARED = "/pages/"  # without its style and its script a page isn't the player, and a person would load it again


@dataclass
class Weather:
    """One call in ``every`` meets a fault, unless it is ``calm``. ``receipt`` is told of each answer acknowledged."""

    chance: random.Random
    every: int
    receipt: Callable[[str, tuple[str, ...]], None]
    calm: bool = False
    met: Counter[str] = field(default_factory=Counter)
    log: deque[str] = field(default_factory=lambda: deque(maxlen=150))

    def note(self, words: str) -> None:
        """Add to what is told of a run that failed."""
        self.log.append(f"{time.monotonic() % 1000:7.2f} {words}")

    def __call__(self, call: Call) -> Fault:
        """What happens to a call."""
        if call.path.startswith(_SPARED):
            return Fault.NONE
        fault = Fault.NONE
        if not self.calm and not self.chance.randrange(self.every):
            fault = self.chance.choices(list(_FAULTS), list(_FAULTS.values()))[0]
            self.met[fault.name.lower()] += 1
        self.note(f"{_name(call)} {fault.name.lower()} {_said(call.body)}")
        return fault


class Line(FaultyProxy):
    """A faulty proxy that knows what the station answered: a receipt counts once it was passed on whole."""

    def __init__(self, target: str, weather: Weather) -> None:
        super().__init__(target, weather, lateness=0.3, slowness=0.4, answering=self._passing_on)
        self._weather = weather
        self._answered: dict[int, bytes] = {}

    async def deliver(self, call: Call) -> bytes:
        """Bring a call to the station; its whole answer."""
        answer = await super().deliver(call)
        if not call.path.startswith(_SPARED):
            self._weather.note(f"  {_name(call)} answered {answer[9:12].decode()} {_said(answer)}")
        if call.path.endswith("/save"):
            self._answered[id(call)] = answer
        return answer

    def _passing_on(self, call: Call) -> None:
        # Of a call that is no save only a number may be left here, by a save whose answer wasn't passed on whole.
        answer = self._answered.pop(id(call), b"") if call.path.endswith("/save") else b""
        if answer.startswith(b"HTTP/1.1 200"):
            change = json.loads(call.body)
            if change.get("answer") is not None:
                self._weather.receipt(change["item"], tuple(change["answer"]))


def _name(call: Call) -> str:
    return f"{call.raw[:4].decode().strip()} {call.path.rpartition('/')[2][-12:]}"


def _said(content: bytes) -> str:
    """The end of a JSON object, without the token that most of them begin with."""
    return content[-150:].decode(errors="replace") if content.endswith(b"}") else ""
