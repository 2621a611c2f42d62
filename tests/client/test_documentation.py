"""What docs/client.md shows runs as it stands, and under Qt's loop as the desk runs it."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from qasync import QEventLoop

import isodesk.client.errors
from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.errors import IsoDeskError
from tests.support.station import RunningStation

GUIDE = Path(__file__).parents[2] / "docs" / "client.md"


def test_the_example_runs(centre: RunningStation) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    environment = {
        "ISODESK_URL": centre.url,
        "ISODESK_CLIENT_ID": centre.client_id,
        "ISODESK_CLIENT_SECRET": centre.client_secret,
    }
    outputs = [
        subprocess.run(
            [sys.executable, "-W", "error", "-c", example],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for _ in range(2)
    ]
    number = outputs[0][0].removeprefix("created ")
    assert int(number) > 0
    assert outputs[1][0] == f"known already {number}"
    assert outputs[0][1] == outputs[1][1]
    assert outputs[0][2] == "status NOT_STARTED"


@pytest.mark.parametrize("text", [GUIDE.read_text("utf-8"), str(isodesk.client.errors.__doc__)], ids=["guide", "tree"])
def test_every_error_is_written_down(text: str) -> None:
    errors = {
        name
        for name, value in vars(isodesk.client.errors).items()
        if isinstance(value, type) and issubclass(value, IsoDeskError) and not value.__subclasses__()
    } - {"AccountInvalid"}
    assert errors
    assert {name for name in errors if name not in text} == set()


def test_it_runs_under_the_loop_of_the_desk(centre: RunningStation, qapp: QCoreApplication) -> None:
    async def calls() -> int:
        async with Isograd(station(centre.url, centre.client_id, centre.client_secret)) as isograd:
            found = await asyncio.gather(*(isograd.credits() for _ in range(20)))
            return len(found)

    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        assert runner.run(calls()) == 20
