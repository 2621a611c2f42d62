"""Taking back the last change: exactly what was before, or a reason why not."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.errors import NotPossible
from isodesk.desk.services import steps, undo
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.store.connection import Connection
from tests.desk.services.between import HELD, LOST, between
from tests.desk.services.offices import (
    ALL,
    ASSESSMENT,
    intents,
    left,
    open_desk,
    person,
    the_candidate,
    the_tests,
)
from tests.support.faulty_proxy import FaultyProxy
from tests.support.station import RunningStation

NINE, NOON = datetime(2030, 5, 1, 9), datetime(2030, 5, 1, 12)  # noqa: DTZ001 - wall times
Everything = dict[str, list[tuple[Any, ...]]]


async def everything(desk: Desk) -> Everything:
    """Every row of every table, but those that say which forms there are."""

    def work(connection: Connection) -> Everything:
        statement = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0"
        tables = [row[0] for row in connection.execute(statement) if row[0] not in ("sqlite_sequence", "form")]
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall() for table in tables}  # noqa: S608 - names of the schema

    return await desk.context.store.read(work)


async def known_with_tests(desk: Desk) -> tuple[int, list[int]]:
    """Somebody on the platform with two tests there."""
    known = await desk.candidates.add(person(given_name="Known"))
    tests = [
        (await desk.tests.register([known], Registration(ASSESSMENT, another=another)))[0] for another in (False, True)
    ]
    assert await desk.outbox.wait_idle() == OutboxCounts()
    return known, tests


async def waiting_with_a_test(desk: Desk) -> int:
    """Somebody of whom nothing is sent yet."""
    waits = await desk.candidates.add(person(given_name="Waits"))
    await desk.tests.register([waits], Registration(ASSESSMENT))
    assert (await desk.outbox.wait_idle()).waiting == 2
    return waits


async def edit(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.candidates.update(waits, person(given_name="Other", country="France", group="evening"))


async def tell(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    email = (await the_candidate(desk, known)).email
    await desk.candidates.update(known, person(given_name="Changed", country="France", email=email))


async def delete_known(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.candidates.delete([known])


async def delete_unsent(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.candidates.delete([waits])


async def register(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.tests.register([known, waits], Registration(ASSESSMENT, another=True))


async def proctor(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.tests.set_proctored(tests, proctored=True)


async def delete_tests(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    unsent = [row.id for row in await the_tests(desk) if row.candidate_id == waits]
    await desk.tests.delete([*tests, *unsent])


async def invite(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.mails.send_to_candidates([known, waits], Invitation(41))


async def plan(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    await desk.sessions.create(SessionDraft("Matin", NINE, NOON))


async def cancel(desk: Desk, known: int, tests: list[int], waits: int) -> None:
    creation = min(each.id for each in await intents(desk, "waiting"))
    await desk.outbox.cancel([creation])


WAYS = [edit, tell, delete_known, delete_unsent, register, proctor, delete_tests, invite, plan, cancel]
Way = Callable[[Desk, int, list[int], int], Awaitable[None]]


@pytest.mark.parametrize("way", WAYS)
async def test_what_was_before_is_there_again(tmp_path: Path, station: RunningStation, way: Way) -> None:
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        known, tests = await known_with_tests(desk)
        async with line.out_of_reach():
            waits = await waiting_with_a_test(desk)
            before = await everything(desk)
            await way(desk, known, tests, waits)
            await desk.outbox.wait_idle()
            assert await everything(desk) != before
            step = await desk.undo.last()
            assert step is not None
            assert step.reason == ""
            assert (await desk.undo.undo(step.id)).id == step.id
            assert await everything(desk) == before
        await desk.outbox.try_now()
        assert await desk.outbox.wait_idle() == OutboxCounts()  # what waited before is sent


async def test_one_after_the_other(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        assert await desk.undo.last() is None
        with pytest.raises(NotPossible, match="nothing_to_undo"):
            await desk.undo.undo()
        empty = await everything(desk)
        draft = person()
        candidate = await desk.candidates.add(draft)
        first = await desk.undo.last()
        session = await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
        await desk.sessions.change(session, SessionDraft("Soir", NINE, NOON))
        await desk.tests.move([test], None)
        await desk.candidates.update(candidate, person(email=draft.email, given_name="Inès"))
        await desk.sessions.delete(session)
        with pytest.raises(NotPossible, match="not_the_last"):
            await desk.undo.undo(0)
        undone = [await desk.undo.undo() for _ in range(7)]
        said = [(step.what, step.count) for step in undone]
        assert said[0] == ("taken_back", 1)
        assert said[-3:] == [("add_test", 1), ("create_session", 1), ("create_candidate", 1)]
        assert {what for what, _ in said[1:-3]} == {"edited"}
        assert await everything(desk) == empty
        assert undone[-1] == first


async def test_what_was_sent_can_not_be_undone(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        people = [await desk.candidates.add(person()) for _ in range(2)]
        before = await left(platform)
        await desk.tests.register(people, Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        step = await desk.undo.last()
        assert step is not None
        assert (step.what, step.count, step.reason) == ("add_test", 2, "already_sent")
        with pytest.raises(NotPossible, match="already_sent"):
            await desk.undo.undo()
        assert len(await the_tests(desk)) == 2
        assert await left(platform) == before - 2


async def test_an_edit_that_went_along_with_the_creation_can_not_be_undone(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.candidates.update(candidate, person(email=draft.email, given_name="Inès"))
        await desk.start()
        await desk.outbox.wait_idle()
        with pytest.raises(NotPossible, match="already_sent"):
            await desk.undo.undo()
        assert (await the_candidate(desk, candidate)).given_name == "Inès"


async def test_what_is_in_doubt_or_being_sent_can_not_be_undone(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        front.faults[42] = [HELD]
        await desk.mails.send_to_candidates([candidate], Invitation(41))
        await front.until_held(1)
        with pytest.raises(NotPossible, match="already_sent"):
            await desk.undo.undo()
        front.release()
        await desk.outbox.wait_idle()
        other = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        front.faults[42] = [LOST]
        await desk.mails.send_to_candidates([other], Invitation(41))
        await desk.outbox.wait_idle()
        with pytest.raises(NotPossible, match="already_sent"):
            await desk.undo.undo()


async def test_a_decision_is_undone_while_nothing_came_of_it(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {42: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.mails.send_to_candidates([candidate], Invitation(41))
        await desk.outbox.wait_idle()
        [doubt] = await intents(desk, "in_doubt")
        await desk.outbox.settle(doubt.id, Settling.AS_DONE)
        undone = await desk.undo.undo()
        assert (undone.what, undone.count) == ("settled", 1)
        assert [each.id for each in await intents(desk, "in_doubt")] == [doubt.id]


async def test_what_changed_since_is_left_alone(tmp_path: Path) -> None:
    """As the platform's own news change it, which nobody here can undo."""
    async with open_desk(tmp_path, start=False) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.candidates.update(candidate, person(email=draft.email, given_name="Mine"))
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE candidate SET given_name = 'Theirs'")
        )
        with pytest.raises(NotPossible, match="changed_since"):
            await desk.undo.undo()
        assert (await the_candidate(desk, candidate)).given_name == "Theirs"
        await desk.context.store.write(lambda connection: connection.execute("DELETE FROM candidate"))
        with pytest.raises(NotPossible, match="changed_since"):
            await desk.undo.undo()


async def test_a_place_that_is_taken_meanwhile_is_left_to_who_has_it(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.candidates.delete([candidate])
        await desk.context.store.write(
            lambda connection: connection.execute(
                "INSERT INTO candidate (account_id, email, email_key, given_name, family_name, gender, group_name,"
                " country, external_id, extra_time_percent, search, sort_key, created_at)"
                " VALUES (?, ?, ?, 'Somebody', 'Else', 3, '', '', '', 0, '', '', 0)",
                (desk.context.account_id, draft.email, draft.email),
            )
        )
        with pytest.raises(NotPossible, match="changed_since"):
            await desk.undo.undo()
        [row] = await desk.candidates.page(ALL, 0, 9)
        assert row.given_name == "Somebody"


async def test_another_account_is_not_undone_in_this_one(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.add(person())
        first = desk.context.account_id
        desk.context.account_id = "another"
        assert await desk.undo.last() is None
        desk.context.account_id = first
        assert await desk.undo.last() is not None


async def test_a_change_in_several_transactions_is_one_step(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        before = await everything(desk)

        def work(connection: Connection, account: str, now: float) -> None:
            connection.executemany(
                "INSERT INTO session (id, account_id, description, start_at, end_at, code, search, created_at)"
                " VALUES ((SELECT coalesce(max(id), 0) + ? FROM session), ?, 'x', '', '', '', '', ?)",
                [(further, account, now) for further in (1, 1, 5)],
            )

        for _ in range(3):
            await desk.context.change(work, joins="one")
        step = await desk.undo.undo()
        assert (step.what, step.count) == ("edited", 9)
        assert await everything(desk) == before
        assert await desk.undo.last() is None


async def test_a_list_is_taken_back_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Email\n" + "".join(f"Zoé,Ébauche,z{row}@example.org\n" for row in range(5)))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        before = await everything(desk)
        await desk.roster.confirm(await desk.roster.read(path), Registration(ASSESSMENT))
        step = await desk.undo.undo()
        assert (step.what, step.count) == ("import", 10)
        assert await everything(desk) == before


async def test_what_its_maker_took_back_is_no_step_any_more(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.add(person())
        first = await desk.undo.last()

        def work(connection: Connection, account: str, now: float) -> None:
            connection.execute("UPDATE candidate SET country = 'x' WHERE account_id = ?", (account,))

        await desk.context.change(work, joins="taken")
        assert await desk.undo.last() != first
        desk.context.steps.forget("taken")
        assert await desk.undo.last() == first


async def reached(desk: Desk) -> OutboxCounts:
    """What is left once the line is there again and everything that may go is gone."""
    async with asyncio.timeout(20):
        while True:
            await desk.outbox.try_now()
            counts = await desk.outbox.wait_idle()
            if counts.offline_since is None:
                return counts


async def test_what_is_put_back_waits_no_more_for_what_was_sent_meanwhile(
    tmp_path: Path, station: RunningStation
) -> None:
    """A mail is taken back; its person, their session and their test reach the platform; it is put back, and goes."""
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        async with line.out_of_reach():
            candidate = await desk.candidates.add(person())
            session = await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
            await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
            await desk.mails.send_to_candidates([candidate], Invitation(41))
            await desk.outbox.cancel([max(each.id for each in await intents(desk, "waiting"))])
        assert await reached(desk) == OutboxCounts()
        assert line.delivered[42] == 0
        await desk.undo.undo()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert line.delivered[42] == 1


async def test_a_registration_that_is_put_back_goes_once_its_session_is_there(
    tmp_path: Path, station: RunningStation
) -> None:
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        async with line.out_of_reach():
            session = await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
            await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
            await desk.outbox.cancel([max(each.id for each in await intents(desk, "waiting"))])
        await reached(desk)
        await desk.undo.undo()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        [test] = await the_tests(desk)
        assert (test.session, test.platform_id is not None) == ("Matin", True)


@pytest.mark.parametrize(("form", "mails"), [(999, 0), (ASSESSMENT, 1)])
async def test_what_is_put_back_still_waits_for_what_was_refused_meanwhile(
    tmp_path: Path, station: RunningStation, form: int, mails: int
) -> None:
    """A refused test isn't announced; another one of the same person is."""
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        async with line.out_of_reach():
            [announced] = await desk.tests.register([candidate], Registration(form))
            if form == ASSESSMENT:
                await desk.tests.register([candidate], Registration(999))
            await desk.mails.send_for_tests([announced], Invitation(41))
            await desk.outbox.cancel([max(each.id for each in await intents(desk, "waiting"))])
        assert (await reached(desk)).refused == 1
        await desk.undo.undo()
        counts = await desk.outbox.wait_idle()
        assert (counts.refused, counts.waiting, line.delivered[42]) == (1, 1 - mails, mails)


async def test_a_mail_that_is_put_back_still_waits_for_the_test_that_was_refused_before(
    tmp_path: Path, station: RunningStation
) -> None:
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())
        async with line.out_of_reach():
            [refused] = await desk.tests.register([candidate], Registration(999))
            await desk.mails.send_for_tests([refused], Invitation(41))
        waits = await reached(desk)
        assert (waits.refused, waits.waiting) == (1, 1)
        [mail] = await intents(desk, "waiting")
        await desk.outbox.cancel([mail.id])
        await desk.undo.undo()
        assert await desk.outbox.wait_idle() == waits
        assert line.delivered[42] == 0


async def test_what_is_too_large_says_so_and_ends_what_may_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (undo, steps):
        monkeypatch.setattr(module, "MOST_ROWS", 3)
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(person())
        people = [await desk.candidates.add(person()) for _ in range(2)]
        await desk.tests.register(people, Registration(ASSESSMENT))
        with pytest.raises(NotPossible, match="too_large"):
            await desk.undo.undo()
        await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
        assert (await desk.undo.undo()).what == "create_session"

        def work(connection: Connection, account: str, _now: float) -> None:
            connection.execute("UPDATE candidate SET country = 'x' WHERE account_id = ?", (account,))
            connection.execute("UPDATE planned_test SET full_screen = 1 WHERE account_id = ?", (account,))

        await desk.context.change(work, joins="taken")
        desk.context.steps.forget("taken")
        assert await desk.undo.last() is None  # what was before something too large isn't undone behind it
        assert (await the_candidate(desk, candidate)).country == "x"
