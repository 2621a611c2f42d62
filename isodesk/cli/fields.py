"""``KEY=VALUE`` on the command line becomes a typed request. Wire names and the fields' own names both serve."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from isodesk.cli.errors import FieldInvalid, FieldMissing, GivenTwice, NotKeyAndValue, RuleBroken, UnknownField
from isodesk.cli.words import in_terminal
from isodesk.protocol.fields import Field
from isodesk.protocol.requests import Request

HIDDEN = "…"


def read_fields(declared: type[Request[Any]], pairs: Sequence[str]) -> Request[Any]:
    """The request that the pairs describe; raises a ``CommandError`` that names what is wrong."""
    values: dict[str, Any] = {}
    for pair in pairs:
        key, equals, text = pair.partition("=")
        if not equals:
            raise NotKeyAndValue(given=pair)
        field = _field(declared, key)
        if field.name in values:
            raise GivenTwice(field=shown_name(field))
        values[field.name] = _value(field, text)
    _check(declared, values)
    return declared(**values)


def shown_name(field: Field) -> str:
    """The wire name, with the field's own name where that is another word."""
    return field.wire if field.wire == field.name else f"{field.wire} ({field.name})"


def secret(field: Field) -> bool:
    """Whether a value is never to be shown."""
    return field.kind.secret


def command_name(declared: type[Request[Any]]) -> str:
    """The action's name as the command line has it: ``create-candidate``."""
    return declared.action.name.replace("_", "-")


def _field(declared: type[Request[Any]], key: str) -> Field:
    name = key.strip().lower().replace("-", "_")
    names = {each: field for field in declared.fields() for each in (field.wire, field.name)}
    if name not in names:
        near = get_close_matches(name, names, 1)
        raise UnknownField(name=key, action=command_name(declared), near=near[0] if near else "")
    return names[name]


def _value(field: Field, text: str) -> object:
    try:
        return field.kind.parse(text)
    except ValueError as error:
        shown = HIDDEN if secret(field) else text
        raise FieldInvalid(field=shown_name(field), value=shown, meaning=in_terminal(field.meaning)) from error


def _check(declared: type[Request[Any]], values: dict[str, Any]) -> None:
    for field in declared.fields():
        if field.required and field.name not in values:
            raise FieldMissing(field=shown_name(field), meaning=in_terminal(field.meaning))
    given = {field.wire: values[field.name] for field in declared.fields() if field.name in values}
    for condition in declared.action.conditions:
        if condition.broken_by(given) is not None:
            raise RuleBroken(rule=in_terminal(condition.text).replace("`", ""))
