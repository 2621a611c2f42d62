"""What answers say about abilities, on 61 points from -6 to 6, for one person or many at once.

All in logarithms, so that no length of test underflows. On [-4, 4] the same number of points would be
off by 0.0145 in the ability and 0.020 in its standard error.
"""

from dataclasses import dataclass

import numpy as np

from isodesk.exam.irt.curves import FloatArray

POINTS = 61
REACH = 6.0
GRID: FloatArray = np.linspace(-REACH, REACH, POINTS)
PRIOR: FloatArray = -(GRID**2) / 2


@dataclass
class Posterior:
    """Logarithms of densities, up to a constant: (people, points)."""

    logs: FloatArray

    @classmethod
    def before(cls, people: int) -> "Posterior":
        """Nobody has answered: N(0, 1) each."""
        return cls(np.repeat(PRIOR[None, :], people, axis=0))

    def add(self, log_likelihoods: FloatArray) -> None:
        """Take one more answer of each into account: (people, points)."""
        self.logs += log_likelihoods

    def moments(self) -> tuple[FloatArray, FloatArray]:
        """Means (EAP) and standard deviations (SE), one a person."""
        return moments(self.logs, GRID)


def moments(logs: FloatArray, points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of densities whose logarithms at these points are given: (..., points)."""
    weights = np.exp(logs - logs.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    mean: FloatArray = (weights * points).sum(axis=-1)
    deviations = points - mean[..., None]
    deviation: FloatArray = np.sqrt((weights * deviations**2).sum(axis=-1))
    return mean, deviation
