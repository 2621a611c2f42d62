"""What a run prints: every series with median and spread, then every ratio with what was asked."""

from collections.abc import Mapping, Sequence

from benchmarks.measure import Series, Verdict


def print_series(series: Mapping[str, Series], unit: str) -> None:
    for name, each in series.items():
        rounds = " ".join(f"{figure:.4g}" for figure in each.figures)
        print(f"  {name:<48} median {each.median:>9.4g} {unit:<4} spread {each.spread:>4.0%}   [{rounds}]", flush=True)


def print_verdicts(verdicts: Sequence[Verdict]) -> None:
    print(f"\n{'row':<4}{'what':<58}{'ratio':>8}  {'asked':<8}", flush=True)
    for verdict in verdicts:
        said = f"void ({verdict.void})" if verdict.void else "holds" if verdict.holds else "MISSED"
        print(f"{verdict.row:<4}{verdict.what:<58}{verdict.ratio:>8.3f}  {verdict.wanted:<8}  {said}", flush=True)
