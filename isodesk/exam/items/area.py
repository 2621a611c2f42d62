"""The item that is clicked: a place in a picture.

Coordinates are thousandths of the picture's width and height, from its upper left corner.
"""

import random
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.errors import NotANumber
from isodesk.exam.items.item import COMMON, COMMON_OPTIONAL, Circumstances, Item, read_common
from isodesk.exam.items.options import check_number

WHOLE = 1000
MOST_SHAPES = 20
_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")
_TRIES = 20
_GRID = range(5, WHOLE, 10)
_OPTIONAL = tuple(name for name in COMMON_OPTIONAL if name != "media")


@dataclass(frozen=True)
class Rectangle:
    """From its upper left corner so wide and so high."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float, _shape: float) -> bool:
        """Whether a point is in it, its border included."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def middle(self) -> tuple[float, float]:
        """A point in it."""
        return self.x + self.width / 2, self.y + self.height / 2

    def to_json(self) -> dict[str, object]:
        return {"rectangle": [self.x, self.y, self.width, self.height]}


@dataclass(frozen=True)
class Circle:
    """Around a middle; the radius is in thousandths of the picture's width."""

    x: float
    y: float
    radius: float

    def holds(self, x: float, y: float, shape: float) -> bool:
        """Whether a point is in it, its border included. ``shape``: the picture's height by its width."""
        return (x - self.x) ** 2 + ((y - self.y) * shape) ** 2 <= self.radius**2

    def middle(self) -> tuple[float, float]:
        """A point in it."""
        return self.x, self.y

    def to_json(self) -> dict[str, object]:
        return {"circle": [self.x, self.y, self.radius]}


Shape = Rectangle | Circle


@dataclass(frozen=True)
class AreaItem(Item):
    """A click that is right within any of the shapes, all or nothing. An answer is x and y."""

    item_type: ClassVar[str] = "area"

    shapes: tuple[Shape, ...]

    def check(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The two numbers, as they were given."""
        if not self.is_answered(answer):
            return ()
        check_number(self.item_id, answer, 2)
        for given in answer:
            if not _NUMBER.fullmatch(given) or float(given) > WHOLE:
                raise NotANumber(item_id=self.item_id)
        return tuple(answer)

    def right_answer(self, _language: str, /) -> tuple[str, ...]:
        return _written(*self.shapes[0].middle())

    def wrong_answer(self, chance: random.Random, _language: str, /) -> tuple[str, ...]:
        """Anywhere outside of the shapes; the first such place of a grid where they leave little room."""
        for _ in range(_TRIES):
            x, y = float(chance.randint(0, WHOLE)), float(chance.randint(0, WHOLE))
            if not self._hit(x, y):
                return _written(x, y)
        return _written(*next(point for point in _points() if not self._hit(*point)))

    def _share(self, answer: tuple[str, ...], _circumstances: Circumstances, /) -> Fraction:
        return Fraction(self._hit(float(answer[0]), float(answer[1])))

    def _hit(self, x: float, y: float) -> bool:
        width, height = (self.media[0].size if self.media else None) or (1, 1)
        return any(shape.holds(x, y, height / width) for shape in self.shapes)

    def to_json(self) -> dict[str, object]:
        return {**self._common_json(), "shapes": [shape.to_json() for shape in self.shapes]}

    @classmethod
    def read(cls, place: Place, languages: Collection[str]) -> "AreaItem":
        """The item of a content, with its faults noted in the place."""
        parts = place.parts((*COMMON, "media", "shapes"), _OPTIONAL)
        shapes = tuple(map(_read_shape, parts["shapes"].elements(1, MOST_SHAPES))) if "shapes" in parts else ()
        item = cls(**read_common(parts, languages), shapes=shapes)
        if item.media and (len(item.media) > 1 or not item.media[0].is_picture):
            parts["media"].fault("not_one_picture")
        if shapes and all(item._hit(*point) for point in _points()):
            parts["shapes"].fault("no_wrong_option")
        return item


def _points() -> Iterator[tuple[float, float]]:
    return ((float(x), float(y)) for x in _GRID for y in _GRID)


def _written(x: float, y: float) -> tuple[str, ...]:
    return f"{round(x, 3):g}", f"{round(y, 3):g}"


def _read_shape(place: Place) -> Shape:
    parts = place.parts((), ("rectangle", "circle"))
    if len(parts) != 1:
        place.fault("not_one_shape")
        return Circle(0, 0, 1)
    if "circle" in parts:
        x, y, radius = _read_numbers(parts["circle"], 3)
        return Circle(x, y, radius)
    x, y, width, height = _read_numbers(parts["rectangle"], 4)
    if x + width > WHOLE or y + height > WHOLE:
        parts["rectangle"].fault("outside")
    return Rectangle(x, y, width, height)


def _read_numbers(place: Place, count: int) -> list[float]:
    """A point, and sizes above 0."""
    found = [part.number(0 if index < 2 else 1, WHOLE) for index, part in enumerate(place.elements(count, count))]
    return found if len(found) == count else [0.0] * count
