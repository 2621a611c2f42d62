"""What a form says about how its questions are chosen, read and checked. Needs no numpy.

Faults of its own, besides those of every content: ``parameters_missing`` (``names``),
``marked_by_hand`` (``names``), ``item_unknown`` (``name``), ``blueprint_unfilled`` (``skill``,
``wanted``, ``available``), ``items_too_few`` (``wanted``, ``available``), ``least_not_sure`` (``wanted``,
``available``).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import floor
from typing import Protocol

from isodesk.exam.content import Place
from isodesk.exam.delivery.enemies import together

USUAL_PRECISION = 0.35
MOST_ENEMIES = 500
_CAREFUL = 1e-9  # a share of 3.9999999999 is 4
_KEYS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "fixed": ((), ()),
    "random": (("blueprint",), ()),
    "adaptive": (
        ("least", "most"),
        ("blueprint", "standard_error", "selection", "enemies", "exposure_limits", "stop_at_cuts"),
    ),
}


class Kind(StrEnum):
    """Every question in order, some of each skill by chance, or each chosen by the answers so far."""

    FIXED = "fixed"
    RANDOM = "random"
    ADAPTIVE = "adaptive"


class Selection(StrEnum):
    """How an adaptive test chooses among the items of a skill.

    Progressive: chance counts for much at first, information for all at the end (Revuelta and
    Ponsoda 1998). Randomesque: one of the five most informative (Kingsbury and Zara 1989).
    """

    PROGRESSIVE = "progressive"
    RANDOMESQUE = "randomesque"


class ItemParameters(Protocol):
    """Discrimination, difficulty, chance of guessing."""

    @property
    def a(self) -> float: ...
    @property
    def b(self) -> float: ...
    @property
    def c(self) -> float: ...


class Question(Protocol):
    """What delivery needs to know of an item."""

    @property
    def item_id(self) -> str: ...
    @property
    def skill_id(self) -> int: ...
    @property
    def by_hand(self) -> bool: ...
    @property
    def parameters(self) -> ItemParameters | None: ...


@dataclass(frozen=True)
class Delivery:
    """How the questions of a form are chosen.

    ``blueprint``: by skill, of a random test the number of items, of an adaptive one a weight (above 0).
    ``least`` and ``most`` items of an adaptive test, which ends between them once the standard error
    of the ability is ``standard_error`` or less. ``enemies``: sets of items of which a test has one at
    most. ``exposure_limits``: by item, how likely it is shown when its turn comes (Sympson and Hetter
    1985); 1 for those left out. ``stop_at_cuts``: it ends too once the 95 % interval of the score holds
    neither limit of grade type 5.
    """

    kind: Kind = Kind.FIXED
    blueprint: Mapping[int, float] = field(default_factory=dict)
    least: int = 0
    most: int = 0
    standard_error: float = USUAL_PRECISION
    selection: Selection = Selection.PROGRESSIVE
    enemies: tuple[tuple[str, ...], ...] = ()
    exposure_limits: Mapping[str, float] = field(default_factory=dict)
    stop_at_cuts: bool = False

    def to_json(self) -> dict[str, object]:
        """The content that ``read_delivery`` takes."""
        blueprint = {str(skill_id): share for skill_id, share in self.blueprint.items()}
        if self.kind is Kind.FIXED:
            return {"kind": self.kind.value}
        if self.kind is Kind.RANDOM:
            return {"kind": self.kind.value, "blueprint": blueprint}
        return {
            "kind": self.kind.value,
            "blueprint": blueprint,
            "least": self.least,
            "most": self.most,
            "standard_error": self.standard_error,
            "selection": self.selection.value,
            "enemies": [list(each) for each in self.enemies],
            "exposure_limits": dict(self.exposure_limits),
            "stop_at_cuts": self.stop_at_cuts,
        }


def read_delivery(place: Place, skills: Collection[int], items: Sequence[Question]) -> Delivery:
    """The rules in a content, for a form with these skills and items; faults are noted in the place."""
    kind = place.value.get("kind") if isinstance(place.value, Mapping) else None
    required, optional = _KEYS.get(kind, ((), _all_keys())) if isinstance(kind, str) else ((), _all_keys())
    parts = place.parts(("kind", *required), optional)
    if "kind" not in parts or any(name not in parts for name in required):
        return Delivery()
    match Kind(parts["kind"].one_of([each.value for each in Kind])):
        case Kind.RANDOM:
            return _read_random(parts, skills, items)
        case Kind.ADAPTIVE:
            return _read_adaptive(place, parts, skills, items)
    return Delivery()


def _all_keys() -> tuple[str, ...]:
    return tuple(name for keys in _KEYS.values() for names in keys for name in names)


def _read_random(parts: Mapping[str, Place], skills: Collection[int], items: Sequence[Question]) -> Delivery:
    place = parts["blueprint"]
    blueprint = {skill_id: part.integer(1, 500) for skill_id, part in _by_skill(place, skills)}
    if not blueprint:
        place.fault("too_few", least=1)
    for skill_id, wanted in blueprint.items():
        _check_filled(place, skill_id, wanted, sum(item.skill_id == skill_id for item in items))
    return Delivery(Kind.RANDOM, blueprint)


def _read_adaptive(
    place: Place, parts: Mapping[str, Place], skills: Collection[int], items: Sequence[Question]
) -> Delivery:
    _check_items(place, items)
    most = parts["most"].integer(1, 500)
    given = parts["standard_error"].number(0.01, 10.0) if "standard_error" in parts else USUAL_PRECISION
    known = {item.item_id for item in items}
    delivery = Delivery(
        kind=Kind.ADAPTIVE,
        blueprint=_read_weights(parts.get("blueprint"), skills, items),
        least=parts["least"].integer(1, most),
        most=most,
        standard_error=given,
        selection=_read_selection(parts.get("selection")),
        enemies=_read_enemies(parts["enemies"], known) if "enemies" in parts else (),
        exposure_limits=_read_limits(parts["exposure_limits"], known) if "exposure_limits" in parts else {},
        stop_at_cuts="stop_at_cuts" in parts and parts["stop_at_cuts"].flag(),
    )
    _check_blueprint(parts.get("blueprint", place), delivery, items)
    _check_least(parts["least"], delivery, items)
    return delivery


def _check_items(place: Place, items: Sequence[Question]) -> None:
    """Each has parameters, and none waits for a person: the next question depends on its answer."""
    unknown = [item.item_id for item in items if item.parameters is None]
    if unknown:
        place.fault("parameters_missing", names=unknown)
    by_hand = [item.item_id for item in items if item.by_hand]
    if by_hand:
        place.fault("marked_by_hand", names=by_hand)


def _read_selection(place: Place | None) -> Selection:
    return Selection(place.one_of([each.value for each in Selection])) if place else Selection.PROGRESSIVE


def _read_weights(place: Place | None, skills: Collection[int], items: Sequence[Question]) -> dict[int, float]:
    """The weights given; else equal ones for the skills that have items."""
    if place is None:
        asked = {item.skill_id for item in items}
        return {skill_id: 1.0 for skill_id in skills if skill_id in asked}
    weights = {skill_id: part.number(0.001, 1000.0) for skill_id, part in _by_skill(place, skills)}
    if not weights:
        place.fault("too_few", least=1)
    return weights


def _by_skill(place: Place, skills: Collection[int]) -> Iterable[tuple[int, Place]]:
    numbers = {str(skill_id): skill_id for skill_id in skills}
    for key, part in place.entries().items():
        if key in numbers:
            yield numbers[key], part
        else:
            part.fault("skill_unknown", skill=key, allowed=sorted(skills))


def _read_enemies(place: Place, known: Collection[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(_read_enemy_set(part, known) for part in place.elements(0, MOST_ENEMIES))


def _read_enemy_set(place: Place, known: Collection[str]) -> tuple[str, ...]:
    names = [_known_item(part, part.value, known) for part in place.elements(2, MOST_ENEMIES)]
    for index, name in enumerate(names):
        if name in names[:index]:
            place.at(index, name).fault("twice", name=name)
    return tuple(dict.fromkeys(names))


def _read_limits(place: Place, known: Collection[str]) -> dict[str, float]:
    return {_known_item(part, name, known): part.number(0.0, 1.0) for name, part in place.entries().items()}


def _known_item(place: Place, name: object, known: Collection[str]) -> str:
    if not isinstance(name, str) or name not in known:
        place.fault("item_unknown", name=str(name)[:64])
        return ""
    return name


def _check_blueprint(place: Place, delivery: Delivery, items: Sequence[Question]) -> None:
    """Each skill has the items that its share of the longest test takes, and all together are enough."""
    asked = [item for item in items if item.skill_id in delivery.blueprint]
    whole = sum(delivery.blueprint.values())
    for skill_id, weight in delivery.blueprint.items():
        wanted = floor(weight / whole * delivery.most + _CAREFUL)
        of_skill = [item.item_id for item in asked if item.skill_id == skill_id]
        _check_filled(place, skill_id, max(wanted, 1), together(of_skill, delivery.enemies).most)
    available = together([item.item_id for item in asked], delivery.enemies).most
    if available < delivery.most:
        place.fault("items_too_few", wanted=delivery.most, available=available)


def _check_least(place: Place, delivery: Delivery, items: Sequence[Question]) -> None:
    """Whichever questions come first, those that they exclude leave enough for the shortest test."""
    asked = [item.item_id for item in items if item.skill_id in delivery.blueprint]
    available = together(asked, delivery.enemies).least
    if available < delivery.least:
        place.fault("least_not_sure", wanted=delivery.least, available=available)


def _check_filled(place: Place, skill_id: int, wanted: int, available: int) -> None:
    if available < wanted:
        place.fault("blueprint_unfilled", skill=skill_id, wanted=wanted, available=available)
