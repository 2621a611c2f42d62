"""The curves of many items at once: chance of a right answer and information, by ability.

Up to four parameters: ``P(theta) = c + (d - c) / (1 + exp(-D a (theta - b)))`` (Barton and Lord 1981;
3PL where d = 1, 2PL where c = 0 too). ``D`` is 1, or 1.702 where parameters are on the scale of the
normal ogive. Everything is double precision.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from isodesk.exam.irt.errors import NotComputable, NotParameters

FloatArray = NDArray[np.float64]
_STEEPEST = 300.0  # beyond such a logit an answer is certain, and its square still a number


def as_numbers(given: ArrayLike, refused: type[NotComputable]) -> FloatArray:
    """What was given as an array; raises ``refused`` where it holds no numbers, or rows of different lengths."""
    try:
        return np.asarray(given, np.float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise refused(reason=str(error)[:200]) from None


class Curves(NamedTuple):
    """The items' curves, one entry an item in each array: D a, b, c, d."""

    slope: FloatArray
    location: FloatArray
    lower: FloatArray
    upper: FloatArray

    @classmethod
    def of(cls, a: ArrayLike, b: ArrayLike, c: ArrayLike | None, d: ArrayLike | None, D: float) -> "Curves":  # noqa: N803 - the model's own letter
        """The curves of these parameters, each a number or one an item; raises ``NotParameters``."""
        named = (a, b, 0.0 if c is None else c, 1.0 if d is None else d)
        given = [as_numbers(each, NotParameters) for each in named]
        try:
            slope, location, lower, upper = np.broadcast_arrays(*given)
        except ValueError:
            raise NotParameters(shapes=[each.shape for each in given]) from None
        finite = all(np.isfinite(each).all() for each in (*given, as_numbers(D, NotParameters)))
        if not finite or (lower < 0).any() or (upper > 1).any() or (upper <= lower).any():
            raise NotParameters(finite=finite)
        return cls(D * slope, location, lower, upper)

    def take(self, items: NDArray[np.intp] | NDArray[np.bool_] | slice) -> "Curves":
        """The curves of some of the items."""
        return Curves(*(each[items] for each in self))

    def odds(self, theta: FloatArray) -> FloatArray:
        """``exp(D a (theta - b))``, kept from overflowing; theta broadcasts against the items."""
        logit: FloatArray = theta * self.slope
        logit -= self.slope * self.location
        np.clip(logit, -_STEEPEST, _STEEPEST, out=logit)
        return np.exp(logit, out=logit)

    def chances(self, theta: FloatArray) -> FloatArray:
        """Of a right answer; theta broadcasts against the items."""
        odds = self.odds(theta)
        found: FloatArray = self.lower + (self.upper - self.lower) * (odds / (1.0 + odds))
        return found

    def information(self, theta: FloatArray) -> FloatArray:
        """Fisher's information, ``P'² / (P (1 - P))``; theta broadcasts against the items.

        Written with both tails, 1 / (1 + u) and u / (1 + u): neither loses its digits beside 1.
        """
        odds = self.odds(theta)
        fails = 1.0 / (1.0 + odds)
        knows = np.multiply(odds, fails, out=odds)
        height = self.upper - self.lower
        right = knows * height
        right += self.lower
        if (self.upper < 1).any():
            right *= fails * height + (1.0 - self.upper)
            knows *= fails
            knows *= knows
            knows *= (self.slope * height) ** 2
        else:  # the chance of a wrong answer, fails * height, is a factor of both sides
            fails *= knows
            knows *= fails
            knows *= self.slope**2 * height
        return np.divide(knows, right, out=knows)

    def log_likelihoods(self, right: NDArray[np.bool_], theta: FloatArray) -> FloatArray:
        """Of each answer at each ability: (items, abilities)."""
        steep = Curves(*(each[:, None] for each in self))
        odds = steep.odds(theta)
        base = np.where(right, self.lower, 1.0 - self.lower)[:, None]
        rising = np.where(right, self.upper, 1.0 - self.upper)[:, None]
        found = base + rising * odds
        odds += 1.0
        found /= odds
        return np.log(found, out=found)


def information(
    theta: ArrayLike,
    a: ArrayLike,
    b: ArrayLike,
    c: ArrayLike | None = None,
    d: ArrayLike | None = None,
    *,
    D: float = 1.0,  # noqa: N803 - the model's own letter
) -> FloatArray:
    """Fisher's information of items at an ability: what one answer adds to 1 / SE².

    Arguments broadcast as numpy's do: one ability and ``a`` of (items,) give (items,). At theta, not at
    the item's peak. Raises ``NotParameters``.
    """
    curves = Curves.of(a, b, c, d, D)
    ability = as_numbers(theta, NotParameters)
    try:
        shape = np.broadcast_shapes(ability.shape, curves.slope.shape)
    except ValueError:
        raise NotParameters(shapes=[ability.shape, curves.slope.shape]) from None
    found: FloatArray = curves.information(np.atleast_1d(ability)).reshape(shape)[()]
    return found
