"""The skills on an assessment's report: a level from 0 to 5 with its interval, or the share of success."""

from collections.abc import Mapping

from isodesk.exam.levels import SkillLevel
from isodesk.exam.scoring import NOT_TESTED
from isodesk.reports.taken import Taken, breakable
from isodesk.reports.words import percent, tenths

_WIDEST_LEVEL, _WIDEST_RATE = 9, 6  # ems that a figure takes
SkillData = Mapping[str, object]


def skills_data(taken: Taken, language: str) -> list[SkillData]:
    """Every skill of the form, in its order, whether tested or not."""
    return [_skill(taken, skill_id, language) for skill_id in taken.grade.rates if skill_id in taken.form.skills]


def widest_figure(taken: Taken) -> int:
    """How wide the column of figures must be, in ems."""
    return _WIDEST_LEVEL if taken.grade.levels else _WIDEST_RATE


def has_intervals(taken: Taken) -> bool:
    """Whether it is known how precise the level of any skill is."""
    return any(level.standard_error is not None for level in taken.grade.levels.values())


def _skill(taken: Taken, skill_id: int, language: str) -> SkillData:
    name, level = breakable(taken.form.skill_in(skill_id, language)), taken.grade.levels.get(skill_id)
    if level is not None:
        description = taken.form.scale.skill_level_text(skill_id, level.level, language) if level.tested else ""
        return {"name": name, "description": breakable(description), **_level(level, language)}
    rate = taken.grade.rates[skill_id]
    return {"name": name, "description": "", **_rate(rate, language)}


def _rate(rate: float, language: str) -> SkillData:
    if rate == NOT_TESTED:
        return _UNTESTED
    return {"tested": True, "share": rate, "interval": None, "figure": percent(rate, language)}


def _level(level: SkillLevel, language: str) -> SkillData:
    """The interval is of one standard error on each side, within the levels that there are."""
    if not level.tested:
        return _UNTESTED
    share, figure = level.level / level.highest, tenths(level.level, language)
    if level.standard_error is None:
        return {"tested": True, "share": share, "interval": None, "figure": f"{figure}/{level.highest}"}
    first = max(level.level - level.standard_error, float(level.lowest))
    last = min(level.level + level.standard_error, float(level.highest))
    return {
        "tested": True,
        "share": share,
        "interval": [first / level.highest, last / level.highest],
        "figure": f"{figure} ({tenths(first, language)}–{tenths(last, language)})",
    }


_UNTESTED: SkillData = {"tested": False, "share": 0, "interval": None, "figure": ""}
