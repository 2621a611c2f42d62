"""What in the Markdown of an item couldn't be shown: pictures that it doesn't have, blanks where no field can be."""

from isodesk.exam.content import Place
from isodesk.exam.items.blanks import BlanksItem
from isodesk.exam.items.item import Item
from isodesk.exam.markdown import blanks_shown, pictures_shown


def check_shown(place: Place, item: Item) -> None:
    """Note such faults in the item's place."""
    files = {medium.file for medium in item.media if medium.is_picture}
    for part, texts in (("statement", item.statement), ("tutorial", item.tutorial)):
        for text in dict.fromkeys(texts.values()):
            for name in sorted(pictures_shown(text) - files):
                place.at(part, text).fault("picture_unknown", name=name[:64])
    if isinstance(item, BlanksItem):
        _check_blanks(place, item)


def _check_blanks(place: Place, item: BlanksItem) -> None:
    keys = {blank.key for blank in item.blanks}
    for text in dict.fromkeys(item.statement.values()):
        for key in sorted(keys - blanks_shown(text)):
            place.at("statement", text).fault("blank_hidden", name=key)
