"""Grades in the document's own words, and the bands that they are read in."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.desk.services.statistics import Band
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.grades import grade_words, plain
from isodesk.protocol.grades import GradeType

translate = QCoreApplication.translate

_TYPES: Mapping[GradeType, Callable[[], str]] = {
    GradeType.LEVEL: lambda: translate("Grading", "Level on a 1 to 5 scale"),
    GradeType.SCORE: lambda: translate("Grading", "Score on 1000 computed through Item Response Theory"),
    GradeType.AVERAGE: lambda: translate("Grading", "Score on 1000 computed by averaging scores on each question"),
    GradeType.NUMBER_CORRECT: lambda: translate("Grading", "Number of correct answers"),
    GradeType.RANGE: lambda: translate("Grading", "Range of score 1-350, 350-700, 700-1000 computed using IRT"),
    GradeType.ON_100_AVERAGE: lambda: translate(
        "Grading", "Score on 100 computed by averaging scores on each question"
    ),
}

_SHORT: Mapping[GradeType, Callable[[], str]] = {
    GradeType.LEVEL: lambda: translate("Grading", "Levels"),
    GradeType.SCORE: lambda: translate("Grading", "Scores on 1000 (IRT)"),
    GradeType.AVERAGE: lambda: translate("Grading", "Scores on 1000 (average)"),
    GradeType.NUMBER_CORRECT: lambda: translate("Grading", "Correct answers out of {most}"),
    GradeType.RANGE: lambda: translate("Grading", "Ranges of score"),
    GradeType.ON_100_AVERAGE: lambda: translate("Grading", "Scores on 100"),
}

_LEVELS: Mapping[int, Callable[[], str]] = {
    1: lambda: translate("Grading", "Initial"),
    2: lambda: translate("Grading", "Basic"),
    3: lambda: translate("Grading", "Intermediate"),
    4: lambda: translate("Grading", "Advanced"),
    5: lambda: translate("Grading", "Expert"),
}

_RANGE_OF = {175.5: "1–350", 525.0: "350–700", 850.0: "700–1000"}


def grade_type_words(kind: GradeType) -> str:
    """What a type of grade is, as the document says it."""
    return _TYPES[kind]()


def grade_type_short(kind: GradeType, maximum: float) -> str:
    """The same for a choice."""
    return _SHORT[kind]().format(most=plain(maximum))


def large_grade(row: ResultRow) -> str:
    """A grade as it is read: a range is told by its ends."""
    if row.grade_type is GradeType.RANGE and row.value is not None:
        return _RANGE_OF.get(row.value, grade_words(row))
    return grade_words(row)


def band_words(kind: GradeType, band: Band) -> str:
    """What a bar of the histogram holds."""
    if kind is GradeType.LEVEL:
        name = band.name or _level(band.least)
        return f"{plain(band.least)} {name}".strip()
    if band.least == band.most:
        return plain(band.least)
    return f"{plain(band.least)}–{plain(band.most)}"


def figure_words(value: float, maximum: float) -> str:
    """An average of grades: ``561.3/1000``."""
    return f"{number(round(value, 1))}/{plain(maximum)}"


def _level(value: float) -> str:
    make = _LEVELS.get(int(value))
    return make() if make else ""
