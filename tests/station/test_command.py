"""The command: what it prints, how it ends, and that one folder has one station."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from isodesk.errors import IsoDeskError
from isodesk.station.errors import StationError
from isodesk.station.messages import MESSAGES
from isodesk.storage.errors import StorageError
from tests.support.station import CENTRE, COMMAND, running_station, seed_folder, wait_until


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
    )


@pytest.mark.parametrize("made", [True, False])
def test_empty_folder_names_the_commands_to_run(tmp_path: Path, made: bool) -> None:
    folder = tmp_path / "station"
    if made:
        folder.mkdir()
    for language, words in (("C.UTF-8", "There is no station"), ("fr_FR.UTF-8", "Il n’y a pas de station")):
        ended = _run("--data", str(folder), "--port", "0", LC_ALL=language, ISODESK_PASSPHRASE="x")
        assert ended.returncode == 1
        assert words in ended.stderr
        assert f"isodesk station seed {'FICHIER' if 'fr' in language else 'FILE'}.yaml --data {folder}" in ended.stderr
        assert f"isodesk station --data {folder} --demo" in ended.stderr
    assert not made or list(folder.iterdir()) == []
    assert folder.exists() == made


def test_demo_fills_an_empty_folder_and_leaves_a_full_one(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    with running_station(folder, seed=None) as station:
        token = {"authorization": f"Bearer {station.token()}"}
        forms = httpx.post(station.usage_url, data={"act_id": 14}, headers=token, trust_env=False).json()["tests"]
        assert len(forms) >= 3
        first = httpx.get(f"{station.url}/station/v1/forms", headers=token, trust_env=False).json()["forms"][0]
        assert (first["tst_frm_id"], first["kind"]) == (forms[0], "assessment")
        person = {"act_id": 1, "gen_id": 3, "ema": "kept@example.org", "fst_nam": "K", "lst_nam": "K"}
        httpx.post(station.usage_url, data=person, headers=token, trust_env=False)
        assert station.stop() == 0
    with running_station(folder, seed=None) as station:
        token = {"authorization": f"Bearer {station.token()}"}
        answer = httpx.post(station.usage_url, data=person, headers=token, trust_env=False).json()
        assert answer["error_code"] == 202


def test_seed_makes_a_centre_and_again_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    first = _run("seed", str(CENTRE), "--data", str(folder))
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("Added: accounts 3, ")
    again = _run("seed", str(CENTRE), "--data", str(folder))
    assert (again.returncode, again.stdout) == (0, "Nothing to do: all is as the file says.\n")
    with running_station(folder) as station:
        assert station.token("client-b")


def test_faulty_seed_is_told_by_line_and_makes_no_folder(tmp_path: Path) -> None:
    seed = tmp_path / "centre.yaml"
    seed.write_text("accounts:\n  - name: A\n    colour: red\n", "utf-8")
    ended = _run("seed", str(seed), "--data", str(tmp_path / "station"))
    assert ended.returncode == 1
    assert "centre.yaml:3" in ended.stderr
    assert not (tmp_path / "station").exists()


def test_folder_has_one_station(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    with running_station(folder):
        second = _run("--data", str(folder), "--port", "0")
        assert (second.returncode, "already runs" in second.stderr) == (1, True)
        seeding = _run("seed", str(CENTRE), "--data", str(folder))
        assert (seeding.returncode, "already runs" in seeding.stderr) == (1, True)
    with running_station(folder) as station:
        station.kill()
    with running_station(folder) as station:
        assert station.stop() == 0


def test_taken_port_is_told(tmp_path: Path) -> None:
    seed_folder(tmp_path / "second")
    with running_station(tmp_path / "first") as station:
        port = station.url.rsplit(":", 1)[1]
        ended = _run("--data", str(tmp_path / "second"), "--port", port)
        assert (ended.returncode, port in ended.stderr) == (1, True)


def test_path_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    seed_folder(tmp_path / "station")
    for arguments in (
        ["--data", str(tmp_path / "file" / "station"), "--demo"],
        ["--data", str(tmp_path / "station"), "--ready-file", str(tmp_path / "file" / "ready.json")],
    ):
        ended = _run("--port", "0", *arguments)
        assert ended.returncode == 1
        assert str(tmp_path / "file") in ended.stderr
        assert "Traceback" not in ended.stderr


def test_wrong_key_is_told(tmp_path: Path) -> None:
    keys = {name: tmp_path / name for name in ("right", "wrong")}
    for number, key in enumerate(keys.values()):
        key.write_bytes(bytes([number]) * 32)
    folder = tmp_path / "station"
    assert _run("seed", str(CENTRE), "--data", str(folder), "--key-file", str(keys["right"])).returncode == 0
    for arguments, words in (
        (["--key-file", str(keys["wrong"])], "does not open with this key"),
        ([], "is encrypted"),
        (["--key-file", str(tmp_path / "none")], "No store key can be read"),
    ):
        ended = _run("--data", str(folder), "--port", "0", *arguments)
        assert (ended.returncode, words in ended.stderr) == (1, True), ended.stderr


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_signal_ends_it_in_order(tmp_path: Path, name: str) -> None:
    with running_station(tmp_path / "station") as station:
        station.process.send_signal(getattr(signal, name))
        assert station.process.wait(30) == 0
        assert not (tmp_path / "station" / "station.db-wal").exists()
        assert "Traceback" not in station.log.read_text("utf-8")


def test_plain_store_is_warned_of_at_each_start(tmp_path: Path) -> None:
    for _ in range(2):
        with running_station(tmp_path / "station") as station:
            assert "not encrypted" in station.log.read_text("utf-8")


def test_ready_file_says_where_and_how(tmp_path: Path) -> None:
    with running_station(tmp_path / "station", "--public-url", "https://tests.example.org/") as station:
        ready = json.loads((tmp_path / "station.ready.json").read_text("utf-8"))
        assert set(ready) == {"url", "pid", "client_id", "client_secret", "version"}
        assert station.url == "https://tests.example.org"


def test_idle_station_ends_by_itself(tmp_path: Path) -> None:
    with running_station(tmp_path / "station", "--idle-exit", "0.02") as station:
        wait_until(lambda: station.process.poll() is not None, 30)
        assert station.process.returncode == 0
        assert "No desk has called" in station.log.read_text("utf-8")


def test_log_of_requests_holds_no_secret(tmp_path: Path) -> None:
    environment = {"ISODESK_STATION_LOG_REQUESTS": "1", "LC_ALL": "C.UTF-8"}
    with running_station(tmp_path / "station", environment=environment) as station:
        token = station.token("client-a")
        form = {
            "act_id": 8,
            "gen_id": 3,
            "ema": "z@example.org",
            "fst_nam": "Zenobie",
            "lst_nam": "Q",
            "tst_frm_id": 101,
        }
        bearer = {"authorization": f"Bearer {token}"}
        made = httpx.post(station.usage_url, data=form, headers=bearer, trust_env=False).json()
        httpx.get(made["tst_url"], trust_env=False)
        assert station.stop() == 0
        log = station.log.read_text("utf-8")
    assert "POST /api/usage 200" in log
    assert "GET /test/… 200" in log
    for secret in (token, made["tst_url"].rsplit("/", 1)[1], "Zenobie", "z@example.org", "client_credentials"):
        assert secret not in log


def test_every_error_of_a_start_has_words_in_both_languages() -> None:
    codes = {each.code for base in (StorageError, StationError) for each in kinds(base)}
    never_shown = {"storage", "storage.secrets", "station", "link_refused", "mark_refused", "register_refused"}
    missing = codes - set(MESSAGES) - never_shown
    assert missing == set()
    assert all(text.fr and text.en for text in MESSAGES.values())


def kinds(base: type[IsoDeskError]) -> Iterator[type[IsoDeskError]]:
    yield base
    for each in base.__subclasses__():
        yield from kinds(each)


def test_a_wrong_passphrase_is_told(tmp_path: Path) -> None:
    folder = str(tmp_path / "station")
    assert _run("seed", str(CENTRE), "--data", folder, ISODESK_PASSPHRASE="right").returncode == 0
    ended = _run("--data", folder, "--port", "0", ISODESK_PASSPHRASE="wrong")
    assert ended.returncode == 1
    assert "isn’t the passphrase" in ended.stderr
