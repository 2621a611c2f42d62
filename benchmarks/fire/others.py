"""Who else is at work: a second administrator on the same account, and the people who take their tests."""

import asyncio
import random

from benchmarks.fire import books
from benchmarks.fire.doing import email
from isodesk.client.accounts import station as station_account
from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import Outcome, sit
from isodesk.protocol.station_lists import ListTests
from isodesk.protocol.values import Gender
from tests.support.station import SECRETS, RunningStation


def _platform(station: RunningStation) -> Isograd:
    return Isograd(station_account(station.url, "client-a", SECRETS["client-a"]))


async def second_administrator(station: RunningStation, seed: int) -> None:
    """Somebody else on the same account, who registers people of their own and gives credits back."""
    chance = random.Random(seed + 1)  # noqa: S311 - no secret: drawn again from the seed
    async with _platform(station) as platform:
        number = 0
        while True:
            number += 1
            address = f"second{number}@example.org"
            await platform.create_candidate(gender=Gender.FEMALE, email=address, given_name="Sam", family_name="Second")
            test = await platform.add_test(form_id=101, email=address)
            await asyncio.sleep(chance.uniform(0.01, 0.3))
            if chance.random() < 0.6:
                await platform.delete_test(planned_test_id=test.planned_test_id)


async def people(station: RunningStation, takers: set[int]) -> None:
    """Each takes the test that they are registered for the moment it is there, whatever the desk knows by then."""
    waited_for = {email(each) for each in takers}
    async with _platform(station) as platform:
        after = 0
        while waited_for:
            for number, candidate_id, address in books.registered(station.folder, after):
                after = number
                if address in waited_for:
                    await _take(platform, candidate_id)
                    waited_for.discard(address)
            await asyncio.sleep(0.05)


async def _take(platform: Isograd, candidate_id: int) -> None:
    [test] = (await platform.call(ListTests(candidate_id=candidate_id))).rows
    sitting = await sit(test.url, AtRandom(1))
    assert sitting.outcome is Outcome.HANDED_IN, sitting
