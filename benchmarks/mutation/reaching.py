"""Which tests reach a line: the tests run once under coverage, each in a context of its own."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coverage import CoverageData

TESTS = ("tests/desk/services", "tests/desk/store")
PYTEST = (  # Qt's plugin stays out, and its settings are nobody's then
    *("-q", "-p", "no:pytest-qt", "-o", "strict_config=false"),
    *("-W", "ignore:Unknown config option:pytest.PytestConfigWarning"),
)


@dataclass(frozen=True)
class Reach:
    """What one run of all tests found out about ``tree``."""

    tree: Path
    data: Path
    times: Path

    def measure(self, processes: int) -> None:
        """Run all tests; a failure says nothing about mutants, and is an error. Raises ``CalledProcessError``."""
        surroundings = {**os.environ, "COVERAGE_FILE": str(self.data), "ISODESK_TEST_TIMES": str(self.times)}
        sources = "--source=isodesk.desk.services,isodesk.desk.store"
        plugins = ["-n", str(processes), "-p", "benchmarks.mutation.watching"]
        measured = ["coverage", "run", sources, "-m", "pytest", *TESTS, *PYTEST, *plugins]
        for command in (measured, ["coverage", "combine", "-q"]):
            subprocess.run([sys.executable, "-m", *command], cwd=self.tree, env=surroundings, check=True)

    @cached_property
    def _read(self) -> CoverageData:
        data = CoverageData(str(self.data))
        data.read()
        return data

    @cached_property
    def seconds(self) -> dict[str, float]:
        """How long each test took."""
        return dict(json.loads(self.times.read_text("utf-8")))

    def tests(self, path: Path, lines: Iterable[int], most: int) -> list[str]:
        """The tests that reach one of the lines, at most ``most`` of them (all for 0), file by file.

        First come the files that are named after the module, then those of which most tests get there: what would
        notice is most likely there. A file's short tests come first.
        """
        contexts = self._read.contexts_by_lineno(str(self.tree / path))
        reaching = {test for line in lines for test in contexts.get(line, ()) if test}
        counts = Counter(_file(test) for test in reaching)

        def order(test: str) -> tuple[bool, int, str, float]:
            file = _file(test)
            return not _named_after(file, path), -counts[file], file, self.seconds.get(test, 0.0)

        return sorted(reaching, key=order)[: most or None]


def _file(test: str) -> str:
    return test.partition("::")[0]


def _named_after(file: str, path: Path) -> bool:
    return path.stem in Path(file).stem or path.parent.name in Path(file).stem
