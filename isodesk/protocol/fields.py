"""Fields: the wire name, the field's own name, the kind and what the document says of it."""

from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from isodesk.protocol.kinds import Kind
from isodesk.protocol.meanings import MEANINGS
from isodesk.protocol.text import Text


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter of a request, or one property of an answer, resolved from its declaration."""

    wire: str
    name: str
    kind: Kind
    required: bool
    lti: bool
    meaning: Text


def wire(name: str, kind: Kind, *, default: Any = MISSING, lti: bool = False, meaning: Text | None = None) -> Any:
    """Declare a dataclass field with its wire name; without ``default`` it is required.

    ``lti`` marks a parameter that an LTI message already carries (🔷 in the document).
    """
    metadata = {"wire": name, "kind": kind, "lti": lti, "meaning": meaning or MEANINGS[name]}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)


_resolved: dict[type, tuple[Field, ...]] = {}


def fields_of(declared: type) -> tuple[Field, ...]:
    """The fields of a request or an answer, in the order of their declaration."""
    if declared not in _resolved:
        _resolved[declared] = _resolve(declared)
    return _resolved[declared]


def _resolve(declared: type) -> tuple[Field, ...]:
    return tuple(
        Field(
            wire=each.metadata["wire"],
            name=each.name,
            kind=each.metadata["kind"],
            required=each.default is MISSING,
            lti=each.metadata["lti"],
            meaning=each.metadata["meaning"],
        )
        for each in fields(declared)
        if each.metadata
    )
