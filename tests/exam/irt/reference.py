"""Values computed by two unrelated programs, and the integrals themselves, slowly."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_DATA = Path(__file__).parent / "data"


def cases() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((_DATA / "irt_cases.json").read_text("utf-8"))["cases"]
    return read


def lsat6() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_DATA / "lsat6.json").read_text("utf-8"))
    return read


def exact_eap(
    x: NDArray[np.floating[Any]], items: tuple[Iterable[float], ...], scaling: float, mean: float, sd: float
) -> tuple[float, float]:
    """Mean and deviation over twenty thousand points, fourteen deviations on each side."""
    theta = np.linspace(mean - 14 * sd, mean + 14 * sd, 20_001)
    logs = -(((theta - mean) / sd) ** 2) / 2
    for answer, a, b, c, d in zip(x, *items, strict=True):
        if not np.isnan(answer):
            logit = scaling * a * (theta - b)
            right = np.logaddexp(_log(c), _log(d) + logit) - np.logaddexp(0, logit)
            wrong = np.logaddexp(_log(1 - c), _log(1 - d) + logit) - np.logaddexp(0, logit)
            logs += right if answer else wrong
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    found = float(weights @ theta)
    return found, float(np.sqrt(weights @ (theta - found) ** 2))


def _log(value: float) -> float:
    return float(np.log(value)) if value > 0 else -np.inf
