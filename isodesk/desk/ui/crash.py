"""What nobody foresaw: written to a file without anybody's data, and told in the window."""

import asyncio
import faulthandler
import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

KEPT = 20  # files
_NATIVE, _SEEN = "native.log", "seen"
_FILE = re.compile(r'"([^"]*[/\\])?([^"/\\]+)"')  # of a place in the code: its folders may name a person


class CrashHandler:
    """Catches what escapes from tasks and from Qt's slots while the window runs."""

    def __init__(self, folder: Path, loop: asyncio.AbstractEventLoop) -> None:
        self._folder = folder / "crashes"
        self._loop = loop
        self._before = sys.excepthook
        self._show: Callable[[Path], None] | None = None
        self._native: TextIO | None = None

    def show_with(self, show: Callable[[Path], None]) -> None:
        """Who tells the person where the file is."""
        self._show = show

    def __enter__(self) -> Self:
        self._watch_native()
        self._loop.set_exception_handler(self._of_loop)
        sys.excepthook = self._of_slot
        return self

    def __exit__(self, *_error: object) -> None:
        faulthandler.disable()
        if self._native is not None:
            self._native.close()
        sys.excepthook = self._before
        self._loop.set_exception_handler(None)

    def _watch_native(self) -> None:
        """A crash below Python writes its place by itself; the next start finds it."""
        keep_native(self._folder)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._native = (self._folder / _NATIVE).open("w", encoding="utf-8")
        faulthandler.enable(self._native)

    def _of_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            self._caught(error)
        else:
            loop.default_exception_handler(context)

    def _of_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self._caught(error)
        else:
            self._before(kind, error, trace)

    def _caught(self, error: Exception) -> None:
        path = self._write(error)
        sys.stderr.write(f"isodesk: unexpected error, see {path}\n")
        if self._show is not None:
            self._show(path)

    def _write(self, error: Exception) -> Path:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._folder / time.strftime("%Y%m%d-%H%M%S.txt", time.gmtime())
        path.write_text(redacted(error), encoding="utf-8")
        for old in sorted(self._folder.glob("*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
        return path


def keep_native(folder: Path) -> None:
    """What a crash below Python left, kept under its time as all others are."""
    left = folder / _NATIVE
    if left.exists() and (lines := left.read_text("utf-8", "replace").splitlines()):
        path = folder / time.strftime("%Y%m%d-%H%M%S.txt", time.gmtime(left.stat().st_mtime))
        path.write_text("\n".join(_FILE.sub(r"\2", line) for line in lines) + "\n", encoding="utf-8")


def unseen(folder: Path) -> Path | None:
    """The newest crash file of the profile that nobody was shown yet."""
    crashes = folder / "crashes"
    newest = max(crashes.glob("*.txt"), default=None)
    seen = crashes / _SEEN
    return None if newest is None or (seen.exists() and newest.name <= seen.read_text("utf-8")) else newest


def mark_seen(path: Path) -> None:
    """Show this one, and those before it, no more."""
    path.with_name(_SEEN).write_text(path.name, encoding="utf-8")


def redacted(error: BaseException) -> str:
    """Kinds of errors and places in the code: no messages and no values, which may hold names and addresses."""
    lines = []
    current: BaseException | None = error
    while current is not None:
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"
