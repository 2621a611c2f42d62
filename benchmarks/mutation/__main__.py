"""Mutate services and store, run the tests that reach each change, say what nobody noticed.

``python -m benchmarks.mutation [--sample 150] [--seed N] [--only sending,undo] [--jobs 2]`` ends with 1 below the
score asked for. A mutant counts as survived, too, where no test reaches it.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from benchmarks.mutation.mutants import Mutant, mutated_modules, sample
from benchmarks.mutation.reaching import Reach

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build/mutation"
LEFT_OUT = shutil.ignore_patterns(".*", "build", "__pycache__", "node_modules")
LEAST = 80.0  # percent
NOTICED = ("killed", "slow")
FURTHEST = 160  # tests that are asked about one mutant: all of them would take minutes for each survivor
SLACK = 30.0  # seconds for starting stations, on a busy machine


@dataclass
class Tree:
    """A copy of the checkout with a process that stands in it; one mutant at a time."""

    folder: Path
    process: subprocess.Popen[str] | None = None
    changes: int = 0

    def hold_whole(self, tests: list[str], seconds: float) -> None:
        """Unchanged code has to survive, or everything would seem to be noticed; raises ``RuntimeError``."""
        if (outcome := self._ask(tests, seconds)) != "survived":
            said = (self.folder / "said.txt").read_text("utf-8")
            raise RuntimeError(f"the tests are {outcome} by code that nobody changed:\n{said}")

    def outcome(self, mutant: Mutant, tests: list[str], seconds: float) -> str:
        """What the tests said of the mutant; its module is whole again afterwards."""
        path = self.folder / mutant.path
        whole = path.read_text("utf-8")
        try:
            path.write_text(mutant.code(), "utf-8")
            self._let_pythons_cache_know(path)
            return self._ask(tests, seconds)
        finally:
            path.write_text(whole, "utf-8")

    def _let_pythons_cache_know(self, path: Path) -> None:
        """Compiled code is known by the second and the size of its source alone."""
        shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)

    def _ask(self, tests: list[str], seconds: float) -> str:
        if self.process is None:
            command = [sys.executable, "-m", "benchmarks.mutation.nest"]
            self.process = subprocess.Popen(
                command, cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"tests": tests, "seconds": seconds}) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip() or "broken"

    def end(self) -> None:
        """The process goes when nobody can ask any more."""
        if self.process is not None:
            self.process.communicate()


def made_tree(name: str) -> Tree:
    """A fresh copy of the checkout as it is."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    return Tree(folder)


class Judging:
    """Mutants to trees, as they become free."""

    def __init__(self, trees: list[Tree], reach: Reach, nearest: int) -> None:
        self._reach, self._nearest = reach, nearest
        self._free: SimpleQueue[Tree] = SimpleQueue()
        for tree in trees:
            self._free.put(tree)

    def hold_whole(self, mutants: list[Mutant]) -> None:
        """Try each tree with the tests of one mutant, unchanged."""
        for mutant in mutants:
            if tests := self._tests(mutant)[: self._nearest]:
                break
        else:
            return
        for _ in range(self._free.qsize()):
            tree = self._free.get()
            tree.hold_whole(tests, self._seconds(tests))
            self._free.put(tree)

    def _tests(self, mutant: Mutant) -> list[str]:
        return self._reach.tests(mutant.path, range(mutant.first, mutant.last + 1))

    def _seconds(self, tests: list[str]) -> float:
        return SLACK + 4 * sum(self._reach.seconds.get(each, 1.0) for each in tests)

    def judge(self, mutant: Mutant) -> tuple[Mutant, str]:
        """The mutant and what became of it: the nearest tests are asked first, further ones if none of them minds."""
        tests, outcome = self._tests(mutant), "reached by no test"
        for asked in (tests[: self._nearest], tests[self._nearest : FURTHEST]):
            if asked and outcome not in NOTICED:
                outcome = self._outcome(mutant, asked)
        print(f"{time.strftime('%H:%M:%S')} {outcome} ({len(tests)} tests) {mutant}", flush=True)
        return mutant, outcome

    def _outcome(self, mutant: Mutant, tests: list[str]) -> str:
        tree = self._free.get()
        try:
            return tree.outcome(mutant, tests, self._seconds(tests))
        finally:
            self._free.put(tree)


def report(judged: list[tuple[Mutant, str]]) -> float:
    """Print the survivors and the score by file; the score of all, in percent."""
    by_file: dict[Path, Counter[bool]] = defaultdict(Counter)
    for mutant, outcome in judged:
        by_file[mutant.path][outcome in NOTICED] += 1
    print("\nSurvivors:")
    for mutant, outcome in judged:
        if outcome not in NOTICED:
            print(f"  {outcome}: {mutant}")
    print("\nkilled  of  module")
    for path, counts in sorted(by_file.items()):
        print(f"{counts[True]:6}{counts.total():4}  {path}")
    killed = sum(counts[True] for counts in by_file.values())
    score = 100 * killed / max(len(judged), 1)
    print(f"\n{killed} of {len(judged)} mutants noticed: {score:.1f} %")
    return score


def arguments() -> argparse.Namespace:
    """What was asked for."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.mutation")
    asked.add_argument("--sample", type=int, default=150, help="mutants; 0 for all, which takes hours")
    asked.add_argument("--seed", type=int, default=time.time_ns() & 0xFFFFFFFF)
    asked.add_argument("--only", default="", help="parts of the modules' paths, separated by commas")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--nearest", type=int, default=40, help="how many of the nearest tests are asked first")
    asked.add_argument("--measured", action="store_true", help="which test reaches what is known from the last run")
    asked.add_argument("--least", type=float, default=LEAST, help="percent")
    return asked.parse_args()


def main() -> int:
    asked = arguments()
    print(f"seed {asked.seed}", flush=True)
    trees = [made_tree(f"tree-{number}") for number in range(asked.jobs)]
    reach = Reach(trees[0].folder, FOLDER / "coverage", FOLDER / "times.json")
    if not asked.measured:
        reach.measure(asked.jobs)
    modules = mutated_modules(trees[0].folder, [part for part in asked.only.split(",") if part])
    chance = random.Random(asked.seed)  # noqa: S311 - which mutants, no secret
    mutants = sample(trees[0].folder, modules, asked.sample, chance)
    judging = Judging(trees, reach, asked.nearest)
    judging.hold_whole(mutants)
    with ThreadPoolExecutor(asked.jobs) as threads:
        judged = list(threads.map(judging.judge, mutants))
    for tree in trees:
        tree.end()
    return int(report(judged) < asked.least)


if __name__ == "__main__":
    sys.exit(main())
