"""The embedded station: a process of its own, found again after a crash of the desk, started anew when it is gone.

It is never stopped by the window's close: an exam may be under way. It ends by itself once nobody has called for
ten minutes and no test is under way; only ``stop`` asks it to end at once (the tour, tests, and leaving for good).
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from isodesk.desk.errors import StationNotStarted

IDLE_MINUTES = 10
START_SECONDS = 60.0
STOP_SECONDS = 15.0
_ANSWER_SECONDS = 3.0
_LOOK = 0.02
KEY_VARIABLE = "ISODESK_STATION_KEY"


@dataclass(frozen=True)
class RunningStation:
    """What a station's ready file says."""

    url: str
    pid: int
    client_id: str
    client_secret: str
    version: str


class _Heard(Enum):
    """What came from the address of a ready file."""

    ANSWER = auto()
    NOTHING = auto()  # in time
    NO = auto()


class EmbeddedStation:
    """The station of one profile, in ``folder``; ``key`` is asked for when one is started: 64 hex digits."""

    def __init__(
        self, folder: Path, key: Callable[[], str], command: Sequence[str] = (sys.executable, "-m", "isodesk")
    ) -> None:
        self._folder, self._key, self._command = folder, key, command
        self._ready_file = folder / "ready.json"
        self._log = folder / "station.log"
        self._child: subprocess.Popen[bytes] | None = None
        self._found: RunningStation | None = None
        self._starting = asyncio.Lock()
        self._launching: asyncio.Future[None] | None = None  # goes on in its thread where its wait is given up
        self._left = False

    async def running(self) -> RunningStation:
        """The station that runs, started where none does; raises ``StationNotStarted``."""
        async with self._starting:
            self._found = await self._look_for() or await self._start()
            return self._found

    @property
    def url(self) -> str:
        """Where the station answers that was found or started last; empty before."""
        return "" if self._found is None else self._found.url

    async def alive(self) -> bool:
        """Whether the station that was found or started last still runs, if only slowly."""
        found = self._found
        return found is not None and self._read() == found and await self._hears(found) is not _Heard.NO

    async def stop(self) -> None:
        """Ask it to end, and wait until it has; one that was only just begun, too."""
        if self._launching is not None:
            await asyncio.wait([self._launching])
        found = await self._look_for()
        if found is not None:
            await self._end(found.pid)
        elif self._child is not None and self._child.poll() is None:
            await self._end(self._child.pid)  # of any other process a number alone is no proof that it is a station
        self._found = None

    async def _end(self, pid: int) -> None:
        os.kill(pid, signal.SIGTERM)
        await self._gone(pid)

    def leave(self) -> None:
        """Let the station run on without us, be it one that is only just begun."""
        self._left = True
        self._let_go()

    def _let_go(self) -> None:
        child, self._child = self._child, None
        if child is not None and child.poll() is None:
            child.returncode = 0  # it outlives us on purpose: without this, Popen warns of it

    async def _look_for(self) -> RunningStation | None:
        """The station that the ready file speaks of; one that is busy is waited for, never replaced.

        Raises ``StationNotStarted`` (``silent``) where it lives and doesn't answer for too long.
        """
        found = self._read()
        until = time.monotonic() + START_SECONDS
        while found is not None and _is_alive(found.pid):
            heard = await self._hears(found)
            if heard is not _Heard.NOTHING:
                return found if heard is _Heard.ANSWER else None
            if time.monotonic() >= until:
                raise StationNotStarted(reason="silent", output=self._output())
        return None

    async def _start(self) -> RunningStation:
        self._left = False
        self._launching = asyncio.get_running_loop().run_in_executor(None, self._launch)
        await asyncio.shield(self._launching)
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            found = self._read()
            if found is not None and await self._hears(found) is _Heard.ANSWER:
                return found
            if self._ended() and self._read() is None:
                raise StationNotStarted(reason="ended", output=self._output())
            await asyncio.sleep(_LOOK)
        raise StationNotStarted(reason="late", output=self._output())

    def _launch(self) -> None:
        self._let_go()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._ready_file.unlink(missing_ok=True)
        data, ready = str(self._folder / "data"), str(self._ready_file)
        arguments = [
            "station",
            "--data",
            data,
            "--port",
            "0",
            "--ready-file",
            ready,
            "--demo",
            "--idle-exit",
            str(IDLE_MINUTES),
        ]
        with self._log.open("wb") as log:
            self._child = subprocess.Popen(  # noqa: S603 - our own program
                [*self._command, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, KEY_VARIABLE: self._key()},
                **_own_group(),
            )
        if self._left:
            self._let_go()

    def _ended(self) -> bool:
        return self._child is None or self._child.poll() is not None

    def _read(self) -> RunningStation | None:
        try:
            told = json.loads(self._ready_file.read_bytes())
            return RunningStation(
                str(told["url"]),
                int(told["pid"]),
                str(told["client_id"]),
                str(told["client_secret"]),
                str(told["version"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    async def _hears(self, station: RunningStation) -> "_Heard":
        """What its address says; only a refused connection, or another's answer, is a proof that it isn't there."""
        import httpx

        from isodesk.net.http import TimeOuts, make_client
        from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH

        async with make_client(time_outs=TimeOuts(_ANSWER_SECONDS, _ANSWER_SECONDS)) as http:
            try:
                answer = await http.get(station.url + ANNOUNCEMENT_PATH)
            except httpx.TimeoutException:
                return _Heard.NOTHING
            except (httpx.HTTPError, httpx.InvalidURL):
                return _Heard.NO
        return _Heard.ANSWER if answer.status_code == 200 else _Heard.NO

    async def _gone(self, pid: int) -> None:
        until = time.monotonic() + STOP_SECONDS
        while time.monotonic() < until:
            if self._child is not None:
                self._child.poll()
            if not _is_alive(pid):
                return
            await asyncio.sleep(_LOOK)

    def _output(self) -> str:
        try:
            return self._log.read_text("utf-8", "replace")[-2000:]
        except OSError:
            return ""


def _own_group() -> dict[str, Any]:
    """What keeps a signal or a crash of the desk from reaching the station."""
    if os.name == "nt":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}  # type: ignore[attr-defined,unused-ignore]  # Windows only
    return {"start_new_session": True}


def _is_alive(pid: int) -> bool:
    """Whether a process has this number; elsewhere than on POSIX, only its answer tells."""
    if os.name == "nt":
        return True
    try:
        with suppress(PermissionError):  # somebody else's: it is there
            os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
