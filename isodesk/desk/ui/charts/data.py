"""What charts are drawn from: plain values with their words, without Qt's charts."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One bar: what it is about, how long it is (none: nothing is known, said in ``words``), and its value in words.

    ``before`` is a second, grey bar beside it: the value that it is compared with.
    """

    label: str
    value: float | None
    words: str
    before: float | None = None
    before_words: str = ""


@dataclass(frozen=True)
class Bars:
    """Bars with what they are about in one sentence; ``most`` is where the axis ends, none: at the longest bar.

    ``headings`` are those of the table: what a bar is about, its value, and, where two are compared, the value before.
    """

    summary: str
    headings: Sequence[str]
    bars: Sequence[Bar]
    most: float | None = None
    whole: bool = False  # the axis counts whole things


@dataclass(frozen=True)
class Point:
    """A value at a moment, in UTC seconds; ``words`` has both."""

    at: float
    value: float
    moment: str
    words: str


@dataclass(frozen=True)
class Line:
    """Values over time of one thing."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Lines:
    """Lines with what they are about in one sentence, and the headings of the table: what, when, how much."""

    summary: str
    headings: Sequence[str]
    lines: Sequence[Line]
