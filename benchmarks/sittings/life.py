"""A station that is killed as by a power cut, and started again on the same data and the same port."""

import asyncio
import os
import signal
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.servers import clean_environment, passphrase_environment

_PATIENCE = 120.0  # seconds for a start


class NotStarted(Exception):
    """A station that didn't come back; the end of its log."""


@dataclass
class Life:
    """A station process over ``folder``. ``kills``: how often it was killed."""

    folder: Path
    passphrase: str | None
    kills: int = 0
    port: int = 0
    _process: asyncio.subprocess.Process | None = None
    _dying: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Return once it answers; raises ``NotStarted``."""
        self.port = self.port or _free_port()
        ready, log = self.folder.with_name("soak.ready"), self.folder.with_name("soak.log")
        ready.unlink(missing_ok=True)
        command = [sys.executable, "-m", "isodesk", "station", "--data", str(self.folder), "--port", str(self.port)]
        with log.open("ab") as errors:
            self._process = await asyncio.create_subprocess_exec(
                *command,
                "--ready-file",
                str(ready),
                stderr=errors,
                env={**clean_environment(), **passphrase_environment(self.passphrase)},
            )
        async with asyncio.timeout(_PATIENCE):
            while not ready.exists():
                if self._process.returncode is not None:
                    raise NotStarted(log.read_text(errors="replace")[-2000:])
                await asyncio.sleep(0.02)

    async def die(self, pause: float) -> bool:
        """Kill it, and start it again after ``pause`` seconds; False where it is dead already."""
        if self._dying.locked():
            return False
        async with self._dying:
            await self._end(signal.SIGKILL)
            self.kills += 1
            await asyncio.sleep(pause)
            await self.start()
        return True

    async def stop(self) -> None:
        """Ask it to end."""
        async with self._dying:
            await self._end(signal.SIGTERM)

    async def _end(self, number: int) -> None:
        if self._process is not None and self._process.returncode is None:
            os.kill(self._process.pid, number)
            await self._process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
