"""The formats of seed files, forms and banks as JSON Schemas: ``docs/*.schema.json``."""

import json
from collections.abc import Mapping

from isodesk.exam.json_schema import bank_form_schema, bank_items_schema, bank_schema, form_schema
from isodesk.station.seed.model import SeedFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BELOW = "#/$defs/Form"


def seed_schema_document() -> str:
    """The schema of a seed file, with that of forms written out in it."""
    schema = SeedFile.model_json_schema()
    schema["$defs"]["Form"] = form_schema()
    for name in ("SeedAccount", "SeedSubAccount"):
        forms = schema["$defs"][name]["properties"]["forms"]
        forms["items"] = {"anyOf": [{"type": "string"}, {"$ref": _BELOW}]}
    return _document(schema)


def form_schema_document() -> str:
    """The schema of a form file."""
    return _document(form_schema())


def bank_schema_documents() -> Mapping[str, str]:
    """The schemas of a bank's files, by the name of their document."""
    return {
        "bank.schema.json": _document(bank_schema()),
        "bank-items.schema.json": _document(bank_items_schema()),
        "bank-form.schema.json": _document(bank_form_schema()),
    }


def _document(schema: dict[str, object]) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
