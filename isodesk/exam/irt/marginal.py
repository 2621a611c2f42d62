"""One step of marginal maximum likelihood: what answers say about abilities, then what these say about items.

The EM algorithm of Bock and Aitkin (1981), its second half a single step of Fisher scoring (Lange 1995).
In here an item's logit is ``intercept + slope * theta``; its difficulty is ``-intercept / slope``.
"""

from dataclasses import dataclass

import numpy as np

from isodesk.exam.irt.curves import FloatArray
from isodesk.exam.irt.posterior import POINTS, REACH

_FURTHEST = 30.0  # slopes and intercepts that run off end here
_LONGEST_STEP = 2.0
_GUESSES_ALPHA, _GUESSES_BETA = 5.0, 17.0  # the prior of c: mode 0.2, weighing as 20 answers do
_SOFT = 1e-9  # keeps what no answer holds in place from being divided by nothing
_START_GUESS = 0.2
_START_SPREAD = 1.2  # logits of marginal proportions are narrower than those at one ability


@dataclass(frozen=True)
class Answers:
    """Patterns of answers: ``right`` (patterns, items) 1 or 0; ``reached`` likewise, None where all are; ``counts``."""

    right: FloatArray
    reached: FloatArray | None
    counts: FloatArray

    def proportions(self) -> FloatArray:
        """Right among those who reached the item, one an item."""
        reached = self.counts.sum() if self.reached is None else self.counts @ self.reached
        found: FloatArray = (self.counts @ self.right) / reached
        return found

    def add_up(self, by_item: FloatArray) -> FloatArray:
        """A value an item and point, summed over the items that each pattern reached: (patterns or 1, points)."""
        return by_item.sum(axis=0, keepdims=True) if self.reached is None else self.reached @ by_item

    def people(self, weights: FloatArray) -> FloatArray:
        """How many of those who reached each item are at each point: (items or 1, points)."""
        return weights.sum(axis=0, keepdims=True) if self.reached is None else self.reached.T @ weights


class Points:
    """Abilities and the logarithms of their shares of a N(0, 1) population."""

    def __init__(self, items: int) -> None:
        closer = 1 if items <= 50 else 2 if items <= 200 else 4  # the more items, the narrower the densities
        self.theta: FloatArray = np.linspace(-REACH, REACH, (POINTS - 1) * closer + 1)
        shares = np.exp(-(self.theta**2) / 2)
        self.log_shares: FloatArray = np.log(shares / shares.sum())

    def weigh(self, logs: FloatArray, counts: FloatArray) -> tuple[float, FloatArray]:
        """Log-likelihood of all answers, and the people of each pattern at each point; ``logs`` is used up."""
        logs += self.log_shares
        highest = logs.max(axis=1)
        logs -= highest[:, None]
        weights = np.exp(logs, out=logs)
        whole = weights.sum(axis=1)
        weights *= (counts / whole)[:, None]
        return float(counts @ (np.log(whole) + highest)), weights


class Logistic:
    """1PL (one slope for all items) and 2PL. Sums over answers are all that it needs of them."""

    def __init__(self, answers: Answers, *, one_slope: bool) -> None:
        self._answers, self._one_slope = answers, one_slope
        self._points = Points(answers.right.shape[1])
        self._right_by_item = np.ascontiguousarray(answers.right.T)
        self._rights: FloatArray = self._right_by_item @ answers.counts

    def start(self) -> FloatArray:
        proportions = self._answers.proportions()
        intercepts = _START_SPREAD * np.log(proportions / (1 - proportions))
        return np.concatenate((intercepts, np.ones_like(intercepts)))

    def improve(self, parameters: FloatArray) -> tuple[float, FloatArray]:
        theta = self._points.theta
        intercepts, slopes = parameters.reshape(2, -1)
        logits = np.outer(slopes, theta) + intercepts[:, None]
        log_wrong = -(np.maximum(logits, 0.0) + np.log1p(np.exp(-np.abs(logits))))
        sums = self._answers.right @ parameters.reshape(2, -1).T
        logs = np.outer(sums[:, 1], theta)
        logs += sums[:, :1]
        logs += self._answers.add_up(log_wrong)
        height, weights = self._points.weigh(logs, self._answers.counts)
        chances = np.exp(logits + log_wrong)
        expected = self._answers.people(weights) * chances
        missing = self._rights - expected.sum(axis=1)
        tilted = self._right_by_item @ (weights @ theta) - expected @ theta
        change = self._scored(missing, tilted, expected * (1 - chances))
        return height, _kept_within(parameters, change)

    def _scored(self, missing: FloatArray, tilted: FloatArray, spread: FloatArray) -> FloatArray:
        """One step of Fisher scoring: intercepts, then slopes."""
        theta = self._points.theta
        level, lean = spread.sum(axis=1) + _SOFT, spread @ theta
        pull = tilted - lean * missing / level
        stiffness = np.maximum(spread @ theta**2 - lean**2 / level, 0.0) + _SOFT
        slopes = np.full_like(pull, pull.sum() / stiffness.sum()) if self._one_slope else pull / stiffness
        return np.concatenate(((missing - lean * slopes) / level, slopes))

    def curves(self, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        intercepts, slopes = parameters.reshape(2, -1)
        return slopes, -intercepts / slopes, np.zeros_like(slopes)


class Guessing:
    """3PL, with a prior on the chance of guessing, Beta(5, 17): without one it runs off."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._points = Points(answers.right.shape[1])

    def start(self) -> FloatArray:
        proportions = self._answers.proportions()
        knowing = np.clip((proportions - _START_GUESS) / (1 - _START_GUESS), 0.05, 0.95)
        intercepts = _START_SPREAD * np.log(knowing / (1 - knowing))
        guesses = np.full_like(intercepts, np.log(_START_GUESS / (1 - _START_GUESS)))
        return np.concatenate((intercepts, np.ones_like(intercepts), guesses))

    def improve(self, parameters: FloatArray) -> tuple[float, FloatArray]:
        theta = self._points.theta
        intercepts, slopes, guesses = parameters.reshape(3, -1)
        logits = np.outer(slopes, theta) + intercepts[:, None]
        knows, fails = _both_tails(logits)
        guess, no_guess = (each[:, None] for each in _both_tails(guesses))
        chances = guess + no_guess * knows
        misses = no_guess * fails
        log_wrong = np.log(misses)
        logs = self._answers.right @ (np.log(chances) - log_wrong) + self._answers.add_up(log_wrong)
        height, weights = self._points.weigh(logs, self._answers.counts)
        people = self._answers.people(weights)
        missing = (self._answers.right.T @ weights - people * chances) / (chances * misses)
        rise = no_guess * knows * fails
        rises = np.stack((rise, rise * theta, guess * misses))
        change = _scored_with_prior(missing, rises, people / (chances * misses), _both_tails(guesses))
        return height + _prior(guesses), _kept_within(parameters, change)

    def curves(self, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        intercepts, slopes, guesses = parameters.reshape(3, -1)
        return slopes, -intercepts / slopes, _both_tails(guesses)[0]

    @staticmethod
    def likelihood(parameters: FloatArray, height: float) -> float:
        """The log-likelihood without the prior."""
        return height - _prior(parameters.reshape(3, -1)[2])


def _scored_with_prior(
    missing: FloatArray, rises: FloatArray, spread: FloatArray, guesses: tuple[FloatArray, FloatArray]
) -> FloatArray:
    """One step of Fisher scoring for each item's three parameters; ``rises``: (3, items, points)."""
    guess, no_guess = guesses
    pulls = np.einsum("pik,ik->ip", rises, missing)
    stiffness = np.einsum("pik,qik,ik->ipq", rises, rises, np.broadcast_to(spread, missing.shape), optimize=True)
    alpha, beta = _GUESSES_ALPHA - 1, _GUESSES_BETA - 1
    pulls[:, 2] += alpha * no_guess - beta * guess
    stiffness[:, 2, 2] += (alpha + beta) * guess * no_guess
    stiffness += _SOFT * np.eye(3)
    change: FloatArray = np.linalg.solve(stiffness, pulls[:, :, None])[:, :, 0].T.ravel()
    return change


def _prior(guesses: FloatArray) -> float:
    """Logarithm of the prior's density, up to a constant."""
    guess, no_guess = _both_tails(guesses)
    return float(((_GUESSES_ALPHA - 1) * np.log(guess) + (_GUESSES_BETA - 1) * np.log(no_guess)).sum())


def _both_tails(logits: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The logistic function and 1 less it, each with all its digits."""
    odds = np.exp(np.clip(logits, -300, 300))
    fails = 1 / (1 + odds)
    return odds * fails, fails


def _kept_within(parameters: FloatArray, change: FloatArray) -> FloatArray:
    """The change, no longer than a step may be and not beyond where parameters end."""
    goal = parameters + np.clip(change, -_LONGEST_STEP, _LONGEST_STEP)
    return np.clip(goal, -_FURTHEST, _FURTHEST) - parameters
