"""Reading an answer leniently: numbers as strings, unknown properties, missing optional ones."""

from typing import ClassVar, TypeVar

from isodesk.errors import IsoDeskError
from isodesk.protocol.fields import Field, fields_of

Read = TypeVar("Read")


class UnreadableAnswer(IsoDeskError):
    """An answer that isn't what the contract says, even read leniently; names the property."""

    code: ClassVar[str] = "unreadable_result"


def read_result(declared: type[Read], answer: object) -> Read:
    """The typed result of a JSON object; raises ``UnreadableAnswer``."""
    if not isinstance(answer, dict):
        raise UnreadableAnswer(property="", expected="object")
    values = {field.name: _value(field, answer) for field in fields_of(declared)}
    return declared(**{name: value for name, value in values.items() if value is not None})


def _value(field: Field, answer: dict[str, object]) -> object:
    found = answer.get(field.wire)
    if found is None and not field.required:
        return None
    try:
        return field.kind.read(found)
    except ValueError as error:
        raise UnreadableAnswer(property=field.wire, expected=field.kind.name) from error
