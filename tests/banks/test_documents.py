"""docs/banks.md and the schemas: the example is a bank, the schemas refuse nothing that is read."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isodesk.banks.bank import load_bank
from isodesk.banks.errors import FileInvalid
from isodesk.banks.yaml_files import read_yaml
from isodesk.exam.items.catalogue import ITEM_TYPES
from isodesk.exam.json_schema import bank_form_schema, bank_items_schema, bank_schema
from isodesk.resources import resource
from tests.banks.making import bank_files, write_folder, yaml

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMAS = {
    "bank": Draft202012Validator(bank_schema()),
    "items": Draft202012Validator(bank_items_schema()),
    "forms": Draft202012Validator(bank_form_schema()),
}


def schema_of(name: str) -> Draft202012Validator:
    return SCHEMAS[name.split("/", maxsplit=1)[0].removesuffix(".yaml")]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name].schema)


def test_the_example_of_the_guide_is_a_bank(tmp_path: Path) -> None:
    head, items, form = re.findall("```yaml\n(.*?)```", (DOCS / "banks.md").read_text("utf-8"), re.DOTALL)
    files = {"bank.yaml": head.encode(), "items/all.yaml": items.encode(), "forms/short.yaml": form.encode()}
    bank = load_bank(write_folder(tmp_path, files))
    assert [item.item_id for item in bank.forms[7001].items] == ["seven-and-five", "product", "estimate"]


def test_the_guide_names_every_type_and_key() -> None:
    guide = (DOCS / "banks.md").read_text("utf-8")
    assert all(f"| `{name}` |" in guide for name in ITEM_TYPES)
    form, head = SCHEMAS["forms"].schema, SCHEMAS["bank"].schema
    assert isinstance(form, dict)
    assert isinstance(head, dict)
    assert all(name in guide for name in (*form["properties"], *head["properties"]))


def ours() -> list[Path]:
    return sorted(path for path in resource("banks").rglob("*.yaml"))


@pytest.mark.parametrize("file", ours(), ids=lambda file: "-".join(file.parts[-3:]))
def test_our_own_banks_are_as_the_schemas_say(file: Path) -> None:
    content = json.loads(json.dumps(read_yaml(file).content))  # a schema knows keys of text only
    name = "bank" if file.name == "bank.yaml" else file.parent.name
    assert [error.message for error in SCHEMAS[name].iter_errors(content)] == []


_ANYTHING: st.SearchStrategy[object] = (
    st.none() | st.booleans() | st.integers(-5, 8000) | st.text("ab1é", max_size=4) | st.just([]) | st.just({})
)


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "forms/all.yaml", "forms/adaptive.yaml"])
@settings(max_examples=30)  # each writes a bank and reads it
@given(data=st.data())
def test_what_is_read_is_as_the_schema_says(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = bank_files()
    content: Any = json.loads(files[name])
    place = content
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(_ANYTHING)
    try:
        load_bank(write_folder(tmp_path_factory.mktemp("bank"), {**files, name: yaml(content)}))
    except FileInvalid:
        return
    assert schema_of(name).is_valid(content), content
