"""The grade book: people and line items, each grade with what brought it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.bench import Bench
from isodesk.bench.journal import Entry
from isodesk.bench.platform.course import Person
from isodesk.bench.platform.grade_book import Column, Standing
from isodesk.bench.platform.pages.rendering import language_of, show


@dataclass(frozen=True, slots=True)
class Cell:
    """One grade as it is shown. ``entry`` None: the exchange isn't kept any more."""

    standing: Standing
    given: str
    maximum: str
    at: datetime
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Row:
    """One person, with a cell or None a column."""

    person: Person
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class GradePage:
    """Of one bench."""

    bench: Bench

    async def grades(self, request: Request) -> Response:
        """GET of the grade book."""
        columns = list(self.bench.book.columns.values())
        people = [each for each in self.bench.course.everybody() if each.is_learner or self._has(columns, each)]
        language = language_of(request)
        rows = [Row(each, [self._cell(column, each, language) for column in columns]) for each in people]
        maxima = [number_text(each.item.maximum, language) for each in columns]
        return show(self.bench, request, "grades.html", columns=columns, maxima=maxima, rows=rows)

    def _has(self, columns: Sequence[Column], person: Person) -> bool:
        return any(self.bench.book.standing(column, person.person_id) for column in columns)

    def _cell(self, column: Column, person: Person, language: str) -> Cell | None:
        standing = self.bench.book.standing(column, person.person_id)
        if standing is None:
            return None
        grade = standing.grade
        given, maximum = (grade.given, grade.maximum) if grade else (None, None)
        at = datetime.fromtimestamp(standing.at).astimezone()
        entry = self.bench.journal.entry(standing.exchange)
        return Cell(standing, number_text(given, language), number_text(maximum, language), at, entry)


def number_text(value: float | None, language: str) -> str:
    """A number as the page's language writes it; empty where there is none."""
    if value is None:
        return ""
    text = f"{value:.6g}"
    return text.replace(".", ",") if language == "fr" else text
