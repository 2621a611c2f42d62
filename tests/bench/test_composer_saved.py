"""Configurations kept under names."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.bench.composer.errors import ConfigurationRefused, ConfigurationUnknown, NameRefused, NameTaken
from isodesk.bench.composer.launches import starting
from isodesk.bench.composer.saved import Saved
from isodesk.bench.configuration import Configuration, Security


def named(name: str, *, of: int = 1) -> Configuration:
    return replace(starting(), name=name, security=Security(secret=f"secret-{of}"))


def test_what_is_saved_is_loaded_with_its_secret_and_nobody_else_reads_it(tmp_path: Path) -> None:
    saved = Saved(tmp_path / "saved")
    assert saved.names() == []
    assert saved.save(named("  Évaluation 1.1 (recette) ")) == "Évaluation 1.1 (recette)"
    assert saved.load("Évaluation 1.1 (recette)") == named("Évaluation 1.1 (recette)")
    [file] = (tmp_path / "saved").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_saving_again_replaces_and_names_are_listed_in_order(tmp_path: Path) -> None:
    saved = Saved(tmp_path)
    for name in ("beta", "Alpha", "beta"):
        saved.save(named(name, of=len(saved.names())))
    (tmp_path / ".hidden.json").write_text("{}")
    (tmp_path / "note.txt").write_text("no configuration")
    assert saved.names() == ["Alpha", "beta"]
    assert saved.load("beta").security.secret == "secret-2"


def test_a_configuration_is_renamed_and_deleted(tmp_path: Path) -> None:
    saved = Saved(tmp_path)
    saved.save(named("one"))
    saved.save(named("two", of=2))
    with pytest.raises(NameTaken):
        saved.rename("one", "two")
    assert saved.rename("one", "three") == "three"
    assert saved.load("three").name == "three"
    saved.delete("two")
    assert saved.names() == ["three"]
    with pytest.raises(ConfigurationUnknown):
        saved.load("two")


@pytest.mark.parametrize(
    "name",
    ["", "  ", ".", "..", "../up", "a/b", "a\\b", "nul", "COM1.x", "a\0b", "end.", "x" * 61, "a:b", "-rf", "\ud800"],
)
def test_a_name_that_could_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    saved = Saved(tmp_path)
    with pytest.raises(NameRefused):
        saved.save(named(name))
    for act in (saved.load, saved.delete):
        with pytest.raises(NameRefused):
            act(name)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{")
    (tmp_path / "huge.json").write_bytes(b" " * 1_100_000)
    for name, code in (("bad", "not_well_formed"), ("huge", "too_large")):
        with pytest.raises(ConfigurationRefused) as caught:
            Saved(tmp_path).load(name)
        assert caught.value.problems["file"].code == code
