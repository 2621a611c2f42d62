"""Rows (k), (l) and (n): simulation and calibration beside other programs, and what adaptive tests are worth."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks import servers
from benchmarks.abilities.probe import MEASURED
from benchmarks.abilities.quality import LIMIT, SEEDS, Quality, of_seed
from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict, ratio

_SIMULATION_ASKED = {100: 15.0, 1_000: 25.0, 10_000: 25.0}
_CALIBRATION_ASKED = 40.0


def row_k(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """1,000 people × 30 questions, skills in balance, progressive, every decision kept, against catsim."""
    del folder
    told = _probe("simulation", effort.rounds)
    series: dict[str, Series] = {}
    verdicts: list[Verdict] = []
    for items, measured in MEASURED.items():
        ours, theirs = told[f"{items}/isodesk"], told[f"{items}/catsim"]
        series |= {
            f"k {items:,} items: isodesk": ours,
            f"k {items:,} items: catsim ({measured} measured, scaled)": theirs,
        }
        asked = _SIMULATION_ASKED[items]
        verdicts.append(Verdict("k", f"catsim's time of ours, {items:,} items", ratio(theirs, ours), at_least=asked))
    return series, verdicts


def row_l(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """2PL of 40 items by 1,000 people's answers, against girth."""
    del folder
    told = _probe("calibration", effort.rounds)
    faster = ratio(told["girth"], told["isodesk"])
    series = {"l isodesk": told["isodesk"], "l girth: twopl_mml": told["girth"]}
    return series, [Verdict("l", "girth's time of ours", faster, at_least=_CALIBRATION_ASKED)]


def row_n(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Ten seeds × 2,000 people on banks of 500 items, without and with an exposure limit."""
    del folder, effort
    found = [of_seed(seed) for seed in range(SEEDS)]
    plain, limited = ([each[which] for each in found] for which in (0, 1))
    name = f"at most {LIMIT:.0%}"
    series = {**_series("n progressive", plain), **_series(f"n {name}", limited)}
    return series, [
        Verdict("n", "RMSE, mean", statistics.fmean(each.error for each in plain), at_most=0.29),
        Verdict("n", "share of the bank never used, worst", max(each.unused for each in plain), at_most=0),
        Verdict("n", "items of the least-served skill", min(each.least for each in plain), at_least=3),
        Verdict("n", "highest exposure, mean", statistics.fmean(each.highest for each in plain), at_most=0.72),
        Verdict("n", f"{name}: RMSE, mean", statistics.fmean(each.error for each in limited), at_most=0.32),
        Verdict("n", f"{name}: highest exposure, worst", max(each.highest for each in limited), at_most=0.30),
        Verdict("n", f"{name}: items of the least-served skill", min(each.least for each in limited), at_least=3),
    ]


def _series(name: str, found: list[Quality]) -> dict[str, Series]:
    return {
        f"{name}: RMSE": Series([each.error for each in found]),
        f"{name}: highest exposure": Series([each.highest for each in found]),
        f"{name}: never used": Series([each.unused for each in found]),
        f"{name}: least-served skill": Series([float(each.least) for each in found]),
    }


def _probe(kind: str, rounds: int) -> dict[str, Series]:
    """The figures of a process of its own, with one thread for matrices: several would wait for each other."""
    environment = {**servers.clean_environment(), "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "benchmarks.abilities.probe", kind, str(rounds)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the probe failed: {done.stderr[-3000:]}")
    told: dict[str, list[float]] = json.loads(done.stdout)
    return {name: Series(figures) for name, figures in told.items()}
