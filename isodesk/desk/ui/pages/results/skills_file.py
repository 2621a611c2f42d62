"""Skills as a workbook: one row a person, one column a skill."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.exporting import ExportColumn, Value
from isodesk.desk.services.skills_table import PersonSkills, SkillColumn, SkillsTable

translate = QCoreApplication.translate


def columns_of(table: SkillsTable) -> list[ExportColumn]:
    """People first, then each form with its grade and its skills."""
    several = len({each.form_id for each in table.columns}) > 1
    columns = [
        ExportColumn(translate("SkillsFile", "Candidate"), lambda row: row.candidate),
        ExportColumn(translate("SkillsFile", "E-mail"), lambda row: row.email),
        ExportColumn(translate("SkillsFile", "Group"), lambda row: row.group),
    ]
    told: set[int] = set()
    for each in table.columns:
        before = f"{each.form} · " if several else ""
        if each.form_id not in told:
            told.add(each.form_id)
            columns.append(ExportColumn(before + translate("SkillsFile", "Grade"), _grade(each.form_id)))
        columns.append(ExportColumn(before + _title(each), _skill(each)))
    return columns


def _title(column: SkillColumn) -> str:
    if column.maximum is None:
        return translate("SkillsFile", "{skill} (rate)").format(skill=column.description)
    return translate("SkillsFile", "{skill} (of {most})").format(skill=column.description, most=f"{column.maximum:g}")


def _grade(form_id: int) -> Callable[[PersonSkills], Value]:
    return lambda row: row.grades[form_id][0] if form_id in row.grades else None


def _skill(column: SkillColumn) -> Callable[[PersonSkills], Value]:
    key = (column.form_id, column.skill_id)

    def value(row: PersonSkills) -> Value:
        if key not in row.skills:
            return None
        reached = row.skills[key]
        return translate("SkillsFile", "Not tested") if reached is None else reached

    return value
