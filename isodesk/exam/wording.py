"""A grade in words: ``txt_des`` of action 4."""

from isodesk.exam.levels import range_ends
from isodesk.exam.scoring import Grade
from isodesk.exam.texts import pick
from isodesk.protocol.grades import GradeType


def grade_text(grade: Grade, language: str) -> str:
    """As "550/1000", "17/20" or "85/100", the same in each language; "Intermediate – 3/5", "350–700/1000"."""
    if grade.grade_type is GradeType.RANGE:
        first, last = range_ends(grade.value)
        return f"{first}–{last}/{grade.maximum}"
    share = f"{grade.value:f}/{grade.maximum}"
    return f"{pick(grade.level_name, language)} – {share}" if grade.level_name else share
