"""From an ability to a score on 1000, a level from 1 to 5, and a range; what they are called.

An ability is on the scale of the items' difficulty: mean 0, standard deviation 1.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import floor
from types import MappingProxyType
from typing import ClassVar

from isodesk.exam.content import Place
from isodesk.exam.texts import Texts, pick, read_texts

LOWEST_SCORE, HIGHEST_SCORE = 1, 1000
LOWEST_LEVEL, HIGHEST_LEVEL = 0, 5
LEVELS = 5
CUTS = (350, 700)
RANGES = (Decimal("175.5"), Decimal(525), Decimal(850))
USUAL_THRESHOLDS = (200.0, 400.0, 600.0, 800.0)
USUAL_SLOPE = 1000 / 6
LONGEST_LEVEL = 1_000
USUAL_NAMES: tuple[Texts, ...] = tuple(
    MappingProxyType(dict(zip(("fr", "en", "de", "nl", "es", "it", "el", "ar"), names, strict=True)))
    for names in (
        ("Initial", "Initial", "Einstieg", "Instap", "Inicial", "Iniziale", "Αρχικό", "مبتدئ"),
        ("Basique", "Basic", "Grundkenntnisse", "Basis", "Básico", "Base", "Βασικό", "أساسي"),
        ("Intermédiaire", "Intermediate", "Mittelstufe", "Gemiddeld", "Intermedio", "Intermedio", "Μέσο", "متوسط"),
        ("Avancé", "Advanced", "Fortgeschritten", "Gevorderd", "Avanzado", "Avanzato", "Προχωρημένο", "متقدم"),
        ("Expert", "Expert", "Experte", "Expert", "Experto", "Esperto", "Ειδικού", "خبير"),
    )
)


@dataclass(frozen=True)
class SkillLevel:
    """How far somebody has come in a skill: ``level`` from ``lowest`` to ``highest``, -1 where it was not tested.

    ``standard_error`` is that of the level, None where it was not tested.
    """

    lowest: ClassVar[int] = LOWEST_LEVEL
    highest: ClassVar[int] = HIGHEST_LEVEL

    level: float
    standard_error: float | None = None

    @property
    def tested(self) -> bool:
        """Whether any question was about it."""
        return self.level >= self.lowest


@dataclass(frozen=True)
class Scale:
    """How a form turns abilities into scores.

    ``scaling_constant``: D of the model. Score: ``score_centre + score_slope · theta``. ``thresholds``: the scores at
    which levels 2 to 5 begin. ``level_names``: of levels 1 to 5. ``skill_levels``: of a skill, what somebody on each
    level can do. ``skill_deviation``: how far a skill's ability spreads around that of the test.
    """

    scaling_constant: float = 1.0
    score_centre: float = 500.0
    score_slope: float = USUAL_SLOPE
    thresholds: tuple[float, ...] = USUAL_THRESHOLDS
    level_names: tuple[Texts, ...] = USUAL_NAMES
    skill_levels: Mapping[int, tuple[Texts, ...]] = field(default_factory=dict)
    skill_deviation: float = 0.5

    def score(self, theta: float) -> float:
        """The score of an ability, from 1 to 1000, not rounded."""
        return min(max(self.score_centre + self.score_slope * theta, LOWEST_SCORE), HIGHEST_SCORE)

    def rounded_score(self, theta: float) -> Decimal:
        """The score as a whole number, halves upwards."""
        return Decimal(floor(Fraction(self.score(theta)) + Fraction(1, 2)))

    def level(self, theta: float) -> int:
        """The level from 1 to 5 of the rounded score."""
        return 1 + bisect_right(self.thresholds, float(self.rounded_score(theta)))

    def fine_level(self, theta: float) -> float:
        """A skill's level from 0 to 5: 0 at score 1, 1 to 4 at the thresholds, 5 at 1000, straight between them."""
        score, ends = self.score(theta), (LOWEST_SCORE, *self.thresholds, HIGHEST_SCORE)
        below = min(bisect_right(ends, score), len(ends) - 1) - 1
        return below + (score - ends[below]) / (ends[below + 1] - ends[below])

    def level_name(self, level: int, language: str) -> str:
        """What a level from 1 to 5 is called in this language, else in English."""
        return pick(self.level_names[level - 1], language)

    def skill_level_text(self, skill_id: int, fine: float, language: str) -> str:
        """What somebody on this level of a skill can do; the level's name where the form says nothing."""
        level = min(int(fine) + 1, LEVELS)
        described = self.skill_levels.get(skill_id)
        return pick(described[level - 1], language) if described else self.level_name(level, language)

    def to_json(self) -> dict[str, object]:
        """The keys of a form's content that differ from the usual ones."""
        usual = Scale()
        content: dict[str, object] = {
            name: getattr(self, name)
            for name in ("scaling_constant", "score_centre", "score_slope", "skill_deviation")
            if getattr(self, name) != getattr(usual, name)
        }
        levels: dict[str, object] = {}
        if self.level_names != usual.level_names:
            levels["names"] = _listed(self.level_names)
        if self.thresholds != usual.thresholds:
            levels["thresholds"] = list(self.thresholds)
        if levels:
            content["levels"] = levels
        if self.skill_levels:
            content["skill_levels"] = {str(skill_id): _listed(each) for skill_id, each in self.skill_levels.items()}
        return content


SCALE_KEYS = ("scaling_constant", "score_centre", "score_slope", "skill_deviation", "levels", "skill_levels")
_BOUNDS: Mapping[str, tuple[float, float]] = {
    "scaling_constant": (0.1, 10),
    "score_centre": (LOWEST_SCORE, HIGHEST_SCORE),
    "score_slope": (1, 1000),
    "skill_deviation": (0.01, 10),
}


def range_of(score: Decimal) -> Decimal:
    """The middle of the range that a score lies in, as grade type 5 gives it."""
    return RANGES[bisect_right(CUTS, score)]


def range_ends(middle: Decimal) -> tuple[int, int]:
    """The first and the last score of the range with this middle."""
    ends = (LOWEST_SCORE, *CUTS, HIGHEST_SCORE)
    index = bisect_right(CUTS, middle)
    return ends[index], ends[index + 1]


def read_scale(parts: Mapping[str, Place], languages: Collection[str], skills: Collection[int]) -> Scale:
    """The scale of a form, of the parts of its content, with faults noted in them."""
    numbers = {name: parts[name].number(*bounds) for name, bounds in _BOUNDS.items() if name in parts}
    names, thresholds = _read_levels(parts["levels"], languages) if "levels" in parts else ((), ())
    return Scale(
        **numbers,
        thresholds=thresholds or USUAL_THRESHOLDS,
        level_names=names or USUAL_NAMES,
        skill_levels=_read_skill_levels(parts["skill_levels"], languages, skills) if "skill_levels" in parts else {},
    )


def _read_levels(place: Place, languages: Collection[str]) -> tuple[tuple[Texts, ...], tuple[float, ...]]:
    parts = place.parts((), ("names", "thresholds"))
    names = _five_texts(parts["names"], languages) if "names" in parts else ()
    return names, _read_thresholds(parts["thresholds"]) if "thresholds" in parts else ()


def _five_texts(place: Place, languages: Collection[str]) -> tuple[Texts, ...]:
    return tuple(read_texts(part, languages, LONGEST_LEVEL) for part in place.elements(LEVELS, LEVELS))


def _read_thresholds(place: Place) -> tuple[float, ...]:
    found = tuple(part.number(LOWEST_SCORE, HIGHEST_SCORE) for part in place.elements(LEVELS - 1, LEVELS - 1))
    ends = (LOWEST_SCORE, *found, HIGHEST_SCORE)
    if any(lower >= upper for lower, upper in pairwise(ends)):
        place.fault("not_rising")
    return found


def _read_skill_levels(
    place: Place, languages: Collection[str], skills: Collection[int]
) -> dict[int, tuple[Texts, ...]]:
    known = {str(skill_id): skill_id for skill_id in skills}
    found = place.entries(100)
    for key, part in found.items():
        if key not in known:
            part.fault("skill_unknown", skill=key, allowed=sorted(skills))
    return {known[key]: _five_texts(part, languages) for key, part in found.items() if key in known}


def _listed(texts: Sequence[Texts]) -> list[dict[str, str]]:
    return [dict(each) for each in texts]
