"""Item parameters from answers, by marginal maximum likelihood."""

from typing import Literal, NamedTuple, Self, get_args

import numpy as np
from numpy.typing import ArrayLike

from isodesk.exam.irt.acceleration import climb
from isodesk.exam.irt.curves import FloatArray, as_numbers
from isodesk.exam.irt.errors import NotAnswers, NothingToTell, UnknownModel
from isodesk.exam.irt.marginal import Answers, Guessing, Logistic

Model = Literal["1pl", "2pl", "3pl"]
_TOLERANCE = 1e-7
_MOST_STEPS = 500


class _Found(NamedTuple):
    a: FloatArray
    b: FloatArray
    log_likelihood: float
    iterations: int
    converged: bool


class Calibration(_Found):
    """Parameters, one an item, on the scale where abilities are N(0, 1) and D = 1.

    A tuple of five: a, b, ``log_likelihood`` (the marginal one of all answers, without the prior on c), iterations,
    ``converged``. Beside them ``c``: (items,), zeros but for 3PL. Not converged: the answers don't tell all
    parameters, or steps ran out.
    """

    c: FloatArray

    def __new__(  # a NamedTuple holds nothing beside its fields
        cls,
        a: FloatArray,
        b: FloatArray,
        log_likelihood: float,
        iterations: int,
        converged: bool,
        *,
        c: FloatArray | None = None,
    ) -> Self:
        made = super().__new__(cls, a, b, log_likelihood, iterations, converged)
        made.c = np.zeros_like(a) if c is None else c
        return made


def calibrate(answers: ArrayLike, *, model: Model = "2pl", counts: ArrayLike | None = None) -> Calibration:
    """The parameters under which these answers are likeliest, abilities N(0, 1) in the population.

    ``answers``: (people, items), 1 right, 0 wrong, NaN not reached; or patterns, with ``counts`` of how many
    people gave each. ``model``: one slope for all items, one each, or that and a chance of guessing with the
    prior Beta(5, 17). Marginal maximum likelihood (Bock and Aitkin 1981) on 61 points from -6 to 6, more
    beyond 50 items. Raises ``NotAnswers``, ``UnknownModel``, and ``NothingToTell`` naming items that all or none
    answered right.
    """
    given, kind = _read(answers, counts), _known(model)
    if kind == "3pl":
        guessing = Guessing(given)
        reached = climb(guessing.improve, guessing.start(), tolerance=_TOLERANCE, most=_MOST_STEPS)
        a, b, c = guessing.curves(reached.point)
        height = guessing.likelihood(reached.point, reached.height)
        return Calibration(a, b, height, reached.steps, reached.still, c=c)
    logistic = Logistic(given, one_slope=kind == "1pl")
    reached = climb(logistic.improve, logistic.start(), tolerance=_TOLERANCE, most=_MOST_STEPS)
    a, b, _ = logistic.curves(reached.point)
    return Calibration(a, b, reached.height, reached.steps, reached.still)


def _known(model: str) -> str:
    if model not in get_args(Model):
        raise UnknownModel(model=str(model)[:64], known=list(get_args(Model)))
    return model


def _read(answers: ArrayLike, counts: ArrayLike | None) -> Answers:
    table = as_numbers(answers, NotAnswers)
    if table.ndim != 2 or not table.size:
        raise NotAnswers(shape=table.shape)
    weights = np.ones(len(table)) if counts is None else as_numbers(counts, NotAnswers)
    if weights.shape != table.shape[:1] or not np.isfinite(weights).all() or (weights < 0).any():
        raise NotAnswers(shape=table.shape, counts=weights.shape)
    reached = ~np.isnan(table)
    right = np.where(reached, table, 0.0)
    if not ((right == 0) | (right == 1)).all():
        raise NotAnswers(shape=table.shape)
    rights, reaching = weights @ right, weights @ reached
    flat = np.flatnonzero((rights <= 0) | (rights >= reaching))
    if flat.size:
        raise NothingToTell(items=[int(each) for each in flat])
    return Answers(right, None if reached.all() else reached.astype(np.float64), weights)
