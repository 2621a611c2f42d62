"""A profile that is opened while the rest of the program is still on its way."""

from pathlib import Path

import pytest

from isodesk.desk.errors import ProfileInUse
from isodesk.desk.services.ahead import Ahead
from isodesk.desk.services.desk import Desk
from isodesk.storage.errors import PassphraseWrong
from tests.desk.services.offices import ALL, PASSPHRASE, open_desk, person


async def test_the_desk_opened_ahead_is_the_one_that_was_left(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.add(person())
    ahead = Ahead(tmp_path, PASSPHRASE).take(PASSPHRASE)
    try:
        assert await ahead.candidates.count(ALL) == 1
    finally:
        await ahead.close()


async def test_a_new_profile_is_made_ahead_too(tmp_path: Path) -> None:
    desk = Ahead(tmp_path / "new", PASSPHRASE).take(PASSPHRASE)
    try:
        assert await desk.candidates.count(ALL) == 0
    finally:
        await desk.close()


async def test_what_went_wrong_ahead_is_said_where_the_desk_is_taken_and_asking_again_opens_it(tmp_path: Path) -> None:
    await Desk.open(tmp_path, passphrase=PASSPHRASE).close()
    ahead = Ahead(tmp_path, "another passphrase")
    with pytest.raises(PassphraseWrong):
        ahead.take("another passphrase")
    desk = ahead.take(PASSPHRASE)
    try:
        with pytest.raises(ProfileInUse):
            Ahead(tmp_path, PASSPHRASE).take(PASSPHRASE)
    finally:
        await desk.close()
