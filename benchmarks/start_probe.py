"""Runs a window program and notes when it has painted its first rows and answered a key.

The program is not told: the application that it makes is a watched one. A bare window has no rows: there, the table
painted counts. Time is the system's monotonic clock.

``python -m benchmarks.start_probe bare|desk FILE``
"""

import os
import sys
from importlib import import_module
from pathlib import Path

WINDOWS = {"bare": "benchmarks.bare_window", "desk": "isodesk.desk.app"}
PROGRAMS = {"bare": "benchmarks.bare_window", "desk": "isodesk.cli"}


def main() -> None:
    kind, file = sys.argv[1:]
    window = import_module(WINDOWS[kind])  # which imports Qt when it likes, as without the probe
    from benchmarks.watched import Watched

    Watched.file, Watched.rows = Path(file), kind == "desk"
    vars(window)["QApplication"] = Watched
    sys.argv = [PROGRAMS[kind]]
    os._exit(import_module(PROGRAMS[kind]).main())


if __name__ == "__main__":
    main()
