"""A grade in words: ``txt_des`` of action 4."""

from isodesk.exam.scoring import Grade


def grade_text(grade: Grade, language: str) -> str:  # noqa: ARG001 - a grade that is a level has words
    """As "550/1000", "17/20" or "85/100"; the types without a level read the same in each language."""
    return f"{grade.value:f}/{grade.maximum}"
