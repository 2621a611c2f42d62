"""The formats of seed files, forms and banks as JSON Schemas: ``docs/*.schema.json``.

Items are written out once, in that of a bank's items; the others refer to the file beside them.
"""

import json
from collections.abc import Mapping

from isodesk.exam.json_schema import bank_form_schema, bank_items_schema, bank_schema, form_schema
from isodesk.station.seed.model import SeedFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FORM = "form.schema.json"
_ITEMS = "bank-items.schema.json"


def seed_schema_document() -> str:
    """The schema of a seed file."""
    schema = SeedFile.model_json_schema()
    for name in ("SeedAccount", "SeedSubAccount"):
        forms = schema["$defs"][name]["properties"]["forms"]
        forms["items"] = {"anyOf": [{"type": "string"}, {"$ref": _FORM}]}
    return _document(schema)


def form_schema_document() -> str:
    """The schema of a form file."""
    return _document(form_schema({"$ref": f"{_ITEMS}#/items"}))


def bank_schema_documents() -> Mapping[str, str]:
    """The schemas of a bank's files, by the name of their document."""
    return {
        "bank.schema.json": _document(bank_schema()),
        _ITEMS: _document(bank_items_schema()),
        "bank-form.schema.json": _document(bank_form_schema()),
    }


def _document(schema: dict[str, object]) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
