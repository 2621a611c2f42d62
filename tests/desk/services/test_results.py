"""A test that somebody takes on the real station: its status, grade, skills and report come back."""

from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.errors import NotAuthorised
from isodesk.client.sit import sit
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.drafts import Outcome, Registration
from isodesk.desk.services.events import Progress
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.rows_of_results import ResultRow, SkillRow
from isodesk.desk.store.results import keep
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import Language, TestStatus
from tests.desk.services.between import between
from tests.desk.services.grading import graded, grading, take
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person, the_candidate, the_tests
from tests.support.station import RunningStation


async def test_a_result_from_the_last_answer_to_the_report(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        await desk.following.stop()  # a station would tell by itself
        people = [await desk.candidates.add(person()) for _ in range(2)]
        await desk.tests.register(people, Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        _, taken = await the_tests(desk)
        await sit(taken.url, AtRandom(1))
        steps: list[Progress] = []
        desk.events.subscribe(Progress, steps.append)
        outcome = await desk.results.fetch()
        assert (outcome.done, outcome.failed) == (1, 0)
        assert {step.work for step in steps} == {"tests.refresh", "results.fetch"}
        [row] = await desk.results.page(ALL, 0, 9)
        assert (row.id, row.status, row.form) == (taken.id, TestStatus.COMPLETED, "Assessment")
        assert row.maximum == 1000
        assert row.value is not None
        assert row.has_report
        detail = await desk.results.detail(row.id)
        assert detail.language is Language.ENGLISH
        assert {skill.description for skill in detail.skills} == {"Adding", "Multiplying", "Unasked"}
        assert next(skill for skill in detail.skills if skill.description == "Unasked").success_rate is None
        assert (await desk.reports.get(row.id, Language.FRENCH)).pdf.startswith(b"%PDF-")
        candidate = await the_candidate(desk, taken.candidate_id)
        assert (candidate.test_status, candidate.tests_to_take) == (TestStatus.COMPLETED, 0)
        assert await desk.results.count(PageQuery(filters={"fetched": "no"})) == 0
        assert (await desk.results.fetch()).done == 0


@pytest.mark.parametrize("hosted", [False, True])
async def test_a_confirmation_test(tmp_path: Path, station: RunningStation, hosted: bool) -> None:
    """The hosted platform answers with its link alone."""
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        with pytest.raises(NotPossible, match="not_completed"):
            await desk.tests.add_confirmation(test)
        [row] = await the_tests(desk)
        await sit(row.url, AtRandom(2))
        await desk.tests.refresh()
        front.without = "pla_tst_id" if hosted else ""
        await desk.tests.add_confirmation(test)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        confirmation, _ = await the_tests(desk)
        assert confirmation.url.startswith(station.url)
        assert (confirmation.platform_id is None) == hosted


async def test_what_is_not_sent_has_no_report(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        with pytest.raises(NotPossible, match="not_sent_yet"):
            await desk.reports.get(test)


async def test_links_are_asked_for_when_used(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        with pytest.raises(NotPossible, match="not_sent_yet"):
            await desk.links.candidate(candidate)
        await desk.outbox.wait_idle()
        assert (await desk.links.candidate(candidate)).url.startswith(station.url)
        assert (await desk.links.administrator("admin.a@example.org")).startswith(f"{station.url}/admin/")


async def test_one_result_that_can_not_be_read_does_not_hold_up_the_others(
    tmp_path: Path, station: RunningStation
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        people = [await desk.candidates.add(person()) for _ in range(3)]
        never, *_ = await desk.tests.register(people, Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        for row in (await the_tests(desk))[:2]:
            await sit(row.url, AtRandom(1))
        front.faults[4] = ["html"]
        outcome = await desk.results.fetch()
        assert (outcome.done, outcome.failed, outcome.reasons) == (1, 1, ["unreadable_answer"])
        outcome = await desk.results.fetch([never])
        assert (outcome.failed, outcome.reasons) == (1, ["502"])
        [unsent] = await desk.tests.register(people[:1], Registration(ASSESSMENT, tests_by_credit=9, another=True))
        assert (await desk.results.fetch([unsent])).reasons == ["not_sent_yet"]


async def test_what_is_wrong_with_the_account_ends_the_fetching(tmp_path: Path, station: RunningStation) -> None:
    async with grading(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        await desk.following.stop()  # a station would tell by itself
        await take(desk, 2)
        front.statuses[4] = 401
        with pytest.raises(NotAuthorised):
            await desk.results.fetch()


async def test_a_result_of_nobody_is_not_found(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        with pytest.raises(NotFound):
            await desk.results.detail(1)


async def test_what_came_for_another_account_is_not_kept(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        values = (3, 500, 1000, "", 60, 2, 0.0)
        await desk.context.store.write(lambda connection: keep(connection, "another", test, values, []))
        assert (await desk.results.detail(test)).row.value is None
        await desk.context.keep(lambda connection, account, _: keep(connection, account, test, values, []))
        assert (await desk.results.detail(test)).row.value == 500


async def test_a_result_is_told_whole_and_how_far_asking_is(tmp_path: Path, station: RunningStation) -> None:
    async with grading(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        untaken = await desk.candidates.add(person())
        [test] = await take(desk, group="Matin")
        await desk.tests.register([untaken], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        planned = next(row for row in await the_tests(desk) if row.id == test)
        rate = {"des": "Formulas", "successrate": 0.5, "level": -1, "level_des": "", "scalemin": 1, "scalemax": 5}
        level = {"des": "Layout", "level": 3.5, "level_des": "Knows it", "scalemin": 1, "scalemax": 5}
        front.grades[str(planned.platform_id)] = graded(2, 712, 1000, "712/1000", 615, s1=rate, s2=level)
        steps: list[Progress] = []
        desk.events.subscribe(Progress, steps.append)
        desk.context.clock = lambda: 5000.0
        assert await desk.results.fetch() == Outcome(1, 0, [])
        assert steps == [
            Progress("tests.refresh", 0, 1),
            Progress("tests.refresh", 1, 1),
            Progress("results.fetch", 0, 1),
            Progress("results.fetch", 1, 1),
        ]
        detail = await desk.results.detail(test)
        finished_at = detail.row.finished_at
        assert finished_at is not None
        assert detail.row == ResultRow(
            id=test,
            platform_id=planned.platform_id or 0,
            candidate_id=planned.candidate_id,
            candidate="Zoé Ébauche",
            email=planned.email,
            group="Matin",
            form_id=ASSESSMENT,
            form="Assessment",
            status=TestStatus.COMPLETED,
            grade_type=GradeType.SCORE,
            value=712,
            maximum=1000,
            description="712/1000",
            seconds=615,
            fetched_at=5000.0,
            has_report=True,
            kind="assessment",
            finished_at=finished_at,
            session="",
            report_here=False,
        )
        assert (detail.language, detail.skills) == (
            Language.ENGLISH,
            [
                SkillRow(1, "Formulas", 0.5, None, "", 1, 5),
                SkillRow(2, "Layout", None, 3.5, "Knows it", 1, 5),
            ],
        )
        assert await desk.results.page(ALL, 0, 9) == await desk.results.rows([test]) == [detail.row]
