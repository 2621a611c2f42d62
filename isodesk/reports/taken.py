"""A test that was handed in, and how its result is told: what assessments' and certifications' papers share."""

import re
from dataclasses import dataclass

from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade
from isodesk.exam.texts import pick
from isodesk.exam.wording import grade_text
from isodesk.protocol.grades import GradeType
from isodesk.reports.catalogues import catalogue

_ENDLESS = re.compile(r"\S{25,}")
_PIECES = re.compile(r".{1,20}")


@dataclass(frozen=True)
class Taken:
    """A test with its grade. Times are UTC seconds since the epoch; ``seconds`` is the time taken."""

    planned_test_id: int
    centre: str
    zone: str
    candidate: str
    form: Form
    grade: Grade
    finished_at: float
    seconds: float


def result_data(grade: Grade, language: str) -> dict[str, str]:
    """What a level is called, where the grade is one, and the figure: the two stand side by side in any direction."""
    name = pick(grade.level_name, language) if grade.level_name else ""
    figure = f"{grade.value:f}/{grade.maximum}" if name else grade_text(grade, language)
    return {"name": breakable(name), "figure": figure}


def result_word(grade_type: GradeType, language: str) -> str:
    """What kind of result it is: a score, a level, or a range."""
    _ = catalogue(language).gettext
    if grade_type is GradeType.LEVEL:
        return _("Level")
    return _("Range of the score") if grade_type is GradeType.RANGE else _("Score")


def breakable(text: str) -> str:
    """Text whose endless words may be broken, so that nothing runs off the page."""
    return _ENDLESS.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), text)
