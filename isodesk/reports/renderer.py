"""PDFs from a worker process: off the event loop, and replaced before it grows large."""

import asyncio
import json
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from typing import Final, cast

from isodesk.reports.errors import RenderingFailed
from isodesk.reports.worker import LENGTH

_JOBS_OF_A_WORKER: Final = 500
_SECONDS: Final = 30.0
_SECONDS_TO_END: Final = 5.0
_COMMAND: Final = (sys.executable, "-m", "isodesk.reports.worker")


class Renderer:
    """Renders one report at a time in a worker that is started when first needed."""

    def __init__(self, jobs_of_a_worker: int = _JOBS_OF_A_WORKER) -> None:
        self._jobs_of_a_worker = jobs_of_a_worker
        self._turn = asyncio.Lock()
        self._worker: Process | None = None
        self._jobs = 0

    async def render(self, template: str, data: Mapping[str, object], timestamp: int) -> bytes:
        """The PDF of a template of ``resources/reports``; raises ``RenderingFailed``."""
        job = json.dumps({"template": template, "data": data, "timestamp": timestamp}).encode()
        async with self._turn:
            good, content = await self._ask(job)
        if not good:
            raise RenderingFailed(problem=content.decode("utf-8", "replace"))
        return content

    async def close(self) -> None:
        """End the worker; the next report would start another."""
        async with self._turn:
            await self._stop()

    async def _ask(self, job: bytes) -> tuple[bool, bytes]:
        try:
            async with asyncio.timeout(_SECONDS):
                worker = await self._ready()
                return await _exchange(cast(StreamWriter, worker.stdin), cast(StreamReader, worker.stdout), job)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            await self._stop(kill=True)
            raise RenderingFailed(problem=type(error).__name__) from error
        except asyncio.CancelledError:
            await self._stop(kill=True)  # the answer to this job must not be taken for that to the next
            raise

    async def _ready(self) -> Process:
        if self._worker is not None and (self._worker.returncode is not None or self._jobs >= self._jobs_of_a_worker):
            await self._stop()
        if self._worker is None:
            self._worker, self._jobs = await asyncio.create_subprocess_exec(*_COMMAND, stdin=PIPE, stdout=PIPE), 0
        self._jobs += 1
        return self._worker

    async def _stop(self, *, kill: bool = False) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if kill and worker.returncode is None:
            worker.kill()
        if worker.stdin is not None:
            worker.stdin.close()
        await _ended(worker)


async def _ended(worker: Process) -> None:
    """Wait until it is gone; one that doesn't go by itself is killed."""
    try:
        async with asyncio.timeout(_SECONDS_TO_END):
            await worker.wait()
    except TimeoutError:
        worker.kill()
        await worker.wait()


async def _exchange(stdin: StreamWriter, stdout: StreamReader, job: bytes) -> tuple[bool, bytes]:
    stdin.write(LENGTH.pack(len(job)) + job)
    await stdin.drain()
    good, length = await stdout.readexactly(1), await stdout.readexactly(LENGTH.size)
    return good == b"\1", await stdout.readexactly(LENGTH.unpack(length)[0])
