"""Changes on their way to a real station: order, answers, refusals, and what a person may still take back."""

from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.errors import Refused
from isodesk.client.isograd import Isograd
from isodesk.desk.errors import NotPossible
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.events import OutboxChanged, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState, OutboxCounts, Standing
from isodesk.protocol.values import Gender
from tests.desk.services.between import HELD, LOST, RETRY_AFTER, TOO_MANY, between
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
from tests.support.station import RunningStation, eventually, running_station


async def test_a_candidate_is_there_at_once_and_gets_a_number_later(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(person())
        before = await the_candidate(desk, candidate)
        assert (before.platform_id, before.standing) == (None, Standing.WAITING)
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        after = await the_candidate(desk, candidate)
        assert after.platform_id is not None
        assert after.standing is Standing.AGREED


async def test_a_test_waits_for_its_candidate_and_a_mail_for_the_test(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        invented = person()
        candidate = await desk.candidates.add(invented)
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.mails.send_for_tests([test], Invitation(41))
        mail, registration, creation = await intents(desk)
        assert (creation.waits_for, registration.waits_for, mail.waits_for) == (None, creation.id, registration.id)
        spent = await left(platform)
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert [each.state for each in await intents(desk)] == [IntentState.DONE] * 3
        [row] = await the_tests(desk)
        assert row.url.startswith(station.url)
        assert await left(platform) == spent - 1
    await eventually(lambda: len(mails_to(station, invented.email)) == 1)


def mails_to(station: RunningStation, address: str) -> list[Path]:
    """The mails that the station has written to this address."""
    return [path for path in (station.folder / "mail").glob("*.eml") if address.encode() in path.read_bytes()]


async def test_a_test_waits_for_its_session(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(person())
        draft = SessionDraft("Matin", datetime(2030, 5, 1, 9, 0), datetime(2030, 5, 1, 12, 0), "4711")  # noqa: DTZ001 - a wall time
        session = await desk.sessions.create(draft)
        await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        [row] = await the_tests(desk)
        assert (row.session, row.standing) == ("Matin", Standing.AGREED)
        assert [each.description for each in await desk.sessions.choices()] == ["Matin"]


@pytest.mark.parametrize("proctored", [True, False])
async def test_a_registration_tells_all_that_was_chosen(
    tmp_path: Path, station: RunningStation, platform: Isograd, proctored: bool
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        chosen = Registration(
            ASSESSMENT, proctored=proctored, full_screen=proctored, cpf_id="CPF-7" if proctored else ""
        )
        tests = await desk.tests.register([candidate], chosen)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        number = (await the_candidate(desk, candidate)).platform_id
        (told,) = (await platform.list_tests(candidate_id=number)).rows
        assert (told.proctored, told.full_screen, told.cpf_id) == (proctored, proctored, "CPF-7" if proctored else None)
        await desk.tests.delete(tests)  # gives its credits back
        await desk.outbox.wait_idle()


async def test_never_more_calls_at_once_than_allowed(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url, start=False) as desk:
        desk.change_settings(calls_in_flight=3)
        for _ in range(12):
            await desk.candidates.add(person())
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert front.server.most_at_once == 3


async def test_what_is_not_being_sent_yet_can_still_be_taken_back(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url, start=False) as desk:
        desk.change_settings(calls_in_flight=2)
        people = [await desk.candidates.add(person()) for _ in range(6)]
        await desk.start()
        await desk.outbox.wait_idle()
        front.faults[42] = [HELD] * 6
        await desk.mails.send_to_candidates(people, Invitation(41))
        await front.until_held(2)
        for _ in range(3):
            await desk.outbox.try_now()
        mails = [each for each in await intents(desk, "open") if each.action == "send_registration_mail"]
        assert [each.state for each in mails].count(IntentState.SENDING) == 2
        await eventually(lambda: desk.outbox.counts.waiting == 6)  # those under way aren't done yet
        assert await desk.outbox.cancel([each.id for each in mails]) == 4
        front.release()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert front.count(42) == 2


async def test_a_refusal_is_kept_with_its_reason_and_can_be_sent_again(tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        async with open_desk(tmp_path / "desk", station.url) as desk:
            first, second = await desk.candidates.add(person()), await desk.candidates.add(person())
            [kept] = await desk.tests.register([first], Registration(CERTIFICATION))
            await desk.outbox.wait_idle()
            [refused] = await desk.tests.register([second], Registration(CERTIFICATION))
            assert (await desk.outbox.wait_idle()).refused == 1
            [row] = await intents(desk, "refused")
            assert (row.error, row.candidate_id) == ("301", second)
            assert "credits" in row.error_text
            assert (await the_candidate(desk, second)).standing is Standing.REFUSED
            await desk.tests.delete([kept])  # gives its credit back
            await desk.outbox.wait_idle()
            await desk.outbox.settle(row.id, Settling.SEND_AGAIN)
            assert await desk.outbox.wait_idle() == OutboxCounts()
            assert [test.id for test in await the_tests(desk)] == [refused]


async def test_a_refused_test_does_not_hold_back_the_next_one(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(999))
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.start()
        counts = await desk.outbox.wait_idle()
        assert (counts.refused, counts.waiting) == (1, 0)
        assert [row.standing for row in await the_tests(desk)] == [Standing.AGREED, Standing.REFUSED]


async def test_what_a_refused_candidate_was_to_get_waits_until_it_is_corrected(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        draft = person(extra_time_percent=500, external_id="X" * 255, group="G" * 255)
        candidate = await desk.candidates.add(draft)
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE candidate SET family_name = ' ' || char(127)")
        )
        await desk.start()
        counts = await desk.outbox.wait_idle()
        assert (counts.refused, counts.waiting) == (1, 1)
        await desk.candidates.update(candidate, draft)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        [test] = await the_tests(desk)
        assert test.platform_id is not None


async def test_what_waits_can_be_taken_back_with_all_that_builds_on_it(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.mails.send_for_tests([test], Invitation(41))
        await desk.tests.register([candidate], Registration(CERTIFICATION))
        *_, creation = await intents(desk)
        assert await desk.outbox.cancel([creation.id]) == 4
        assert await desk.candidates.count(ALL) == 0
        assert await desk.tests.count(ALL) == 0
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert {each.attempts for each in await intents(desk)} == {0}


async def test_cancelling_one_test_lets_the_next_go(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(person())
        first, second = [
            (await desk.tests.register([candidate], Registration(form)))[0] for form in (ASSESSMENT, ASSESSMENT)
        ]
        registration = next(each for each in await intents(desk) if each.action == "add_test" and each.waits_for == 1)
        assert await desk.outbox.cancel([registration.id]) == 1
        await desk.start()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert [test.id for test in await the_tests(desk)] == [second]
        assert (await the_candidate(desk, candidate)).tests_to_take == 1
        assert first != second


async def test_what_was_sent_can_not_be_taken_back(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        [done] = await intents(desk)
        assert await desk.outbox.cancel([done.id]) == 0
        with pytest.raises(NotPossible):
            await desk.outbox.settle(done.id, Settling.CANCEL)


async def test_changes_before_sending_are_sent_as_one(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url, start=False) as desk:
        draft = person(given_name="Before")
        candidate = await desk.candidates.add(draft)
        await desk.candidates.update(candidate, person(given_name="After", email=draft.email, group="late group"))
        await desk.start()
        await desk.outbox.wait_idle()
        assert (front.count(1), front.count(51)) == (1, 0)
        assert (await the_candidate(desk, candidate)).name == "After Ébauche"


async def test_an_update_tells_only_what_differs_and_is_undone_when_cancelled(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        await desk.candidates.update(candidate, person(email=draft.email, given_name="Inès", country="France"))
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        assert (row.given_name, row.country, row.standing) == ("Inès", "France", Standing.AGREED)


async def test_a_cancelled_update_leaves_what_was_before(tmp_path: Path, station: RunningStation) -> None:
    draft = person()
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.update(candidate, person(email=draft.email, given_name="Wrong"))
        update, _ = await intents(desk)
        await desk.outbox.cancel([update.id])
        row = await the_candidate(desk, candidate)
        assert (row.given_name, row.standing) == (draft.given_name, Standing.AGREED)


async def test_deleting_gives_back_and_forgets(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        spent = await left(platform)
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        await desk.candidates.delete([candidate])
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert await desk.candidates.count(ALL) == 0
        assert await left(platform) == spent
        assert [entry.change for entry in await desk.credits.page(ALL, 0, 9)] == [1, -1]
        with pytest.raises(Refused, match="107"):
            await platform.candidate_link(email=draft.email)


async def test_anonymising_replaces_names_everywhere_here(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person(given_name="Secret"))
        await desk.outbox.wait_idle()
        await desk.candidates.anonymise(candidate)
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        assert (row.given_name, row.family_name, row.email) == (str(row.platform_id),) * 3
        assert await desk.candidates.count(PageQuery(search="secret")) == 0


async def test_proctoring_is_added_and_removed_with_its_credit(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        before = await left(platform, "Proctoring")
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.tests.set_proctored(tests, proctored=True)
        await desk.outbox.wait_idle()
        assert await left(platform, "Proctoring") == before - 1
        await desk.tests.set_proctored(tests, proctored=False)
        await desk.outbox.wait_idle()
        assert await left(platform, "Proctoring") == before
        assert [entry.change for entry in await desk.credits.page(ALL, 0, 9)] == [1, -1, -1]


async def test_the_same_test_twice_is_one_test_and_one_credit(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        spent = await left(platform)
        candidate = await desk.candidates.add(person())
        for _ in range(2):
            await desk.tests.register([candidate], Registration(ASSESSMENT))
            await desk.outbox.wait_idle()
        assert len(await the_tests(desk)) == 1
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        assert len(await the_tests(desk)) == 2
        assert await left(platform) == spent - 2
        assert [entry.change for entry in await desk.credits.page(ALL, 0, 9)] == [-1, -1]


async def test_who_listens_hears_what_changed(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        rows: list[RowsChanged] = []
        counts: list[OutboxChanged] = []
        end = desk.events.subscribe(RowsChanged, rows.append)
        desk.events.subscribe(OutboxChanged, counts.append)
        await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        assert any(Subject.CANDIDATES in each.subjects for each in rows)
        assert counts[-1].counts == desk.outbox.counts == OutboxCounts()
        end()
        rows.clear()
        await desk.candidates.add(person())
        assert rows == []


async def test_each_count_of_the_bar_is_of_its_own_kind(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    known = person()
    await platform.create_candidate(gender=Gender.FEMALE, email=known.email, given_name="Another", family_name="Person")
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()  # nothing says that a station answers
        heard: list[OutboxCounts] = []
        desk.events.subscribe(OutboxChanged, lambda event: heard.append(event.counts))
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        for form in (997, 998, 999):
            await desk.tests.register([candidate], Registration(form))
        await desk.candidates.add(known)
        assert await desk.outbox.wait_idle() == OutboxCounts(refused=3, conflicts=1)
        front.faults[9] = [LOST]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True, tests_by_credit=2))
        assert await desk.outbox.wait_idle() == OutboxCounts(refused=3, conflicts=1, in_doubt=1)
        for _ in range(2):
            await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        counts = await desk.outbox.wait_idle()
        assert counts == OutboxCounts(waiting=2, refused=3, conflicts=1, in_doubt=1)
        assert heard[-1] == desk.outbox.counts == counts
        for state, count in (("refused", 3), ("conflict", 1), ("in_doubt", 1), ("waiting", 2), ("open", 7)):
            assert await desk.outbox.count(PageQuery(filters={"state": state})) == count
        contents = await desk.accounts.contents(desk.context.account_id)
        assert (contents.unsent, contents.in_doubt) == (7, 1)


async def test_who_asks_to_be_left_alone_is_left_alone_for_as_long(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {1: [TOO_MANY]}) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person())
        counts = await desk.outbox.wait_idle()
        assert (counts.waiting, counts.trouble) == (1, "too_many_calls")
        assert desk.context.line is not None
        assert desk.context.line.network.pause > RETRY_AFTER - 100
        await desk.outbox.try_now()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await the_candidate(desk, candidate)).platform_id is not None


async def test_what_is_being_sent_is_shown_so_and_counts_as_waiting(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {1: [HELD]}) as front, open_desk(tmp_path, front.url) as desk:
        await desk.candidates.add(person())
        await front.until_held(1)
        [row] = await intents(desk, "open")
        assert (row.state, row.state.value, row.attempts, row.may_cancel) == (IntentState.SENDING, "sending", 1, False)
        assert row.sent_at is not None
        with pytest.raises(NotPossible) as raised:
            await desk.outbox.settle(row.id, Settling.CANCEL)
        assert raised.value.parameters == {"reason": "already_sent"}
        front.release()
        assert await desk.outbox.wait_idle() == OutboxCounts()


async def test_any_call_that_gets_through_ends_the_wait(tmp_path: Path, station: RunningStation) -> None:
    """Who asks for the credits while the outbox still waits for the network has it sent at once."""
    async with open_desk(tmp_path, station.url) as desk:
        await desk.outbox.wait_idle()
        await desk.following.stop()
        assert desk.context.line is not None
        desk.context.line.network.failed("not_reached", pause=600.0)
        candidate = await desk.candidates.add(person())
        assert (await desk.outbox.wait_idle()).offline_since is not None
        await desk.credits.refresh()
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await the_candidate(desk, candidate)).platform_id is not None


async def test_a_test_that_was_never_sent_takes_with_it_all_that_was_asked_about_it(tmp_path: Path) -> None:
    """Also what follows something else about the same person, as a mail between the two."""
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(person())
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.candidates.update(candidate, person(email="another@example.org"))
        await desk.mails.send_to_candidates([candidate], Invitation(41))
        await desk.tests.set_proctored([test], proctored=True)
        await desk.tests.delete([test])
        assert {each.action for each in await intents(desk, "open")} <= {"create_candidate", "send_registration_mail"}
