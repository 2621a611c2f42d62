"""Answers for people: what each value means, and the value; lists as tables."""

from collections.abc import Mapping, Sequence
from enum import Enum

from isodesk.cli.words import in_terminal
from isodesk.protocol.fields import Field, fields_of
from isodesk.protocol.requests import Done, Link
from isodesk.protocol.text import Text

_DONE = Text("Done.", "C’est fait.")


def shown(result: object) -> str:
    """The lines for a typed answer."""
    if isinstance(result, Done):
        return in_terminal(_DONE)
    if isinstance(result, Link):
        return result.url
    values = [(field, getattr(result, field.name)) for field in fields_of(type(result))]
    single = [(field, value) for field, value in values if not _is_table(value) and value is not None]
    width = max((len(_label(field)) for field, _ in single), default=0)
    blocks = ["\n".join(f"{_label(field):{width}}  {_plain(value)}" for field, value in single)]
    blocks += [_table(value) for _, value in values if _is_table(value)]
    return "\n\n".join(block for block in blocks if block)


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, tuple) and any(map(_is_result, value)))


def _is_result(value: object) -> bool:
    return bool(fields_of(type(value))) if hasattr(value, "__dataclass_fields__") else False


def _table(value: Mapping[object, object] | Sequence[object]) -> str:
    rows = list(value.items()) if isinstance(value, Mapping) else [("", each) for each in value]
    if not rows:
        return ""
    fields = [
        field for field in fields_of(type(rows[0][1])) if any(getattr(row, field.name) is not None for _, row in rows)
    ]
    keyed = isinstance(value, Mapping)
    lines = [[*([""] if keyed else []), *(in_terminal(field.meaning) for field in fields)]]
    lines += [
        [*([str(key)] if keyed else []), *(_plain(getattr(row, field.name)) for field in fields)] for key, row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _label(field: Field) -> str:
    return f"{in_terminal(field.meaning)} ({field.wire})"


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return f"{value.value} ({value.name.lower().replace('_', ' ')})"
    if isinstance(value, tuple):
        return ", ".join(map(_plain, value)) or "—"
    return f"{value:g}" if isinstance(value, float) else str(value)
