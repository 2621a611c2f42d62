"""The settings' file: brought up to date, nothing unknown lost, kept aside where it can't be used."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import SettingsUnreadable
from isodesk.desk.services.settings import (
    AccountSettings,
    DeskSettings,
    MailTemplate,
    SettingsFile,
    SettingsTrouble,
    SubAccount,
)
from isodesk.desk.services.settings_migrations import NEWEST, migrated
from isodesk.desk.services.settings_values import merged
from tests.desk.services.offices import ALL, open_desk, person

FIRST = {
    "language": "fr",
    "theme": "dark",
    "dense": True,
    "account": "a1",
    "calls_in_flight": 20,
    "accounts": [
        {"id": "sample", "name": "", "kind": "embedded", "sub_account_id": None, "templates": []},
        {
            "id": "a1",
            "name": "Centre",
            "kind": "production",
            "api_url": "",
            "token_url": "",
            "client_id": "one",
            "sub_account_id": 7,
            "templates": [{"id": 41, "label": "Convocation"}],
        },
    ],
}


def write(folder: Path, content: object, name: str = "desk.json") -> str:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text)
    return text


def read(folder: Path, name: str = "desk.json") -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / name).read_text())
    return content


def test_what_a_new_profile_begins_with(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change()
    assert read(tmp_path) == {
        "version": 2,
        "set_up": False,
        "recovery_noted": False,
        "language": "",
        "theme": "",
        "dense": False,
        "account": "sample",
        "proxy": "",
        "proxy_user": "",
        "proxy_except": [],
        "ca_file": "",
        "calls_in_flight": 10,
        "reports_ahead": True,
        "reports_megabytes": 200,
        "lists": [],
        "accounts": [
            {
                "id": "sample",
                "name": "",
                "kind": "embedded",
                "api_url": "",
                "token_url": "",
                "client_id": "",
                "distributor": False,
                "sub_account_id": None,
                "sub_accounts": [],
                "on_station": None,
                "zone": "Europe/Paris",
                "templates": [],
            }
        ],
    }


def test_what_is_left_out_of_a_part_is_as_the_program_has_it(tmp_path: Path) -> None:
    account = {"id": "a", "name": "A", "kind": "custom", "sub_accounts": [{"id": 7}]}
    write(tmp_path, {"version": NEWEST, "accounts": [account], "lists": [{"id": "tests", "columns": [{"id": "name"}]}]})
    SettingsFile(tmp_path).change()
    kept = read(tmp_path)
    assert kept["accounts"][0]["sub_accounts"] == [{"id": 7, "name": "", "tint": 0}]
    assert kept["lists"] == [
        {"id": "tests", "columns": [{"id": "name", "shown": True, "width": 0}], "sort": "", "descending": False}
    ]


@pytest.mark.parametrize(
    ("declared", "heading"),
    [
        (DeskSettings, "## The desk"),
        (AccountSettings, "### An account"),
        (SubAccount, "### A sub account"),
        (MailTemplate, "### A mail template"),
    ],
)
def test_every_setting_is_explained(declared: type, heading: str) -> None:
    document = (Path(__file__).parents[3] / "docs/settings.md").read_text("utf-8")
    part = document.partition(f"{heading}\n")[2].partition("\n#")[0]
    for each in dataclasses.fields(declared):
        [line] = [line for line in part.splitlines() if line.startswith(f"| `{each.name}` |")]
        assert line.endswith(f" | {each.metadata['meaning']} |")


def test_a_file_of_the_first_version_becomes_todays(tmp_path: Path) -> None:
    text = write(tmp_path, FIRST)
    file = SettingsFile(tmp_path)
    assert file.read_version == 1
    assert (file.current.version, file.current.set_up, file.current.language) == (NEWEST, True, "fr")
    sample, centre = file.current.accounts
    assert (sample.kind, sample.distributor) == (AccountKind.EMBEDDED, False)
    assert (centre.distributor, centre.sub_account_id, centre.sub_accounts) == (True, 7, (SubAccount(7),))
    assert centre.templates == (MailTemplate(41, "Convocation"),)
    assert (tmp_path / "desk.json").read_text() == text, "reading alone changes nothing"
    file.change(theme="light")
    assert (tmp_path / "desk.version-1.json").read_text() == text
    assert read(tmp_path)["version"] == NEWEST
    again = SettingsFile(tmp_path)
    assert (again.read_version, again.current) == (NEWEST, file.current)


@pytest.mark.parametrize(
    "content", [{}, {"accounts": []}, {"accounts": "none"}, {"accounts": [7]}, {"version": "two"}, {"version": 0}]
)
def test_migrating_never_fails_whatever_the_file_holds(content: dict[str, Any]) -> None:
    assert migrated(content) == {**content, "version": NEWEST, "set_up": True}


def test_a_file_of_a_newer_desk_keeps_its_version_and_all_that_it_holds(tmp_path: Path) -> None:
    account = {
        "id": "a",
        "name": "A",
        "kind": "custom",
        "colour": "red",
        "templates": [{"id": 1, "label": "L", "of": 2}],
    }
    write(tmp_path, {"version": NEWEST + 1, "theme": "dark", "of_tomorrow": [1], "accounts": [account]})
    file = SettingsFile(tmp_path)
    file.change(theme="light")
    file.change(accounts=(*file.current.accounts, AccountSettings("b", "B", AccountKind.TESTING)))
    kept = read(tmp_path)
    assert (kept["version"], kept["theme"], kept["of_tomorrow"]) == (NEWEST + 1, "light", [1])
    assert [each.get("colour") for each in kept["accounts"]] == ["red", None]
    assert kept["accounts"][0]["templates"] == [{"id": 1, "label": "L", "of": 2}]


def test_what_is_removed_goes_with_all_that_it_held() -> None:
    kept = {"accounts": [{"id": "a", "x": 1}, {"id": "b", "x": 2}], "y": {"z": 1}}
    assert merged(kept, {"accounts": [{"id": "b"}], "y": {"w": 2}}) == {
        "accounts": [{"id": "b", "x": 2}],
        "y": {"z": 1, "w": 2},
    }
    assert merged({"names": ["a"]}, {"names": ["b", "c"]}) == {"names": ["b", "c"]}
    assert merged(None, {"a": 1}) == {"a": 1}
    assert merged([1], "x") == "x"


def test_the_first_change_of_a_run_keeps_the_file_as_it_was(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(theme="dark")
    assert not (tmp_path / "desk.previous.json").exists(), "there was none"
    file = SettingsFile(tmp_path)
    for theme in ("light", ""):
        file.change(theme=theme)
    assert read(tmp_path, "desk.previous.json")["theme"] == "dark"


@pytest.mark.parametrize(
    ("content", "setting"),
    [
        ("{", ""),
        ("[]", ""),
        ("[" * 100_000, ""),
        ('{"dense": "yes"}', "dense"),
        ('{"accounts": "none"}', "accounts"),
        ('{"accounts": [7]}', "accounts"),
        ('{"accounts": [{"id": "a", "name": "A", "kind": "elsewhere"}]}', "kind"),
        ('{"accounts": [{"id": "a"}]}', "AccountSettings"),
    ],
)
def test_a_file_that_cannot_be_used_is_kept_aside_and_said(tmp_path: Path, content: str, setting: str) -> None:
    SettingsFile(tmp_path).change(theme="dark")
    SettingsFile(tmp_path).change(language="fr")
    write(tmp_path, content)
    with pytest.raises(SettingsUnreadable):
        SettingsFile(tmp_path)
    assert (tmp_path / "desk.json").read_text() == content, "who only reads leaves it alone"
    file = SettingsFile.recovered(tmp_path)
    assert file.trouble == SettingsTrouble(setting, "desk.unreadable.json", restored=True)
    assert file.current.theme == "dark"
    assert (tmp_path / "desk.unreadable.json").read_text() == content
    assert SettingsFile.recovered(tmp_path).trouble is None


def test_without_a_usable_copy_it_starts_anew(tmp_path: Path) -> None:
    write(tmp_path, "{")
    write(tmp_path, "{", "desk.previous.json")
    write(tmp_path, "older", "desk.unreadable.json")
    file = SettingsFile.recovered(tmp_path)
    assert file.trouble == SettingsTrouble("", "desk.unreadable-2.json", restored=False)
    assert file.current == DeskSettings()
    assert (tmp_path / "desk.unreadable.json").read_text() == "older"
    write(tmp_path, "{")
    (tmp_path / "desk.previous.json").unlink()
    assert SettingsFile.recovered(tmp_path).trouble == SettingsTrouble("", "desk.unreadable-3.json", restored=False)


def test_what_cannot_even_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "desk.json").mkdir()
    with pytest.raises(SettingsUnreadable):
        SettingsFile.recovered(tmp_path)
    assert (tmp_path / "desk.json").is_dir()


async def test_the_rows_of_a_sub_account_follow_it_into_its_own_mirror(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        centre = desk.accounts.current
        assert centre is not None
        await desk.candidates.add(person())
    content = read(tmp_path)
    for account in content["accounts"]:
        for name in ("distributor", "sub_accounts"):
            del account[name]
        account["sub_account_id"] = 7 if account["id"] == centre.id else None
    del content["version"]
    write(tmp_path, content)
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.context.account_id == f"{centre.id}/7"
        assert await desk.candidates.count(ALL) == 1
        assert await desk.outbox.count(ALL) == 1
        assert read(tmp_path)["version"] == NEWEST


async def test_the_desk_says_what_was_wrong_with_its_settings(tmp_path: Path) -> None:
    write(tmp_path, "{")
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.settings_trouble == SettingsTrouble("", "desk.unreadable.json", restored=False)
