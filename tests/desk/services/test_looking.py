"""Registrations without an answer where no list tells: what action 4, the credits and a refusal say, and what not.

``hosted``: nothing says that a station answers.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.between import HELD, HTML, LOST, UNSENT, Between, between
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
from tests.desk.services.test_following import until
from tests.support.faulty_proxy import Call, Fault, FaultyProxy
from tests.support.station import RunningStation

NINE, NOON = datetime.fromisoformat("2030-05-01T09:00"), datetime.fromisoformat("2030-05-01T12:00")
SETTLED = OutboxCounts()


@asynccontextmanager
async def hosted(folder: Path, url: str) -> AsyncIterator[tuple[Between, Desk, int]]:
    """A front end that loses what it is told to lose, a desk behind it, and somebody whom the platform knows."""
    async with between(url) as front, open_desk(folder, front.url) as desk:
        front.server.other.clear()
        candidate = await desk.candidates.add(person())
        assert await desk.outbox.wait_idle() == SETTLED
        yield front, desk, candidate


@dataclass
class Weather:
    """Faults by action, each ``once`` or as long as they ``last``, and by the path of a call."""

    once: dict[int, Fault] = field(default_factory=dict)
    last: dict[int, Fault] = field(default_factory=dict)
    paths: dict[str, Fault] = field(default_factory=dict)

    def __call__(self, call: Call) -> Fault:
        if call.path in self.paths:
            return self.paths[call.path]
        return self.once.pop(call.action, None) or self.last.get(call.action, Fault.NONE)


# Action 2: looked for by action 4 -----------------------------------------------------------------------


@pytest.mark.parametrize("faults", [{2: [LOST]}, {2: [UNSENT]}, {2: [LOST], 4: [UNSENT]}], ids=str)
async def test_a_registration_that_may_be_there_is_asked_for_again_and_costs_once(
    tmp_path: Path, station: RunningStation, platform: Isograd, faults: dict[int, list[str]]
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        before = await left(platform)
        front.faults |= faults
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await until(lambda: settled(desk))
        assert (front.count(2), await left(platform)) == (2, before - 1)
        assert front.count(4) >= 1
        assert [(row.id, row.platform_id is not None) for row in await the_tests(desk)] == [(test, True)]


async def settled(desk: Desk) -> bool:
    """Nothing is left to be sent, after a look at once."""
    await desk.outbox.try_now()
    return await desk.outbox.wait_idle() == SETTLED


async def test_what_action_4_does_not_tell_is_left_to_a_person(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        before = await left(platform)
        front.faults |= {2: [LOST], 4: [HTML]}
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        [doubt] = await intents(desk, "in_doubt")
        assert (doubt.error, front.count(2), front.count(4)) == ("not_told", 1, 1)
        await desk.outbox.settle(doubt.id, Settling.SEND_AGAIN)
        assert await desk.outbox.wait_idle() == SETTLED
        assert await left(platform) == before - 1


async def test_a_test_that_was_taken_meanwhile_is_not_registered_once_more(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        number = (await the_candidate(desk, candidate)).platform_id
        front.faults |= {2: [LOST], 4: [HELD]}
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await front.until_held(1)
        (made,) = (await platform.list_tests(candidate_id=number)).rows
        await sit(made.url, AtRandom(1))
        front.release()
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        [doubt] = await intents(desk, "in_doubt")
        assert (doubt.error, front.count(2)) == ("taken_meanwhile", 1)


async def test_a_front_end_that_shows_no_lists_leaves_it_to_a_person(tmp_path: Path, station: RunningStation) -> None:
    weather = Weather(once={2: Fault.DROP_AFTER}, paths={"/station/v1/tests": Fault.FORBIDDEN})
    async with FaultyProxy(station.url, weather) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        [doubt] = await intents(desk, "in_doubt")
        assert (doubt.error, line.delivered[2]) == ("not_told", 1)


# Action 9: told by the credits --------------------------------------------------------------------------


async def test_without_a_look_at_the_credits_nothing_is_sent_that_only_they_tell_about(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        before = await left(platform)
        front.faults[15] = [UNSENT]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        counts = await desk.outbox.wait_idle()
        assert (counts.waiting, counts.in_doubt, counts.trouble, front.count(9)) == (1, 0, "unanswered", 0)
        await until(lambda: settled(desk))
        assert (front.count(9), await left(platform)) == (1, before - 1)


async def test_while_the_credits_are_looked_at_others_go_and_it_is_not_taken_twice(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        before = await left(platform)
        front.faults[15] = [HELD]
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        other = await desk.candidates.add(person())

        async def there() -> bool:
            return (await the_candidate(desk, other)).platform_id is not None

        await until(there)
        front.release()
        assert await desk.outbox.wait_idle() == SETTLED
        assert (front.count(9), await left(platform)) == (1, before - 1)


async def test_what_is_put_into_a_session_while_the_credits_are_looked_at_waits_for_that_session(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        before = await left(platform)
        front.faults |= {11: [HELD], 15: [HELD]}
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await front.until_held(1)
        session = await desk.sessions.create(SessionDraft("Matin", NINE, NOON))
        await desk.tests.move(tests, session)
        await front.until_held(1)
        front.release()
        assert await desk.outbox.wait_idle() == SETTLED
        [test] = await the_tests(desk)
        assert (test.session, test.platform_id is not None) == ("Matin", True)
        assert (front.count(9), await left(platform)) == (1, before - 1)
        assert front.seen.index(11) < front.seen.index(9)


async def test_a_mail_about_a_test_whose_number_nobody_knows_is_not_sent(
    tmp_path: Path, station: RunningStation
) -> None:
    async with hosted(tmp_path, station.url) as (front, desk, candidate):
        front.faults[9] = [LOST]
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        assert await desk.outbox.wait_idle() == SETTLED
        assert (await the_tests(desk))[0].platform_id is None
        await desk.mails.send_for_tests([test], Invitation(41))
        assert (await desk.outbox.wait_idle()).refused == 1
        [refused] = await intents(desk, "refused")
        assert (refused.error, front.count(42)) == ("nothing_to_send", 0)


# Refusals -----------------------------------------------------------------------------------------------


async def test_a_deletion_whose_status_can_not_be_asked_for_is_looked_at_again(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        before = await left(platform)
        candidate = await desk.candidates.add(person())
        tests = await desk.tests.register([candidate], Registration(ASSESSMENT))
        assert await desk.outbox.wait_idle() == SETTLED
        front.faults |= {23: [LOST], 10: [UNSENT] * 20}
        await desk.tests.delete(tests)

        async def not_known() -> bool:
            await desk.outbox.try_now()
            return front.count(23) > 2

        await until(not_known)
        assert [each.action for each in await intents(desk, "open")] == ["delete_test"]
        front.faults[10].clear()
        await until(lambda: settled(desk))
        assert await left(platform) == before
        assert await the_tests(desk) == []


async def test_a_front_end_that_lets_nothing_through_loses_nothing(tmp_path: Path, station: RunningStation) -> None:
    weather = Weather(last={1: Fault.FORBIDDEN, 15: Fault.FORBIDDEN})
    async with FaultyProxy(station.url, weather) as line, open_desk(tmp_path, line.url) as desk:
        await desk.candidates.add(person())
        counts = await desk.outbox.wait_idle()
        assert (counts.waiting, counts.refused, counts.trouble) == (1, 0, "rejected")
        weather.last.clear()
        await desk.outbox.try_now()
        assert await desk.outbox.wait_idle() == SETTLED


async def test_what_is_in_doubt_is_not_settled_by_being_turned_away(tmp_path: Path, station: RunningStation) -> None:
    """The platform has somebody already, whose answer was lost: a front end that stops the next try proves nothing."""
    weather = Weather(once={1: Fault.DROP_AFTER}, last={1: Fault.FORBIDDEN})
    async with FaultyProxy(station.url, weather) as line, open_desk(tmp_path, line.url) as desk:
        candidate = await desk.candidates.add(person())

        async def turned_away() -> bool:
            await desk.outbox.try_now()
            return [each.error for each in await intents(desk, "in_doubt")] == ["rejected"]

        await until(turned_away)
        assert line.delivered[1] == 1
        weather.last.clear()
        await until(lambda: settled(desk))
        assert (await the_candidate(desk, candidate)).platform_id is not None
        assert await desk.candidates.count(ALL) == 1
