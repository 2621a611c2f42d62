"""The LTI bench as a process of the desk's own: it ends with the desk, whichever way that ends."""

import asyncio
import os
import secrets
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, cast

from isodesk.desk.errors import BenchNotStarted
from isodesk.protocol.bench import ACCESS_VARIABLE

_STOP_SECONDS = 10.0
_LONGEST_LINE = 2048


class BenchProcess:
    """``folder`` takes its log and what is saved.

    ``url`` is where it answers while it runs, ``token`` opens its journal.
    """

    def __init__(self, folder: Path, command: Sequence[str] = (sys.executable, "-m", "isodesk")) -> None:
        self._folder, self._command = folder, command
        self._child: subprocess.Popen[bytes] | None = None
        self._starting = asyncio.Lock()
        self.token = secrets.token_urlsafe(24)
        self.url = ""

    @property
    def runs(self) -> bool:
        """Whether it was started and hasn't ended since."""
        return bool(self.url) and self._child is not None and self._child.poll() is None

    async def start(self, station_url: str = "") -> str:
        """Its address, once it answers; raises ``BenchNotStarted`` with the end of what it said.

        ``station_url`` is a station that it offers to launch at.
        """
        async with self._starting:
            if not self.runs:
                await self._end()
                self.url = await asyncio.get_running_loop().run_in_executor(None, self._launch, station_url)
            if not self.url:
                await self._end()
                raise BenchNotStarted(output=self._output())
            return self.url

    async def stop(self) -> None:
        """End it, and wait until it has."""
        async with self._starting:
            await self._end()

    def _launch(self, station_url: str) -> str:
        """The line by which it tells where it answers; empty where it ended instead."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._log.open("wb") as log:
            child = self._child = subprocess.Popen(  # noqa: S603 - our own program
                [*self._command, "bench", "serve", "--with-parent", *self._options(station_url)],
                stdin=subprocess.PIPE,  # closed with this process: it is the bench's sign to end
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, ACCESS_VARIABLE: self.token},
            )
        told = cast("IO[bytes]", child.stdout)
        return told.readline(_LONGEST_LINE).decode("ascii", "replace").strip()

    def _options(self, station_url: str) -> list[str]:
        station = ["--station", station_url] if station_url else []
        return ["--saved", str(self._folder / "saved"), *station]

    async def _end(self) -> None:
        child, self._child, self.url = self._child, None, ""
        if child is not None:
            await asyncio.get_running_loop().run_in_executor(None, _ended, child)

    @property
    def _log(self) -> Path:
        return self._folder / "bench.log"

    def _output(self) -> str:
        try:
            return self._log.read_text("utf-8", "replace")[-2000:]
        except OSError:
            return ""


def _ended(child: subprocess.Popen[bytes]) -> None:
    for stream in cast("Sequence[IO[bytes]]", (child.stdin, child.stdout)):
        stream.close()
    try:
        child.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
