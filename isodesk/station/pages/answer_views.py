"""An answer beside the right one, in words, for whoever looks at an assessment again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from isodesk.exam.items.area import AreaItem
from isodesk.exam.items.blanks import Blank, BlanksItem
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item
from isodesk.exam.items.order import OrderItem
from isodesk.exam.items.pairs import PairsItem
from isodesk.exam.items.scale import ScaleItem
from isodesk.exam.items.typing_test import TypingItem
from isodesk.exam.items.written import WrittenItem
from isodesk.exam.items.zones import ZonesItem


class Line(NamedTuple):
    """What was asked (empty where the statement says it), what was answered, what is right; empty where nothing."""

    asked: str
    given: str
    right: str


def lines_of(item: Item, given: Sequence[str], language: str) -> list[Line]:
    """An answer part by part. Options of a choice are shown by themselves."""
    return _LINES[item.item_type](item, given, language)


def _none(_item: Item, _given: Sequence[str], _language: str) -> list[Line]:
    return []


def _scale(item: ScaleItem, given: Sequence[str], _language: str) -> list[Line]:
    first, last = item.right
    return [Line("", "".join(given), str(first) if first == last else f"{first} – {last}")]


def _blanks(item: BlanksItem, given: Sequence[str], language: str) -> list[Line]:
    return [
        Line(str(index + 1), _gap(blank, _part(given, index), language), _gap_right(blank, language))
        for index, blank in enumerate(item.blanks)
    ]


def _gap(blank: Blank, given: str, language: str) -> str:
    texts = {entry.key: entry.text_in(language) for entry in blank.options}
    return texts.get(given, given)


def _gap_right(blank: Blank, language: str) -> str:
    return _gap(blank, blank.right_text(language), language)


def _order(item: OrderItem, given: Sequence[str], language: str) -> list[Line]:
    texts = {entry.key: entry.text_in(language) for entry in item.entries}
    return [Line("", _joined(texts, given), _joined(texts, item.keys))]


def _joined(texts: Mapping[str, str], keys: Sequence[str]) -> str:
    return " · ".join(f"{place}. {texts[key]}" for place, key in enumerate(keys, start=1))


def _pairs(item: PairsItem, given: Sequence[str], language: str) -> list[Line]:
    texts = {key: entry.text_in(language) for key, entry in item.offered.items()}
    return [
        Line(pair.left_in(language), texts.get(_part(given, index), ""), texts[pair.key])
        for index, pair in enumerate(item.pairs)
    ]


def _zones(item: ZonesItem, given: Sequence[str], language: str) -> list[Line]:
    texts = {zone.key: zone.text_in(language) for zone in item.zones}
    return [
        Line(entry.text_in(language), texts.get(_part(given, index), ""), texts[entry.zone])
        for index, entry in enumerate(item.entries)
    ]


def _area(item: AreaItem, given: Sequence[str], language: str) -> list[Line]:
    return [Line("", ", ".join(given), ", ".join(item.right_answer(language)))]


def _typing(item: TypingItem, given: Sequence[str], language: str) -> list[Line]:
    return [Line("", "\n".join(given), item.text_in(language))]


def _text(_item: WrittenItem, given: Sequence[str], _language: str) -> list[Line]:
    return [Line("", "\n".join(given), "")]


def _part(given: Sequence[str], index: int) -> str:
    return given[index] if index < len(given) else ""


_LINES: Final[Mapping[str, Callable[[Any, Sequence[str], str], list[Line]]]] = {
    ChoiceItem.item_type: _none,
    ScaleItem.item_type: _scale,
    BlanksItem.item_type: _blanks,
    OrderItem.item_type: _order,
    PairsItem.item_type: _pairs,
    ZonesItem.item_type: _zones,
    AreaItem.item_type: _area,
    TypingItem.item_type: _typing,
    WrittenItem.item_type: _text,
}
