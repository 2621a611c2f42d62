"""Keys with their text, as several item types offer them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from isodesk.exam.content import Place
from isodesk.exam.errors import UnknownOption, WrongNumberOfParts
from isodesk.exam.items.item import LONGEST_OPTION, NAME
from isodesk.exam.texts import Texts, pick, read_texts


@dataclass(frozen=True)
class Entry:
    """Something offered; its key is unique in its item."""

    key: str
    text: Texts

    def text_in(self, language: str) -> str:
        """The entry in this language, else in English."""
        return pick(self.text, language)

    def to_json(self) -> dict[str, object]:
        """The content that it was read from."""
        return {"key": self.key, "text": dict(self.text)}


def read_entries(place: Place, languages: Collection[str], least: int, most: int) -> tuple[Entry, ...]:
    """So many entries, each key once, with faults noted in the place."""
    entries = tuple(_read_entry(part, languages) for part in place.elements(least, most))
    told_apart(place, entries)
    return entries


def _read_entry(place: Place, languages: Collection[str]) -> Entry:
    parts = place.parts(("key", "text"))
    return Entry(
        key=parts["key"].name(NAME) if "key" in parts else "",
        text=read_texts(parts["text"], languages, LONGEST_OPTION) if "text" in parts else {},
    )


def once(place: Place, keys: Sequence[str]) -> None:
    """Note the keys that an element before has already."""
    for index, key in enumerate(keys):
        if key in keys[:index]:
            place.at(index, key).fault("twice", name=key)


def told_apart(place: Place, entries: Sequence[Entry]) -> None:
    """Note the entries that have the key of one before, or in some language read like it."""
    once(place, [entry.key for entry in entries])
    differing(place, [entry.text for entry in entries])


def differing(place: Place, texts: Sequence[Texts], others: Sequence[Texts] = ()) -> None:
    """Note the texts that in some language read like one before or one of the ``others``: nobody could choose."""
    for index, text in enumerate(texts):
        if any(_same(text, before) for before in (*texts[:index], *others)):
            place.at(index, text).fault("same_text")


def _same(one: Texts, other: Texts) -> bool:
    return any(text.strip() == other.get(language, "").strip() != "" for language, text in one.items())


def check_known(item_id: str, given: Iterable[str], known: Collection[str]) -> None:
    """Raise ``UnknownOption`` for a key that isn't offered."""
    unknown = set(given).difference(known)
    if unknown:
        raise UnknownOption(item_id=item_id, option=min(unknown)[:64])


def check_number(item_id: str, answer: Sequence[str], expected: int) -> None:
    """Raise ``WrongNumberOfParts`` where an answer hasn't one part for each of what is asked."""
    if len(answer) != expected:
        raise WrongNumberOfParts(item_id=item_id, given=len(answer), expected=expected)
