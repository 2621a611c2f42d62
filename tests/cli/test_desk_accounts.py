"""``--account NAME``: the accounts that the desk keeps, also while it is open."""

import json
import os
import signal
from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.accounts import secret_name
from isodesk.desk.services.profile import ProfileLock
from isodesk.desk.services.settings import AccountSettings, DeskSettings, SettingsFile
from isodesk.storage.secrets import open_secret_store
from tests.cli.conftest import Run
from tests.support.station import RunningStation, wait_until

PASSPHRASE = "four words of rhyme"


@pytest.fixture
def profile(tmp_path: Path, centre: RunningStation) -> dict[str, str]:
    """The environment of a profile that keeps an account on the station, and one without a secret."""
    folder = tmp_path / "profile"
    folder.mkdir()
    kept = AccountSettings(
        "a1b2",
        "Centre Modèle",
        AccountKind.CUSTOM,
        api_url=centre.usage_url,
        token_url=centre.token_url,
        client_id=centre.client_id,
    )
    bare = AccountSettings("c3d4", "Recette", AccountKind.TESTING, client_id="one")
    SettingsFile(folder).change(accounts=(*DeskSettings().accounts, kept, bare))
    open_secret_store(folder, passphrase=PASSPHRASE).set(secret_name("a1b2"), centre.client_secret)
    return {"ISODESK_PROFILE_DIR": str(folder), "ISODESK_PASSPHRASE": PASSPHRASE}


def test_by_name_or_id_also_while_the_desk_is_open(run: Run, profile: dict[str, str]) -> None:
    lock = ProfileLock(Path(profile["ISODESK_PROFILE_DIR"]))
    try:
        for name in ("Centre Modèle", "centre modèle", "a1b2"):
            ended = run("call", "available-tests", "--account", name, "--json", **profile)
            assert (ended.status, ended.errors) == (0, "")
            assert 363 in json.loads(ended.output)["tests"]
    finally:
        lock.close()


def test_accounts_that_cannot_be_used(run: Run, profile: dict[str, str]) -> None:
    unknown = run("call", "credits", "--account", "Centre Modele", **profile)
    assert unknown.status == 64
    assert "It knows: sample, Centre Modèle, Recette." in unknown.errors
    assert "Did you mean “Centre Modèle”?" in unknown.errors
    assert "keeps no secret for Recette" in run("call", "credits", "--account", "Recette", **profile).errors
    wrong = run("call", "credits", "--account", "a1b2", **{**profile, "ISODESK_PASSPHRASE": "something else"})
    assert (wrong.status, wrong.errors) == (1, "isodesk: This is not the passphrase of the desk’s secrets.\n")


def test_a_dry_run_asks_for_no_secret(run: Run, profile: dict[str, str], centre: RunningStation) -> None:
    folder = {"ISODESK_PROFILE_DIR": profile["ISODESK_PROFILE_DIR"]}
    assert run("call", "credits", "--account", "a1b2", "--dry-run", **folder).output.startswith(
        f"POST {centre.usage_url}\n"
    )
    hosted = run("call", "credits", "--account", "Recette", "--dry-run", **folder)
    assert hosted.output.startswith("POST https://recette.isograd.com/api/usage\n")


def test_the_embedded_station_is_started_once(run: Run, profile: dict[str, str]) -> None:
    ready = Path(profile["ISODESK_PROFILE_DIR"], "station", "ready.json")
    try:
        first = run("call", "credits", "--account", "sample", **profile)
        started = json.loads(ready.read_bytes())
        second = run("call", "credits", "--account", "sample", **profile)
        assert (first.status, first.output) == (0, second.output)
        assert json.loads(ready.read_bytes()) == started
    finally:
        pid = json.loads(ready.read_bytes())["pid"]
        os.kill(pid, signal.SIGTERM)
        wait_until(lambda: os.waitpid(pid, os.WNOHANG)[0] == pid, 20)


def test_no_profile_yet(run: Run, tmp_path: Path) -> None:
    ended = run("call", "credits", "--account", "sample", ISODESK_PROFILE_DIR=str(tmp_path / "none"))
    assert ended.status == 64
    assert not (tmp_path / "none").exists()


def test_the_stations_key_is_never_made_beside_an_open_desk(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    environment = {"ISODESK_PROFILE_DIR": str(folder), "ISODESK_PASSPHRASE": PASSPHRASE}
    SettingsFile(folder).change()
    lock = ProfileLock(folder)
    try:
        ended = run("call", "credits", "--account", "sample", **environment)
    finally:
        lock.close()
    assert (ended.status, ended.errors) == (
        64,
        "isodesk: The sample centre was never started. Choose it once in the desk that is open.\n",
    )
    assert open_secret_store(folder, passphrase=PASSPHRASE).get("station.store.key") is None
