"""Custom parameters of both versions, as one mapping with lower-case names (Implementation Guide 1.1, section 3)."""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from isodesk.lti import names
from isodesk.lti.errors import ClaimMalformed, ParameterTwice
from isodesk.lti.forms import shown

PREFIX: Final = "custom_"
_NOT_PLAIN: Final = re.compile(r"[^a-z0-9]", re.ASCII)


def of_form(fields: Mapping[str, str]) -> dict[str, str]:
    """Those of a form of 1.1; raises ``ParameterTwice`` where two spellings of a name differ in value.

    Platforms send a name both as it was typed and in lower case; the two then agree.
    """
    given = ((name, value) for name, value in fields.items() if name[: len(PREFIX)].lower() == PREFIX)
    return _one_each((name[len(PREFIX) :], value) for name, value in given)


def of_claims(claims: Mapping[str, Any]) -> dict[str, str]:
    """Those of the claim of 1.3, numbers and booleans as JSON writes them.

    Raises ``ClaimMalformed`` for null, lists and objects, and ``ParameterTwice``.
    """
    given = claims.get(names.CUSTOM, {})
    if not isinstance(given, dict):
        raise ClaimMalformed(claim=names.CUSTOM)
    return _one_each((name, _text(value)) for name, value in given.items())


def form_name(name: str) -> str:
    """How 1.1 spells the parameter: lower case, an underscore for all but letters and digits."""
    return PREFIX + _NOT_PLAIN.sub("_", name.lower())


def _one_each(given: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in given:
        if found.setdefault(name.lower(), value) != value:
            raise ParameterTwice(name=shown(PREFIX + name.lower()))
    return found


def _text(value: Any) -> str:
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() if math.isfinite(value):
            return repr(value)
    raise ClaimMalformed(claim=names.CUSTOM)
