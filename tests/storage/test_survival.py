"""What was acknowledged is there after the process was killed in the middle of its work."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from isodesk.storage.connections import connect
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


_TAKE_ALONE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)  # SQLite's shared bytes
    except BlockingIOError:
        print("in use")
"""


def what_another_program_finds(path: Path) -> str:
    command = [sys.executable, "-c", _TAKE_ALONE, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_a_store_stays_in_use_for_other_programs_however_many_connections_come_and_go(
    tmp_path: Path, key: bytes
) -> None:
    path = tmp_path / "store.db"
    with closing(connect(path, key)) as writer:
        writer.execute("CREATE TABLE line (number INTEGER)")
        assert what_another_program_finds(path) == "in use"
        with closing(connect(path, key)):
            assert what_another_program_finds(path) == "in use"
        assert what_another_program_finds(path) == "in use"
