"""An answer held against its declaration, letter by letter, where the client itself reads leniently. Pure."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from isodesk.client.checkup.deviations import Deviation, Effect
from isodesk.client.posting import HttpAnswer
from isodesk.protocol.answers import UnreadableAnswer, read_result
from isodesk.protocol.encode import encode_result

JSON = "application/json"
_ENVELOPE = frozenset(("success", "error_message", "error_code"))
_LONGEST = 80
_MOST_ITEMS = 50  # of a list that are looked at


def transport_deviations(where: str, answer: HttpAnswer, status: int = 200) -> Iterator[Deviation]:
    """Status and content type, and whether it is a JSON object at all."""
    if answer.status != status:
        effect = Effect.READ if 200 <= answer.status < 300 else Effect.LOST
        yield Deviation(where, "HTTP status", str(status), str(answer.status), effect)
    said = answer.headers.get("content-type", "")
    if said.partition(";")[0].strip().lower() != JSON:
        yield Deviation(where, "Content-Type", JSON, said or "-", Effect.READ)
    if json_of(answer) is None:
        yield Deviation(
            where, "body", "JSON object", _shown(answer.body[:_LONGEST].decode("utf-8", "replace")), Effect.LOST
        )


def result_deviations(where: str, declared: type, content: Mapping[str, Any]) -> Iterator[Deviation]:
    """Success, each property's type, what is missing and what nobody knows."""
    if content.get("success") is not True:
        yield Deviation(where, "success", "true", _shown(content.get("success")), Effect.READ)
    if content.get("error_message", "missing") is not None:
        seen = _shown(content["error_message"]) if "error_message" in content else "-"
        yield Deviation(where, "error_message", "null", seen, Effect.NOTHING)
    yield from declared_deviations(where, declared, {name: content[name] for name in content if name not in _ENVELOPE})


def declared_deviations(where: str, declared: type, content: Mapping[str, Any]) -> Iterator[Deviation]:
    """The properties of an object against those declared."""
    try:
        understood = encode_result(read_result(declared, content))
    except UnreadableAnswer as error:
        name, expected = str(error.parameters["property"]), str(error.parameters["expected"])
        yield Deviation(where, name, expected, _shown(content.get(name, "-")), Effect.LOST)
        return
    yield from _compared(where, "", understood, dict(content))


def refusal_deviations(
    where: str, content: Mapping[str, Any], code: int, documented: tuple[int, ...]
) -> Iterator[Deviation]:
    """A refusal with the code that the contract gives what was asked."""
    if content.get("success") is not False:
        yield Deviation(where, "success", "false", _shown(content.get("success")), Effect.READ)
    said = content.get("error_code")
    if said != code:
        number = str(said)
        effect = Effect.READ if number == str(code) or number in map(str, documented) else Effect.SHOWN
        yield Deviation(where, "error_code", str(code), _shown(said), effect)
    if not isinstance(content.get("error_message"), str) or not content.get("error_message"):
        yield Deviation(where, "error_message", "text", _shown(content.get("error_message")), Effect.SHOWN)


def json_of(answer: HttpAnswer) -> dict[str, Any] | None:
    """The JSON object of an answer, if it holds one."""
    try:
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _compared(where: str, path: str, understood: Any, seen: Any) -> Iterator[Deviation]:
    if isinstance(understood, dict):
        yield from _compared_objects(where, path, understood, seen)
    elif isinstance(understood, list) and isinstance(seen, list):
        for one, other in list(zip(understood, seen, strict=False))[:_MOST_ITEMS]:
            yield from _compared(where, f"{path}[]", one, other)
    elif _kind(understood) != _kind(seen):
        yield Deviation(where, path, _kind(understood), f"{_kind(seen)} {_shown(seen)}", Effect.READ)


def _compared_objects(where: str, path: str, understood: dict[str, Any], seen: Any) -> Iterator[Deviation]:
    if not isinstance(seen, dict):
        yield Deviation(where, path, "object", f"{_kind(seen)} {_shown(seen)}", Effect.READ)
        return
    inner = f"{path}." if path else ""
    for name, value in seen.items():
        if name in understood:
            yield from _compared(where, f"{inner}{name}", understood[name], value)
        elif value is not None:
            yield Deviation(where, f"{inner}{name}", "-", f"{_kind(value)} {_shown(value)}", Effect.NOTHING)


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return {str: "text", dict: "object", list: "array", type(None): "null"}.get(type(value), "value")


def _shown(value: Any) -> str:
    """A value for a line of a report: short, and on one line; texts may hold names, so they are cut early."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
