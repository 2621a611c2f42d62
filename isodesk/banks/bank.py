"""A bank: what can be asked about one subject, the media that belong to it, and the forms made of it.

It is a folder or a .zip: ``bank.yaml``, ``items/*.yaml`` (a list of items each), ``forms/*.yaml`` (one form each) and
``media/*``. A form takes languages, skills and scale from the bank where it says nothing of its own, and all the items
where it names none; ``Bank.forms`` hold everything written out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from isodesk.banks.errors import FileFault, FileInvalid
from isodesk.banks.form_files import SUFFIXES
from isodesk.banks.form_making import make_form
from isodesk.banks.item_texts import check_shown
from isodesk.banks.media_files import LARGEST_MEDIUM, MediumFile, read_medium
from isodesk.banks.trees import HEAD, Tree, open_tree
from isodesk.banks.yaml_files import LARGEST_FILE, Source, decode_yaml, refused
from isodesk.exam.content import Place
from isodesk.exam.errors import Fault
from isodesk.exam.forms import LONGEST_NAME, MOST_BANK_ITEMS, Form, read_skills
from isodesk.exam.items.catalogue import read_item
from isodesk.exam.items.item import NAME, Item
from isodesk.exam.levels import SCALE_KEYS, read_scale
from isodesk.exam.texts import Texts, pick, read_languages, read_texts

LARGEST_TEXTS = 20_000_000
HEAD_KEYS = ("id", "names", "languages", "skills")


@dataclass(frozen=True)
class Head:
    """What ``bank.yaml`` says; ``content`` is all of it, for forms to take from."""

    name: str
    names: Texts
    languages: tuple[str, ...]
    skills: Mapping[int, Texts]
    content: Mapping[str, object]


@dataclass(frozen=True)
class Bank:
    """A bank that was read and checked: ``forms`` by number, ``media`` by file name."""

    place: Path
    head: Head
    items: tuple[Item, ...]
    forms: Mapping[int, Form]
    media: Mapping[str, MediumFile]

    def name_in(self, language: str) -> str:
        """The bank's name in this language, else in English."""
        return pick(self.head.names, language)

    def media_of(self, form: Form) -> tuple[MediumFile, ...]:
        """The files that a form's questions show."""
        names = {medium.file for item in form.items for medium in item.media}
        return tuple(self.media[name] for name in sorted(names))


@dataclass
class _Reading:
    """One walk through a bank's files."""

    tree: Tree
    faults: list[FileFault] = field(default_factory=list)
    octets: int = 0

    def source(self, name: str) -> Source | None:
        """The content of a YAML file; None, with its faults noted, where it can't be read."""
        try:
            return decode_yaml(self.tree.place / name, self._read(name))
        except FileInvalid as error:
            self.faults.extend(error.faults)
        return None

    def _read(self, name: str) -> bytes:
        octets = self.tree.read(name, LARGEST_FILE)
        self.octets += len(octets)
        if self.octets > LARGEST_TEXTS:  # many files, each of a size that is allowed, would be read for hours
            raise refused(self.tree.place / name, 1, "texts_too_large", largest=LARGEST_TEXTS)
        return octets

    def named(self, part: str) -> list[str]:
        """The YAML files of a part of the bank."""
        return [name for name in self.tree.names if name.startswith(f"{part}/") and name.lower().endswith(SUFFIXES)]

    def note(self, source: Source, faults: list[Fault]) -> None:
        """Keep faults of a file, each with its line."""
        self.faults.extend(source.invalid(faults).faults)

    def stop_if_faulty(self) -> None:
        """Raise what was found so far."""
        if self.faults:
            raise FileInvalid(self.faults)


def load_bank(path: Path) -> Bank:
    """The bank in this folder or .zip; raises ``FileInvalid`` with every fault, each with its file and line."""
    with open_tree(path) as tree:
        return _load(_Reading(tree))


def _load(reading: _Reading) -> Bank:
    head = _read_head(reading)
    media = _read_media(reading)
    items = _read_items(reading, head, media)
    reading.stop_if_faulty()
    forms = _read_forms(reading, head, items)
    reading.stop_if_faulty()
    return Bank(reading.tree.place, head, tuple(items.values()), forms, media)


def _read_head(reading: _Reading) -> Head:
    """What the rest is read by: without it there is nothing to say of the items."""
    if HEAD not in reading.tree.names:
        raise refused(reading.tree.place, 1, "no_bank", name=HEAD)
    source = reading.source(HEAD)
    reading.stop_if_faulty()
    place = Place(source.content if source else None)
    head = _head(place)
    if source is not None:
        reading.note(source, place.faults)
    reading.stop_if_faulty()
    return head


def _head(place: Place) -> Head:
    parts = place.parts(HEAD_KEYS, SCALE_KEYS)
    languages = read_languages(parts["languages"]) if "languages" in parts else ()
    skills = read_skills(parts["skills"], languages) if "skills" in parts else {}
    read_scale(parts, languages, skills)
    return Head(
        name=parts["id"].name(NAME) if "id" in parts else "",
        names=read_texts(parts["names"], languages, LONGEST_NAME) if "names" in parts else {},
        languages=languages,
        skills=skills,
        content={name: part.value for name, part in parts.items()},
    )


def _read_media(reading: _Reading) -> dict[str, MediumFile]:
    media: dict[str, MediumFile] = {}
    for name in reading.tree.names:
        folder, _, file = name.partition("/")
        if folder != "media":
            continue
        found = _read_medium(reading, name, file)
        if found is not None:
            media[file] = found
    return media


def _read_medium(reading: _Reading, name: str, file: str) -> MediumFile | None:
    try:
        found = read_medium(file, reading.tree.read(name, LARGEST_MEDIUM))
    except FileInvalid as error:
        reading.faults.extend(error.faults)
        return None
    if isinstance(found, Fault):
        reading.faults.append(FileFault(reading.tree.place / name, 1, found))
        return None
    return found


def _read_items(reading: _Reading, head: Head, media: Mapping[str, MediumFile]) -> dict[str, Item]:
    items: dict[str, Item] = {}
    files = reading.named("items")
    if not files:
        reading.faults.append(FileFault(reading.tree.place, 1, Fault("no_items", (), {})))
    for name in files:
        source = reading.source(name)
        if source is None:
            continue
        place = Place(source.content)
        for part in place.elements(1, MOST_BANK_ITEMS):
            _take_item(part, head, media, items)
        reading.note(source, place.faults)
    return items


def _take_item(place: Place, head: Head, media: Mapping[str, MediumFile], items: dict[str, Item]) -> None:
    """Read one item, and take it with the sizes of its pictures."""
    before = len(place.faults)
    item = read_item(place, head.languages)
    if item is None or len(place.faults) > before:
        return
    if item.item_id in items:
        place.fault("twice", name=item.item_id)
    if item.skill_id not in head.skills:
        place.fault("skill_unknown", skill=item.skill_id, allowed=sorted(head.skills))
    for index, medium in enumerate(item.media):
        if medium.file not in media:
            place.at("media", item.media).at(index, medium).fault("medium_missing", name=medium.file)
    check_shown(place, item)
    measured = (replace(each, size=media[each.file].size) for each in item.media if each.file in media)
    items.setdefault(item.item_id, replace(item, media=tuple(measured)))


def _read_forms(reading: _Reading, head: Head, items: Mapping[str, Item]) -> dict[int, Form]:
    forms: dict[int, Form] = {}
    for name in reading.named("forms"):
        source = reading.source(name)
        if source is None:
            continue
        try:
            form = make_form(source, head.content, head.languages, items)
        except FileInvalid as error:
            reading.faults.extend(error.faults)
            continue
        if form.id in forms:
            reading.note(source, [Fault("twice", ("id",), {"name": str(form.id)})])
        forms[form.id] = form
    return forms
