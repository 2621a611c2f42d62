"""What is known of a change beside its row: the credits around it, and whom the changes of the outbox are about."""

from pathlib import Path

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.errors import NotFound
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.rows import IntentState
from tests.desk.services.between import LOST, UNSENT, between
from tests.desk.services.offices import ASSESSMENT, intents, left, open_desk, person
from tests.support.station import RunningStation

KIND = "Assessments"


async def test_a_doubt_tells_the_credits_before_it_and_those_read_last(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    """Somebody else spends between the two looks: what is left is for a person to judge."""
    async with between(station.url, {9: [LOST], 15: ["", UNSENT]}) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()  # nothing says that a station answers
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        spent = await left(platform)
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        [doubt] = await intents(desk, "in_doubt")
        unknown = await desk.outbox.detail(doubt.id)
        assert (unknown.row, unknown.before[KIND], unknown.after, unknown.after_at) == (doubt, spent, {}, None)
        other = person()
        await platform.create_candidate(email=other.email, given_name="A", family_name="B", gender=other.gender)
        await platform.add_test(form_id=ASSESSMENT, email=other.email)
        await desk.outbox.try_now()
        await desk.outbox.wait_idle()
        seen = await desk.outbox.detail(doubt.id)
        assert seen.row.state is IntentState.IN_DOUBT
        assert (seen.before[KIND], seen.after[KIND]) == (spent, spent - 2)
        assert seen.after_at is not None
        assert seen.row.sent_at is not None
        assert seen.after_at > seen.row.sent_at


async def test_a_change_that_was_carried_out_tells_the_credits_read_next(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with between(station.url) as front, open_desk(tmp_path, front.url) as desk:
        front.server.other.clear()
        candidate = await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        spent = await left(platform)
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        registration, creation = await intents(desk)
        assert registration.state is IntentState.DONE
        at_once = await desk.outbox.detail(registration.id)
        assert at_once.before[KIND] == spent
        await desk.credits.refresh()
        await desk.tests.register([candidate], Registration(ASSESSMENT, another=True))
        await desk.outbox.wait_idle()
        await desk.credits.refresh()
        later = await desk.outbox.detail(registration.id)
        assert later.after[KIND] == spent - 1  # not what was left after the second one
        told_none = await desk.outbox.detail(creation.id)
        assert (told_none.before, told_none.after, told_none.after_at) == ({}, {}, None)


async def test_of_what_is_not_there_nothing_is_told(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        with pytest.raises(NotFound):
            await desk.outbox.detail(4711)


async def test_people_of_the_newest_changes_that_are_not_settled(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        zoe = await desk.candidates.add(person())
        ada = await desk.candidates.add(person(given_name="Ada", family_name="Specimen"))
        gone = await desk.candidates.add(person(given_name="Bob", family_name="Exemple"))
        await desk.tests.register([zoe], Registration(ASSESSMENT))
        [of_bob] = [each.id for each in await intents(desk) if each.candidate_id == gone]
        await desk.outbox.cancel([of_bob])
        assert await desk.outbox.people() == [(zoe, "Zoé Ébauche"), (ada, "Ada Specimen")]
        assert await desk.outbox.people(most=1) == [(zoe, "Zoé Ébauche")]
