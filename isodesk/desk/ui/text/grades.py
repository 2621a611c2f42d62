"""Grades as they are read: 712/1000, 8/10, and when."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.desk.ui.text.formats import duration, number

translate = QCoreApplication.translate


def grade_words(row: ResultRow) -> str:
    """The grade, empty where it isn't here yet."""
    if row.value is None or row.maximum is None:
        return ""
    return f"{plain(row.value)}/{plain(row.maximum)}"


def plain(value: float) -> str:
    """A number without grouping."""
    return str(int(value)) if value == int(value) else number(value)


def result_below(row: ResultRow) -> str:
    """What stands below a result: the platform's words for it, and the time it took."""
    if row.value is None:
        return translate("Grades", "Result not fetched yet")
    description = "" if row.description == grade_words(row) else row.description
    parts = [part for part in (description, time_words(row)) if part]
    return " · ".join(parts)


def time_words(row: ResultRow) -> str:
    """The time that the test took."""
    return "" if row.seconds is None else duration(row.seconds)
