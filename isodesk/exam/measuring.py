"""The ability that answers show, of the whole test and by skill.

Expected a posteriori, the prior N(0, 1) for the test and, for a skill, N(the test's ability, the form's
``skill_deviation``²): few questions a skill move it only so far from the whole. numpy is imported when first needed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from isodesk.exam.forms import Form
from isodesk.exam.items.item import Item, Parameters
from isodesk.exam.levels import Scale, SkillLevel

NOT_TESTED = SkillLevel(-1.0)
_DIGITS = 6
_LEVEL_DIGITS = 2


@dataclass(frozen=True)
class Ability:
    """An ability with its standard error, on the scale of the items' difficulty."""

    theta: float
    standard_error: float


@dataclass(frozen=True)
class Measured:
    """What a test says of somebody: the ability, and the level of each of the form's skills."""

    ability: Ability
    levels: Mapping[int, SkillLevel]


def measure(form: Form, shares: Mapping[str, Fraction], lacking: Collection[str] = ()) -> Measured:
    """What these answers show; ``shares``: by item id, 1 where wholly right.

    The items that the test is ``lacking`` count as wrong in the ability, and in no skill.
    """
    asked = [item for item in form.items if item.item_id in shares]
    counted = {**shares, **dict.fromkeys(lacking, Fraction(0))}
    whole = [item for item in form.items if item.item_id in counted]
    ability = _estimate(whole, counted, form.scale.scaling_constant, 0.0, 1.0)
    levels = {skill_id: _skill_level(form, asked, shares, skill_id, ability) for skill_id in form.skills}
    return Measured(ability, levels)


def _skill_level(
    form: Form, asked: Sequence[Item], shares: Mapping[str, Fraction], skill_id: int, whole: Ability
) -> SkillLevel:
    tested = [item for item in asked if item.skill_id == skill_id]
    if not tested:
        return NOT_TESTED
    scale = form.scale
    found = _estimate(tested, shares, scale.scaling_constant, whole.theta, scale.skill_deviation)
    return SkillLevel(round(scale.fine_level(found.theta), _LEVEL_DIGITS), _level_error(scale, found))


def _level_error(scale: Scale, found: Ability) -> float:
    """Half the levels that lie within one standard error on either side."""
    above, below = (scale.fine_level(found.theta + side * found.standard_error) for side in (1, -1))
    return round((above - below) / 2, _LEVEL_DIGITS)


def _estimate(
    items: Sequence[Item], shares: Mapping[str, Fraction], scaling_constant: float, mean: float, deviation: float
) -> Ability:
    from isodesk.exam.irt import eap

    known = [item.parameters or Parameters() for item in items]
    found = eap(
        [float(shares[item.item_id] == 1) for item in items],
        [each.a for each in known],
        [each.b for each in known],
        [each.c for each in known],
        D=scaling_constant,
        mean=mean,
        sd=deviation,
    )
    return Ability(round(found.theta, _DIGITS), round(found.se, _DIGITS))
