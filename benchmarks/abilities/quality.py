"""What an adaptive test is worth: error of its abilities, use of its bank, balance of its skills.

``python -m benchmarks.abilities.quality [--seeds 10] [--people 2000]`` prints a line a seed.
"""

import argparse
from dataclasses import dataclass, replace

from benchmarks.abilities.banks import invented, plan
from isodesk.exam.delivery.decisions import Plan
from isodesk.exam.simulation import limit_exposure, normal, simulate

ITEMS, PEOPLE, SEEDS = 500, 2000, 10
LIMIT = 0.25


@dataclass(frozen=True)
class Quality:
    """Root mean square error, highest exposure, share of the bank never used, items of the least-served skill."""

    error: float
    highest: float
    unused: float
    least: int

    def __str__(self) -> str:
        return (
            f"RMSE {self.error:.4f}, highest exposure {self.highest:.4f}, "
            f"unused {self.unused:.2%}, least-served skill {self.least}"
        )


def quality(form: Plan, people: int, seed: int) -> Quality:
    """Of a form sat by so many people of a N(0, 1) population."""
    found = simulate(form, normal(people, seed), seed)
    exposure = found.exposure()
    return Quality(found.rmse(), float(exposure.max()), float((exposure == 0).mean()), int(found.by_skill().min()))


def of_seed(seed: int, *, items: int = ITEMS, people: int = PEOPLE) -> tuple[Quality, Quality]:
    """On a bank of this seed: as it is, and with exposures limited; other people serve to find the limits."""
    form = plan(invented(items, seed))
    limits = limit_exposure(form, LIMIT, seed + 1_000_000)
    limited = replace(form, delivery=replace(form.delivery, exposure_limits=limits))
    return quality(form, people, seed), quality(limited, people, seed)


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.abilities.quality")
    arguments.add_argument("--seeds", type=int, default=SEEDS)
    arguments.add_argument("--people", type=int, default=PEOPLE)
    given = arguments.parse_args()
    for seed in range(given.seeds):
        plain, limited = of_seed(seed, people=given.people)
        print(f"seed {seed}: {plain}", flush=True)
        print(f"        at most {LIMIT:.0%} each: {limited}", flush=True)


if __name__ == "__main__":
    main()
