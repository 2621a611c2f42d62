"""Skills of a result as bars: a rate, or a level on its scale."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import SkillRow
from isodesk.desk.ui.parts.facts import Fact
from isodesk.desk.ui.text.formats import number, percent

translate = QCoreApplication.translate


def skill_fact(skill: SkillRow) -> Fact:
    """A skill's name, its bar, and its value in words."""
    if skill.success_rate is not None:
        return Fact(skill.description, value=percent(skill.success_rate), share=skill.success_rate)
    if skill.level is None:
        return Fact(skill.description, translate("Skills", "Not tested"))
    least, most = skill.scale_minimum or 0.0, skill.scale_maximum or 5.0
    share = (skill.level - least) / (most - least) if most > least else 0.0
    return Fact(skill.description, skill.level_description, number(skill.level), share=min(max(share, 0.0), 1.0))
