"""``python -m benchmarks [rows]``: measures, prints, and ends with 1 where something asked for is missed."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import desk_rows, http_rows, import_rows, lti_refusals, lti_rows, start_rows
from benchmarks.abilities import rows as abilities_rows
from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict
from benchmarks.report import print_series, print_verdicts
from benchmarks.sittings import rows

Row = Callable[[Path, Effort], tuple[dict[str, Series], list[Verdict]]]

ROWS: dict[str, tuple[str, str, Sequence[Row]]] = {
    "a": ("creating candidates, calls a second", "/s", [http_rows.row_a]),
    "b": ("asking for a status, calls a second", "/s", [http_rows.row_b]),
    "c": ("1,000 candidates each with a test, seconds", "s", [import_rows.row_c]),
    "d": ("from process start to rows painted and a key answered, seconds", "s", [start_rows.row_d]),
    "e": ("the same with 100,000 candidates stored", "", [http_rows.row_e, import_rows.row_e]),
    "f": (
        "100,000 candidates and 200,000 tests in the mirror: answers of a list (f), pauses (g)",
        "",
        [desk_rows.row_f],
    ),
    "h": ("memory with that mirror", "MB", [desk_rows.row_h]),
    "i": ("dry runs", "", [desk_rows.row_i]),
    "j": ("starts with that mirror", "s", [desk_rows.row_j]),
    "k": ("1,000 simulated candidates of an adaptive test of 30 questions, seconds", "s", [abilities_rows.row_k]),
    "l": ("calibrating 40 items by 1,000 candidates' answers, seconds", "s", [abilities_rows.row_l]),
    "m": ("250 candidates start in the same second: 95 % of the saved answers, milliseconds", "ms", [rows.row_m]),
    "n": (
        "adaptive tests of 30 questions on ten banks of 500 items, 2,000 candidates each",
        "",
        [abilities_rows.row_n],
    ),
    "o": ("LTI 1.1 launches believed a second", "/s", [lti_rows.row_o]),
    "p": ("LTI 1.3 launches believed a second, keys at hand", "/s", [lti_rows.row_p]),
    "q": ("LTI 1.1 launches refused, milliseconds", "ms", [lti_refusals.row_q]),
}


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks")
    arguments.add_argument("rows", nargs="*", choices=[*ROWS, []], help="which rows; all of them by default")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--slices", type=int, default=4, help="turns of one second that a round of load is cut into")
    given = arguments.parse_args()
    effort = Effort(given.rounds, given.slices)
    verdicts: list[Verdict] = []
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}; {effort.rounds} alternating rounds", flush=True)
    for row in given.rows or ROWS:
        title, unit, measures = ROWS[row]
        print(f"\n({row}) {title}", flush=True)
        for measure in measures:
            with tempfile.TemporaryDirectory(prefix="isodesk-bench-") as folder:
                series, told = measure(Path(folder), effort)
            print_series(series, unit)
            verdicts += told
    print_verdicts(verdicts)
    return 0 if all(verdict.holds for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
