"""Form files: the form that they hold, or every fault with file and line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.banks.errors import FileInvalid
from isodesk.banks.form_files import form_of, read_bank, read_form
from isodesk.banks.wording import fault_line
from isodesk.banks.yaml_files import parse_yaml
from isodesk.exam.forms import Form
from isodesk.resources import resource
from tests.exam.contents import choice, form

FORM = """\
id: 363
kind: assessment
names: {fr: Calcul, en: Sums}
languages: [fr, en]
grade_type: 4
seconds: 60
skills:
  1: Additions
items:
  - type: choice
    id: one-and-one
    skill: 1
    statement:
      fr: Combien font 1 + 1 ?
      en: What is 1 + 1?
    options:
      - {key: a, text: "2", right: true}
      - {key: b, text: "3"}
"""


def written(folder: Path, text: str, name: str = "form.yaml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def lines(path: Path, language: str = "en") -> list[str]:
    with pytest.raises(FileInvalid) as caught:
        read_form(path)
    return [fault_line(found, language) for found in caught.value.faults]


def test_a_form_is_read(tmp_path: Path) -> None:
    read = read_form(written(tmp_path, FORM))
    assert (read.id, read.name_in("fr"), read.items[0].statement_in("en")) == (363, "Calcul", "What is 1 + 1?")
    assert read.skills == {1: {"fr": "Additions", "en": "Additions"}}


def test_faults_are_told_with_file_line_what_and_what_is_expected(tmp_path: Path) -> None:
    spoilt = FORM.replace("      en: What is 1 + 1?\n", "").replace(', text: "3"', "").replace(": 60", ": 1h")
    path = written(tmp_path, spoilt)
    assert lines(path) == [
        f"{path}:6: “seconds” is not what it should be. Expected: a whole number.",
        f"{path}:13: “statement” has no text in: en. Add it.",
        f"{path}:17: “text” is missing. Add it here.",
    ]
    assert lines(path, "fr")[1] == f"{path}:13: «\xa0statement\xa0» n’a pas de texte en\xa0: en. Ajoutez-le."


def test_a_comma_that_splits_a_text_is_explained(tmp_path: Path) -> None:
    path = written(tmp_path, FORM.replace("{fr: Calcul, en: Sums}", "{fr: Calcul, simple, en: Sums}"))
    [told] = lines(path)
    assert told.startswith(f"{path}:3: “simple” is no language of the form. Expected: fr, en; inside {{ }}, text")


def test_a_folder_of_forms_is_a_bank(tmp_path: Path) -> None:
    written(tmp_path, FORM, "a.yaml")
    written(tmp_path, FORM.replace("363", "364"), "b.yml")
    written(tmp_path, "no form", "notes.txt")
    assert sorted(read_bank(tmp_path)) == [363, 364]


def test_a_bank_without_forms_or_with_one_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileInvalid) as caught:
        read_bank(tmp_path)
    assert caught.value.faults[0].fault.code == "no_form_files"
    written(tmp_path, FORM, "a.yaml")
    written(tmp_path, "# again\n" + FORM, "b.yaml")
    with pytest.raises(FileInvalid) as caught:
        read_bank(tmp_path)
    assert [(each.file.name, each.line, each.fault.code) for each in caught.value.faults] == [("b.yaml", 2, "twice")]


def test_every_code_has_words_in_both_languages(tmp_path: Path) -> None:
    path = written(tmp_path, FORM.replace("id: one-and-one", "id: ''").replace("skill: 1", "skill: 8"))
    for language in ("en", "fr"):
        assert not any("{" in line or "not valid" in line for line in lines(path, language))


def test_the_sample_forms_hold_what_the_centre_promises() -> None:
    forms = read_bank(resource("sample", "forms"))
    assert {each.kind.value for each in forms.values()} == {"assessment", "certification", "positioning"}
    assert {int(each.grade_type) for each in forms.values()} == {3, 4, 15}
    assert all(set(each.languages) == {"fr", "en"} for each in forms.values())
    assert [len(forms[number].items) for number in (363, 371, 412, 413, 520, 900)] == [20, 12, 10, 10, 20, 4]


def test_the_right_options_of_the_sample_stand_in_every_place() -> None:
    """Somebody who always ticks the same place must not pass."""
    for read in read_bank(resource("sample", "forms")).values():
        places = [_first_right(item["options"]) for item in _items(read) if "options" in item]
        assert max(places.count(place) for place in set(places)) <= max(2, len(places) // 2), read.id


def _items(read: Form) -> list[dict[str, list[dict[str, object]]]]:
    items = read.to_json()["items"]
    assert isinstance(items, list)
    return items


def _first_right(options: list[dict[str, object]]) -> int:
    return next(place for place, option in enumerate(options) if option["right"])


@given(st.data())
def test_a_damaged_file_raises_only_the_known_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FORM)))
    length = data.draw(st.integers(0, 20))
    text = FORM[:at] + data.draw(st.text(max_size=10)) + FORM[at + length :]
    try:
        read = form_of(parse_yaml(Path("form.yaml"), text))
    except FileInvalid as error:
        told = [fault_line(found, language) for found in error.faults for language in ("en", "fr")]
        if not told:
            raise AssertionError("no fault told") from error
        return
    assert Form.from_json(read.to_json()) == read


def test_json_is_yaml_too(tmp_path: Path) -> None:
    content = form(choice("q1"), choice("q2", right="ab"))
    assert read_form(written(tmp_path, json.dumps(content))) == Form.from_json(content)
