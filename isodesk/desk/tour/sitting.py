"""Candidates of the tour: ``isodesk sit`` as processes of their own."""

import asyncio
import json
import sys
from dataclasses import dataclass
from typing import Any

from isodesk.desk.tour.errors import SittingFailed
from isodesk.resources import resource

HANDED_IN, STOPPED = 0, 4


@dataclass(frozen=True)
class Candidate:
    """How somebody sits: with which ability, and whether they stop before the end."""

    ability: float
    seed: int
    stop_after: int | None = None


async def sit(url: str, code: str, candidate: Candidate) -> dict[str, Any]:
    """Sit a test to its end, or as far as the candidate goes; what ``isodesk sit`` printed."""
    arguments = ["sit", url, "--bank", str(resource("sample", "forms")), "--ability", str(candidate.ability)]
    arguments += ["--seed", str(candidate.seed)]
    if code:
        arguments += ["--code", code]
    if candidate.stop_after is not None:
        arguments += ["--stop-after", str(candidate.stop_after)]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "isodesk", *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    output, errors = await process.communicate()
    wanted = HANDED_IN if candidate.stop_after is None else STOPPED
    if process.returncode != wanted:
        raise SittingFailed(status=process.returncode, said=errors.decode()[-500:])
    answer = json.loads(output)
    return dict(answer)
