"""How far somebody, or a group, has come between two tests."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from isodesk.desk.services.context import Context
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.results import Results, in_days
from isodesk.desk.services.rows_of_results import ResultDetail, ResultRow, SkillRow
from isodesk.desk.services.shaping import result_row
from isodesk.desk.services.statistics import Figures, figures
from isodesk.desk.store import progressions as stored
from isodesk.desk.store import results
from isodesk.desk.store import statistics as summed
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold
from isodesk.protocol.grades import GradeType

MOST_PEOPLE = 20_000


@dataclass(frozen=True)
class SkillChange:
    """One skill at both ends; a share from 0 to 1 of what can be reached, none where not tested."""

    description: str
    first: float | None
    second: float | None

    @property
    def change(self) -> float | None:
        return None if self.first is None or self.second is None else self.second - self.first


@dataclass(frozen=True)
class PersonProgress:
    """Two tests of one person. ``change`` only where both have grades of one type and maximum."""

    first: ResultDetail
    second: ResultDetail
    change: float | None
    skills: Sequence[SkillChange]


@dataclass(frozen=True)
class MemberProgress:
    """One person of a group, with the grades of both tests."""

    candidate_id: int
    candidate: str
    group: str
    first_id: int
    second_id: int
    first: float
    second: float

    @property
    def change(self) -> float:
        return self.second - self.first


@dataclass(frozen=True)
class GroupProgress:
    """People who took both tests, with grades of one type and maximum; ``not_comparable`` others took both too."""

    grade_type: GradeType | None
    maximum: float
    members: Sequence[MemberProgress]
    not_comparable: int
    first: Figures | None
    second: Figures | None
    change: Figures | None
    skills: Sequence[SkillChange]


class Progressions:
    """Between two tests of a person, or the first of one form and the last of another of a group."""

    def __init__(self, context: Context, results: Results) -> None:
        self._context, self._results = context, results

    async def others(self, test_id: int) -> Sequence[ResultRow]:
        """Graded tests of the same person that this one may be compared with: same form first, newest first."""
        row = (await self._results.detail(test_id)).row
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: results.LISTING.of(
                connection, account, results.OF_CANDIDATE, row.candidate_id, language
            )
        )
        others = [each for each in map(result_row, rows) if each.id != test_id and each.value is not None]
        return sorted(others, key=lambda each: each.form_id != row.form_id)

    async def of_person(self, one_id: int, other_id: int) -> PersonProgress:
        """Two tests, in the order in which they were handed in; raises ``NotFound``."""
        pair = [await self._results.detail(each) for each in (one_id, other_id)]
        first, second = sorted(pair, key=lambda each: (each.row.finished_at or 0.0, each.row.id))
        return PersonProgress(first, second, _change(first.row, second.row), skill_changes(first, second))

    async def of_group(self, query: PageQuery, first_form: int, second_form: int) -> GroupProgress:
        """Everybody whom the query finds and who took both forms, or one form twice; graded tests only."""
        found = in_days(query)

        def ends(connection: Connection, account: str, form_id: int) -> dict[int, tuple[int, int]]:
            filters = {**found.filters, "form": str(form_id), "fetched": "yes"}
            return stored.ends(connection, account, replace(found, filters=filters))

        def work(connection: Connection, account: str) -> GroupProgress:
            begun = ends(connection, account, first_form)
            ended = begun if second_form == first_form else ends(connection, account, second_form)
            pairs = [(begun[each][0], ended[each][1]) for each in begun if each in ended]
            pairs = [pair for pair in pairs if pair[0] != pair[1]][:MOST_PEOPLE]
            grades = stored.grades(connection, account, [test for pair in pairs for test in pair])
            firsts, seconds = (summed.skills_of(connection, account, list(each)) for each in _columns(pairs))
            return _group(pairs, grades, _skill_averages(firsts, seconds, same=first_form == second_form))

        return await self._context.read(work)


def skill_changes(first: ResultDetail, second: ResultDetail) -> list[SkillChange]:
    """Skills of both tests: by number where they are of one form, else by their words."""
    same = first.row.form_id == second.row.form_id
    before, after = ({_skill_key(each, same=same): each for each in detail.skills} for detail in (first, second))
    return [
        SkillChange((after.get(key) or before[key]).description, _share(before.get(key)), _share(after.get(key)))
        for key in {**before, **after}
    ]


def share(rate: float | None, level: float | None, least: float | None, most: float | None) -> float | None:
    """A rate as it is, a level as its place on its scale from 0 to 1."""
    if rate is not None:
        return rate
    if level is None or least is None or most is None or most <= least:
        return None
    return min(max((level - least) / (most - least), 0.0), 1.0)


def _share(skill: SkillRow | None) -> float | None:
    if skill is None:
        return None
    return share(skill.success_rate, skill.level, skill.scale_minimum, skill.scale_maximum)


def _skill_key(skill: SkillRow, *, same: bool) -> object:
    return skill.id if same else fold(skill.description)


def _change(first: ResultRow, second: ResultRow) -> float | None:
    comparable = (first.grade_type, first.maximum) == (second.grade_type, second.maximum)
    if not comparable or first.value is None or second.value is None:
        return None
    return second.value - first.value


def _columns(pairs: Sequence[tuple[int, int]]) -> tuple[Sequence[int], Sequence[int]]:
    return [first for first, _ in pairs], [second for _, second in pairs]


def _group(
    pairs: Sequence[tuple[int, int]], grades: Mapping[int, tuple[Any, ...]], skills: Sequence[SkillChange]
) -> GroupProgress:
    alike = [pair for pair in pairs if grades[pair[0]][3::2] == grades[pair[1]][3::2]]
    kinds = Counter(grades[first][3::2] for first, _ in alike).most_common(1)  # of two as frequent the first met
    kind, maximum = kinds[0][0] if kinds else (None, 0.0)
    members = [_member(pair, grades) for pair in alike if grades[pair[0]][3::2] == (kind, maximum)]
    return GroupProgress(
        None if kind is None else GradeType(kind),
        maximum,
        sorted(members, key=lambda each: (-each.change, fold(each.candidate))),
        len(pairs) - len(members),
        figures((each.first, 1) for each in members),
        figures((each.second, 1) for each in members),
        figures((each.change, 1) for each in members),
        skills,
    )


def _member(pair: tuple[int, int], grades: Mapping[int, tuple[Any, ...]]) -> MemberProgress:
    first, second = (grades[each] for each in pair)
    candidate_id, name, group = first[:3]
    return MemberProgress(candidate_id, name, group, *pair, first[4], second[4])


def _skill_averages(
    firsts: Sequence[tuple[Any, ...]], seconds: Sequence[tuple[Any, ...]], *, same: bool
) -> list[SkillChange]:
    before, after = ({(row[0] if same else fold(row[1])): row for row in rows} for rows in (firsts, seconds))
    return [
        SkillChange((after.get(key) or before[key])[1], _average(before.get(key)), _average(after.get(key)))
        for key in {**before, **after}
    ]


def _average(row: tuple[Any, ...] | None) -> float | None:
    return None if row is None else share(*row[4:8])
