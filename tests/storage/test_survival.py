"""What was acknowledged is there after the process was killed in the middle of its work."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from isodesk.storage.database import Database
from tests.storage.tables import texts

WRITER = """
import asyncio, sys
from pathlib import Path
from isodesk.storage.database import Database
from tests.storage.tables import METADATA, add

database = Database.open(Path(sys.argv[1]), key=bytes.fromhex(sys.argv[2]))
database.write_now(METADATA.create_all)

async def write(name):
    for number in range(1_000_000):
        await database.write(add(f"{name}-{number}"))
        print(f"{name}-{number}", flush=True)

async def main():
    await asyncio.gather(*(write(name) for name in "abcdefgh"))

asyncio.run(main())
"""


@pytest.mark.parametrize("lines", [1, 40, 333])
def test_every_acknowledged_write_survives_kill_9(tmp_path: Path, key: bytes, lines: int) -> None:
    path = tmp_path / "store.db"
    command = [sys.executable, "-c", WRITER, str(path), key.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path.cwd()) as child:
        assert child.stdout is not None
        acknowledged = [child.stdout.readline().strip() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [line.strip() for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    assert len(acknowledged) >= lines
    with Database.open(path, key=key) as database:
        kept = database.read_now(texts)
        assert set(acknowledged) <= set(kept)
        assert len(kept) == len(set(kept))
