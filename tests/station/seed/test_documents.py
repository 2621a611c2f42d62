"""docs/seed.md and the schemas: the example runs, the schemas are current and say what is taken."""

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry

from isodesk.banks.yaml_files import read_yaml
from isodesk.resources import resource
from isodesk.station.mail_tags import SAMPLE
from isodesk.station.seed.json_schema import bank_schema_documents, form_schema_document, seed_schema_document
from tests.exam.contents import choice, form
from tests.station.seed.stores import Seeded

SEED, FORM = "seed.schema.json", "form.schema.json"
DOCS = Path(__file__).resolve().parents[3] / "docs"


def guide() -> str:
    return (DOCS / "seed.md").read_text("utf-8")


def example() -> str:
    return guide().split("```yaml\n", 1)[1].split("```", 1)[0]


def validator(name: str = SEED) -> Draft202012Validator:
    """By one of the documents, with those that it refers to beside it."""
    documents = {SEED: seed_schema_document(), FORM: form_schema_document(), **bank_schema_documents()}
    schemas = {file: json.loads(text) for file, text in documents.items()}
    Draft202012Validator.check_schema(schemas[name])
    beside = Registry[Any]().with_contents(schemas.items())
    return Draft202012Validator(schemas[name], registry=beside)


def test_the_schemas_are_current() -> None:
    assert (DOCS / "seed.schema.json").read_text("utf-8") == seed_schema_document(), "run `make format`"
    assert (DOCS / "form.schema.json").read_text("utf-8") == form_schema_document(), "run `make format`"
    for name, text in bank_schema_documents().items():
        assert (DOCS / name).read_text("utf-8") == text, "run `make format`"


def test_the_example_runs(seeded: Seeded) -> None:
    assert seeded.apply(example()).added["candidate"] == 1
    assert seeded.apply(example()).added == {}


def test_the_example_and_the_sample_centre_are_valid_by_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(example(), "utf-8")
    for file in (path, resource("sample", "centre.yaml")):
        content = json.loads(json.dumps(read_yaml(file).content))  # a schema knows keys of text only
        assert [error.message for error in validator().iter_errors(content)] == []


def test_the_schema_refuses_what_a_seed_refuses() -> None:
    account = {"name": "Centre", "clients": [{"id": "c", "secret": "short"}]}
    assert not validator().is_valid({"accounts": [account]})
    assert not validator().is_valid({"accounts": [{"name": "Centre", "forms": [{"id": 1}]}]})
    assert not validator().is_valid({"accounts": [{"name": "Centre", "colour": "red"}]})


def test_items_are_written_out_once_and_checked_wherever_they_are_referred_to() -> None:
    fine, wrong = form(choice("q1"), choice("q2")), form(choice("q1"), choice("q2", seconds=0))
    assert [validator(FORM).is_valid(each) for each in (fine, wrong)] == [True, False]
    centres = [{"accounts": [{"name": "Centre", "forms": [each]}]} for each in (fine, wrong)]
    assert [validator().is_valid(each) for each in centres] == [True, False]
    assert "half_marks" not in seed_schema_document() + form_schema_document()


def test_the_guide_names_every_merge_tag() -> None:
    told = set(re.findall(r"\{\{ ([a-z_.]+) \}\}", guide()))
    test = SAMPLE["test"]
    assert isinstance(test, dict)
    assert SAMPLE.keys() - {"tests", "test"} | {f"test.{name}" for name in test} <= told
    assert "for test in tests" in guide()
