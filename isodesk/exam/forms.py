"""A form: what is asked, in which languages, for how long, graded how. JSON both ways.

The content that ``Form.from_json`` takes is the same in a form file (YAML) and in the station's
store, and is described by its reader below: one declaration, one validation.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict

from isodesk.exam.content import Place
from isodesk.exam.delivery.rules import Delivery, Kind, read_delivery
from isodesk.exam.errors import FormInvalid, UnknownItem
from isodesk.exam.items.catalogue import read_item
from isodesk.exam.items.item import NAME, Item
from isodesk.exam.levels import SCALE_KEYS, Scale, read_scale
from isodesk.exam.texts import Texts, pick, read_languages, read_texts
from isodesk.protocol.grades import GradeType

DELIVERED_GRADES = tuple(GradeType)
MOST_ITEMS = 500
MOST_BANK_ITEMS = 10_000  # in one file of a bank, of which forms take some
LONGEST_NAME = 255
LARGEST_ID = 2**31 - 1
LONGEST_TEST = 24 * 3600
REQUIRED = ("id", "kind", "names", "languages", "grade_type", "seconds", "skills", "items")
_SKILL_NUMBER = re.compile("[1-9][0-9]{0,9}")  # 01 would be another key of the same skill
_FLAGS = {"navigation": True, "unknown_answer": False, "pause": False}
_OPTIONAL = ("credit_kind", "shows_result", "delivery", *_FLAGS, *SCALE_KEYS)


class FormKind(StrEnum):
    """What a form is for. Only an assessment has a PDF report (action 6, error 601)."""

    ASSESSMENT = "assessment"
    CERTIFICATION = "certification"
    POSITIONING = "positioning"


@dataclass(frozen=True)
class Form:
    """One form. ``seconds`` is the time limit without extra time; ``names`` and ``skills`` by language code.

    ``navigation``: whether one may go back to a question; ``unknown_answer``: whether there is an "I don't know";
    ``pause``: whether the candidate may stop the clock.
    """

    id: int
    kind: FormKind
    names: Texts
    languages: tuple[str, ...]
    credit_kind: str
    grade_type: GradeType
    seconds: int
    shows_result: bool
    skills: Mapping[int, Texts]
    items: tuple[Item, ...]
    delivery: Delivery = field(default_factory=Delivery)
    scale: Scale = field(default_factory=Scale)
    navigation: bool = True
    unknown_answer: bool = False
    pause: bool = False

    @property
    def scaling_constant(self) -> float:
        """D of the model."""
        return self.scale.scaling_constant

    @property
    def score_centre(self) -> float:
        """The score of the ability 0."""
        return self.scale.score_centre

    @property
    def score_slope(self) -> float:
        """The score for one standard deviation of ability."""
        return self.scale.score_slope

    def item(self, item_id: str) -> Item:
        """The item of this id; raises ``UnknownItem``."""
        for item in self.items:
            if item.item_id == item_id:
                return item
        raise UnknownItem(item_id=item_id[:64])

    def check_answer(self, item_id: str, answer: Sequence[str]) -> tuple[str, ...]:
        """The answer as it is to be kept; raises ``AnswerRefused``."""
        return self.item(item_id).check(answer)

    def name_in(self, language: str) -> str:
        """The form's name in this language, else in English."""
        return pick(self.names, language)

    def skill_in(self, skill_id: int, language: str) -> str:
        """A skill's description in this language, else in English."""
        return pick(self.skills[skill_id], language)

    def to_json(self) -> dict[str, object]:
        """The content that ``from_json`` takes."""
        delivery = {} if self.delivery.kind is Kind.FIXED else {"delivery": self.delivery.to_json()}
        return {
            "id": self.id,
            "kind": self.kind.value,
            "names": dict(self.names),
            "languages": list(self.languages),
            "credit_kind": self.credit_kind,
            "grade_type": int(self.grade_type),
            "seconds": self.seconds,
            "shows_result": self.shows_result,
            "skills": {str(skill_id): dict(texts) for skill_id, texts in self.skills.items()},
            "items": [item.to_json() for item in self.items],
            **{name: not usual for name, usual in _FLAGS.items() if getattr(self, name) != usual},
            **self.scale.to_json(),
            **delivery,
        }

    @classmethod
    def from_json(cls, content: object) -> "Form":
        """The form of a content; raises ``FormInvalid`` with every fault found."""
        place = Place(content)
        form = _read(place)
        if place.faults or form is None:
            raise FormInvalid(place.faults)
        return form


def _read(place: Place) -> Form | None:
    parts = place.parts(REQUIRED, _OPTIONAL)
    if any(name not in parts for name in REQUIRED):
        return None
    languages = read_languages(parts["languages"])
    asked = _read_asked(parts, languages)
    return Form(
        **_read_head(parts, languages),
        **asked,
        scale=read_scale(parts, languages, asked["skills"]),
        **_read_flags(parts, asked["delivery"]),
    )


class _Head(TypedDict):
    id: int
    kind: FormKind
    names: Texts
    languages: tuple[str, ...]
    credit_kind: str
    seconds: int
    shows_result: bool


def _read_head(parts: Mapping[str, Place], languages: tuple[str, ...]) -> _Head:
    """What a form is, apart from what it asks."""
    kind = FormKind(parts["kind"].one_of([kind.value for kind in FormKind]))
    return _Head(
        id=parts["id"].integer(1, LARGEST_ID),
        kind=kind,
        names=read_texts(parts["names"], languages, LONGEST_NAME),
        languages=languages,
        credit_kind=parts["credit_kind"].name(NAME) if "credit_kind" in parts else kind.value,
        seconds=parts["seconds"].integer(1, LONGEST_TEST),
        shows_result=parts["shows_result"].flag() if "shows_result" in parts else True,
    )


class _Asked(TypedDict):
    grade_type: GradeType
    skills: Mapping[int, Texts]
    items: tuple[Item, ...]
    delivery: Delivery


def _read_asked(parts: Mapping[str, Place], languages: tuple[str, ...]) -> _Asked:
    """What is asked, how it is chosen, and the grade that has to go with both."""
    skills = read_skills(parts["skills"], languages)
    grade_type = _read_grade_type(parts["grade_type"])
    items = _read_items(parts["items"], languages, skills)
    delivery = read_delivery(parts["delivery"], skills, items) if "delivery" in parts else Delivery()
    if delivery.kind is Kind.ADAPTIVE:
        _check_grade(parts["delivery"], delivery, grade_type)
    elif grade_type.uses_irt:
        _check_parameters(parts["items"], items)
    return _Asked(grade_type=grade_type, skills=skills, items=items, delivery=delivery)


def _check_grade(place: Place, delivery: Delivery, grade_type: GradeType) -> None:
    """Everybody's questions differ, and are as hard as that person is able: only an ability compares them."""
    if not grade_type.uses_irt:
        place.fault("adaptive_without_ability", grade_type=int(grade_type))
    if delivery.stop_at_cuts and grade_type is not GradeType.RANGE:
        place.fault("cuts_without_range", grade_type=int(grade_type))


class _Flags(TypedDict):
    navigation: bool
    unknown_answer: bool
    pause: bool


def _read_flags(parts: Mapping[str, Place], delivery: Delivery) -> _Flags:
    """What candidates may do; an adaptive test chooses each question by the answers before, so there is no way back."""
    read = {name: parts[name].flag() if name in parts else usual for name, usual in _FLAGS.items()}
    navigation = read["navigation"] and delivery.kind is not Kind.ADAPTIVE
    return _Flags(navigation=navigation, unknown_answer=read["unknown_answer"], pause=read["pause"])


def _check_parameters(place: Place, items: Sequence[Item]) -> None:
    """A grade that rests on item parameters needs those of every item: one left out in silence would change it."""
    names = [item.item_id for item in items if item.parameters is None]
    if names:
        place.fault("parameters_missing", names=names)


def _read_grade_type(place: Place) -> GradeType:
    for grade_type in DELIVERED_GRADES:
        if type(place.value) is int and place.value == grade_type:  # true is no 1
            return grade_type
    place.fault("not_one_of", allowed=[int(each) for each in DELIVERED_GRADES])
    return DELIVERED_GRADES[0]


def read_skills(place: Place, languages: Sequence[str]) -> dict[int, Texts]:
    """The skills of a form or a bank by number, with faults noted in the place."""
    skills: dict[int, Texts] = {}
    for key, part in place.entries(100).items():
        if not _SKILL_NUMBER.fullmatch(key) or int(key) > LARGEST_ID:
            part.fault("skill_number", name=key)
            continue
        skills[int(key)] = read_texts(part, languages, LONGEST_NAME)
    if not skills:
        place.fault("too_few", least=1)
    return skills


def _read_items(place: Place, languages: Sequence[str], skills: Mapping[int, Texts]) -> tuple[Item, ...]:
    items: list[Item] = []
    seen: set[str] = set()
    for part in place.elements(1, MOST_ITEMS):
        item = read_item(part, languages)
        if item is None:
            continue
        if item.item_id in seen:
            part.fault("twice", name=item.item_id)
        if item.skill_id not in skills:
            part.fault("skill_unknown", skill=item.skill_id, allowed=sorted(skills))
        seen.add(item.item_id)
        items.append(item)
    return tuple(items)
