"""What waits for a person, and what must not be said of somebody any more."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.events import OutboxChanged
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.sending import batch, patience
from isodesk.desk.store.connection import Connection
from isodesk.protocol.values import Gender
from tests.desk.services.between import HELD, HTML, LOST, UNSENT, between
from tests.desk.services.offices import (
    ALL,
    ASSESSMENT,
    CERTIFICATION,
    intents,
    left,
    open_desk,
    person,
    the_candidate,
    the_tests,
)
from tests.support.faulty_proxy import Fault, FaultyProxy
from tests.support.station import RunningStation, running_station

NINE, NOON = datetime(2030, 5, 1, 9), datetime(2030, 5, 1, 12)  # noqa: DTZ001 - wall times


async def test_nothing_goes_again_right_after_a_crash(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    """The desk died during a slow action 9: it is still at work on the platform when the next desk starts."""
    async with between(station.url) as front:
        async with open_desk(tmp_path, front.url) as desk:
            candidate = await desk.candidates.add(person())
            await desk.outbox.wait_idle()
        async with open_desk(tmp_path, front.url, start=False) as desk:
            await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
            await desk.context.store.write(
                lambda connection: connection.execute(
                    "UPDATE intent SET state = 'sending', sent_at = ? WHERE action = 9", (desk.context.clock(),)
                )
            )
        async with open_desk(tmp_path, front.url) as desk:
            async with asyncio.timeout(20):
                while not (found := await intents(desk, "in_doubt")):  # noqa: ASYNC110 - the outbox says nothing of what it found at its start
                    await asyncio.sleep(0.01)
            [doubt] = found

            def when(connection: Connection) -> float:
                return float(
                    connection.execute("SELECT not_before FROM intent WHERE id = ?", (doubt.id,)).fetchone()[0]
                )

            assert await desk.context.store.read(when) >= (doubt.sent_at or 0) + patience.LATE
            assert front.count(9) == 0


async def test_another_administrator_who_gives_a_credit_back_does_not_make_it_go_twice(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()  # as a hosted account, where only the credits tell
        other = person()
        await desk.candidates.add(other)
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        theirs = await platform.add_test(form_id=ASSESSMENT, email=other.email)
        front.faults |= {9: [LOST], 15: ["", HELD]}
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        await platform.delete_test(planned_test_id=theirs.planned_test_id)
        front.release()
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        assert front.count(9) == 1


async def test_a_refused_registration_is_not_announced(tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        async with between(station.url) as front, open_desk(tmp_path / "desk", front.url, start=False) as desk:
            candidate = await desk.candidates.add(person())
            [test] = await desk.tests.register([candidate], Registration(999))
            await desk.mails.send_for_tests([test], Invitation(41))
            await desk.start()
            counts = await desk.outbox.wait_idle()
            assert (counts.refused, counts.waiting, front.count(42)) == (1, 1, 0)
            [refused] = await intents(desk, "refused")
            assert await desk.outbox.cancel([refused.id]) == 2
            assert await desk.outbox.wait_idle() == OutboxCounts()
            assert front.count(42) == 0


async def test_a_mail_with_more_to_say_goes_once_the_refused_one_is_given_up(tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        async with between(station.url) as front, open_desk(tmp_path / "desk", front.url, start=False) as desk:
            candidate = await desk.candidates.add(person())
            tests = [(await desk.tests.register([candidate], Registration(form)))[0] for form in (999, ASSESSMENT)]
            await desk.mails.send_for_tests(tests, Invitation(41))
            await desk.start()
            assert (await desk.outbox.wait_idle()).waiting == 1
            [refused] = await intents(desk, "refused")
            assert await desk.outbox.cancel([refused.id]) == 1
            assert await desk.outbox.wait_idle() == OutboxCounts()
            assert front.count(42) == 1


@pytest.mark.parametrize("action", [12, 24])
async def test_no_name_stays_in_the_outbox(
    tmp_path: Path, station: RunningStation, platform: Isograd, action: int
) -> None:
    taken = person()
    await platform.create_candidate(
        gender=Gender.FEMALE, email=taken.email, given_name=taken.given_name, family_name=taken.family_name
    )
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person(given_name="Secretname"))
        await desk.outbox.wait_idle()
        await desk.candidates.update(candidate, person(given_name="Othername", email=taken.email))
        assert (await desk.outbox.wait_idle()).refused == 1  # somebody else has this address
        if action == 12:
            await desk.candidates.anonymise(candidate)
        else:
            await desk.candidates.delete([candidate])
        assert await desk.outbox.wait_idle() == OutboxCounts()

        def words(connection: Connection) -> str:
            rows = connection.execute("SELECT payload || error_text FROM intent WHERE candidate_id = ?", (candidate,))
            return " ".join(row[0] for row in rows)

        said = await desk.context.store.read(words)
        assert not any(name in said for name in ("Secretname", "Othername", "example.org"))


async def test_giving_up_a_change_leaves_the_later_one_and_what_came_since(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        draft = person(given_name="First", family_name="One")
        candidate = await desk.candidates.add(draft)
        await desk.context.store.write(
            lambda connection: [
                connection.execute("UPDATE candidate SET platform_id = 7, platform_email = email"),
                connection.execute("UPDATE intent SET state = 'done'"),
            ]
        )
        for given, family in (("Second", "One"), ("Third", "Two")):
            changed = person(given_name=given, family_name=family, email=draft.email)
            await desk.candidates.update(candidate, changed)
        later, earlier, _ = await intents(desk)
        await desk.outbox.cancel([earlier.id])
        assert (await the_candidate(desk, candidate)).given_name == "Third"
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE candidate SET family_name = 'Theirs'")
        )
        await desk.outbox.cancel([later.id])
        row = await the_candidate(desk, candidate)
        assert (row.given_name, row.family_name) == ("First", "Theirs")


async def test_an_address_that_somebody_else_has_by_now_is_not_given_back(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.context.store.write(
            lambda connection: [
                connection.execute("UPDATE candidate SET platform_id = 7, platform_email = email"),
                connection.execute("UPDATE intent SET state = 'done'"),
            ]
        )
        await desk.candidates.update(candidate, person())
        await desk.candidates.add(person(email=draft.email))
        [update] = [each for each in await intents(desk, "waiting") if each.action == "update_candidate"]
        with pytest.raises(NotPossible, match="address_taken"):
            await desk.outbox.cancel([update.id])


async def test_a_number_of_another_row_is_refused(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {11: [LOST], 58: []}) as front, open_desk(tmp_path, front.url) as desk:
        first = await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
        await desk.outbox.wait_idle()
        [doubt] = await intents(desk, "in_doubt")
        await desk.sessions.create(SessionDraft("Soir", NINE, NOON))
        await desk.outbox.wait_idle()
        known = next(row for row in await desk.sessions.page(ALL, 0, 9) if row.platform_id is not None)
        with pytest.raises(NotPossible, match="number_taken"):
            await desk.outbox.settle(doubt.id, Settling.AS_DONE, platform_id=known.platform_id)
        await desk.outbox.settle(doubt.id, Settling.AS_DONE, platform_id=(known.platform_id or 0) + 1000)
        assert (await desk.sessions.one(first)).platform_id == (known.platform_id or 0) + 1000


async def test_a_test_whose_number_was_lost_is_given_it(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()
        candidate = await desk.candidates.add(person())
        [first] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        front.faults[9] = [LOST]
        [lost] = await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        assert await desk.outbox.wait_idle() == OutboxCounts()
        numbers = {row.id: row.platform_id for row in await the_tests(desk)}
        assert numbers[lost] is None
        with pytest.raises(NotPossible, match="number_taken"):
            await desk.outbox.number_test(lost, numbers[first] or 0)
        with pytest.raises(NotPossible, match="number_known"):
            await desk.outbox.number_test(first, 4711)
        with pytest.raises(NotFound):
            await desk.outbox.number_test(999, 4711)
        await desk.outbox.number_test(lost, 471_100)
        assert {row.id: row.platform_id for row in await the_tests(desk)}[lost] == 471_100


async def test_several_are_settled_each_for_itself(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {42: [LOST, UNSENT], 11: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        people = [await desk.candidates.add(person()) for _ in range(2)]
        await desk.outbox.wait_idle()
        for each in people:
            await desk.mails.send_to_candidates([each], Invitation(41))
            await desk.outbox.wait_idle()
        await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
        await desk.outbox.wait_idle()
        doubts = [each.id for each in await intents(desk, "in_doubt")]
        assert len(doubts) == 3
        assert await desk.outbox.settle_all([*doubts, 999], Settling.AS_DONE) == {
            "": 2,
            "number_needed": 1,
            "not_found": 1,
        }


async def test_somebody_whom_the_platform_knew_may_be_settled_as_that_person(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    known = person(given_name="Known")
    made = await platform.create_candidate(
        gender=Gender.FEMALE, email=known.email, given_name=known.given_name, family_name=known.family_name
    )
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person(email=known.email))
        other = await desk.candidates.add(person())
        assert (await desk.outbox.wait_idle()).conflicts == 1
        [conflict] = await intents(desk, "conflict")
        done = next(each.id for each in await intents(desk, "done") if each.candidate_id == other)
        assert await desk.outbox.confirm([done]) == 0  # there is nothing to confirm about somebody who is agreed
        await desk.outbox.settle(conflict.id, Settling.AS_DONE)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await the_candidate(desk, candidate)).platform_id == made.candidate_id


async def test_a_creation_that_was_turned_away_may_be_settled_with_the_number_that_the_platform_shows(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    """A person entered somebody there by hand."""
    draft = person()
    weather = {1: Fault.FORBIDDEN}
    async with (
        FaultyProxy(station.url, lambda call: weather.get(call.action, Fault.NONE)) as line,
        open_desk(tmp_path, line.url) as desk,
    ):
        candidate = await desk.candidates.add(draft)
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert (await desk.outbox.wait_idle()).refused == 1
        [refused] = await intents(desk, "refused")
        made = await platform.create_candidate(
            gender=Gender.FEMALE, email=draft.email, given_name=draft.given_name, family_name=draft.family_name
        )
        with pytest.raises(NotPossible, match="number_needed"):
            await desk.outbox.settle(refused.id, Settling.AS_DONE)
        await desk.outbox.settle(refused.id, Settling.AS_DONE, platform_id=made.candidate_id)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await the_candidate(desk, candidate)).platform_id == made.candidate_id
        assert (await the_tests(desk))[0].platform_id is not None  # what waited for them goes


async def test_what_was_turned_away_about_somebody_who_is_gone_can_still_be_closed(
    tmp_path: Path, station: RunningStation
) -> None:
    async with (
        FaultyProxy(station.url, lambda call: Fault.FORBIDDEN if call.action == 12 else Fault.NONE) as line,
        open_desk(tmp_path, line.url) as desk,
    ):
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        await desk.candidates.anonymise(candidate)
        assert (await desk.outbox.wait_idle()).refused == 1
        await desk.candidates.delete([candidate])
        assert (await desk.outbox.wait_idle()).refused == 1
        assert await desk.candidates.count(ALL) == 0
        [refused] = await intents(desk, "refused")
        await desk.outbox.settle(refused.id, Settling.AS_DONE)
        assert await desk.outbox.wait_idle() == OutboxCounts()


@pytest.mark.parametrize(("action", "another"), [(9, True), (58, False)])
async def test_what_is_created_may_be_settled_without_its_number(
    tmp_path: Path, station: RunningStation, action: int, another: bool
) -> None:
    """A registration that nothing tells about, and a confirmation whose link was lost."""
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert await desk.outbox.wait_idle() == OutboxCounts()
        if action == 58:
            await sit((await the_tests(desk))[0].url, AtRandom(1))
            await desk.tests.refresh()
        front.faults |= {action: [LOST], 15: ["", "", HTML] if action == 9 else []}
        if action == 58:
            await desk.tests.add_confirmation(test)
        else:
            await desk.tests.register([candidate], Registration(ASSESSMENT, another=another))
        async with asyncio.timeout(20):
            while not (found := await intents(desk, "in_doubt")):  # noqa: ASYNC110 - until it is written down
                await asyncio.sleep(0.01)
        [doubt] = found
        await desk.outbox.settle(doubt.id, Settling.AS_DONE)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        made = max(await the_tests(desk), key=lambda row: row.id)
        assert (made.id > test, made.platform_id) == (True, None)
        spent = [entry.change for entry in await desk.credits.page(ALL, 0, 9)]
        assert spent == ([-1, -1] if action == 9 else [-1])
        assert front.count(action) == 1


async def test_a_second_confirmation_is_the_first_one(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        await sit((await the_tests(desk))[0].url, AtRandom(1))
        await desk.tests.refresh()
        for _ in range(2):
            await desk.tests.add_confirmation(test)
            assert await desk.outbox.wait_idle() == OutboxCounts()
        assert len(await the_tests(desk)) == 2
        assert len({row.platform_id for row in await the_tests(desk)}) == 2


async def test_proctoring_that_was_not_sent_is_taken_back(tmp_path: Path, station: RunningStation) -> None:
    async with FaultyProxy(station.url) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        async with line.out_of_reach():
            await desk.tests.set_proctored(tests, proctored=True)
            assert (await desk.outbox.wait_idle()).waiting == 1
            assert (await the_tests(desk))[0].proctored
            [waiting] = await intents(desk, "waiting")
            assert await desk.outbox.cancel([waiting.id]) == 1
            assert not (await the_tests(desk))[0].proctored


# Credits before the batch ---------------------------------------------------------------------------------


async def test_what_takes_credits_rests_where_they_do_not_suffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_station(tmp_path / "station") as station:
        async with FaultyProxy(station.url) as line, open_desk(tmp_path / "desk", line.url) as desk:
            await desk.ready()
            people = [await desk.candidates.add(person()) for _ in range(3)]
            await desk.outbox.wait_idle()
            seen: list[OutboxCounts] = []
            desk.events.subscribe(OutboxChanged, lambda event: seen.append(event.counts))
            async with line.out_of_reach():
                await desk.tests.register(people, Registration(CERTIFICATION))
                [more] = [await desk.candidates.add(person())]
                assert (await desk.outbox.wait_idle()).waiting == 4
            await desk.outbox.try_now()
            counts = await desk.outbox.wait_idle()
            assert [(each.needed, each.left) for each in counts.missing] == [(3, 1)]
            assert (counts.waiting, line.delivered[2]) == (3, 0)
            assert (await the_candidate(desk, more)).platform_id is not None  # what costs nothing goes
            await desk.outbox.go_on()
            counts = await desk.outbox.wait_idle()
            assert (counts.waiting, counts.refused, line.delivered[2]) == (0, 2, 3)


async def test_a_large_change_looks_at_the_credits_first(
    tmp_path: Path, station: RunningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "LARGE", 3)
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        people = [await desk.candidates.add(person()) for _ in range(3)]
        await desk.outbox.wait_idle()
        before = front.count(15)
        await desk.tests.register(people[:2], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        assert front.count(15) == before
        await desk.tests.register(people, Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        assert front.count(15) == before + 1
        assert front.seen.index(15, -6) < front.seen.index(9)
        assert await left(await desk.context.isograd()) >= 0
