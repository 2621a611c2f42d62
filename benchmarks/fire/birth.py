"""A desk in a process of its own, from its birth to its end."""

import asyncio
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from benchmarks.fire.weather import Death, Weather

CHECKOUT = Path(__file__).parents[2]
_TELL_EVERY = 15.0  # seconds
_LONGEST = 1800.0  # seconds, for a life that nothing ends


class Ended(Exception):
    """A desk ended by itself before everything was settled."""


class Birth:
    """``asked``: folder, line, station, seed and operations, as ``benchmarks.fire.life`` takes them."""

    _told_at = time.monotonic()

    def __init__(self, asked: tuple[object, ...], weather: Weather, *, tells: bool) -> None:
        self._asked, self._weather, self._tells = [str(each) for each in asked], weather, tells
        self._process: Process | None = None
        self._killed = False

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None and self._process.returncode is None and not self._killed:
            self._killed = self._weather.dead = True
            self._weather.killed += 1
            self._process.send_signal(signal.SIGKILL)

    async def live(self) -> bool:
        """Whether it settled everything, and wasn't killed before; raises ``Ended``."""
        command = (sys.executable, "-m", "benchmarks.fire.life", *self._asked)
        self._process = process = await asyncio.create_subprocess_exec(*command, cwd=CHECKOUT, stdout=PIPE)
        self._weather.dead = False
        async with asyncio.timeout(_LONGEST):
            said = await self._listen(process)
            await process.communicate()
        if said != "settled" and not self._killed:
            raise Ended(f"the desk ended by itself ({process.returncode}) after {said!r}")
        return said == "settled"

    async def _listen(self, process: Process) -> str:
        assert process.stdout is not None
        said = ""
        while said != "settled" and (word := (await process.stdout.readline()).decode().strip()):
            said = word
            self._weather.applied = self._weather.applied or said == "applied"
            self._die_at_any_time(said)
            self._tell(said)
        return said

    def _die_at_any_time(self, said: str) -> None:
        doom = self._weather.doom
        if said == "open" and doom is not None and doom.how is Death.ANY_TIME and not self._weather.calm:
            asyncio.get_running_loop().call_later(doom.seconds, self._kill_unless_calm)

    def _kill_unless_calm(self) -> None:
        if not self._weather.calm:
            self.kill()

    def _tell(self, said: str) -> None:
        if self._tells and time.monotonic() - Birth._told_at > _TELL_EVERY:
            Birth._told_at = time.monotonic()
            print(f"{said} asked for, {self._weather.met.total()} faults", flush=True)
