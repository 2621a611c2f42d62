"""Skills as a table: one row a person, one column a skill, of the test of each form that they handed in last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from isodesk.desk.services.context import Context
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.results import in_days
from isodesk.desk.store import progressions as stored
from isodesk.desk.store import statistics
from isodesk.desk.store.connection import Connection

Key = tuple[int, int]  # form and skill


@dataclass(frozen=True)
class SkillColumn:
    """A skill of a form; ``maximum`` is the end of its scale, none for a rate."""

    form_id: int
    form: str
    skill_id: int
    description: str
    maximum: float | None


@dataclass(frozen=True)
class PersonSkills:
    """What somebody reached: grades and their maxima by form, rates or levels by skill, none where not tested."""

    id: int
    candidate: str
    email: str
    group: str
    grades: Mapping[int, tuple[float, float]]
    skills: Mapping[Key, float | None]


class SkillsTable:
    """Rows are people. Made for one query; ``open`` finds them and the columns."""

    def __init__(self, context: Context, query: PageQuery) -> None:
        self._context = context
        self._query = in_days(query)
        self._query = replace(self._query, filters={**self._query.filters, "fetched": "yes"})
        self._tests: list[tuple[int, list[int]]] = []  # of each person
        self.columns: Sequence[SkillColumn] = ()

    async def open(self) -> "SkillsTable":
        """Find who and what there is."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> tuple[list[Any], list[Any], dict[int, str]]:
            return (
                stored.newest(connection, account, self._query),
                statistics.skills(connection, account, self._query),
                statistics.form_names(connection, account, language),
            )

        tests, skills, names = await self._context.read(work)
        self._tests = [(person, [each[1] for each in found]) for person, found in groupby(tests, lambda each: each[0])]
        columns = {(row[0], row[1]): SkillColumn(row[0], names[row[0]], row[1], row[2], row[7]) for row in skills}
        self.columns = list(columns.values())
        return self

    async def count(self, query: PageQuery) -> int:
        del query
        return len(self._tests)

    async def ids(self, query: PageQuery) -> Sequence[int]:
        del query
        return [person for person, _ in self._tests]

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[PersonSkills]:
        del query
        wanted = [test for _, tests in self._tests[offset : offset + limit] for test in tests]
        rows = await self._context.read(
            lambda connection, account: stored.skills_by_person(connection, account, wanted)
        )
        return [_person(list(found)) for _, found in groupby(rows, lambda row: row[0])]


def _person(rows: Sequence[tuple[Any, ...]]) -> PersonSkills:
    number, name, email, group = rows[0][:4]
    grades = {row[4]: (row[5], row[6]) for row in rows}
    skills = {(row[4], row[7]): _reached(row[8], row[9]) for row in rows if row[7] is not None}
    return PersonSkills(number, name, email, group, grades, skills)


def _reached(rate: float | None, level: float | None) -> float | None:
    value = level if rate is None else rate
    return None if value == -1 else value
