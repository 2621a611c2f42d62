"""Imports that were confirmed: paused, resumed over restarts, taken back; and those that never came to their end."""

import asyncio
from pathlib import Path

import pytest

from isodesk.desk.errors import NoAccount, NotFound
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.events import Progress, RowsChanged
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.imports import ImportRow
from isodesk.desk.services.roster.report import Imported
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.store import imports as stored
from tests.desk.services.between import between
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person, the_tests
from tests.desk.services.test_roster import HEADER, dry
from tests.support.station import RunningStation

PEOPLE = 40


def rows(of: str, people: int = PEOPLE) -> str:
    return HEADER + "".join(f"A,B,{of}{number}@example.org,,,\n" for number in range(people))


async def test_a_paused_import_rests_over_a_restart_while_others_go(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front:
        async with open_desk(tmp_path, front.url, start=False) as desk:
            imported = await desk.roster.confirm(await dry(desk, tmp_path, rows("rest")), Registration(ASSESSMENT))
            await desk.roster.imports.pause(imported.import_id)
        async with open_desk(tmp_path, front.url) as desk:
            other = await desk.candidates.add(person())
            while (await desk.candidates.detail(other)).row.platform_id is None:  # noqa: ASYNC110 - the store tells nobody
                await asyncio.sleep(0.02)
            row = await desk.roster.imports.progress(imported.import_id)
            assert (row.paused, row.total, row.waiting, row.done) == (True, 2 * PEOPLE, 2 * PEOPLE, 0)
            assert front.count(2) == 0
            await desk.roster.imports.resume(imported.import_id)
            assert await desk.outbox.wait_idle() == OutboxCounts()
            row = await desk.roster.imports.progress(imported.import_id)
            assert (row.paused, row.under_way, row.done) == (False, False, 2 * PEOPLE)
            assert front.count(2) == PEOPLE


async def test_imports_are_listed_newest_first_with_how_far_they_are(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        first = await desk.roster.confirm(await dry(desk, tmp_path, rows("a", 3)))
        second = await desk.roster.confirm(await dry(desk, tmp_path, rows("b", 2)))
        await desk.roster.imports.cancel_rest(first.import_id)
        found = await desk.roster.imports.page(ALL, 0, 9)
        assert await desk.roster.imports.ids(ALL) == [second.import_id, first.import_id]
        assert [(row.id, row.waiting, row.cancelled, row.done) for row in found] == [
            (second.import_id, 2, 0, 0),
            (first.import_id, 0, 3, 0),
        ]
        assert await desk.roster.imports.count(PageQuery("nothing like it")) == 0
        for work in (desk.roster.imports.pause, desk.roster.imports.resume, desk.roster.imports.progress):
            with pytest.raises(NotFound):
                await work(999)


async def test_what_was_added_to_people_of_an_import_goes_with_them(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        known = await desk.candidates.add(person(email="a0@example.org"))
        imported = await desk.roster.confirm(await dry(desk, tmp_path, rows("a", 3)), Registration(ASSESSMENT))
        people = await desk.candidates.ids(ALL)
        await desk.tests.register(people, Registration(102))
        # Two people with what was added to them, and the test of somebody whom the list didn't bring.
        assert await desk.roster.imports.cancel_rest(imported.import_id) == 7
        [row] = await desk.candidates.page(ALL, 0, 9)
        assert (row.id, row.tests_to_take) == (known, 1)
        assert [test.form_id for test in await the_tests(desk)] == [102]


async def test_an_import_that_a_crash_cut_off_leaves_nothing(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        await desk.roster.confirm(await dry(desk, tmp_path, rows("cut", 3)), Registration(ASSESSMENT))
        kept = await desk.candidates.add(person())
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE roster_import SET prepared = 0, paused = 1")
        )
        assert await desk.roster.imports.count(ALL) == 0
    async with open_desk(tmp_path, station.url) as desk:
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert await desk.candidates.ids(ALL) == [kept]
        account = desk.context.account_id
        assert await desk.context.store.read(lambda connection: stored.unprepared(connection, account)) == []


async def test_an_import_being_written_is_no_leftover(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        run = await dry(desk, tmp_path, rows("a", 2000))
        confirming = asyncio.create_task(desk.roster.confirm(run))
        while not await desk.candidates.count(ALL):  # noqa: ASYNC110 - the same
            await asyncio.sleep(0)
        await desk.roster.imports.clean_up()
        imported = await confirming
        assert (imported.candidates, await desk.candidates.count(ALL)) == (2000, 2000)


async def test_without_an_account_nothing_is_imported(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        run = await dry(desk, tmp_path, rows("a", 2))
        desk.context.account_id = ""
        with pytest.raises(NoAccount):
            await desk.roster.confirm(run)


async def test_an_import_is_told_whole_step_by_step_and_of_its_own_account_alone(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        desk.context.clock = lambda: 5000.0
        run = await dry(desk, tmp_path, rows("a", 600))
        steps, told = list[Progress](), list[set[str]]()
        desk.events.subscribe(Progress, steps.append)
        desk.events.subscribe(RowsChanged, lambda event: told.append(set(event.subjects)))
        imported = await desk.roster.confirm(run, Registration(ASSESSMENT))
        assert imported == Imported(imported.import_id, 600, 600, 0)
        assert steps == [Progress("roster.confirm", number, 3) for number in range(3)]
        assert told == [{"candidates", "tests", "sessions", "outbox"}]
        states = ("done", "refused", "refused", "in_doubt", "in_doubt", "in_doubt", "conflict", "sending", "cancelled")
        await desk.context.store.write(
            lambda connection: connection.executemany(
                "UPDATE intent SET state = ? WHERE id = ?", [(state, 100 + place) for place, state in enumerate(states)]
            )
        )
        row = await desk.roster.imports.progress(imported.import_id)
        assert row == ImportRow(imported.import_id, "list.csv", "candidates", 5000.0, False, 1200, 1192, 2, 3, 1, 1)
        assert (row.done, row.under_way, row.is_adoption) == (1, True, False)
        assert await desk.roster.imports.page(ALL, 0, 9) == [row]
        await desk.accounts.use("sample")
        for work in (
            desk.roster.imports.progress(imported.import_id),
            desk.roster.imports.pause(imported.import_id),
            desk.roster.imports.resume(imported.import_id),
            desk.roster.imports.cancel_rest(imported.import_id),
        ):
            with pytest.raises(NotFound) as raised:
                await work
            assert raised.value.parameters == {"subject": "import", "id": imported.import_id}
        assert await desk.roster.imports.count(ALL) == 0
