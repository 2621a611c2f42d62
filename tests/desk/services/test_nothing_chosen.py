"""How a list was left, in which language forms are named, and a desk without an account."""

from pathlib import Path

import pytest

from isodesk.desk.errors import NoAccount
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import ListSettings
from tests.desk.services.offices import ALL, ASSESSMENT, PASSPHRASE, intents, open_desk, person
from tests.support.station import RunningStation


async def test_a_list_is_found_as_it_was_left(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.list_settings("candidates") is None
        desk.keep_list(ListSettings("candidates", sort="family_name", descending=True))
        desk.keep_list(ListSettings("tests", sort="created_at"))
        desk.keep_list(ListSettings("tests", sort="state"))
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.list_settings("candidates") == ListSettings("candidates", sort="family_name", descending=True)
        assert desk.list_settings("tests") == ListSettings("tests", sort="state")
        desk.keep_list(ListSettings("tests"))  # as the program has it
        assert [left.id for left in desk.settings.lists] == ["candidates"]


async def test_forms_are_named_in_the_windows_language(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        names = {}
        for language in ("en", "fr"):
            desk.show_language(language)
            names[language] = next(form.name for form in await desk.forms.all() if form.id == ASSESSMENT)
        assert names["en"] != names["fr"]


async def test_without_an_account_nothing_is_called(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path, passphrase=PASSPHRASE)
    try:
        for asked in (desk.ready(), desk.context.isograd(), desk.outbox.wait_idle()):
            with pytest.raises(NoAccount):
                await asked
    finally:
        await desk.close()


async def test_all_of_the_outbox_can_be_chosen(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        for _ in range(3):
            await desk.candidates.add(person())
        assert list(await desk.outbox.ids(ALL)) == [row.id for row in await intents(desk, "waiting")]
