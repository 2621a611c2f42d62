"""How likely somebody of a given ability is to answer one item right. Needs no numpy."""

from math import exp


def probability(theta: float, a: float = 1.0, b: float = 0.0, c: float = 0.0, *, D: float = 1.0) -> float:  # noqa: N803 - the model's own letter, as decisions.md names it
    """Probability of a right answer: ``c + (1 - c) / (1 + exp(-D a (theta - b)))``.

    ``theta`` and the difficulty ``b`` are on one scale (mean 0, standard deviation 1 in the
    population), ``a`` is the discrimination, ``c`` the chance of guessing. 2PL with ``c`` = 0, 3PL
    else; psychometrics' usual form (Birnbaum 1968), D = 1.
    """
    logit = D * a * (theta - b)
    if logit >= 0:
        return c + (1 - c) / (1 + exp(-logit))
    odds = exp(max(logit, -700.0))  # exp(-746) and below is 0 anyway; exp(746) would overflow
    return c + (1 - c) * odds / (1 + odds)
