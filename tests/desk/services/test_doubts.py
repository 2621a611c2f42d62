"""Calls that were sent and never answered: nothing is created, spent or sent twice, whatever was lost."""

from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.errors import Refused
from isodesk.client.isograd import Isograd
from isodesk.desk.errors import NotPossible
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.events import OutboxChanged
from isodesk.desk.services.rows import IntentState, OutboxCounts, Standing
from isodesk.desk.services.sending import looking, patience
from isodesk.protocol.values import Gender
from tests.desk.services.between import ERROR, HELD, HTML, LOST, UNSENT, Between, between
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
from tests.support.station import SECRETS, RunningStation, eventually, running_station

SETTLED = OutboxCounts()


def as_hosted(front: Between) -> None:
    """From here on nothing says that a station answers."""
    front.server.other.clear()


@pytest.mark.parametrize("fault", [UNSENT, LOST, ERROR, HTML])
async def test_one_candidate_however_the_answer_went(tmp_path: Path, station: RunningStation, fault: str) -> None:
    async with between(station.url, {1: [fault, fault]}) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person())
        assert await desk.outbox.wait_idle() == SETTLED
        assert front.count(1) == 3
        assert (await the_candidate(desk, candidate)).platform_id is not None
        assert [each.state for each in await intents(desk)] == [IntentState.DONE]


@pytest.mark.parametrize("fault", [UNSENT, LOST, ERROR])
async def test_one_test_and_one_credit_by_action_2(
    tmp_path: Path, station: RunningStation, platform: Isograd, fault: str
) -> None:
    async with between(station.url, {2: [fault]}) as front, open_desk(tmp_path, front.url) as desk:
        before = await left(platform)
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert await desk.outbox.wait_idle() == SETTLED
        assert await left(platform) == before - 1
        assert len(await desk.credits.page(ALL, 0, 9)) == 1
        [test] = await the_tests(desk)
        assert test.platform_id is not None


@pytest.mark.parametrize("fault", [UNSENT, LOST, ERROR])
async def test_one_test_and_one_credit_by_action_9(
    tmp_path: Path, station: RunningStation, platform: Isograd, fault: str
) -> None:
    async with between(station.url, {9: [fault]}) as front, open_desk(tmp_path, front.url) as desk:
        before = await left(platform)
        people = [await desk.candidates.add(person()) for _ in range(3)]
        await desk.tests.register(people, Registration(ASSESSMENT, another=True))
        assert await desk.outbox.wait_idle() == SETTLED
        assert await left(platform) == before - 3
        assert len({test.platform_id for test in await the_tests(desk)} - {None}) == 3
        assert len(await desk.credits.page(ALL, 0, 9)) == 3


@pytest.mark.parametrize("hosted", [False, True])
async def test_a_second_test_whose_answer_was_lost_is_not_taken_for_the_first(
    tmp_path: Path, station: RunningStation, platform: Isograd, hosted: bool
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        if hosted:
            as_hosted(front)
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        before = await left(platform)
        front.faults[9] = [LOST]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        assert await desk.outbox.wait_idle() == SETTLED
        assert (front.count(9), await left(platform)) == (1, before - 1)
        second, first = await the_tests(desk)
        assert first.platform_id is not None
        assert second.platform_id != first.platform_id
        assert (second.platform_id is None) is hosted  # the hosted platform told nobody its number
        assert [entry.change for entry in await desk.credits.page(ALL, 0, 9)] == [-1, -1]


async def test_a_registration_is_found_on_any_page_of_a_stations_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What others registered since, and what was there before, is on other pages than the one that is looked for."""
    monkeypatch.setattr(looking, "MOST_ROWS", 1)
    monkeypatch.setattr(patience, "CUT", 2.0)
    with running_station(tmp_path / "station") as station:
        async with (
            between(station.url) as front,
            open_desk(tmp_path / "desk", front.url) as desk,
            Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as platform,
        ):
            known = person()
            candidate = await desk.candidates.add(known)
            [before] = await desk.tests.register([candidate], Registration(ASSESSMENT))
            await desk.outbox.wait_idle()
            spent = await left(platform)
            front.faults[9] = [LOST]
            [lost] = await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
            await eventually(lambda: front.count(9) == 1)
            await platform.add_test(form_id=CERTIFICATION, email=known.email)
            assert await desk.outbox.wait_idle() == SETTLED
            assert (front.count(9), await left(platform)) == (1, spent - 1)
            numbers = {row.id: row.platform_id for row in await the_tests(desk) if row.id in (before, lost)}
            assert None not in numbers.values()
            assert len(set(numbers.values())) == 2


async def test_when_the_credits_do_not_tell_a_person_decides(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    """Somebody else spends between the two looks at the credits."""
    async with between(station.url, {9: [LOST], 15: ["", UNSENT]}) as front, open_desk(tmp_path, front.url) as desk:
        as_hosted(front)
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        draft = person()
        await platform.create_candidate(
            gender=Gender.FEMALE, email=draft.email, given_name=draft.given_name, family_name=draft.family_name
        )
        await platform.add_test(form_id=ASSESSMENT, email=draft.email)
        await desk.outbox.try_now()
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        [doubt] = await intents(desk, "in_doubt")
        assert (doubt.error, front.count(9)) == ("credits_do_not_tell", 1)
        await desk.outbox.settle(doubt.id, Settling.AS_DONE, platform_id=4711)
        assert await desk.outbox.wait_idle() == SETTLED
        [test] = await the_tests(desk)
        assert test.platform_id == 4711


async def test_a_test_that_is_taken_back_while_the_credits_are_looked_at_is_not_sent(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        as_hosted(front)
        before = await left(platform)
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        front.faults[15] = [HELD]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        [waiting] = await intents(desk, "open")
        assert await desk.outbox.cancel([waiting.id]) == 1
        front.release()
        assert await desk.outbox.wait_idle() == SETTLED
        assert (front.count(9), await left(platform), await the_tests(desk)) == (0, before, [])


async def test_what_a_person_decided_is_not_decided_again_by_a_late_look(
    tmp_path: Path, station: RunningStation
) -> None:
    async with between(station.url, {9: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        as_hosted(front)
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        front.faults[15] = ["", HELD]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        [doubt] = await intents(desk, "in_doubt")
        await desk.outbox.settle(doubt.id, Settling.AS_DONE, platform_id=4712)
        front.release()
        assert await desk.outbox.wait_idle() == SETTLED
        assert [each.state for each in await intents(desk)] == [IntentState.DONE] * 2
        assert front.count(9) == 1


@pytest.mark.parametrize("fault", [UNSENT, LOST])
async def test_a_mail_is_never_sent_twice_by_itself(tmp_path: Path, fault: str) -> None:
    with running_station(tmp_path / "station") as station:
        async with between(station.url, {42: [fault]}) as front, open_desk(tmp_path / "desk", front.url) as desk:
            candidate = await desk.candidates.add(person())
            await desk.tests.register([candidate], Registration(ASSESSMENT))
            await desk.mails.send_to_candidates([candidate], Invitation(41))
            assert (await desk.outbox.wait_idle()).in_doubt == 1
            await desk.outbox.try_now()
            assert (await desk.outbox.wait_idle()).in_doubt == 1
            assert front.count(42) == 1
            assert (await the_candidate(desk, candidate)).standing is Standing.IN_DOUBT
            [doubt] = await intents(desk, "in_doubt")
            await desk.outbox.settle(doubt.id, Settling.SEND_AGAIN if fault == UNSENT else Settling.AS_DONE)
            assert await desk.outbox.wait_idle() == SETTLED
            assert front.count(42) == (2 if fault == UNSENT else 1)
            assert (await the_candidate(desk, candidate)).standing is Standing.AGREED


async def test_a_session_in_doubt_is_settled_with_the_number_that_the_platform_shows(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    draft = SessionDraft("Après-midi", datetime(2030, 5, 1, 14), datetime(2030, 5, 1, 18))  # noqa: DTZ001 - wall times
    async with between(station.url, {11: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        session = await desk.sessions.create(draft)
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
        counts = await desk.outbox.wait_idle()
        assert (counts.in_doubt, counts.waiting, front.count(2)) == (1, 1, 0)
        [doubt] = await intents(desk, "in_doubt")
        with pytest.raises(NotPossible, match="number_needed"):
            await desk.outbox.settle(doubt.id, Settling.AS_DONE)
        shown = (await platform.create_session(description="Next", start=draft.start, end=draft.end)).session_id - 1
        await desk.outbox.settle(doubt.id, Settling.AS_DONE, platform_id=shown)
        assert await desk.outbox.wait_idle() == SETTLED
        [row] = await desk.sessions.page(ALL, 0, 9)
        assert (row.platform_id, row.tests) == (shown, 1)


async def test_cancelling_a_session_in_doubt_takes_its_tests_along(tmp_path: Path, station: RunningStation) -> None:
    draft = SessionDraft("Soir", datetime(2030, 5, 1, 18), datetime(2030, 5, 1, 20))  # noqa: DTZ001 - wall times
    async with between(station.url, {11: [UNSENT]}) as front, open_desk(tmp_path, front.url) as desk:
        session = await desk.sessions.create(draft)
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT, session_id=session))
        await desk.outbox.wait_idle()
        [doubt] = await intents(desk, "in_doubt")
        await desk.outbox.settle(doubt.id, Settling.CANCEL)
        assert await desk.outbox.wait_idle() == SETTLED
        assert (await the_tests(desk), await desk.sessions.count(ALL)) == ([], 0)


@pytest.mark.parametrize("fault", [UNSENT, LOST])
async def test_a_deleted_test_gives_its_credit_back_once(
    tmp_path: Path, station: RunningStation, platform: Isograd, fault: str
) -> None:
    async with between(station.url, {23: [fault]}) as front, open_desk(tmp_path, front.url) as desk:
        before = await left(platform)
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        await desk.tests.delete(tests)
        assert await desk.outbox.wait_idle() == SETTLED
        assert await left(platform) == before
        assert await the_tests(desk) == []
        assert sum(entry.change for entry in await desk.credits.page(ALL, 0, 9)) == 0


@pytest.mark.parametrize("fault", [UNSENT, LOST])
@pytest.mark.parametrize("action", [12, 24, 51])
async def test_what_may_be_said_twice_is_said_again(
    tmp_path: Path, station: RunningStation, platform: Isograd, action: int, fault: str
) -> None:
    async with between(station.url, {action: [fault]}) as front, open_desk(tmp_path, front.url) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        if action == 12:
            await desk.candidates.anonymise(candidate)
        elif action == 24:
            await desk.candidates.delete([candidate])
        else:
            await desk.candidates.update(candidate, person(given_name="Chloé"))
        assert await desk.outbox.wait_idle() == SETTLED
        assert front.count(action) == 2
        with pytest.raises(Refused, match="107"):  # nobody has this address any more
            await platform.candidate_link(email=draft.email)


@pytest.mark.parametrize("fault", [UNSENT, LOST])
async def test_proctoring_is_added_once_on_a_station(
    tmp_path: Path, station: RunningStation, platform: Isograd, fault: str
) -> None:
    async with between(station.url, {16: [fault]}) as front, open_desk(tmp_path, front.url) as desk:
        before = await left(platform, "Proctoring")
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.tests.set_proctored(tests, proctored=True)
        assert await desk.outbox.wait_idle() == SETTLED
        assert await left(platform, "Proctoring") == before - 1
        await desk.tests.delete(tests)
        await desk.outbox.wait_idle()
        assert await left(platform, "Proctoring") == before


@pytest.mark.parametrize("fault", [UNSENT, LOST])
@pytest.mark.parametrize("proctored", [True, False])
async def test_proctoring_on_the_hosted_platform_is_told_by_the_credits(
    tmp_path: Path, station: RunningStation, platform: Isograd, fault: str, proctored: bool
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        as_hosted(front)
        before = await left(platform, "Proctoring")
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT, proctored=not proctored))
        assert await desk.outbox.wait_idle() == SETTLED
        front.faults[16 if proctored else 17] = [fault]
        await desk.tests.set_proctored(tests, proctored=proctored)
        assert await desk.outbox.wait_idle() == SETTLED
        assert front.count(16 if proctored else 17) == (1 if fault == LOST else 2)
        assert await left(platform, "Proctoring") == before - proctored
        spent = [entry.change for entry in await desk.credits.page(ALL, 0, 9) if entry.kind == "proctoring"]
        assert sum(spent) == -proctored
        await desk.tests.delete(tests)
        await desk.outbox.wait_idle()


async def test_a_doubt_is_shown_while_it_lasts(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {1: [LOST]}) as front, open_desk(tmp_path, front.url) as desk:
        seen: list[OutboxCounts] = []
        desk.events.subscribe(OutboxChanged, lambda event: seen.append(event.counts))
        await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        assert any(counts.in_doubt == 1 for counts in seen)
        assert seen[-1] == SETTLED


# Addresses that the platform knows -------------------------------------------------------------------


async def known_to(platform: Isograd, **fields: object) -> tuple[int, str]:
    """Somebody whom the platform knows and the desk doesn't: number and address."""
    draft = person(**fields)
    created = await platform.create_candidate(
        gender=Gender.FEMALE, email=draft.email, given_name=draft.given_name, family_name=draft.family_name
    )
    return created.candidate_id, draft.email


async def test_somebody_whom_the_platform_knows_is_attached_only_when_confirmed(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    number, email = await known_to(platform)
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        candidate = await desk.candidates.add(person(email=email))
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        counts = await desk.outbox.wait_idle()
        assert (counts.conflicts, counts.waiting, front.count(2)) == (1, 1, 0)
        row = await the_candidate(desk, candidate)
        assert (row.platform_id, row.standing) == (None, Standing.CONFLICT)
        [conflict] = await intents(desk, "conflict")
        assert await desk.outbox.confirm([conflict.id]) == 1
        assert await desk.outbox.wait_idle() == SETTLED
        row = await the_candidate(desk, candidate)
        assert (row.platform_id, row.tests_to_take) == (number, 1)


async def test_a_conflict_may_be_dropped(tmp_path: Path, station: RunningStation, platform: Isograd) -> None:
    _, email = await known_to(platform)
    async with open_desk(tmp_path, station.url) as desk:
        await desk.candidates.add(person(email=email))
        await desk.outbox.wait_idle()
        [conflict] = await intents(desk, "conflict")
        assert await desk.outbox.cancel([conflict.id]) == 1
        assert await desk.outbox.wait_idle() == SETTLED
        assert await desk.candidates.count(ALL) == 0


@pytest.mark.parametrize("same", [True, False])
async def test_the_mirror_knows_that_number_already(
    tmp_path: Path, station: RunningStation, platform: Isograd, same: bool
) -> None:
    """Somebody's address was changed on the platform, and is entered here as if it were new."""
    async with open_desk(tmp_path, station.url) as desk:
        first = await desk.candidates.add(person(given_name="Zoé"))
        await desk.outbox.wait_idle()
        number = (await the_candidate(desk, first)).platform_id
        assert number is not None
        moved = person(given_name="Zoe" if same else "Another")
        await platform.update_candidate(candidate_id=number, email=moved.email)
        second = await desk.candidates.add(moved)
        await desk.tests.register([second], Registration(ASSESSMENT))
        counts = await desk.outbox.wait_idle()
        if same:
            assert counts == SETTLED
            assert [row.id for row in await desk.candidates.page(ALL, 0, 9)] == [first]
            assert (await the_candidate(desk, first)).tests_to_take == 1
        else:
            assert counts.conflicts == 1
            [conflict] = await intents(desk, "conflict")
            assert conflict.error_text == "Zoé Ébauche"


# Nobody answers ----------------------------------------------------------------------------------------


async def test_changes_wait_while_nobody_answers_and_go_once_somebody_does(tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        port = int(station.url.rsplit(":", 1)[1])
        station.stop()
        async with open_desk(tmp_path / "desk", station.url) as desk:
            candidate = await desk.candidates.add(person())
            counts = await desk.outbox.wait_idle()
            assert (counts.waiting, counts.in_doubt, counts.trouble) == (1, 0, "not_reached")
            assert counts.offline_since is not None
            with running_station(tmp_path / "station", port=port, seed=None):
                await desk.outbox.try_now()
                assert await desk.outbox.wait_idle() == SETTLED
                assert (await the_candidate(desk, candidate)).platform_id is not None


async def test_a_wrong_secret_is_told_and_loses_nothing(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        account = desk.accounts.current
        assert account is not None
        await desk.accounts.update(account, "wrong")
        await desk.candidates.add(person())
        counts = await desk.outbox.wait_idle()
        assert (counts.waiting, counts.trouble) == (1, "not_authorised")
        await desk.accounts.update(account, "secret-of-client-a-0123456789abcdef")
        assert await desk.outbox.wait_idle() == SETTLED
