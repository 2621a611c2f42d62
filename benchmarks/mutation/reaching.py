"""Which tests reach a line: the tests run once under coverage, each in a context of its own."""

import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest
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

    def tests(self, path: Path, lines: Iterable[int]) -> list[str]:
        """The tests that reach one of the lines, the nearest first.

        Where none is known to, it is the tests that reach the module, or are about it: no test was running yet when a
        class was made, and only the first line of a statement is noted. First come those of files that are about the
        module, then one of each file in turn; of a file first those that see most of the module.
        """
        contexts = self._read.contexts_by_lineno(str(self.tree / path))
        seen = Counter(test for tests in contexts.values() for test in tests if test)
        reaching = {test for line in lines for test in contexts.get(line, ()) if test} or set(seen)
        reaching = reaching or {test for test in self.seconds if self._is_about(_file(test), path)}
        by_file: dict[str, list[str]] = defaultdict(list)
        for test in sorted(reaching, key=lambda test: (-seen[test], self.seconds.get(test, 0.0))):
            by_file[_file(test)].append(test)
        about = [test for file in sorted(by_file) if self._is_about(file, path) for test in by_file.pop(file)]
        others = chain.from_iterable(zip_longest(*by_file.values()))
        return list(filter(None, chain(about, others)))

    def _is_about(self, file: str, path: Path) -> bool:
        """Whether a file of tests is named after the module or its folder, or imports the module."""
        named = Path(file).stem
        if path.stem in named or path.parent.name in named.split("_"):
            return True
        folder, name = ".".join(path.parent.parts), path.stem
        text = (self.tree / file).read_text("utf-8")
        return bool(re.search(rf"from {folder}(\.{name} import| import .*\b{name}\b)", text))


def _file(test: str) -> str:
    return test.partition("::")[0]
