"""The item types there are."""

from collections.abc import Callable, Collection, Mapping

from isodesk.exam.content import Place
from isodesk.exam.items.area import AreaItem
from isodesk.exam.items.blanks import BlanksItem
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item
from isodesk.exam.items.order import OrderItem
from isodesk.exam.items.pairs import PairsItem
from isodesk.exam.items.scale import ScaleItem
from isodesk.exam.items.typing_test import TypingItem
from isodesk.exam.items.written import WrittenItem
from isodesk.exam.items.zones import ZonesItem

ITEM_TYPES: Mapping[str, Callable[[Place, Collection[str]], Item]] = {
    ChoiceItem.item_type: ChoiceItem.read,
    ScaleItem.item_type: ScaleItem.read,
    BlanksItem.item_type: BlanksItem.read,
    OrderItem.item_type: OrderItem.read,
    PairsItem.item_type: PairsItem.read,
    ZonesItem.item_type: ZonesItem.read,
    AreaItem.item_type: AreaItem.read,
    TypingItem.item_type: TypingItem.read,
    WrittenItem.item_type: WrittenItem.read,
}


def read_item(place: Place, languages: Collection[str]) -> Item | None:
    """The item of a content by its ``type``; None, with the fault noted, where there is no such type."""
    if not isinstance(place.value, Mapping):
        place.fault("wrong_type", expected="mapping")
        return None
    if "type" not in place.value:
        place.fault("missing", name="type")
        return None
    item_type = place.value["type"]
    if not isinstance(item_type, str) or item_type not in ITEM_TYPES:
        place.at("type", item_type).fault("not_one_of", allowed=sorted(ITEM_TYPES))
        return None
    return ITEM_TYPES[item_type](place, languages)
