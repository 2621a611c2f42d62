"""Forms as the store holds them, each read once: pages show one again and again, and none with answers changes."""

import json
from functools import lru_cache
from typing import Final

from sqlalchemy import Text, type_coerce

from isodesk.exam.forms import Form
from isodesk.station.schema import form

FORM_TEXT: Final = type_coerce(form.c.content, Text()).label("form_text")  # the column to select


@lru_cache(maxsize=256)
def stored_form(form_text: str) -> Form:
    """The form of a ``FORM_TEXT``."""
    return Form.from_json(json.loads(form_text))
