"""A bank's form files as forms that stand alone: the bank's languages, skills, scale and items written out in them."""

from collections.abc import Collection, Mapping
from typing import Any

from isodesk.banks.form_files import form_of
from isodesk.banks.yaml_files import Source
from isodesk.exam.content import Place
from isodesk.exam.forms import MOST_ITEMS, Form
from isodesk.exam.items.item import NAME, Item
from isodesk.exam.levels import SCALE_KEYS
from isodesk.exam.texts import LANGUAGES

_INHERITED = ("languages", "skills", *SCALE_KEYS)


def make_form(
    source: Source, head: Mapping[str, object], languages: Collection[str], items: Mapping[str, Item]
) -> Form:
    """The form that a file of the bank describes; ``head``: the content of ``bank.yaml``. Raises ``FileInvalid``."""
    place = Place(source.content)
    parts = place.entries()
    chosen = _chosen(parts["items"], items) if "items" in parts else list(items)
    spoken = _languages(parts["languages"], languages) if "languages" in parts else list(languages)
    if place.faults:
        raise source.invalid(place.faults)
    given = {name: part.value for name, part in parts.items()}
    inherited = {name: head[name] for name in _INHERITED if name in head}
    written = [items[item_id].to_json() for item_id in chosen]
    below = only(_fitting(inherited, given), spoken)
    return form_of(Source(source.file, {**below, **given, "items": only(written, spoken)}, source.lines))


def only(content: Any, languages: Collection[str]) -> Any:
    """A content with its texts in these languages alone: a mapping that has nothing but languages is such a text."""
    if isinstance(content, list):
        return [only(each, languages) for each in content]
    if not isinstance(content, Mapping):
        return content
    by_language = bool(content) and all(key in LANGUAGES for key in content)
    kept = {key: each for key, each in content.items() if not by_language or key in languages}
    return {key: only(each, languages) for key, each in kept.items()}


def _chosen(place: Place, items: Mapping[str, Item]) -> list[str]:
    chosen: list[str] = []
    for part in place.elements(1, MOST_ITEMS):
        item_id = part.name(NAME)
        if item_id in chosen:
            part.fault("twice", name=item_id)
        elif item_id not in items:
            part.fault("item_unknown", name=item_id[:64])
        chosen.append(item_id)
    return chosen


def _languages(place: Place, languages: Collection[str]) -> list[str]:
    return [part.one_of(languages) for part in place.elements(1, len(LANGUAGES))]


def _fitting(inherited: dict[str, object], given: Mapping[str, object]) -> dict[str, object]:
    """What is taken from the bank, without the levels of skills that the form leaves out."""
    skills, levels = given.get("skills"), inherited.get("skill_levels")
    if isinstance(skills, Mapping) and isinstance(levels, Mapping):
        kept = {str(key) for key in skills}
        return {**inherited, "skill_levels": {key: each for key, each in levels.items() if str(key) in kept}}
    return inherited
