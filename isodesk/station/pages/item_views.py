"""What a question's page shows of its item, by type: plain fields that work without JavaScript.

An answer comes back as the repeated field ``answer`` where its parts stand in their order on the page, as numbered
fields ``answer-0``, ``answer-1`` ... where they don't, and of a sorted item as ``place-KEY``, the place of each entry.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from isodesk.exam.items.area import AreaItem
from isodesk.exam.items.blanks import BlanksItem
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item
from isodesk.exam.items.order import OrderItem
from isodesk.exam.items.pairs import PairsItem
from isodesk.exam.items.scale import ScaleItem
from isodesk.exam.items.typing_test import LONGEST_TYPED, TypingItem
from isodesk.exam.items.written import WrittenItem
from isodesk.exam.items.zones import ZonesItem

View = dict[str, Any]
Answer = Sequence[str]
_MOST_BUTTONS: Final = 11  # a scale with more steps is a field to fill in
_MOST_PARTS: Final = 50


def view(item: Item, answered: Answer, language: str, seed: int) -> View:
    """The values that the template of this type needs; ``kind`` names it."""
    shown = _VIEWS[item.item_type](item, answered, language, seed)
    return {"kind": item.item_type, **shown}


def _choice(item: ChoiceItem, answered: Answer, language: str, _seed: int) -> View:
    options = [(option.key, option.text_in(language).strip(), option.key in answered) for option in item.options]
    return {"several": item.several, "options": options}


def _scale(item: ScaleItem, answered: Answer, language: str, _seed: int) -> View:
    steps = range(item.lowest, item.highest + 1)
    return {
        "numbers": list(steps) if len(steps) <= _MOST_BUTTONS else None,
        "lowest": item.lowest,
        "highest": item.highest,
        "value": answered[0] if answered else "",
        "low_label": item.label_in("lowest", language),
        "high_label": item.label_in("highest", language),
    }


def _blanks(item: BlanksItem, answered: Answer, language: str, _seed: int) -> View:
    gaps = {
        blank.key: {
            "name": f"answer-{index}",
            "number": index + 1,
            "value": _part(answered, index),
            "options": [(entry.key, entry.text_in(language).strip()) for entry in blank.options],
        }
        for index, blank in enumerate(item.blanks)
    }
    return {"gaps": gaps}


def _order(item: OrderItem, answered: Answer, language: str, seed: int) -> View:
    texts = {entry.key: entry.text_in(language).strip() for entry in item.entries}
    places = {key: place for place, key in enumerate(answered, start=1)}
    return {"entries": [(key, texts[key], places.get(key, "")) for key in answered or item.shuffled(seed)]}


def _pairs(item: PairsItem, answered: Answer, language: str, seed: int) -> View:
    offered = item.offered
    rows = [
        (f"answer-{index}", pair.left_in(language).strip(), _part(answered, index))
        for index, pair in enumerate(item.pairs)
    ]
    return {
        "rows": rows,
        "targets": [(key, offered[key].text_in(language).strip()) for key in item.shuffled(seed)],
    }


def _zones(item: ZonesItem, answered: Answer, language: str, seed: int) -> View:
    places = {entry.key: index for index, entry in enumerate(item.entries)}
    rows = [
        (f"answer-{places[key]}", item.entries[places[key]].text_in(language).strip(), _part(answered, places[key]))
        for key in item.shuffled(seed)
    ]
    return {"rows": rows, "targets": [(zone.key, zone.text_in(language).strip()) for zone in item.zones]}


def _area(item: AreaItem, answered: Answer, language: str, _seed: int) -> View:
    picture = item.media[0]
    return {
        "file": picture.file,
        "alternative": picture.alternative_in(language),
        "size": picture.size,
        "across": _part(answered, 0),
        "down": _part(answered, 1),
    }


def _typing(item: TypingItem, answered: Answer, language: str, _seed: int) -> View:
    return {"copied": item.text_in(language), "text": "\n".join(answered), "longest": LONGEST_TYPED}


def _text(item: WrittenItem, answered: Answer, _language: str, _seed: int) -> View:
    return {"text": "\n".join(answered), "longest": item.longest}


def _part(answered: Answer, index: int) -> str:
    return answered[index] if index < len(answered) else ""


_VIEWS: Final[Mapping[str, Callable[..., View]]] = {
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


def answer_in(item: Item, fields: Mapping[str, Sequence[str]], seed: int) -> tuple[str, ...]:
    """The answer in the fields of a page's form, in the item's own order."""
    if "answer" in fields:
        return tuple(fields["answer"])
    if isinstance(item, OrderItem):
        return _by_place(item, fields, seed)
    numbered = [fields.get(f"answer-{index}") for index in range(_MOST_PARTS)]
    return tuple("".join(given[:1]).strip() for given in numbered if given is not None)


def _by_place(item: OrderItem, fields: Mapping[str, Sequence[str]], seed: int) -> tuple[str, ...]:
    """The entries by the places given to them; those without one come last, as they were shown."""
    given = {key: "".join(fields.get(f"place-{key}", ())[:1]).strip() for key in item.shuffled(seed)}
    if not any(given.values()):
        return ()
    return tuple(sorted(given, key=lambda key: int(given[key]) if _is_place(given[key]) else len(given) + 1))


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
