"""Rows (f) to (j): the desk on a mirror of 100,000 candidates and 200,000 tests."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import servers
from benchmarks.http_rows import STORED, Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from benchmarks.mirror import fill_mirror, make_profile, make_sample_profile
from benchmarks.start_rows import end_station, memory_of, started

TESTS_EACH = 2
NOBODY = "http://127.0.0.1:9"
_FEW, _MANY = 500, 100_000
_ASKED = {"sort": 40.0, "key, no hit": 25.0, "key, all hit": 25.0, "key, accents": 25.0}


def full_profile(folder: Path) -> Path:
    """A profile with a full mirror, whose account nobody answers for."""
    profile = folder / "full"
    fill_mirror(profile, make_profile(profile, NOBODY, "nobody", "secret"), STORED, TESTS_EACH)
    return profile


def row_f(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """First rows after a sort and after a keystroke, and the pauses of the event loop."""
    told = _child("benchmarks.list_probe", str(full_profile(folder)), str(roster(folder, 1000)), str(effort.rounds))
    if told["rows"] < STORED:
        raise RuntimeError(f"{told['rows']} rows in place of {STORED}")
    series: dict[str, Series] = {}
    verdicts: list[Verdict] = []
    for question, asked in _ASKED.items():
        desk, proxy = (Series(told["questions"][question][name]) for name in ("desk", "proxy"))
        series |= {f"f {question}: desk": desk, f"f {question}: Qt's proxy model": proxy}
        verdicts.append(Verdict("f", f"Qt's time of the desk's, {question}", ratio(proxy, desk), at_least=asked))
    pauses = sorted(told["pauses"])
    longest, nearly = Series([pauses[-1]]), Series([pauses[int(len(pauses) * 0.999)]])
    series |= {"g longest pause, milliseconds": longest, "g 99.9 % of the pauses, milliseconds": nearly}
    verdicts.append(Verdict("g", "longest pause of the event loop, ms", longest.median, at_most=100))
    verdicts.append(Verdict("g", "99.9 % of its pauses, ms", nearly.median, at_most=50))
    return series, verdicts


def row_h(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Memory (PSS) of the desk with a full mirror against a bare window, each with its rows painted."""
    profile = full_profile(folder)
    contenders = {"h bare window": memory_of(folder, "bare"), "h desk, full mirror": memory_of(folder, "desk", profile)}
    series = alternate(contenders, effort.rounds)
    least, product = series.values()
    return series, [Verdict("h", "memory of the desk of a bare window's", ratio(product, least), at_most=2.2)]


def row_i(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Dry runs of 500 and of 100,000 rows."""
    del effort
    profile = folder / "empty"
    make_sample_profile(profile)
    series: dict[str, Series] = {}
    verdicts: list[Verdict] = []
    for rows, seconds in ((_FEW, 5.0), (_MANY, 20.0)):
        told = _child("benchmarks.dry_run_probe", str(profile), str(roster(folder, rows)))
        if told["lines"] != rows:
            raise RuntimeError(f"{told['lines']} lines in place of {rows}")
        series[f"i {rows:,} rows, seconds"] = Series([told["seconds"]])
        series[f"i {rows:,} rows, MB"] = Series([told["megabytes"]])
        verdicts.append(Verdict("i", f"seconds of a dry run of {rows:,} rows", told["seconds"], at_most=seconds))
        verdicts.append(Verdict("i", f"MB of a dry run of {rows:,} rows", told["megabytes"], at_most=300))
    return series, verdicts


def row_j(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Start with the full mirror against the empty one."""
    empty = folder / "empty"
    make_profile(empty, NOBODY, "nobody", "secret")
    fill_mirror(empty, _account_of(empty), 1)
    contenders: dict[str, Callable[[], float]] = {
        "j start, one candidate": started(folder, "desk", empty),
        "j start, full mirror": started(folder, "desk", full_profile(folder)),
    }
    for once in contenders.values():
        once()
    series = alternate(contenders, effort.rounds, effort.slices)
    least, product = series.values()
    end_station(empty)
    return series, [Verdict("j", "time of a start with the full mirror", ratio(product, least), at_most=1.2)]


def _account_of(profile: Path) -> str:
    return str(json.loads((profile / "desk.json").read_text())["account"])


def roster(folder: Path, rows: int) -> Path:
    """A list of people of whom the mirror knows nobody."""
    path = folder / f"roster{rows}.csv"
    if not path.exists():
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["First name", "Last name", "Email", "Group"])
            writer.writerows(["Noé", f"Nouveau {n}", f"new{n}@example.net", f"Groupe {n % 20}"] for n in range(rows))
    return path


def _child(module: str, *arguments: str) -> dict[str, Any]:
    environment = {**servers.clean_environment(), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{module} failed: {done.stderr[-3000:]}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told
