"""Forms as they come in and go out: pairs of texts, bounded, no name twice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from isodesk.lti.errors import NotWellFormed, ParameterMissing, ParameterTwice, TooLarge

Pairs: TypeAlias = list[tuple[str, str]]
Form: TypeAlias = Mapping[str, str] | Mapping[str, Sequence[str]] | Iterable[tuple[str, str]]

MOST_PARAMETERS: Final = 1000
LARGEST_FORM: Final = 256 * 1024  # bytes in UTF-8, names and values together
_LONGEST_SHOWN: Final = 64


def pairs_of(form: Form) -> Pairs:
    """The pairs of a form; a mapping's values are texts, or a text each time that the name was given.

    Raises ``TooLarge``, and ``NotWellFormed`` for what can't be written in UTF-8 or isn't text.
    """
    if isinstance(form, Mapping):
        pairs = [(name, text) for name, value in form.items() for text in _texts(value)]
    else:
        pairs = [(name, value) for name, value in form]
    _bound(pairs)
    return pairs


def fields_of(form: Form) -> dict[str, str]:
    """The form by name; raises ``ParameterTwice`` where one of two values would have to be believed."""
    pairs = pairs_of(form)
    fields = dict(pairs)
    if len(fields) != len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ParameterTwice(name=shown(twice))
    return fields


def require(fields: Mapping[str, str], name: str) -> str:
    """The value of this name; raises ``ParameterMissing`` where it is absent, empty or blank."""
    value = fields.get(name, "")
    if not value.strip():
        raise ParameterMissing(name=name)
    return value


def optional(fields: Mapping[str, str], name: str) -> str | None:
    """The value of this name, or None where it is absent, empty or blank."""
    value = fields.get(name, "")
    return value if value.strip() else None


def shown(name: str) -> str:
    """A field's name as an error may carry it: what others sent is cut."""
    return name[:_LONGEST_SHOWN] if name.isascii() and name.isprintable() else "?"


def _texts(value: Any) -> Iterable[str]:
    return value if isinstance(value, list | tuple) else (value,)


def _bound(pairs: Pairs) -> None:
    if len(pairs) > MOST_PARAMETERS:
        raise TooLarge(what="form", allowed=MOST_PARAMETERS)
    try:
        size = sum(len(name.encode()) + len(value.encode()) for name, value in pairs)
    except (UnicodeEncodeError, AttributeError):
        raise NotWellFormed(what="form") from None
    if size > LARGEST_FORM:
        raise TooLarge(what="form", allowed=LARGEST_FORM)
