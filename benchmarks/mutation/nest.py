"""A process with everything loaded but what is mutated; each mutant's tests run in a fork of it.

Started in a tree of its own. A line of JSON asks: the tests and how many seconds they may take; a line answers:
``killed``, ``survived``, ``slow`` (killed by the time), or ``broken`` (pytest itself failed: see ``said.txt``).
"""

import json
import os
import select
import signal
import sys
import traceback
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.mutation.reaching import PYTEST

LOADED = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "httpx",
    "isodesk.client.isograd",
    "isodesk.protocol",
    "isodesk.station.app",
    "keyring",
    "openpyxl",
    "pydantic",
    "segno",
    "sqlcipher3",
)
ALONE = (
    *("-x", "-p", "no:randomly", "-p", "no:cacheprovider"),
    *("-W", "ignore:Module already imported so cannot be rewritten:pytest.PytestAssertRewriteWarning"),
)
ANSWERS = {0: "survived", 1: "killed", 2: "killed", 4: "killed"}  # 2, 4: a module could not even be imported


def run(tests: list[str], seconds: float) -> str:
    """The tests' outcome in a fork, which goes with all that it started."""
    child = os.fork()
    if not child:
        _be_the_child(tests)
    try:
        return _outcome(child, seconds)
    finally:
        _end_all_of(child)


def _be_the_child(tests: list[str]) -> None:
    os.setsid()
    said = os.open("said.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(said, stream)
    folder = str(Path("..", f"temporary-{os.getppid()}").resolve())
    status = 3  # pytest's own number for a failure of its own
    try:
        status = pytest.main([*PYTEST, *ALONE, "--basetemp", folder, *tests])
    finally:
        traceback.print_exc()
        os._exit(status)


def _outcome(child: int, seconds: float) -> str:
    handle = os.pidfd_open(child)
    try:
        ended, _, _ = select.select([handle], [], [], seconds)
    finally:
        os.close(handle)
    if not ended:
        os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return ANSWERS.get(os.waitstatus_to_exitcode(status), "broken") if ended else "slow"


def _end_all_of(child: int) -> None:
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        return  # it left nothing behind


def main() -> None:
    sys.dont_write_bytecode = True
    for name in LOADED:
        import_module(name)
    for line in sys.stdin:
        asked = json.loads(line)
        print(run(asked["tests"], asked["seconds"]), flush=True)


if __name__ == "__main__":
    main()
