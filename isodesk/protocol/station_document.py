"""``docs/station-api.md``, written from the declarations of ``/station/v1``."""

import re
from collections.abc import Iterator
from typing import Any

from isodesk.protocol.document import field_kind, table
from isodesk.protocol.fields import fields_of
from isodesk.protocol.refusals import MISSING_OR_INVALID, error_text
from isodesk.protocol.requests import Result
from isodesk.protocol.station_catalogue import ENDPOINTS
from isodesk.protocol.station_endpoints import StationRequest
from isodesk.protocol.station_kinds import Each, One
from isodesk.protocol.station_refusals import STATION_ERRORS
from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH
from isodesk.protocol.text import Text

_INTRODUCTION = f"""\
# What a station offers beyond the actions

*Written from `isodesk/protocol` by `make format`; a test holds it current. Change the declarations, not this page.*

A station announces itself to anybody at `{ANNOUNCEMENT_PATH}`. Below `/station/v1` it answers the same tokens as
`/api/usage`, about the same account, or the sub account that `sub_com_id` names; numbers of others are answered like
numbers of nobody. Parameters come in the query, those of PATCH, PUT and POST in a body that is urlencoded, multipart or
a JSON object. Answers are JSON: `success`, and either the properties below, or `error_code` and `error_message`, in
French where `Accept-Language` prefers it, else in English. A property without a value is left out.

🟩 required · 🟠 optional. Every address refuses a parameter that it can't take with 105.

**Two that change the same thing.** Each row has a `version`; a change says which one it saw, as `version` or in
`If-Match`, and is refused with 901 and HTTP 409 where there is a newer one; `current` then holds what is there.

**Following.** `/station/v1/changes` tells each row once, as it is now, in the order of the last changes, deletions
too. Begin with `since` 0 and go on with the `next` of the answer, giving back `feed` and the `floor` of the first
answer; with `wait` an answer without changes comes only after so many seconds. `read_again` says that a cursor is too
old or of another store: begin at 0, and what isn't told of this time is gone.
"""


def station_document() -> str:
    """The whole page, in Markdown."""
    parts = [_INTRODUCTION, *_summary()]
    for declared in ENDPOINTS:
        parts += _endpoint(declared)
    parts += _rows()
    parts += _errors("Errors of `/station/v1` alone", tuple(STATION_ERRORS))
    return "\n".join(parts)


def _summary() -> Iterator[str]:
    yield "## All of them\n"
    rows = ((_call(each), each.endpoint.title.en, each.endpoint.title.fr) for each in ENDPOINTS)
    yield from table(("Call", "What it does", "En français"), rows)


def _call(declared: type[StationRequest[Any]]) -> str:
    return f"`{declared.endpoint.verb} {declared.endpoint.full_path}`"


def _endpoint(declared: type[StationRequest[Any]]) -> Iterator[str]:
    endpoint = declared.endpoint
    yield f"## {_call(declared)}\n"
    yield f"{endpoint.title.en}. *{endpoint.title.fr}.*\n"
    rows = (
        (f"`{each.wire}`", "🟩" if each.required else "🟠", field_kind(each.kind), each.meaning.en, each.meaning.fr)
        for each in declared.fields()
    )
    yield from table(("Parameter", "", "Kind", "Meaning", "Sens"), rows)
    yield from _properties("**Answer**", declared.answer)
    if endpoint.codes:
        yield from _errors("", (MISSING_OR_INVALID, *endpoint.codes))


def _rows() -> Iterator[str]:
    """Each class of row once, after the addresses that answer it."""
    yield "## Rows\n"
    seen: dict[type[Result], None] = {}
    for declared in ENDPOINTS:
        _gather(declared.answer, seen)
    for row in seen:
        yield f'<a id="{_name(row).lower()}"></a>\n'
        yield from _properties(f"### {_name(row)}", row)


def _gather(declared: type[Result], seen: dict[type[Result], None]) -> None:
    for field in fields_of(declared):
        if isinstance(field.kind, Each | One) and field.kind.of not in seen:
            seen[field.kind.of] = None
            _gather(field.kind.of, seen)


def _properties(heading: str, declared: type[Result]) -> Iterator[str]:
    rows = [
        (f"`{field.wire}`", _property_kind(field.kind), field.meaning.en, field.meaning.fr)
        for field in fields_of(declared)
    ]
    yield f"{heading}\n" if rows else "**Answer**: nothing but its success.\n"
    if rows:
        yield from table(("Property", "Kind", "Meaning", "Sens"), rows)


def _property_kind(kind: object) -> str:
    if isinstance(kind, Each | One):
        name = _name(kind.of)
        return f"{kind.name} of [{name}](#{name.lower()})" if isinstance(kind, Each) else f"[{name}](#{name.lower()})"
    return str(getattr(kind, "name", ""))


def _name(row: type[Result]) -> str:
    return " ".join(re.findall("[A-Z][a-z]+", row.__name__.removesuffix("Row"))).lower().replace(" ", "-")


def _errors(heading: str, codes: tuple[int, ...]) -> Iterator[str]:
    yield f"## {heading}\n" if heading else "**Errors**\n"
    yield from table(("Code", "English", "Français"), ((str(code), _text(code).en, _text(code).fr) for code in codes))


def _text(code: int) -> Text:
    return STATION_ERRORS.get(code) or error_text(None, code)
