"""Registering many to several tests: what it takes, said before and taken then."""

from pathlib import Path

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.registering import Cost
from tests.desk.services.offices import (
    ALL,
    ASSESSMENT,
    CERTIFICATION,
    account_at,
    left,
    open_desk,
    person,
    the_candidate,
    the_tests,
)
from tests.support.station import SECRETS, RunningStation


def lines(cost: Cost) -> dict[str, tuple[int, int | None]]:
    """By type: what it takes, and what will be left."""
    return {line.description: (line.takes, line.after) for line in cost.lines}


async def people(desk: Desk, count: int) -> list[int]:
    """So many invented people."""
    return [await desk.candidates.add(person()) for _ in range(count)]


async def test_what_is_said_is_what_is_taken(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        two = await people(desk, 2)
        before, proctoring = await left(platform), await left(platform, "Proctoring")
        plan = [Registration(ASSESSMENT, proctored=True), Registration(ASSESSMENT, another=True, tests_by_credit=2)]
        cost = await desk.registering.cost(two[:1], plan)
        assert lines(cost) == {"Assessments": (2, before - 2), "Proctoring": (1, proctoring - 1)}
        assert (cost.tests, cost.unfinished, cost.enough) == (2, 0, True)
        tests = await desk.registering.register(two[:1], plan)
        await desk.outbox.wait_idle()
        assert (await left(platform), await left(platform, "Proctoring")) == (before - 2, proctoring - 1)
        rows = await the_tests(desk)
        assert [row.id for row in rows] == list(tests[::-1])
        assert all(row.platform_id is not None for row in rows)
        again = await desk.registering.cost(two, [Registration(ASSESSMENT, another=True)])
        assert lines(again)["Assessments"][0] == 1  # the pack of the first has a place left
        unfinished = await desk.registering.cost(two, [Registration(ASSESSMENT)])
        assert (unfinished.tests, unfinished.unfinished, lines(unfinished)["Assessments"][0]) == (1, 1, 1)


async def test_what_waits_in_the_outbox_comes_before(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
    async with open_desk(tmp_path, station.url, start=False) as desk:
        three = await people(desk, 3)
        await desk.registering.register(three[:1], [Registration(CERTIFICATION)])
        [line] = (await desk.registering.cost(three[1:], [Registration(CERTIFICATION)])).lines
        assert (line.description, line.takes, line.queued, line.left, line.after) == ("Certifications", 2, 1, 1, -2)
        assert not (await desk.registering.cost(three[1:], [Registration(CERTIFICATION)])).enough
        unknown = await desk.registering.cost(three, [Registration(4711)])
        assert [(each.description, each.left, each.after) for each in unknown.lines] == [("", None, None)]
        assert unknown.enough


async def test_all_options_reach_the_platform(tmp_path: Path, station: RunningStation) -> None:
    registration = Registration(
        ASSESSMENT,
        full_screen=True,
        limit=3,
        limit_days=30,
        return_page="https://lms.example/back",
        callback_page="https://lms.example/done",
        cpf_id="CPF-2026-0815",
    )
    async with open_desk(tmp_path, station.url) as desk:
        [candidate] = await people(desk, 1)
        await desk.registering.register([candidate], [registration])
        counts = await desk.outbox.wait_idle()
        assert (counts.refused, counts.in_doubt) == (0, 0)
        assert await desk.candidates.count(PageQuery(search="cpf-2026-0815")) == 1
        assert (await the_candidate(desk, candidate)).tests_to_take == 1


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("limit", 0, "out_of_range"),
        ("limit_days", 36_501, "out_of_range"),
        ("tests_by_credit", 5, "out_of_range"),
        ("return_page", "javascript:alert(1)", "not_a_page"),
        ("return_page", "https://a b.example", "not_a_page"),
        ("callback_page", "lms.example", "not_a_page"),
        ("cpf_id", "x" * 256, "too_long"),
    ],
)
async def test_what_can_not_be_is_said_at_its_field(tmp_path: Path, field: str, value: object, code: str) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        registration = Registration(ASSESSMENT, **{field: value})  # type: ignore[arg-type]  # by name
        assert [(each.field, each.code) for each in desk.registering.check(registration)] == [(field, code)]
        [candidate] = await people(desk, 1)
        with pytest.raises(InvalidInput):
            await desk.registering.register([candidate], [registration])
        assert await desk.tests.count(ALL) == 0


async def test_nobody_of_another_account_is_registered(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        [theirs] = await people(desk, 1)
        other = await desk.accounts.add(account_at(station.url, "client-b"), SECRETS["client-b"])
        await desk.accounts.use(other.id)
        [mine] = await people(desk, 1)
        for candidates, registration in (([mine, theirs], Registration(1)), ([mine], Registration(1, session_id=5))):
            with pytest.raises(NotFound):
                await desk.registering.register(candidates, [registration])
        assert await desk.tests.count(ALL) == 0
