"""Series of figures, taken in alternating rounds, and what becomes of them."""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass
class Series:
    """The figures of one contender, one a round."""

    figures: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.figures)

    @property
    def spread(self) -> float:
        """Largest less smallest, as a part of the median."""
        return (max(self.figures) - min(self.figures)) / self.median if self.median else 0.0


@dataclass(frozen=True)
class Verdict:
    """One ratio that was asked for: what, against what, and whether it holds."""

    row: str
    what: str
    ratio: float
    at_least: float | None = None
    at_most: float | None = None
    void: str = ""

    @property
    def holds(self) -> bool:
        """A void row doesn't hold: it says nothing."""
        enough = self.at_least is None or self.ratio >= self.at_least
        return not self.void and enough and (self.at_most is None or self.ratio <= self.at_most)

    @property
    def wanted(self) -> str:
        if self.at_least is not None and self.at_most is not None:
            return f"{self.at_least:g} to {self.at_most:g}"
        return f">= {self.at_least:g}" if self.at_least is not None else f"<= {self.at_most:g}"


def alternate(contenders: Mapping[str, Callable[[], float]], rounds: int, slices: int = 1) -> dict[str, Series]:
    """Run the contenders in turns: what else the machine does falls on all of them alike.

    A round's figure is the mean of ``slices`` runs, which alternate too; each turn is in the other order.
    """
    series = {name: Series() for name in contenders}
    order = list(contenders.items())
    for _ in range(rounds):
        taken: dict[str, list[float]] = {name: [] for name in contenders}
        for _ in range(slices):
            for name, contender in order:
                taken[name].append(contender())
            order.reverse()
        for name, figures in taken.items():
            series[name].figures.append(statistics.fmean(figures))
    return series


def ratio(product: Series, floor: Series) -> float:
    """The median of the rounds' own ratios: both halves of a round met the same machine."""
    pairs = zip(product.figures, floor.figures, strict=True)
    return statistics.median(above / below for above, below in pairs)
