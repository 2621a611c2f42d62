"""The ability of one person from their answers: expected a posteriori, or of maximum likelihood."""

from math import inf, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from isodesk.exam.irt.curves import Curves, FloatArray, as_numbers
from isodesk.exam.irt.errors import NotAnswers, NotParameters
from isodesk.exam.irt.posterior import POINTS, REACH, moments

MLE_REACH = 10.0
_FINE = 0.6  # of the deviation: the trapezium rule is then exact to 1e-23 for a normal density
_STEEP = 0.6  # over the steepest slope: exact to 1e-14 beside one logistic curve, 1e-8 beside many
_ROOM = 10.0  # deviations to the nearer end, at least, of a mean far from the prior's
_MOST_POINTS = 4001
_ROUNDS = 12  # two or three but for patterns that lie far beyond the first points
_MLE_STEP = 0.05
_MLE_LOGITS = 0.5
_AROUND = _MLE_LOGITS * np.arange(-20, 21)  # beyond ten logits the likelihood of an answer is a straight line
_AT_ONCE = 1_000_000  # values


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
    if not (np.isfinite(as_numbers((mean, sd), NotParameters)).all() and sd > 0):
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
    points = _mle_points(curves)
    peaks = _peaks(_heights(right, curves, points))
    abilities = np.array([_climb(right, curves, points, peak) for peak in peaks])
    theta = float(abilities[np.argmax(_heights(right, curves, abilities))])
    known = float(curves.information(np.array(theta)).sum())
    return Estimate(theta, 1 / sqrt(known) if known > 0 else inf)


def _mle_points(curves: Curves) -> FloatArray:
    """Points close enough for the steepest item; where that would be too many, closer ones around the steep items."""
    steepness = np.abs(curves.slope)
    step = min(_MLE_STEP, _MLE_LOGITS / max(float(steepness.max()), 1e-9))
    count = 2 * min(int(MLE_REACH / step), _MOST_POINTS // 2) + 1
    points = np.linspace(-MLE_REACH, MLE_REACH, count)
    steep = steepness * (points[1] - points[0]) > 1.01 * _MLE_LOGITS
    around = curves.location[steep, None] + _AROUND / steepness[steep, None]
    return np.union1d(points, around[np.abs(around) < MLE_REACH]) if steep.any() else points


def _heights(right: NDArray[np.bool_], curves: Curves, points: FloatArray) -> FloatArray:
    """The log-likelihood at each point, a share of them at a time."""
    together = max(_AT_ONCE // right.size, 1)
    groups = [points[start : start + together] for start in range(0, points.size, together)]
    return np.concatenate([curves.log_likelihoods(right, group).sum(axis=0) for group in groups])


def _peaks(heights: FloatArray) -> list[tuple[int, int]]:
    """Where no neighbour is higher: the first and the last of points side by side that are equally high."""
    first = np.flatnonzero(np.concatenate(([True], heights[1:] != heights[:-1])))
    last = np.concatenate((first[1:], [heights.size])) - 1
    around = np.concatenate(([-inf], heights[first], [-inf]))
    highest = np.flatnonzero((around[1:-1] > around[:-2]) & (around[1:-1] > around[2:]))
    return [(int(first[each]), int(last[each])) for each in highest]


def _climb(right: NDArray[np.bool_], curves: Curves, points: FloatArray, peak: tuple[int, int]) -> float:
    """The maximum between the neighbours of a peak, by halving where the likelihood rises; the end that it rises to."""
    first, last = peak
    low, high = float(points[max(first - 1, 0)]), float(points[min(last + 1, points.size - 1)])
    for end in {first, last} & {0, points.size - 1} if last - first < points.size - 1 else ():
        if _rise(right, curves, points[end]) * points[end] >= 0:
            return float(points[end])
    for _ in range(50):
        middle = (low + high) / 2
        rise = _rise(right, curves, middle)
        if rise == 0:
            return middle
        low, high = (middle, high) if rise > 0 else (low, middle)
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
    answers = as_numbers(x, NotAnswers)
    if answers.ndim != 1 or curves.slope.shape not in {(), answers.shape}:
        raise NotAnswers(shape=answers.shape, items=curves.slope.shape)
    reached = ~np.isnan(answers)
    kept = answers[reached]
    if not ((kept == 0) | (kept == 1)).all():
        raise NotAnswers(shape=answers.shape, items=curves.slope.shape)
    whole = Curves(*(np.broadcast_to(each, answers.shape) for each in curves))
    return kept == 1, whole.take(reached)
