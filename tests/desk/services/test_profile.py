"""A profile's folder: settings, secrets, accounts, one desk at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import ProfileInUse, SettingsUnreadable
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.profile import passphrase_given, profile_folder
from isodesk.desk.services.settings import AccountSettings, DeskSettings, MailTemplate, SettingsFile
from isodesk.storage.errors import PassphraseWrong, StoreLocked
from tests.desk.services.offices import ALL, PASSPHRASE, open_desk, person
from tests.support.station import SECRETS


def test_settings_are_kept_and_checked(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    assert file.current == DeskSettings()
    accounts = (
        AccountSettings("a", "A", AccountKind.TESTING, sub_account_id=7, templates=(MailTemplate(1, "Convocation"),)),
    )
    file.change(language="fr", dense=True, accounts=accounts)
    assert SettingsFile(tmp_path).current == DeskSettings(language="fr", dense=True, accounts=accounts)
    for wrong in ({"dense": 1}, {"calls_in_flight": "10"}, {"nonsense": 1}):
        with pytest.raises((SettingsUnreadable, TypeError)):
            file.change(**wrong)
    assert SettingsFile(tmp_path).current.dense is True


@pytest.mark.parametrize(
    ("content", "setting"),
    [
        ("{", ""),
        ("[]", ""),
        ('{"dense": "yes"}', "dense"),
        ('{"accounts": [{"id": "a", "name": "A", "kind": "elsewhere"}]}', "kind"),
        ('{"accounts": [{"id": "a"}]}', "AccountSettings"),
    ],
)
def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, content: str, setting: str) -> None:
    (tmp_path / "desk.json").write_text(content)
    with pytest.raises(SettingsUnreadable) as raised:
        SettingsFile(tmp_path)
    assert raised.value.parameters["setting"] == setting
    assert (tmp_path / "desk.json").read_text() == content


async def test_a_profile_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False):
        with pytest.raises(ProfileInUse) as raised:
            Desk.open(tmp_path, passphrase=PASSPHRASE)
        assert raised.value.parameters == {"folder": str(tmp_path)}
    for passphrase, error in ((None, StoreLocked), ("another", PassphraseWrong)):
        with pytest.raises(error):
            Desk.open(tmp_path, passphrase=passphrase)
    async with open_desk(tmp_path, start=False):
        pass


async def test_the_environment_may_hold_the_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ISODESK_PASSPHRASE", raising=False)
    assert passphrase_given() is None
    async with open_desk(tmp_path, start=False):
        pass
    monkeypatch.setenv("ISODESK_PASSPHRASE", PASSPHRASE)
    desk = Desk.open(tmp_path, passphrase=passphrase_given())
    await desk.close()


async def test_nothing_personal_or_secret_lies_open(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.add(person(given_name="Vercingétorix", email="vercingetorix@example.org"))
    hold_closed(tmp_path)


def hold_closed(folder: Path) -> None:
    """No file of the profile can be read by others, or holds what nobody else should read."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) >= 4
    for file in files:
        content = file.read_bytes()
        assert b"vercingetorix" not in content.lower()
        assert SECRETS["client-a"].encode() not in content
        assert file.stat().st_mode & 0o077 == 0


async def test_templates_are_labelled(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        for label in ("Convocation", "Rappel"):
            desk.mails.remember_template(MailTemplate(41, label))
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.mails.templates() == (MailTemplate(41, "Rappel"),)


def test_the_first_rows_need_no_sqlalchemy_and_no_http(tmp_path: Path) -> None:
    """Their imports would cost a start more than all the rest."""
    program = f"""
import asyncio, sys
from pathlib import Path
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery

async def main():
    desk = Desk.open(Path({str(tmp_path)!r}), passphrase={PASSPHRASE!r})
    await desk.candidates.count(PageQuery())
    await desk.candidates.page(PageQuery(), 0, 50)
    heavy = [name for name in ("sqlalchemy", "httpx", "pydantic", "alembic", "typer") if name in sys.modules]
    await desk.close()
    print(heavy)

asyncio.run(main())
"""
    for expected in ("['sqlalchemy', 'alembic']", "[]"):  # the first start makes the store
        said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        assert said.strip() == expected


def test_where_a_profile_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISODESK_PROFILE_DIR", str(tmp_path / "named"))
    assert profile_folder() == tmp_path / "named"
    assert profile_folder(tmp_path / "given") == tmp_path / "given"
    monkeypatch.delenv("ISODESK_PROFILE_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert profile_folder().name == "IsoDesk"


async def test_a_page_of_an_empty_desk(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        for source in (desk.candidates, desk.tests, desk.sessions, desk.results, desk.credits, desk.outbox):
            assert await source.count(ALL) == 0
            assert list(await source.page(ALL, 0, 50)) == []
