"""An answer beside the right one, by type of item, for whoever looks at an assessment again.

Views that suit have a template's macro of the same name: ``choice`` lists options, ``table`` parts of an answer,
``order`` two lists, ``area`` a picture, ``texts`` what stands by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from isodesk.exam.items.area import AreaItem, Circle, Shape
from isodesk.exam.items.blanks import Blank, BlanksItem
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item
from isodesk.exam.items.order import OrderItem
from isodesk.exam.items.pairs import PairsItem
from isodesk.exam.items.scale import ScaleItem
from isodesk.exam.items.typing_test import TypingItem
from isodesk.exam.items.written import WrittenItem
from isodesk.exam.items.zones import ZonesItem
from isodesk.reports.words import percent

View = Mapping[str, Any]
_UNMEASURED: Final = (1000, 1000)  # of a picture that nobody measured: its own thousandths


class Line(NamedTuple):
    """A part of an answer: what was asked, what was answered, what is right, and whether that was it."""

    asked: str
    given: str
    right: str
    is_right: bool


def view_of(item: Item, given: Sequence[str], language: str) -> View:
    """What the template needs; ``kind`` names its macro. ``language`` is that in which the test was sat."""
    return _VIEWS[item.item_type](item, given, language)


def _choice(item: ChoiceItem, given: Sequence[str], language: str) -> View:
    options = [(option.text_in(language).strip(), option.right, option.key in given) for option in item.options]
    return {"kind": "choice", "options": options}


def _scale(item: ScaleItem, given: Sequence[str], _language: str) -> View:
    first, last = item.right
    return _texts("".join(given), str(first) if first == last else f"{first} – {last}")


def _blanks(item: BlanksItem, given: Sequence[str], language: str) -> View:
    parts = [(blank, _part(given, index)) for index, blank in enumerate(item.blanks)]
    lines = [
        Line(
            f"({number})",
            _gap(blank, part, language),
            _gap(blank, blank.right_text(language), language),
            blank.takes(part, language),
        )
        for number, (blank, part) in enumerate(parts, start=1)
    ]
    return {"kind": "table", "lines": lines}


def _gap(blank: Blank, given: str, language: str) -> str:
    texts = {entry.key: entry.text_in(language) for entry in blank.options}
    return texts.get(given, given)


def _order(item: OrderItem, given: Sequence[str], language: str) -> View:
    texts = {entry.key: entry.text_in(language).strip() for entry in item.entries}
    return {"kind": "order", "given": [texts[key] for key in given], "right": [texts[key] for key in item.keys]}


def _pairs(item: PairsItem, given: Sequence[str], language: str) -> View:
    texts = {key: entry.text_in(language) for key, entry in item.offered.items()}
    lines = [
        _line(pair.left_in(language), texts, _part(given, index), pair.key) for index, pair in enumerate(item.pairs)
    ]
    return {"kind": "table", "lines": lines}


def _zones(item: ZonesItem, given: Sequence[str], language: str) -> View:
    texts = {zone.key: zone.text_in(language) for zone in item.zones}
    lines = [
        _line(entry.text_in(language), texts, _part(given, index), entry.zone)
        for index, entry in enumerate(item.entries)
    ]
    return {"kind": "table", "lines": lines}


def _line(asked: str, texts: Mapping[str, str], given: str, right: str) -> Line:
    return Line(asked, texts.get(given, ""), texts[right], given == right)


def _area(item: AreaItem, given: Sequence[str], language: str) -> View:
    picture = item.media[0]
    width, height = picture.size or _UNMEASURED
    return {
        "kind": "area",
        "file": picture.file,
        "alternative": picture.alternative_in(language),
        "width": width,
        "height": height,
        "shapes": [_shape(shape, width, height) for shape in item.shapes],
        "mark": _point(given, width, height),
        "radius": max(width, height) / 80,
    }


def _shape(shape: Shape, width: int, height: int) -> View:
    """In pixels of the picture; a circle's radius goes by the width."""
    x, y = shape.x * width / 1000, shape.y * height / 1000
    if isinstance(shape, Circle):
        return {"x": x, "y": y, "radius": shape.radius * width / 1000}
    return {"x": x, "y": y, "width": shape.width * width / 1000, "height": shape.height * height / 1000}


def _point(given: Sequence[str], width: int, height: int) -> tuple[float, float] | None:
    return (float(given[0]) * width / 1000, float(given[1]) * height / 1000) if len(given) == 2 else None


def _typing(item: TypingItem, given: Sequence[str], language: str) -> View:
    typed = "\n".join(given)
    accuracy = percent(float(item.accuracy(typed, language)), language) if typed else ""
    return {**_texts(typed, item.text_in(language)), "accuracy": accuracy}


def _text(_item: WrittenItem, given: Sequence[str], _language: str) -> View:
    return _texts("\n".join(given), "")


def _texts(given: str, right: str) -> View:
    return {"kind": "texts", "given": given, "right": right, "accuracy": ""}


def _part(given: Sequence[str], index: int) -> str:
    return given[index] if index < len(given) else ""


_VIEWS: Final[Mapping[str, Callable[[Any, Sequence[str], str], View]]] = {
    ChoiceItem.item_type: _choice,
    ScaleItem.item_type: _scale,
    BlanksItem.item_type: _blanks,
    OrderItem.item_type: _order,
    PairsItem.item_type: _pairs,
    ZonesItem.item_type: _zones,
    AreaItem.item_type: _area,
    TypingItem.item_type: _typing,
    WrittenItem.item_type: _text,
}
