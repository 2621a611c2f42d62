"""Banks into a store: by a seed file, and by themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from isodesk.banks.bank import Bank, load_bank
from isodesk.banks.errors import FileInvalid
from isodesk.exam.forms import Form
from isodesk.station import schema
from isodesk.station.seed.banks import install_bank
from isodesk.station.seed.seeding import SeedReport
from tests.banks.making import Files, bank_files, png, small_form, write_folder, write_zip, yaml
from tests.station.seed.stores import NOW, Seeded, store_in

CREDITS = """\
    credits:
      - {kind: assessment, description: A, amount: 5}
      - {kind: certification, description: C, amount: 5}
"""
SEED = f"accounts:\n  - name: Paris\n{CREDITS}  - name: Lyon\n{CREDITS}  - name: Nice\n"


@pytest.fixture
def seeded(tmp_path: Path) -> Iterator[Seeded]:
    with store_in(tmp_path) as store:
        yield store


def bank(folder: Path, files: Files | None = None) -> Bank:
    return load_bank(write_folder(folder, files or bank_files()))


def install(seeded: Seeded, given: Bank, *accounts: str) -> SeedReport:
    return install_bank(seeded.store, given, NOW, accounts)


def refused(seeded: Seeded, given: Bank, *accounts: str) -> str:
    before = seeded.everything()
    with pytest.raises(FileInvalid) as caught:
        install(seeded, given, *accounts)
    assert seeded.everything() == before
    return caught.value.faults[0].fault.code


def test_forms_and_media_are_put_in_once(seeded: Seeded, tmp_path: Path) -> None:
    seeded.apply(SEED)
    given = bank(tmp_path / "bank")
    report = install(seeded, given)
    assert report.added == {"form": 2, "form_access": 4, "medium": 2}
    assert Form.from_json(seeded.row("form", id=7001)["content"]) == given.forms[7001]
    assert seeded.row("medium", form_id=7002) == {
        "form_id": 7002,
        "name": "sheet.png",
        "media_type": "image/png",
        "octets": png(),
    }
    before = seeded.everything()
    assert install(seeded, given) == SeedReport({}, {})
    assert seeded.everything() == before


def test_only_to_the_account_that_is_named(seeded: Seeded, tmp_path: Path) -> None:
    seeded.apply(SEED)
    install(seeded, bank(tmp_path / "bank"), "Lyon")
    assert {row["account_id"] for row in seeded.rows("form_access")} == {seeded.row("account", name="Lyon")["id"]}


def test_what_the_store_has_no_account_or_credit_for(seeded: Seeded, tmp_path: Path) -> None:
    seeded.apply(SEED)
    given = bank(tmp_path / "bank")
    assert refused(seeded, given, "Metz") == "account_unknown"
    assert refused(seeded, given, "Nice") == "credit_missing"
    files = bank_files()
    files["forms/all.yaml"] = yaml(small_form(credit_kind="gold"))
    assert refused(seeded, bank(tmp_path / "other", files)) == "credit_missing"


def test_a_changed_bank_changes_what_is_there_until_somebody_begins(seeded: Seeded, tmp_path: Path) -> None:
    seeded.apply(SEED)
    install(seeded, bank(tmp_path / "bank"))
    files = bank_files()
    files["media/sheet.png"] = png(41, 20)
    report = install(seeded, bank(tmp_path / "bank", files))
    assert (report.added, report.changed) == ({}, {"form": 2, "medium": 2})
    begin(seeded)
    assert refused(seeded, bank(tmp_path / "bank", bank_files())) == "form_in_use"
    files["media/sheet.png"] = files["media/sheet.png"].replace(b"\x80", b"\x81") + b"IEND"
    assert refused(seeded, bank(tmp_path / "bank", files)) == "form_in_use"


def begin(seeded: Seeded) -> None:
    """Somebody sits form 7001."""
    who = "    candidates: [{email: a@example.org, given_name: A, family_name: B}]\n"
    seeded.apply(f"accounts:\n  - name: Paris\n{CREDITS}{who}")
    values = {
        "account_id": seeded.row("account", name="Paris")["id"],
        "candidate_id": seeded.rows("candidate")[0]["id"],
        "form_id": 7001,
        "link_key": "k",
        "status": 2,
        "created_at": NOW,
        "paid": 1,
        "proctored": 0,
        "full_screen": 0,
    }
    seeded.store.database.write_now(lambda connection: connection.execute(insert(schema.planned_test).values(values)))


@pytest.mark.parametrize("packed", [False, True])
def test_a_seed_file_names_banks(seeded: Seeded, tmp_path: Path, packed: bool) -> None:
    write_zip(tmp_path / "bank", bank_files()) if packed else write_folder(tmp_path / "bank", bank_files())
    text = f"accounts:\n  - name: Paris\n{CREDITS}    banks: [bank]\n"
    assert seeded.apply(text).added["form"] == 2
    assert seeded.apply(text) == SeedReport({}, {})
    assert {row["form_id"] for row in seeded.rows("medium")} == {7001, 7002}
    assert {row["form_id"] for row in seeded.rows("form_access")} == {7001, 7002}


def test_faults_of_a_bank_that_a_seed_file_names(seeded: Seeded, tmp_path: Path) -> None:
    text = f"accounts:\n  - name: Paris\n{CREDITS}    banks: [bank]\n"
    assert seeded.faults(text) == [(6, "bank_missing")]
    write_folder(tmp_path / "bank", {**bank_files(), "items/a.yaml": b"["})
    assert [code for _, code in seeded.faults(text)] == ["yaml_syntax"]
    write_folder(tmp_path / "bank", bank_files())
    write_folder(tmp_path / "other", {**bank_files(), "forms/all.yaml": yaml(small_form(seconds=5))})
    assert seeded.faults(text.replace("[bank]", "[bank, other]")) == [(6, "form_differs")]
    assert seeded.faults("accounts:\n  - name: Paris\n    banks: [bank]\n") == [(3, "credit_missing")]
