"""What is kept of a test's course: each decision, what became of it, and why no more was asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol, cast

from isodesk.exam.delivery.rules import Delivery, Question


class Deliverable(Protocol):
    """What delivery needs to know of a form."""

    @property
    def items(self) -> Sequence[Question]: ...
    @property
    def delivery(self) -> Delivery: ...
    @property
    def scaling_constant(self) -> float: ...
    @property
    def score_centre(self) -> float: ...
    @property
    def score_slope(self) -> float: ...


@dataclass(frozen=True)
class Plan:
    """Just that: for trying rules and items out without a form."""

    items: Sequence[Question]
    delivery: Delivery
    scaling_constant: float = 1.0
    score_centre: float = 500.0
    score_slope: float = 1000 / 6


@dataclass(frozen=True)
class Decision:
    """Why this item: the ability and its standard error before it, and the items considered, best first.

    None and () in a fixed or random test. Abilities are on the scale of the item parameters
    (population N(0, 1)), rounded to six decimals.
    """

    item_id: str
    theta: float | None = None
    standard_error: float | None = None
    considered: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The content that ``from_json`` takes."""
        return {
            "item": self.item_id,
            "theta": self.theta,
            "standard_error": self.standard_error,
            "considered": list(self.considered),
        }

    @classmethod
    def from_json(cls, content: Mapping[str, object]) -> "Decision":
        """The decision that ``to_json`` wrote."""
        return cls(
            item_id=str(content["item"]),
            theta=cast("float | None", content["theta"]),
            standard_error=cast("float | None", content["standard_error"]),
            considered=tuple(cast("Sequence[str]", content["considered"])),
        )


@dataclass(frozen=True)
class Asked:
    """A decision, and how right its answer is, from 0 to 1; None while that isn't final."""

    decision: Decision
    success: Fraction | None


class Reason(StrEnum):
    """Why a test asks no more: precise enough, as long as it may be, no item left, clear of both cuts."""

    PRECISE = "precise"
    LONGEST = "longest"
    BANK_EMPTY = "bank_empty"
    CUTS_CLEAR = "cuts_clear"


@dataclass(frozen=True)
class Stop:
    """Nothing more is asked. The ability then and its standard error; None in a fixed or random test."""

    reason: Reason
    theta: float | None = None
    standard_error: float | None = None
