"""JSON as it must be to be signed or believed: bounded, no member twice, no NaN, nothing that isn't text."""

import json
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from isodesk.lti.errors import NotWellFormed, TooLarge

LARGEST: Final = 1_000_000  # bytes; the most that is read of any answer
LARGEST_LIST: Final = 8_000_000  # bytes; a page of members, of whom there may be thousands


class _Unusable(ValueError):
    """Valid for the parser, but not for us."""


def parse(body: bytes | str, *, what: str, largest: int = LARGEST) -> Any:
    """The value of this text.

    ``what`` names it in errors. Raises ``TooLarge`` above ``largest`` bytes (characters of a str), and
    ``NotWellFormed`` for anything but JSON in UTF-8, members given twice, NaN and infinities, lone surrogates
    and nesting beyond what Python's parser takes.
    """
    if len(body) > largest:
        raise TooLarge(what=what, allowed=largest)
    try:
        text = body if isinstance(body, str) else body.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_members, parse_constant=_refuse)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode("utf-8")  # the only way in for a lone surrogate
    except (ValueError, RecursionError):
        raise NotWellFormed(what=what) from None
    return value


def parse_object(body: bytes | str, *, what: str, largest: int = LARGEST) -> dict[str, Any]:
    """The members of a JSON object; raises ``TooLarge`` and ``NotWellFormed``."""
    value = parse(body, what=what, largest=largest)
    if not isinstance(value, dict):
        raise NotWellFormed(what=what)
    return value


def write(value: Mapping[str, Any] | list[Any]) -> bytes:
    """Compact JSON in UTF-8; raises ``NotWellFormed`` for what JSON has no way to say."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
    except (TypeError, ValueError, RecursionError):
        raise NotWellFormed(what="json") from None


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Unusable
    return members


def _refuse(_constant: str) -> NoReturn:
    raise _Unusable
