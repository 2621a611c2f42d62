"""``isodesk sit``: what it prints and its exit status, as other programs rely on."""

import json
import uuid

import pytest

from isodesk.resources import resource
from tests.cli.conftest import Run

BANK = str(resource("sample", "forms"))


@pytest.fixture
def test_url(run: Run, account: dict[str, str]) -> str:
    email = f"{uuid.uuid4().hex[:12]}@example.org"
    run("call", "create-candidate", "gen_id=3", f"ema={email}", "fst_nam=Ama", "lst_nam=Exemple", **account)
    return str(
        json.loads(run("call", "add-test", "form-id=363", f"ema={email}", "--json", **account).output)["tst_url"]
    )


def test_stopped_then_handed_in(run: Run, test_url: str) -> None:
    stopped = run("sit", test_url, "--seed", "3", "--stop-after", "4")
    answer = json.loads(stopped.output)
    assert (stopped.status, stopped.errors) == (4, "")
    assert (answer["status"], answer["answered"], answer["num_val"]) == (2, 4, None)
    assert set(answer) == {"pla_tst_id", "status", "answered", "gra_typ_id", "num_val"}
    ended = run("sit", test_url, "--bank", BANK, "--ability", "30")
    answer = json.loads(ended.output)
    assert (ended.status, ended.errors) == (0, "")
    assert (answer["status"], answer["gra_typ_id"]) == (3, 3)
    assert answer["num_val"] > 0


def test_a_refused_link(run: Run, test_url: str) -> None:
    ended = run("sit", f"{test_url}x")
    assert ended.status == 2
    assert json.loads(ended.output)["pla_tst_id"] is None
    assert ended.errors == "isodesk: The link is refused (unknown_link). Nothing more was answered.\n"


def test_a_station_that_is_not_there(run: Run) -> None:
    ended = run("sit", "http://127.0.0.1:1/test/x", language="fr_FR.UTF-8")
    assert ended.status == 3
    assert json.loads(ended.output)["status"] is None
    assert ended.errors == "isodesk: La station n’a pas pu être jointe (not_reached).\n"


def test_a_bank_goes_with_an_ability(run: Run) -> None:
    assert run("sit", "http://127.0.0.1:1/test/x", "--bank", BANK).status == 64
    assert run("sit", "http://127.0.0.1:1/test/x", "--ability", "1").status == 64


def test_a_bank_that_is_none(run: Run, tmp_path_factory: pytest.TempPathFactory, test_url: str) -> None:
    folder = tmp_path_factory.mktemp("bank")
    (folder / "form.yaml").write_text("id: 1\nkind: nonsense\n")
    faulty = run("sit", "http://127.0.0.1:1/test/x", "--bank", str(folder), "--ability", "1")
    assert faulty.status == 1
    assert "form.yaml:1" in faulty.errors
    (folder / "form.yaml").write_bytes(resource("sample", "forms", "python.yaml").read_bytes())
    other = run("sit", test_url, "--bank", str(folder), "--ability", "1")
    assert (other.status, other.output) == (1, "")
    assert "The bank holds no question" in other.errors
