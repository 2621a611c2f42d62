"""Files that only their owner reads: 0600, in folders 0700, replaced whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def make_private_folder(folder: Path) -> None:
    """Make a folder (0700) and what leads to it; one that exists is left as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file (0600) in a private folder; an existing one loses its readers, not its content.

    An existing file isn't opened: closing a file takes from the whole process the locks that it holds on it (POSIX).
    """
    make_private_folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


def replace_private_file(path: Path, content: bytes) -> None:
    """Write a file (0600) so that a reader, or a crash, sees the old content or the new, never a part."""
    make_private_folder(path.parent)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink()
        raise
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Put the folder's entry on disk, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other processes that do the same from a file meanwhile; waits for them. The system frees it in any case."""
    make_private_folder(path.parent)
    descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)


if os.name == "nt":
    import msvcrt

    def _wait_for(descriptor: int) -> None:
        locking: Any = msvcrt  # its names are only there on Windows
        locking.locking(descriptor, locking.LK_LOCK, 1)
else:
    import fcntl

    def _wait_for(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
