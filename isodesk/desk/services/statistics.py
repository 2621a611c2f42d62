"""What the results of a group, a form, a session, or whatever is found, look like together.

Grades of different types, or of different maxima, are never mixed: each has its own figures and its own bands.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from isodesk.desk.services.context import Context
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.results import in_days
from isodesk.desk.services.skills_table import SkillsTable
from isodesk.desk.store import statistics as stored
from isodesk.desk.store.connection import Connection
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import TestStatus

_ABOUT_RESULTS = ("view", "status", "fetched", "kept", "finished_from", "finished_to")
_MOST_BARS = 20
_NAMED_LEVEL = re.compile(r"^(.*?)\s*[–—-]?\s*\d+(?:[.,]\d+)?\s*/\s*\d+\s*$")
_RANGES = ((1.0, 350.0), (350.0, 700.0), (700.0, 1000.0))


@dataclass(frozen=True)
class Figures:
    """Some numbers summed up."""

    count: int
    average: float
    median: float
    least: float
    most: float


@dataclass(frozen=True)
class Band:
    """How many grades lie from ``least`` to below ``most``, or to ``most`` itself in the last one.

    A band of one value has both alike. ``name`` is what the form calls it, where its results say so.
    """

    least: float
    most: float
    count: int
    name: str = ""


@dataclass(frozen=True)
class FormFigures:
    """The grades of one form."""

    form_id: int
    form: str
    grades: Figures


@dataclass(frozen=True)
class GradeSummary:
    """All grades of one type and maximum, together and by form."""

    grade_type: GradeType
    maximum: float
    grades: Figures
    bands: Sequence[Band]
    forms: Sequence[FormFigures]


@dataclass(frozen=True)
class SkillSummary:
    """One skill of one form: the average success rate or level of those tested on it."""

    form_id: int
    form: str
    skill_id: int
    description: str
    tested: int
    not_tested: int
    success_rate: float | None
    level: float | None
    scale_minimum: float | None
    scale_maximum: float | None


@dataclass(frozen=True)
class Dashboard:
    """Tests by status, whatever is found of their results; then figures of the results found."""

    statuses: Mapping[TestStatus, int]
    graded: int
    seconds: Figures | None
    summaries: Sequence[GradeSummary]
    skills: Sequence[SkillSummary]

    @property
    def planned(self) -> int:
        return sum(self.statuses.values())

    @property
    def completed(self) -> int:
        return self.statuses.get(TestStatus.COMPLETED, 0)


class Statistics:
    """Summed up in the store: rows come here as counts."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def dashboard(self, query: PageQuery) -> Dashboard:
        """What ``Results`` would list for this query, together; the view ``under_way`` counts as none."""
        language = self._context.language()
        today = self._context.clock() if query.filters.get("view") == "today" else None
        found = in_days(query, today)
        graded = replace(found, filters={**found.filters, "fetched": "yes"})
        about_all = {name: value for name, value in query.filters.items() if name not in _ABOUT_RESULTS}

        def work(connection: Connection, account: str) -> Dashboard:
            names = stored.form_names(connection, account, language)
            grades = stored.grades(connection, account, graded)
            return Dashboard(
                {
                    TestStatus(status): count
                    for status, count in stored.statuses(connection, account, replace(query, filters=about_all))
                },
                sum(each.count for each in grades),
                figures(stored.seconds(connection, account, graded)),
                _summaries(grades, names),
                [_skill(row, names) for row in stored.skills(connection, account, graded)],
            )

        return await self._context.read(work)

    async def skills_table(self, query: PageQuery) -> SkillsTable:
        """People with their skills, ready to be written to a file."""
        return await SkillsTable(self._context, query).open()


def figures(counted: Iterable[tuple[float, int]]) -> Figures | None:
    """Figures of values with how often each occurs; none of nothing."""
    pairs = sorted(counted)
    count = sum(times for _, times in pairs)
    if not count:
        return None
    average = sum(value * times for value, times in pairs) / count
    return Figures(count, average, _median(pairs, count), pairs[0][0], pairs[-1][0])


def bands(grade_type: GradeType, maximum: float, counted: Sequence[tuple[float, int]]) -> list[Band]:
    """The bands that a type of grade is read in, each with its count; every grade is in one of them."""
    edges = _edges(grade_type, maximum)
    counts = [0] * len(edges)
    for value, times in counted:
        counts[_place(edges, value)] += times
    return [Band(least, most, times) for (least, most), times in zip(edges, counts, strict=True)]


def level_name(description: str) -> str:
    """What a form calls a level: ``Intermediate`` of ``Intermediate – 3/5``; empty of a bare grade."""
    found = _NAMED_LEVEL.match(description)
    return (found[1] if found else description).strip()


def _edges(grade_type: GradeType, maximum: float) -> Sequence[tuple[float, float]]:
    if grade_type is GradeType.RANGE:
        return _RANGES
    if grade_type is GradeType.LEVEL:
        return [(float(level), float(level)) for level in range(1, max(int(maximum), 1) + 1)]
    if grade_type is GradeType.NUMBER_CORRECT and maximum <= _MOST_BARS:
        return [(float(right), float(right)) for right in range(int(maximum) + 1)]
    width = ceil(maximum / 10) if grade_type is GradeType.NUMBER_CORRECT else maximum / 10
    bars = ceil(maximum / width) if width else 1
    return [(bar * width, min((bar + 1) * width, maximum)) for bar in range(bars)]


def _place(edges: Sequence[tuple[float, float]], value: float) -> int:
    """The last band that begins at the value or before it."""
    return max((place for place, (least, _) in enumerate(edges) if least <= value), default=0)


def _median(pairs: Sequence[tuple[float, int]], count: int) -> float:
    lower, upper = _nth(pairs, (count - 1) // 2), _nth(pairs, count // 2)
    return (lower + upper) / 2


def _nth(pairs: Sequence[tuple[float, int]], number: int) -> float:
    for value, times in pairs[:-1]:
        if number < times:
            return value
        number -= times
    return pairs[-1][0]


def _summaries(grades: Sequence[stored.CountedGrade], names: Mapping[int, str]) -> list[GradeSummary]:
    kinds = sorted({(each.grade_type, each.maximum) for each in grades})
    return [
        _summary(kind, maximum, [each for each in grades if (each.grade_type, each.maximum) == (kind, maximum)], names)
        for kind, maximum in kinds
    ]


def _summary(
    grade_type: int, maximum: float, grades: Sequence[stored.CountedGrade], names: Mapping[int, str]
) -> GradeSummary:
    counted = [(each.value, each.count) for each in grades]
    kind = GradeType(grade_type)
    found = bands(kind, maximum, counted)
    if kind is GradeType.LEVEL:
        told = {each.value: level_name(each.description) for each in grades}
        found = [replace(band, name=told.get(band.least, "")) for band in found]
    return GradeSummary(kind, maximum, _of_some(counted), found, _by_form(grades, names))


def _by_form(grades: Sequence[stored.CountedGrade], names: Mapping[int, str]) -> list[FormFigures]:
    forms = sorted({each.form_id for each in grades}, key=lambda form_id: names.get(form_id, ""))
    return [
        FormFigures(
            form_id,
            names.get(form_id, str(form_id)),
            _of_some([(each.value, each.count) for each in grades if each.form_id == form_id]),
        )
        for form_id in forms
    ]


def _of_some(counted: Sequence[tuple[float, int]]) -> Figures:
    found = figures(counted)
    assert found is not None, "there is a grade at least"  # noqa: S101 - who calls has one
    return found


def _skill(row: Sequence[Any], names: Mapping[int, str]) -> SkillSummary:
    form_id, skill_id, description, *rest, _ = row
    return SkillSummary(form_id, names.get(form_id, str(form_id)), skill_id, description, *rest)
