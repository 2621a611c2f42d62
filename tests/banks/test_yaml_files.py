"""YAML files become plain values with lines; whatever else they hold is refused with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.banks.errors import FileInvalid
from isodesk.banks.yaml_files import LARGEST_FILE, Source, parse_yaml, read_yaml

FILE = Path("file.yaml")


def fault(text: str) -> tuple[str, int]:
    with pytest.raises(FileInvalid) as caught:
        parse_yaml(FILE, text)
    return caught.value.faults[0].fault.code, caught.value.faults[0].line


def test_values_are_plain() -> None:
    source = parse_yaml(FILE, "a: 1\nb: [true, null, 1.5, '1', no, 2026-11-22]\nc: |\n  x\n")
    assert source.content == {"a": 1, "b": [True, None, 1.5, "1", "no", "2026-11-22"], "c": "x\n"}


def test_each_value_has_its_line() -> None:
    source = parse_yaml(FILE, "# remark\na:\n  - b: 1\n    c: 2\n  - d\n7: x\n")
    paths = [("a",), ("a", 0), ("a", 0, "c"), ("a", 1), ("7",)]
    assert [source.line(path) for path in paths] == [2, 3, 4, 5, 6]
    assert source.line(("a", 0, "none", "at all")) == 3


def test_numbers_that_are_not_decimal_stay_text() -> None:
    content = parse_yaml(FILE, "[0x10, 1_000, .inf, .nan, 1e400, " + "9" * 5000 + "]").content
    assert content == ["0x10", "1_000", ".inf", ".nan", "1e400", "9" * 5000]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: [", "yaml_syntax", 2),
        ("a: 1\n\tb: 2", "yaml_syntax", 2),
        ("a: 1\na: 2\n", "key_twice", 2),
        ("a: 1\nb: &x 1\n", "anchor", 2),
        ("a: *x\n", "yaml_syntax", 1),
        ("a: !!python/object:os.system x\n", "tag", 1),
        ("a: 1\n--- \nb: 2\n", "yaml_syntax", 2),
        ("a: 1\nb: \x07\n", "control_character", 2),
        ("a: 1\n? [x]\n: y\n", "key_not_text", 2),
        ("[" * 30, "too_deep", 1),
        ("[" * 100_000, "too_deep", 1),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_line(text: str, code: str, line: int) -> None:
    assert fault(text) == (code, line)


def test_yes_and_no_are_words_in_any_version() -> None:
    assert parse_yaml(FILE, "%YAML 1.1\n---\n[yes, no, on, TRUE]\n").content == ["yes", "no", "on", True]


def test_an_empty_file_is_nothing() -> None:
    assert parse_yaml(FILE, "# only a remark\n").content is None


def file_fault(path: Path) -> tuple[str, int]:
    with pytest.raises(FileInvalid) as caught:
        read_yaml(path)
    return caught.value.faults[0].fault.code, caught.value.faults[0].line


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert file_fault(tmp_path / "none.yaml") == ("file_unreadable", 1)
    assert file_fault(tmp_path) == ("file_unreadable", 1)
    (tmp_path / "latin.yaml").write_bytes("a: 1\nb: été\n".encode("latin-1"))
    assert file_fault(tmp_path / "latin.yaml") == ("not_utf8", 2)
    (tmp_path / "large.yaml").write_bytes(b"#" * (LARGEST_FILE + 1))
    assert file_fault(tmp_path / "large.yaml") == ("file_too_large", 1)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "bom.yaml").write_bytes("a: é\n".encode("utf-8-sig"))
    assert read_yaml(tmp_path / "bom.yaml").content == {"a": "é"}


MARKS = ["{", "}", "[", "]", ",", ":", ">", "'", "1", "-", "=", "~", "#", "@", "`", "é", "&x", "*x", "!t"]
SPACED = ["a: ", "- ", "\n", "  ", "? ", "!!int ", "|\n", '"', "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "<<: "]
PIECES = st.sampled_from([*MARKS, *SPACED, "\t", "\x00", "\u2028"])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=100))
def test_no_text_raises_anything_but_the_known_error(text: str) -> None:
    try:
        source = parse_yaml(FILE, text)
    except FileInvalid as error:
        lines = text.count("\n") + 2
        faulty = [found for found in error.faults if not 1 <= found.line <= lines]
        if faulty:
            raise AssertionError(faulty) from error
        return
    assert isinstance(source, Source)
