"""The formats of seed and form files as JSON Schemas: ``docs/seed.schema.json``, ``docs/form.schema.json``."""

import json

from isodesk.exam.json_schema import form_schema
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


def _document(schema: dict[str, object]) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
