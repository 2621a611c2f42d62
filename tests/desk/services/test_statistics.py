"""Results together: figures by type of grade, bands, skills, and how far people have come."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.progression import MemberProgress, share
from isodesk.desk.services.statistics import Band, Figures, bands, figures, level_name
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import TestStatus
from tests.desk.services.grading import Grading, graded, grading, take, take_of
from tests.desk.services.offices import ALL, ASSESSMENT, CERTIFICATION, open_desk, person, the_candidate, the_tests
from tests.desk.services.rich import rich_seed
from tests.support.station import RunningStation, running_station

NOON = datetime(2026, 11, 22, 12)  # noqa: DTZ001 - a wall time
RATE = {"des": "Formulas", "successrate": 0.5}
NOT_TESTED = {"des": "Charts", "successrate": -1}


def level(value: float, words: str = "Layout") -> dict[str, object]:
    return {"des": words, "level": value, "level_des": "Knows it", "scalemin": 1, "scalemax": 5}


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


@pytest.fixture
async def front(station: RunningStation) -> AsyncIterator[Grading]:
    async with grading(station.url) as opened:
        yield opened


@pytest.fixture
async def desk(tmp_path: Path, front: Grading) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, front.url) as opened:
        await opened.ready()
        yield opened


async def grade(desk: Desk, front: Grading, tests: list[int], *answers: dict[str, object]) -> None:
    """Have these tests graded so, and fetch what came of it."""
    numbers = {each.id: each.platform_id for each in await the_tests(desk)}
    for test_id, answer in zip(tests, answers, strict=True):
        front.grades[str(numbers[test_id])] = answer
    await desk.results.fetch(tests)


# Figures -----------------------------------------------------------------------------------------------


async def test_each_type_of_grade_has_its_own_figures_and_bands(desk: Desk, front: Grading) -> None:
    tests = await take(desk, 9, group="2026-A")
    answers = (
        graded(1, 3, 5, "Intermediate – 3/5", s1=level(3.5), s2=level(-1, "Print")),
        graded(1, 5, 5, "Guru – 5/5", s1=level(4.5), s2=level(-1, "Print")),
        graded(2, 712, 1000, "712/1000"),
        graded(2, 300, 1000, "300/1000", 60),
        graded(2, 1000, 1000, "1000/1000"),
        graded(3, 500, 1000, "500/1000"),
        graded(4, 2, 3, "2/3", s1=RATE, s2=NOT_TESTED),
        graded(5, 525, 1000, "350-700"),
        graded(15, 80, 100, "80/100"),
    )
    await grade(desk, front, tests, *answers)
    board = await desk.statistics.dashboard(ALL)
    assert (board.planned, board.completed, board.graded) == (9, 9, 9)
    assert board.seconds == Figures(9, 540.0, 600.0, 60, 600)
    kinds = [(each.grade_type, each.maximum, each.grades.count) for each in board.summaries]
    assert kinds == [
        (GradeType.LEVEL, 5, 2),
        (GradeType.SCORE, 1000, 3),
        (GradeType.AVERAGE, 1000, 1),
        (GradeType.NUMBER_CORRECT, 3, 1),
        (GradeType.RANGE, 1000, 1),
        (GradeType.ON_100_AVERAGE, 100, 1),
    ]
    levels, scores, _, right, ranges, hundred = board.summaries
    assert [(each.count, each.name) for each in levels.bands] == [
        (0, ""),
        (0, ""),
        (1, "Intermediate"),
        (0, ""),
        (1, "Guru"),
    ]
    assert scores.grades == Figures(3, 2012 / 3, 712, 300, 1000)
    assert [each.count for each in scores.bands] == [0, 0, 0, 1, 0, 0, 0, 1, 0, 1]
    assert [each.count for each in right.bands] == [0, 0, 1, 0]
    assert ranges.bands == [Band(1, 350, 0), Band(350, 700, 1), Band(700, 1000, 0)]
    assert [each.count for each in hundred.bands].index(1) == 8
    assert [(each.form, each.grades.count) for each in scores.forms] == [("Assessment", 3)]
    skills = {(each.skill_id, each.scale_maximum): each for each in board.skills}
    assert (skills[1, 5].level, skills[1, 5].tested, skills[1, 5].not_tested) == (4.0, 2, 0)
    assert (skills[2, 5].level, skills[2, 5].tested, skills[2, 5].not_tested) == (None, 0, 2)
    assert skills[1, None].success_rate is not None
    assert skills[1, None].form == "Assessment"


async def test_what_is_looked_at_is_what_is_found(desk: Desk, front: Grading) -> None:
    session = await desk.sessions.create(SessionDraft("Matin", NOON, NOON + timedelta(hours=2)))
    await desk.outbox.wait_idle()
    morning = await take(desk, 2, group="Matin")
    certified = await take(desk, 1, Registration(CERTIFICATION), group="Matin")
    evening = [await desk.candidates.add(person(group="Soir")) for _ in range(2)]
    await desk.tests.register(evening, Registration(ASSESSMENT, session_id=session))
    await desk.outbox.wait_idle()
    await grade(desk, front, morning, graded(2, 100, 1000, ""), graded(2, 300, 1000, ""))
    board = await desk.statistics.dashboard(PageQuery(filters={"group": "Matin"}))
    assert (board.planned, board.completed, board.graded) == (3, 3, 2)
    assert board.summaries[0].grades.average == 200
    by_form = await desk.statistics.dashboard(PageQuery(filters={"form": str(CERTIFICATION)}))
    assert (by_form.planned, by_form.graded, by_form.seconds, by_form.summaries) == (1, 0, None, [])
    waiting = await desk.statistics.dashboard(PageQuery(filters={"session": str(session)}))
    assert waiting.statuses == {TestStatus.NOT_STARTED: 2}
    assert (waiting.planned, waiting.completed) == (2, 0)
    somebody = (await desk.results.rows(morning[:1]))[0]
    found = await desk.statistics.dashboard(PageQuery(search=somebody.email))
    assert (found.planned, found.graded, found.summaries[0].grades.most) == (1, 1, 100)
    today = await desk.statistics.dashboard(PageQuery(filters={"view": "today", "kind": "assessment"}))
    assert today.graded == 2
    await desk.results.fetch(certified)
    assert (await desk.statistics.dashboard(PageQuery(filters={"finished_to": "2020-01-01"}))).graded == 0


@pytest.mark.parametrize(
    ("counted", "median"), [([(1.0, 1)], 1.0), ([(1.0, 1), (3.0, 1)], 2.0), ([(5.0, 1), (1.0, 3), (9.0, 1)], 1.0)]
)
def test_the_median_is_the_middle_one(counted: list[tuple[float, int]], median: float) -> None:
    found = figures(counted)
    assert found is not None
    assert found.median == median


def test_figures_are_told_whole() -> None:
    assert figures([(5.0, 1), (1.0, 3), (9.0, 1)]) == Figures(5, 3.4, 1.0, 1.0, 9.0)
    assert figures([(2.0, 2), (4.0, 1), (6.0, 1)]) == Figures(4, 3.5, 3.0, 2.0, 6.0)
    assert figures([(7.0, 4)]) == Figures(4, 7.0, 7.0, 7.0, 7.0)


def test_bands_have_their_edges_and_counts() -> None:
    assert bands(GradeType.LEVEL, 3.0, [(1.0, 2), (3.0, 1)]) == [Band(1, 1, 2), Band(2, 2, 0), Band(3, 3, 1)]
    assert bands(GradeType.NUMBER_CORRECT, 2.0, [(0.0, 1), (2.0, 4)]) == [Band(0, 0, 1), Band(1, 1, 0), Band(2, 2, 4)]
    threes = [Band(least, min(least + 3, 25), 1 if least == 24 else 0) for least in range(0, 25, 3)]
    assert bands(GradeType.NUMBER_CORRECT, 25.0, [(25.0, 1)]) == threes
    tenths = [Band(least, least + 100, 3 if least == 100 else 0) for least in range(0, 1000, 100)]
    assert bands(GradeType.SCORE, 1000.0, [(100.0, 1), (199.5, 2)]) == tenths


def test_of_nothing_there_are_no_figures() -> None:
    assert figures([]) is None


@pytest.mark.parametrize(
    ("kind", "maximum", "value", "place", "of"),
    [
        (GradeType.RANGE, 1000.0, 175.5, 0, 3),
        (GradeType.RANGE, 1000.0, 0.0, 0, 3),
        (GradeType.RANGE, 1000.0, 1000.0, 2, 3),
        (GradeType.LEVEL, 5.0, 0.0, 0, 5),
        (GradeType.LEVEL, 0.0, 1.0, 0, 1),
        (GradeType.NUMBER_CORRECT, 40.0, 39.0, 9, 10),
        (GradeType.NUMBER_CORRECT, 21.0, 21.0, 6, 7),
        (GradeType.NUMBER_CORRECT, 20.0, 20.0, 20, 21),
        (GradeType.AVERAGE, 1000.0, 99.9, 0, 10),
        (GradeType.ON_100_AVERAGE, 0.0, 0.0, 0, 1),
    ],
)
def test_every_grade_has_its_band(kind: GradeType, maximum: float, value: float, place: int, of: int) -> None:
    found = bands(kind, maximum, [(value, 2)])
    assert [each.count for each in found] == [2 if each == place else 0 for each in range(of)]
    assert found[-1].most == max(maximum, found[-1].least)


@pytest.mark.parametrize(
    ("told", "name"),
    [("Intermediate – 3/5", "Intermediate"), ("Avancé - 4/5", "Avancé"), ("3/5", ""), ("Expert", "Expert"), ("", "")],
)
def test_a_level_is_called_as_the_form_calls_it(told: str, name: str) -> None:
    assert level_name(told) == name


async def test_skills_as_a_table_have_one_row_a_person(desk: Desk, front: Grading, tmp_path: Path) -> None:
    both, *others = [
        await desk.candidates.add(person(family_name=name, group="Table")) for name in ("Abc", "Bcd", "Cde")
    ]
    first = await take_of(desk, [both, *others])
    second = await take_of(desk, [both])
    certified = await take_of(desk, [both], Registration(CERTIFICATION))
    await grade(
        desk,
        front,
        [*first, *second, *certified],
        graded(3, 100, 1000, "", s1=RATE),
        graded(3, 200, 1000, "", s1=RATE, s2=NOT_TESTED),
        graded(3, 300, 1000, ""),
        graded(3, 400, 1000, "", s1={**RATE, "successrate": 0.75}, s2=level(3.5)),
        graded(4, 1, 1, "", s1=RATE),
    )
    query = PageQuery(filters={"group": "Table"})
    table = await desk.statistics.skills_table(query)
    assert [(each.form, each.skill_id) for each in table.columns][:2] == [("Assessment", 1), ("Assessment", 2)]
    assert await table.count(ALL) == 3
    assert await table.ids(ALL) == [both, *others]
    rows = await table.page(ALL, 0, 9)
    assert [(row.id, row.grades) for row in rows] == [
        (both, {ASSESSMENT: (400, 1000), CERTIFICATION: (1, 1)}),
        (others[0], {ASSESSMENT: (200, 1000)}),
        (others[1], {ASSESSMENT: (300, 1000)}),
    ]
    assert [row.skills.get((ASSESSMENT, 1)) for row in rows[:2]] == [0.75, 0.5]
    assert rows[0].skills[ASSESSMENT, 2] == 3.5
    assert rows[1].skills[ASSESSMENT, 2] is None
    assert len(await table.page(ALL, 2, 9)) == 1


# Progression -------------------------------------------------------------------------------------------


async def test_how_far_somebody_has_come(desk: Desk, front: Grading) -> None:
    candidate = await desk.candidates.add(person())
    [first] = await take_of(desk, [candidate])
    [second] = await take_of(desk, [candidate])
    [other] = await take_of(desk, [candidate], Registration(CERTIFICATION))
    await grade(
        desk,
        front,
        [first, second, other],
        graded(2, 400, 1000, "", s1=RATE, s2=level(2), s3=NOT_TESTED),
        graded(
            2,
            650,
            1000,
            "",
            s1={**RATE, "successrate": 0.75, "des": "Formules"},
            s2=level(4),
            s3=NOT_TESTED,
            s4=level(5, "New"),
        ),
        graded(4, 1, 1, "", s1={**RATE, "des": "FORMULAS"}),
    )
    assert [each.id for each in await desk.progression.others(second)] == [first, other]
    progress = await desk.progression.of_person(second, first)
    assert (progress.first.row.id, progress.second.row.id, progress.change) == (first, second, 250)
    told = {each.description: (each.first, each.second, each.change) for each in progress.skills}
    assert told == {
        "Formules": (0.5, 0.75, 0.25),  # by its number, as it is called now
        "Layout": (0.25, 0.75, 0.5),
        "Charts": (None, None, None),
        "New": (None, 1.0, None),
    }
    across = await desk.progression.of_person(first, other)
    assert across.change is None
    assert next(each for each in across.skills if each.description == "FORMULAS").change == 0.0


async def test_how_far_a_group_has_come(desk: Desk, front: Grading) -> None:
    people = [await desk.candidates.add(person(group="2026-A", given_name=name)) for name in ("Ada", "Béa", "Cid")]
    first = await take_of(desk, people)
    second = await take_of(desk, people[:2])
    await grade(
        desk,
        front,
        [*first, *second],
        graded(2, 400, 1000, "", s1=RATE),
        graded(2, 500, 1000, "", s1=RATE),
        graded(2, 900, 1000, ""),
        graded(2, 450, 1000, "", s1={**RATE, "successrate": 1}),
        graded(2, 700, 1000, "", s1=RATE),
    )
    progress = await desk.progression.of_group(PageQuery(filters={"group": "2026-A"}), ASSESSMENT, ASSESSMENT)
    assert progress.members == [
        MemberProgress(people[1], "Béa Ébauche", "2026-A", first[1], second[1], 500, 700),
        MemberProgress(people[0], "Ada Ébauche", "2026-A", first[0], second[0], 400, 450),
    ]
    assert [each.change for each in progress.members] == [200, 50]
    assert (progress.grade_type, progress.maximum, progress.not_comparable) == (GradeType.SCORE, 1000, 0)
    assert progress.first is not None
    assert progress.second is not None
    assert progress.change is not None
    assert progress.first == Figures(2, 450, 450, 400, 500)
    assert progress.second == Figures(2, 575, 575, 450, 700)
    assert progress.change == Figures(2, 125, 125, 50, 200)
    told = {each.description: each for each in progress.skills}
    assert (told["Formulas"].first, told["Formulas"].second, told["Formulas"].change) == (0.5, 0.75, 0.25)
    nobody = await desk.progression.of_group(PageQuery(filters={"group": "Soir"}), ASSESSMENT, ASSESSMENT)
    assert (nobody.members, nobody.first, nobody.grade_type) == ([], None, None)


async def test_grades_of_two_types_are_not_compared(desk: Desk, front: Grading) -> None:
    people = [await desk.candidates.add(person(group="Types")) for _ in range(4)]
    first = await take_of(desk, people)
    second = await take_of(desk, people, Registration(CERTIFICATION))
    await grade(
        desk,
        front,
        [*first, *second],
        graded(2, 400, 1000, "", s1=RATE),
        graded(2, 400, 1000, "", s1=RATE),
        graded(15, 40, 100, "", s1=RATE),
        graded(2, 300, 1000, "", s1=RATE),
        graded(2, 500, 1000, "", s9=RATE),
        graded(4, 1, 1, ""),
        graded(15, 60, 100, ""),
        graded(2, 310, 1000, ""),
    )
    progress = await desk.progression.of_group(PageQuery(filters={"group": "Types"}), ASSESSMENT, CERTIFICATION)
    assert (progress.grade_type, progress.maximum) == (GradeType.SCORE, 1000)
    name = (await the_candidate(desk, people[0])).name
    assert progress.members == [
        MemberProgress(people[0], name, "Types", first[0], second[0], 400, 500),
        MemberProgress(people[3], name, "Types", first[3], second[3], 300, 310),
    ]
    assert progress.change == Figures(2, 55, 55, 10, 100)
    assert progress.not_comparable == 2
    back = await desk.progression.of_group(PageQuery(filters={"group": "Types"}), CERTIFICATION, ASSESSMENT)
    assert [(each.first_id, each.second_id, each.change) for each in back.members] == [
        (second[3], first[3], -10),
        (second[0], first[0], -100),
    ]
    alone = await desk.progression.of_group(PageQuery(filters={"group": "Types"}), ASSESSMENT, ASSESSMENT)
    assert (alone.members, alone.not_comparable) == ([], 0)  # each took it once
    assert "Formulas" in {each.description for each in progress.skills if each.change is not None}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((0.5, None, None, None), 0.5),
        ((None, 3.0, 1.0, 5.0), 0.5),
        ((None, 9.0, 1.0, 5.0), 1.0),
        ((None, 3.0, None, 5.0), None),
        ((None, 3.0, 5.0, 5.0), None),
        ((None, None, 1.0, 5.0), None),
        ((None, 3.0, 1.0, None), None),
    ],
)
def test_a_level_is_a_place_on_its_scale(told: tuple[float | None, ...], expected: float | None) -> None:
    assert share(*told) == expected
