"""The ability of one person from their answers: expected a posteriori, or of maximum likelihood."""

from math import inf, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from isodesk.exam.irt.curves import Curves, FloatArray
from isodesk.exam.irt.errors import NotAnswers, NotParameters
from isodesk.exam.irt.posterior import POINTS, REACH, moments

MLE_REACH = 10.0
_FINE = 0.6  # of the deviation: the trapezium rule is then exact to 1e-23 for a normal density
_STEEP = 0.6  # over the steepest slope: exact to 1e-14 beside one logistic curve, 1e-8 beside many
_ROOM = 10.0  # deviations to the nearer end, at least, of a mean far from the prior's
_MOST_POINTS = 4001
_ROUNDS = 12  # two or three but for patterns that lie far beyond the first points
_MLE_STEP = 0.05


class Estimate(NamedTuple):
    """An ability and its standard error, on the scale of the item parameters."""

    theta: float
    se: float


def eap(
    x: ArrayLike,
    a: ArrayLike,
    b: ArrayLike,
    c: ArrayLike | None = None,
    d: ArrayLike | None = None,
    *,
    D: float = 1.0,  # noqa: N803 - the model's own letter
    mean: float = 0.0,
    sd: float = 1.0,
) -> Estimate:
    """Mean and standard deviation of the ability after these answers, prior N(mean, sd²) (Bock and Mislevy 1982).

    ``x``: 1 right, 0 wrong, NaN not reached, one an item. Finite for every pattern; without answers it is
    the prior. 61 points over six deviations of the prior on each side; closer ones where many or steep items
    make the density narrow, and more where a pattern leads to an end. Raises ``NotAnswers``, ``NotParameters``.
    """
    if not (np.isfinite(mean) and np.isfinite(sd) and sd > 0):
        raise NotParameters(mean=mean, sd=sd)
    right, curves = _answered(x, Curves.of(a, b, c, d, D))
    steepest = float(np.abs(curves.slope).max(initial=0.0))
    points = mean + sd * np.linspace(-REACH, REACH, POINTS)
    found = Estimate(mean, sd)
    for _ in range(_ROUNDS):
        logs = curves.log_likelihoods(right, points).sum(axis=0) - ((points - mean) / sd) ** 2 / 2
        found = Estimate(*map(float, moments(logs, points)))
        better = _better(points, found, steepest, (mean, sd))
        if better is None:
            break
        points = better
    return found


def _better(points: FloatArray, found: Estimate, steepest: float, prior: tuple[float, float]) -> FloatArray | None:
    """Points that reach further or are closer together; None where these are enough for what was found.

    They always cover the prior: under guessing the density may have a second, low hill there.
    """
    low, high, step = float(points[0]), float(points[-1]), float(points[1] - points[0])
    deviation = max(found.se, step / 8)  # where all weight is on one point, look closer before believing it
    wanted = min(_FINE * deviation, _STEEP / steepest if steepest else inf, step)
    if abs(found.theta - prior[0]) > prior[1]:
        reach = _ROOM * max(found.se, step)
        low, high = min(low, found.theta - reach), max(high, found.theta + reach)
    if (low, high, wanted) == (points[0], points[-1], step) or points.size >= _MOST_POINTS:
        return None
    return np.linspace(low, high, min(int((high - low) / wanted) + 2, _MOST_POINTS))


def mle(
    x: ArrayLike,
    a: ArrayLike,
    b: ArrayLike,
    c: ArrayLike | None = None,
    d: ArrayLike | None = None,
    *,
    D: float = 1.0,  # noqa: N803 - the model's own letter
) -> Estimate:
    """The ability under which these answers are likeliest; SE by Fisher's information there.

    Looked for from -10 to 10. Where the likelihood has no maximum inside (all right, all wrong, and some
    patterns under guessing) the estimate *is* that bound, never infinite, with the large SE that
    belongs to it. Of several maxima (3PL) it is the highest. Without answers: 0, SE infinite.
    Raises ``NotAnswers``, ``NotParameters``.
    """
    right, curves = _answered(x, Curves.of(a, b, c, d, D))
    if not right.size:
        return Estimate(0.0, inf)
    points = _mle_points(float(np.abs(curves.slope).max()))
    peaks = _peaks(curves.log_likelihoods(right, points).sum(axis=0))
    abilities = np.array([_climb(right, curves, points, peak) for peak in peaks])
    theta = float(abilities[np.argmax(curves.log_likelihoods(right, abilities).sum(axis=0))])
    known = float(curves.information(np.array(theta)).sum())
    return Estimate(theta, 1 / sqrt(known) if known > 0 else inf)


def _mle_points(steepest: float) -> FloatArray:
    step = min(_MLE_STEP, 0.5 / max(steepest, 1e-9))
    return np.linspace(-MLE_REACH, MLE_REACH, 2 * int(MLE_REACH / step) + 1)


def _peaks(heights: FloatArray) -> list[int]:
    """Where no neighbour is higher."""
    higher = np.concatenate(([True], heights[1:] >= heights[:-1]))
    lower = np.concatenate((heights[:-1] >= heights[1:], [True]))
    return [int(each) for each in np.flatnonzero(higher & lower)]


def _climb(right: NDArray[np.bool_], curves: Curves, points: FloatArray, peak: int) -> float:
    """The maximum between the neighbours of a peak, by halving where the likelihood rises."""
    low, high = float(points[max(peak - 1, 0)]), float(points[min(peak + 1, points.size - 1)])
    if peak in {0, points.size - 1} and _rise(right, curves, points[peak]) * points[peak] >= 0:
        return float(points[peak])
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if _rise(right, curves, middle) > 0 else (low, middle)
    return (low + high) / 2


def _rise(right: NDArray[np.bool_], curves: Curves, theta: float) -> float:
    """The derivative of the log-likelihood."""
    odds = curves.odds(np.array(theta))
    fails = 1.0 / (1.0 + odds)
    height = curves.upper - curves.lower
    slope = curves.slope * height * fails * (odds * fails)
    chance = curves.lower + height * odds * fails
    miss = 1.0 - curves.upper + height * fails
    return float(np.where(right, slope / chance, -slope / miss).sum())


def _answered(x: ArrayLike, curves: Curves) -> tuple[NDArray[np.bool_], Curves]:
    """Which answers are right, and the curves of the items reached."""
    answers = np.asarray(x, np.float64)
    if answers.ndim != 1 or curves.slope.shape not in {(), answers.shape}:
        raise NotAnswers(shape=answers.shape, items=curves.slope.shape)
    reached = ~np.isnan(answers)
    kept = answers[reached]
    if not ((kept == 0) | (kept == 1)).all():
        raise NotAnswers(shape=answers.shape, items=curves.slope.shape)
    whole = Curves(*(np.broadcast_to(each, answers.shape) for each in curves))
    return kept == 1, whole.take(reached)
