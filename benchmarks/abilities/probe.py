"""Simulation and calibration beside other programs doing the same, in one process with one thread for matrices.

``python -m benchmarks.abilities.probe simulation|calibration ROUNDS`` prints JSON: seconds by contender, one a round.
"""

import io
import json
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from importlib import import_module
from typing import Any

import numpy as np

from benchmarks.abilities.banks import QUESTIONS, invented, plan, table
from benchmarks.measure import Series, alternate
from isodesk.exam.irt import calibrate
from isodesk.exam.irt.curves import FloatArray
from isodesk.exam.simulation import normal, simulate

PEOPLE = 1000
MEASURED = {100: 40, 1_000: 40, 10_000: 20}  # bank sizes, and how many of the people catsim is measured on
CALIBRATED = (1000, 40)  # people, items
REPEATED = 10
_SEED = 20
_ALIKE = 0.05


def main() -> None:
    kind, rounds = sys.argv[1], int(sys.argv[2])
    contenders = {"simulation": simulation, "calibration": calibration}[kind]()
    for contender in contenders.values():
        contender()  # what is made once, by either, isn't measured
    print(json.dumps({name: each.figures for name, each in _alternated(contenders, rounds).items()}))


def _alternated(contenders: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Series]:
    return alternate(contenders, rounds)


def simulation() -> dict[str, Callable[[], float]]:
    """Contenders by name, two for each size of bank; seconds for 1,000 people."""
    contenders: dict[str, Callable[[], float]] = {}
    for items, measured in MEASURED.items():
        contenders[f"{items}/isodesk"] = _ours(items)
        contenders[f"{items}/catsim"] = _catsim(items, measured)
    return contenders


def _ours(items: int) -> Callable[[], float]:
    form, abilities = plan(invented(items, _SEED)), normal(PEOPLE, _SEED)

    def once() -> float:
        began = time.perf_counter()
        found = simulate(form, abilities, _SEED)
        took = time.perf_counter() - began
        assert (found.trace.lengths == QUESTIONS).all()
        assert (found.trace.considered[:, :, 0] >= 0).all()
        return took

    return once


def _catsim(items: int, people: int) -> Callable[[], float]:
    """As its manual shows; the bank's preparation isn't counted."""
    bank = import_module("catsim.item_bank").ItemBank(table(invented(items, _SEED)))
    parts = {name: import_module(f"catsim.{name}") for name in ("simulation", "initialization", "estimation")}
    selection, stopping = import_module("catsim.selection"), import_module("catsim.stopping")

    def once() -> float:
        simulator = parts["simulation"].Simulator(
            bank,
            normal(PEOPLE, _SEED)[:people],
            parts["initialization"].FixedPointInitializer(0.0),
            selection.RandomesqueSelector(5),
            parts["estimation"].NumericalSearchEstimator(method="bounded"),
            stopping.TestLengthStopper(max_items=QUESTIONS),
            seed=_SEED,
        )
        began = time.perf_counter()
        with redirect_stdout(io.StringIO()):
            simulator.simulate()
        took = time.perf_counter() - began
        assert all(len(each) == QUESTIONS for each in simulator.administered_items)
        return took * PEOPLE / people

    return once


def calibration() -> dict[str, Callable[[], float]]:
    """Contenders by name; seconds for one calibration. Both have to find the same items."""
    answers = _answers()
    girth = import_module("girth")
    ours, theirs = calibrate(answers), girth.twopl_mml(answers.T.astype(int))
    if np.abs(ours.a - theirs["Discrimination"]).max() > _ALIKE or np.abs(ours.b - theirs["Difficulty"]).max() > _ALIKE:
        raise RuntimeError("the two calibrations don't find the same items")
    return {
        "isodesk": _timed(lambda: calibrate(answers), REPEATED),
        "girth": _timed(lambda: girth.twopl_mml(answers.T.astype(int)), 1),
    }


def _answers() -> FloatArray:
    people, items = CALIBRATED
    chance = np.random.default_rng(_SEED)
    a, b = chance.lognormal(0.1, 0.3, items), chance.normal(0, 1, items)
    chances = 1 / (1 + np.exp(-a * (chance.normal(0, 1, (people, 1)) - b)))
    return (chance.random((people, items)) < chances).astype(np.float64)


def _timed(work: Callable[[], Any], times: int) -> Callable[[], float]:
    def once() -> float:
        began = time.perf_counter()
        for _ in range(times):
            work()
        return (time.perf_counter() - began) / times

    return once


if __name__ == "__main__":
    main()
