"""A bank in a folder or a .zip becomes forms that stand alone, or is refused with every fault where it is."""

import json
import struct
from pathlib import Path
from typing import Any
from unittest.mock import Mock
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from isodesk.banks import trees
from isodesk.banks.bank import load_bank
from isodesk.banks.errors import FileInvalid
from isodesk.banks.form_files import read_forms
from isodesk.banks.wording import fault_line
from isodesk.exam.forms import Form
from isodesk.resources import resource
from tests.banks.making import Change, Files, bank_files, head, png, small_form, write_folder, write_zip, yaml
from tests.exam.contents import blanks, choice, picture

OURS = ("digital-safety", "spreadsheets", "welcome", "word-processing")


def faults(path: Path) -> list[tuple[str, int, str]]:
    """Of each fault the file below the bank, the line and the code; each must have words in two languages."""
    with pytest.raises(FileInvalid) as caught:
        load_bank(path)
    for found in caught.value.faults:
        english, french = (fault_line(found, language) for language in ("en", "fr"))
        assert english != french
        assert "not valid" not in english
    return [(found.file.relative_to(path).as_posix(), found.line, found.fault.code) for found in caught.value.faults]


@pytest.mark.parametrize("top", ["", "sums/"])
def test_a_zip_holds_what_its_folder_holds(tmp_path: Path, top: str) -> None:
    folder = load_bank(write_folder(tmp_path / "bank", bank_files()))
    zipped = load_bank(write_zip(tmp_path / "bank.zip", bank_files(), top))
    assert (folder.items, folder.forms, folder.media) == (zipped.items, zipped.forms, zipped.media)
    assert folder.name_in("fr") == "Sums (fr)"


def test_a_form_takes_from_the_bank_what_it_does_not_say(tmp_path: Path) -> None:
    files = bank_files()
    files["bank.yaml"] = yaml(head(scaling_constant=1.7, skill_levels={"1": ["a", "b", "c", "d", "e"]}))
    files["forms/adaptive.yaml"] = yaml(
        small_form(
            7002, names="Sums", languages=["en"], skills={"2": "two"}, items=["two", "three"], scaling_constant=1.0
        )
    )
    forms = load_bank(write_folder(tmp_path, files)).forms
    whole, narrow = forms[7001], forms[7002]
    assert (whole.languages, sorted(whole.skills), whole.scale.scaling_constant) == (("fr", "en"), [1, 2], 1.7)
    assert [item.item_id for item in whole.items] == ["one", "two", "three", "where", "why"]
    assert whole.scale.skill_level_text(1, 5.0, "fr") == "e"
    assert (narrow.languages, narrow.skills, narrow.scale.scaling_constant) == (("en",), {2: {"en": "two"}}, 1.0)
    assert narrow.items[0].statement == {"en": "two (en)"}
    assert not narrow.scale.skill_levels


def test_forms_stand_alone_and_pictures_are_measured(tmp_path: Path) -> None:
    bank = load_bank(write_folder(tmp_path, bank_files()))
    form = bank.forms[7001]
    assert Form.from_json(json.loads(json.dumps(form.to_json()))) == form
    assert form.item("one").media[0].size == (40, 20)
    assert [(medium.name, medium.media_type) for medium in bank.media_of(form)] == [("sheet.png", "image/png")]


def test_a_folder_of_forms_is_read_too(tmp_path: Path) -> None:
    assert set(read_forms(write_folder(tmp_path, bank_files()))) == {7001, 7002}
    assert set(read_forms(resource("sample", "forms"))) >= {363, 371}


@pytest.mark.parametrize("name", OURS)
def test_our_own_banks_are_without_fault(name: str) -> None:
    bank = load_bank(resource("banks", name))
    assert bank.items
    assert bank.forms


def spoilt(part: str, **more: Any) -> Change:
    """The same file with other values at the top, of a list's first element."""

    def change(files: Files) -> None:
        content = json.loads(files[part])
        (content[0] if isinstance(content, list) else content).update(more)
        files[part] = yaml(content)

    return change


def replaced(part: str, octets: bytes) -> Change:
    return lambda files: files.update({part: octets})


ADAPTIVE = {"kind": "adaptive", "least": 1, "most": 2}
LONG = {**ADAPTIVE, "most": 9}
HIDDEN = {**blanks(statement="[[sum]] ![[[sign]]](sheet.png)"), "id": "one", "media": [picture()]}
DRAWN = {"kind": "random", "blueprint": {"1": 3}}


@pytest.mark.parametrize(
    ("change", "file", "said", "code"),
    [
        (spoilt("bank.yaml", languages=["fr", "pl"]), "bank.yaml", "pl", "not_one_of"),
        (spoilt("bank.yaml", names={"fr": "x"}), "bank.yaml", "names", "translation_missing"),
        (spoilt("bank.yaml", colour="red"), "bank.yaml", "colour", "unknown_key"),
        (spoilt("bank.yaml", levels={"thresholds": [1]}), "bank.yaml", "thresholds", "too_few"),
        (replaced("bank.yaml", b"- 1"), "bank.yaml", "", "wrong_type"),
        (replaced("bank.yaml", "id: é".encode("latin-1")), "bank.yaml", "", "not_utf8"),
        (replaced("items/a.yaml", "- é".encode("utf-16")), "items/a.yaml", "", "not_utf8"),
        (replaced("items/a.yaml", b"\n- ]\n"), "items/a.yaml", "]", "yaml_syntax"),
        (replaced("items/a.yaml", b"type: choice"), "items/a.yaml", "", "wrong_type"),
        (spoilt("items/a.yaml", statement={"fr": "x"}), "items/a.yaml", "statement", "translation_missing"),
        (spoilt("items/a.yaml", type="essay"), "items/a.yaml", "essay", "not_one_of"),
        (spoilt("items/a.yaml", skill=3), "items/a.yaml", "{", "skill_unknown"),
        (spoilt("items/a.yaml", id="why"), "items/b.yml", "{", "twice"),
        (spoilt("items/a.yaml", media=[picture(file="none.png")]), "items/a.yaml", "{", "medium_missing"),
        (spoilt("items/a.yaml", statement="![x](other.png)"), "items/a.yaml", "statement", "picture_unknown"),
        (spoilt("items/a.yaml", tutorial="![x](//a.example/b.png)"), "items/a.yaml", "tutorial", "picture_unknown"),
        (replaced("items/a.yaml", yaml([HIDDEN])), "items/a.yaml", "statement", "blank_hidden"),
        (spoilt("forms/all.yaml", items=["one", "four"]), "forms/all.yaml", "four", "item_unknown"),
        (spoilt("forms/all.yaml", items=["one", "one"]), "forms/all.yaml", "one", "twice"),
        (spoilt("forms/all.yaml", items=[]), "forms/all.yaml", "items", "too_few"),
        (spoilt("forms/all.yaml", id=7002), "forms/all.yaml", "7002", "twice"),
        (spoilt("forms/all.yaml", languages=["fr", "de"]), "forms/all.yaml", "de", "not_one_of"),
        (spoilt("forms/all.yaml", grade_type=2), "forms/all.yaml", "", "parameters_missing"),
        (spoilt("forms/all.yaml", delivery=ADAPTIVE), "forms/all.yaml", "delivery", "parameters_missing"),
        (spoilt("forms/all.yaml", delivery=DRAWN), "forms/all.yaml", "blueprint", "blueprint_unfilled"),
        (spoilt("forms/adaptive.yaml", delivery=LONG), "forms/adaptive.yaml", "delivery", "items_too_few"),
        (spoilt("forms/adaptive.yaml", names={"en": "x"}), "forms/adaptive.yaml", "names", "translation_missing"),
        (replaced("media/sheet.png", b"<svg/>"), "media/sheet.png", "", "medium_differs"),
        (replaced("media/sheet.png", png()[:-12]), "media/sheet.png", "", "medium_broken"),
        (replaced("media/sheet.png", png(20_000, 1)), "media/sheet.png", "", "picture_too_large"),
        (replaced("media/drawing.svg", b"<svg/>"), "media/drawing.svg", "", "not_a_medium"),
        (replaced("media/large.png", png() + b"\0" * 20_000_000), "media/large.png", "", "file_too_large"),
        (replaced("items/large.yaml", b"#" * 2_000_001), "items/large.yaml", "", "file_too_large"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_file_and_line(
    tmp_path: Path, change: Change, file: str, said: str, code: str
) -> None:
    files = bank_files()
    change(files)
    folder = faults(write_folder(tmp_path / "bank", files))
    assert sorted(folder) == sorted(faults(write_zip(tmp_path / "bank.zip", files)))
    lines = [line for found, line, what in folder if (found, what) == (file, code)]
    assert lines, folder
    assert said.encode() in files[file].splitlines()[lines[0] - 1]


def test_a_bank_without_its_head(tmp_path: Path) -> None:
    files = bank_files()
    del files["bank.yaml"]
    assert faults(write_folder(tmp_path, files)) == [(".", 1, "no_bank")]


def test_faults_of_several_files_are_told_at_once(tmp_path: Path) -> None:
    files = bank_files()
    for change in (spoilt("items/a.yaml", skill=9), replaced("items/b.yml", b"["), replaced("media/sheet.png", b"")):
        change(files)
    assert {file for file, _, _ in faults(write_folder(tmp_path, files))} == {
        "items/a.yaml", "items/b.yml", "media/sheet.png",
    }  # fmt: skip


def test_a_bank_without_questions(tmp_path: Path) -> None:
    assert faults(write_folder(tmp_path, {"bank.yaml": yaml(head())})) == [(".", 1, "no_items")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = write_folder(tmp_path / "bank", bank_files())
    (folder / "media" / "other.png").symlink_to(tmp_path / "secret.png")
    assert faults(folder) == [("media/other.png", 1, "path_unsafe")]


def test_what_is_not_there(tmp_path: Path) -> None:
    assert faults(tmp_path / "none") == [(".", 1, "file_unreadable")]


# As a .zip


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_zip_cut_short(tmp_path: Path, share: float) -> None:
    path = write_zip(tmp_path / "bank.zip", bank_files())
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert faults(path) == [(".", 1, "zip_broken")]


@pytest.mark.parametrize("step", [101, 211])
def test_a_zip_with_a_wrong_byte_is_refused_or_read_without_it(tmp_path: Path, step: int) -> None:
    path = write_zip(tmp_path / "bank.zip", bank_files())
    whole = path.read_bytes()
    for place in range(0, len(whole), step):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert load_bank(path).items
        except FileInvalid:
            continue


@pytest.mark.parametrize("name", ["../bank.yaml", "/etc/bank.yaml", "items/../../x.yaml", "items\\x.yaml", "C:/x.yaml"])
def test_a_zip_that_leads_out_of_itself(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "bank.zip", {**bank_files(), name: b"- 1"})
    assert faults(path) == [(".", 1, "path_unsafe")]


def test_a_zip_that_swells(tmp_path: Path) -> None:
    files = {**bank_files(), "items/z.yaml": b" " * 3_000_000}
    assert ("items/z.yaml", 1, "file_too_large") in faults(write_zip(tmp_path / "one.zip", files))
    path = write_zip(tmp_path / "lies.zip", files)
    octets = path.read_bytes()  # the member says that it is small
    path.write_bytes(octets.replace(struct.pack("<I", 3_000_000), struct.pack("<I", 300)))
    assert [code for _, _, code in faults(path)] == ["zip_broken"]
    with ZipFile(tmp_path / "many.zip", "w", ZIP_DEFLATED) as archive:
        for number in range(21):
            archive.writestr(f"notes/{number}.txt", b"\0" * 10_000_000)
    assert faults(tmp_path / "many.zip") == [(".", 1, "zip_too_large")]


def test_many_large_texts_are_not_read_for_hours(tmp_path: Path) -> None:
    files = {**bank_files(), **{f"items/{number:02}.yaml": b"#" * 2_000_000 for number in range(11)}}
    assert ("items/10.yaml", 1, "texts_too_large") in faults(write_zip(tmp_path / "bank.zip", files))


def test_a_folder_is_bounded_as_a_whole_as_a_zip_is(tmp_path: Path) -> None:
    """Eleven films of an allowed size each; files with holes, that take no room."""
    folder = write_folder(tmp_path / "bank", bank_files())
    for number in range(11):
        with (folder / "media" / f"film{number}.mp4").open("wb") as film:
            film.truncate(19_000_000)
    assert faults(folder) == [(".", 1, "bank_too_large")]


def test_a_zip_is_opened_once_a_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, opened = write_zip(tmp_path / "bank.zip", bank_files()), Mock(wraps=ZipFile)
    monkeypatch.setattr(trees, "ZipFile", opened)
    assert load_bank(path).forms
    opened.assert_called_once_with(path)


def test_a_zip_of_two_banks(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "bank.zip", bank_files(), "sums/")
    with ZipFile(path, "a") as archive:
        archive.writestr("quantities/bank.yaml", yaml(head(id="other")))
    assert faults(path) == [(".", 1, "several_banks")]
    path = write_zip(tmp_path / "above.zip", bank_files(), "sums/")
    with ZipFile(path, "a") as archive:
        archive.writestr("a/b/bank.yaml", yaml(head(id="other")))
    assert load_bank(path).head.name == "sums"


def test_a_zip_of_too_many_files(tmp_path: Path) -> None:
    files = {**bank_files(), **{f"items/{number}.yaml": b"" for number in range(2_001)}}
    assert faults(write_zip(tmp_path / "bank.zip", files)) == [(".", 1, "too_many_files")]


@pytest.mark.parametrize("large", [False, True])
def test_a_long_list_of_files_is_not_read_to_be_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    path = write_zip(tmp_path / "bank.zip", bank_files())
    octets = bytearray(path.read_bytes())
    end = octets.index(b"PK\x05\x06")
    if large:
        octets[end:end] = b"PK\x06\x07" + bytes(16)
    else:
        octets[end + 12 : end + 16] = struct.pack("<I", 6_000_000)
    path.write_bytes(octets)
    opened = Mock(wraps=ZipFile)
    monkeypatch.setattr(trees, "ZipFile", opened)
    assert faults(path) == [(".", 1, "too_many_files")]
    opened.assert_not_called()


def test_a_zip_packed_in_another_way(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "bank.zip", "w", ZIP_LZMA) as archive:
        archive.writestr("bank.yaml", yaml(head()))
    assert faults(tmp_path / "bank.zip") == [(".", 1, "zip_member_unreadable")]


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "bank.zip", {"bank.yaml": yaml(head())})
    octets = bytearray(path.read_bytes())
    octets[octets.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(octets)
    assert faults(path) == [(".", 1, "zip_member_unreadable")]


def test_a_zip_with_one_name_twice(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "bank.zip", bank_files())
    with ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("bank.yaml", yaml(head(id="other")))
    assert faults(path) == [(".", 1, "twice")]


def test_what_is_no_zip(tmp_path: Path) -> None:
    (tmp_path / "bank.zip").write_bytes(b"no zip")
    assert faults(tmp_path / "bank.zip") == [(".", 1, "zip_broken")]


def test_what_a_packer_adds_is_passed_over(tmp_path: Path) -> None:
    more = {
        "README.md": b"\xff",
        "__MACOSX/items/._a.yaml": b"\xff",
        "items/.hidden.yaml": b"\xff",
        "items/old/a.yaml": b"[",
    }
    assert load_bank(write_zip(tmp_path / "bank.zip", {**bank_files(), **more})).forms
    assert load_bank(write_folder(tmp_path / "bank", {**bank_files(), **more})).forms


def test_a_bank_may_have_more_items_than_a_form(tmp_path: Path) -> None:
    files = bank_files()
    files["items/c.yaml"] = yaml([choice(f"q{number}") for number in range(600)])
    files["forms/all.yaml"] = yaml(small_form(items=["q1"]))
    assert len(load_bank(write_folder(tmp_path / "bank", files)).items) == 605
    files["forms/all.yaml"] = yaml(small_form())
    assert ("forms/all.yaml", 1, "too_many") in faults(write_folder(tmp_path / "bank", files))
