"""``isodesk bank``: what it says, its exit status, and what a station then offers."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from textwrap import indent

import pytest

from isodesk.banks.bank import load_bank
from isodesk.cli import bank_simulation
from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.protocol.values import Gender
from isodesk.resources import resource
from tests.banks.making import bank_files, head, write_folder, write_zip, yaml
from tests.cli.conftest import Run
from tests.support.station import running_station

EMAIL = "ama@example.org"
SPREADSHEETS = str(resource("banks", "spreadsheets"))
CREDITS = "[{kind: assessment, description: A, amount: 5}, {kind: certification, description: C, amount: 5}]"


@pytest.fixture
def data(run: Run, tmp_path: Path) -> Path:
    """A station's folder with two accounts and no form."""
    seed = tmp_path / "seed.yaml"
    seed.write_text(f"accounts:\n- {{name: Paris, credits: {CREDITS}}}\n- {{name: Nice, credits: []}}\n", "utf-8")
    assert run("station", "seed", str(seed), "--data", str(tmp_path / "data")).status == 0
    return tmp_path / "data"


def test_a_bank_without_faults(run: Run) -> None:
    ended = run("bank", "check", SPREADSHEETS)
    assert (ended.status, ended.errors) == (0, "")
    assert ended.output == f"{SPREADSHEETS}: no faults. Questions: 80, forms: 5, media: 1.\n"


def test_faults_are_told_with_file_and_line(run: Run, tmp_path: Path) -> None:
    files = {**bank_files(), "items/a.yaml": b"- {type: choice}\n", "bank.yaml": yaml(head())}
    folder = write_folder(tmp_path / "bank", files)
    for command in ("check", "show"):
        ended = run("bank", command, str(folder))
        assert (ended.status, ended.output) == (1, "")
        assert f"{folder}/items/a.yaml:1: “statement” is missing. Add it here.\n" in ended.errors
    french = run("bank", "check", str(folder), language="fr_FR.UTF-8")
    assert french.status == 1
    assert f"{folder}/items/a.yaml:1: «\N{NO-BREAK SPACE}statement\N{NO-BREAK SPACE}» manque." in french.errors


def test_what_is_no_bank(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.zip").write_bytes(b"PK")
    assert run("bank", "check", str(tmp_path / "bank.zip")).status == 1
    assert "No such file" in run("bank", "check", str(tmp_path / "none")).errors
    assert run("bank", "check").status == 64
    assert run("bank", "chekc", SPREADSHEETS).status == 64


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "C.UTF-8",
            ["Spreadsheets (spreadsheets)", "Skills", "103 Formulas and references: 10;", "9001", "adaptive, 15"],
        ),
        (
            "fr_FR.UTF-8",
            ["Tableur (spreadsheets)", "103 Formules et références : 10 ;", "adaptatif, 15 à 30 questions", "(TRI)"],
        ),
    ],
)
def test_what_is_in_a_bank(run: Run, language: str, said: list[str]) -> None:
    ended = run("bank", "show", SPREADSHEETS, language=language)
    assert (ended.status, ended.errors) == (0, "")
    assert [words for words in said if words not in ended.output] == []


def test_what_is_in_a_bank_as_an_object(run: Run) -> None:
    told = json.loads(run("bank", "show", SPREADSHEETS, "--json").output)
    assert (told["id"], told["questions"], told["forms"], told["media"]) == ("spreadsheets", 80, 5, 1)
    assert sum(told["types"].values()) == 80
    assert told["skills"]["101"]["questions"] == 10
    assert told["skills"]["101"]["difficulty"]["lowest"] < 0 < told["skills"]["101"]["difficulty"]["highest"]
    adaptive = {each["id"] for each in told["form_list"] if each["delivery"] == "adaptive"}
    assert adaptive == {9001, 9002, 9003}


def test_an_adaptive_form_is_simulated(run: Run) -> None:
    told = run("bank", "simulate", SPREADSHEETS, "--form", "9002")
    assert (told.status, told.errors) == (0, "")
    heading, rmse, highest, unused, least = told.output.splitlines()
    assert heading == "9002 Spreadsheets: adaptive test, level from 1 to 5. Candidates: 1000."
    assert 0.2 < float(rmse.removeprefix("Error of the abilities (RMSE): ")) < 0.5
    assert 0.5 < float(highest.removeprefix("Highest exposure: ").split()[0]) < 1
    assert (unused, least[:-1]) == ("Questions never asked: 0 of 80", "Fewest questions of a skill in a test: ")
    assert run("bank", "simulate", SPREADSHEETS, "--form", "9002", "--seed", "1").output == told.output
    assert run("bank", "simulate", SPREADSHEETS, "--form", "9002", "--seed", "2").output != told.output
    french = run(
        "bank", "simulate", SPREADSHEETS, "--form", "9002", "--candidates", "50", language="fr_FR.UTF-8"
    ).output
    assert french.startswith(
        "9002 Tableur : test adaptatif, niveau de 1 à 5. Candidats : 50.\nErreur des niveaux (RMSE) :"
    )


def test_the_limits_found_are_what_a_form_takes(run: Run, tmp_path: Path) -> None:
    told = run("bank", "simulate", SPREADSHEETS, "--form", "9002", "--limit", "0.6", "--candidates", "2000")
    assert told.status == 0
    highest = next(line for line in told.output.splitlines() if line.startswith("# Highest exposure: "))
    assert float(highest.split()[3]) < 0.65
    bank = tmp_path / "bank"
    copytree(SPREADSHEETS, bank)
    file = bank / "forms" / "adaptive-level.yaml"
    limits = indent(told.output, "  ")
    file.write_text(file.read_text("utf-8").replace("delivery:\n", f"delivery:\n{limits}"), "utf-8")
    delivery = load_bank(bank).forms[9002].delivery
    assert min(delivery.exposure_limits.values()) < 1
    again = run("bank", "simulate", str(bank), "--form", "9002", "--candidates", "2000", "--seed", "1000001")
    assert again.output.splitlines()[2] == highest.removeprefix("# ")


def test_limits_that_nothing_exceeds(run: Run) -> None:
    told = run("bank", "simulate", SPREADSHEETS, "--form", "9002", "--limit", "1", "--candidates", "10").output
    assert told.endswith("\nexposure_limits: {}\n")


def test_what_takes_long_tells_how_far_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank_simulation, "_QUIET", 0.0)
    told = run("bank", "simulate", SPREADSHEETS, "--form", "9002", "--candidates", "1500")
    assert told.errors == "Simulating: 67%\n"
    assert "Simulating" not in told.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--form", "1"], "The bank has no form 1. It has: 9001, 9002, 9003, 9004, 9005."),
        (["--form", "9004"], "Form 9004 is not adaptive: there is nothing to simulate."),
        (["--form", "9002", "--limit", "7"], "--limit"),
        (["--form", "9002", "--candidates", "0"], "--candidates"),
        ([], "--form"),
    ],
)
def test_what_cannot_be_simulated(run: Run, arguments: list[str], said: str) -> None:
    ended = run("bank", "simulate", SPREADSHEETS, *arguments)
    assert (ended.status, ended.output) == (64, "")
    assert said in ended.errors


async def test_an_installed_bank_is_offered_and_sat(run: Run, data: Path, tmp_path: Path) -> None:
    packed = str(write_zip(tmp_path / "bank.zip", bank_files()))
    first, again = (run("bank", "install", packed, "--data", str(data)) for _ in range(2))
    assert (first.status, first.output) == (0, "Added: forms 2, forms allowed 2, media 2\n")
    assert (again.status, again.output) == (0, "Nothing to do: all is as the file says.\n")
    with running_station(data) as running:
        async with Isograd(station(running.url, running.client_id, running.client_secret)) as isograd:
            assert set(await isograd.forms()) == {7001, 7002}
            await isograd.create_candidate(gender=Gender.MALE, email=EMAIL, given_name="Ama", family_name="Exemple")
            added = await isograd.add_test(form_id=7002, email=EMAIL)
        sat = run("sit", added.test_url, "--bank", packed, "--ability", "40", language="C.UTF-8")
    answer = json.loads(sat.output)
    assert (sat.status, sat.errors) == (0, "")
    assert (answer["status"], answer["answered"], answer["gra_typ_id"]) == (3, 2, 2)
    assert answer["num_val"] > 500


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--account", "Nice"], "is paid for with “certification” credits"),
        (["--account", "Metz"], "The station has no account “Metz”. It has: Nice, Paris."),
    ],
)
def test_an_account_that_cannot_have_it(run: Run, data: Path, tmp_path: Path, more: list[str], said: str) -> None:
    folder = str(write_folder(tmp_path / "bank", bank_files()))
    ended = run("bank", "install", folder, "--data", str(data), *more)
    assert (ended.status, ended.output) == (1, "")
    assert said in ended.errors


def test_a_folder_without_a_station(run: Run, tmp_path: Path) -> None:
    folder = str(write_folder(tmp_path / "bank", bank_files()))
    ended = run("bank", "install", folder, "--data", str(tmp_path / "none"))
    assert ended.status == 1
    assert "There is no station in" in ended.errors
    assert not (tmp_path / "none").exists()


@pytest.fixture
def in_use(data: Path) -> Iterator[Path]:
    with running_station(data):
        yield data


def test_a_station_that_runs(run: Run, in_use: Path, tmp_path: Path) -> None:
    folder = str(write_folder(tmp_path / "bank", bank_files()))
    ended = run("bank", "install", folder, "--data", str(in_use))
    assert ended.status == 1
    assert "A station already runs on" in ended.errors
