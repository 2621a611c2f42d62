"""Runs a window program and notes when it has painted its first rows and answered a key.

The program is not told and imports what it likes in its own order: once its module is there, the application that it
makes is a watched one. A bare window has no rows: there, the table painted counts. Times are the system's monotonic
clock's.

``python -m benchmarks.start_probe bare|desk FILE``
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

WINDOWS = {"bare": "benchmarks.bare_window", "desk": "isodesk.desk.app"}
PROGRAMS = {"bare": "benchmarks.bare_window", "desk": "isodesk.cli"}


class Watcher(MetaPathFinder):
    """Finds the module of the window as usual, and puts the watched application into it."""

    def __init__(self, kind: str, file: Path) -> None:
        self._kind, self._file = kind, file

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != WINDOWS[self._kind]:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module
            vars(spec.loader)["exec_module"] = lambda module: self._watch(load(module), module)
        return spec

    def _watch(self, _loaded: None, module: ModuleType) -> None:
        from benchmarks.watched import Watched

        Watched.file, Watched.rows = self._file, self._kind == "desk"
        vars(module)["QApplication"] = Watched


def main() -> None:
    kind, file = sys.argv[1:]
    sys.meta_path.insert(0, Watcher(kind, Path(file)))
    sys.argv = [PROGRAMS[kind]]
    os._exit(import_module(PROGRAMS[kind]).main())


if __name__ == "__main__":
    main()
