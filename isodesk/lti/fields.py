"""Members of JSON objects by the type that a specification gives them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from isodesk.lti.errors import ClaimMalformed, ClaimMissing

LONGEST_ID: Final = 255  # characters (LTI 1.3 Core, sections 5.3.3, 5.3.5 and 5.3.6)
_LARGEST: Final = 1e15  # far beyond any date in seconds, and whole numbers up to there are exact


def text(members: Mapping[str, Any], name: str, *, claim: str = "", longest: int | None = None) -> str:
    """A text that has to be there.

    ``claim`` is what errors call it, if not ``name``. Raises ``ClaimMissing`` where it is absent, null, empty or
    blank, ``ClaimMalformed`` where it is something else or too long.
    """
    found = optional_text(members, name, claim=claim, longest=longest)
    if found is None:
        raise ClaimMissing(claim=claim or name)
    return found


def optional_text(members: Mapping[str, Any], name: str, *, claim: str = "", longest: int | None = None) -> str | None:
    """A text, or None where it is absent, null, empty or blank; raises ``ClaimMalformed``."""
    given = members.get(name)
    if given is None:
        return None
    if not isinstance(given, str) or (longest is not None and len(given) > longest):
        raise ClaimMalformed(claim=claim or name)
    return given if given.strip() else None


def texts(members: Mapping[str, Any], name: str, *, claim: str = "") -> tuple[str, ...]:
    """A list of texts that has to be there, possibly empty; raises ``ClaimMissing`` and ``ClaimMalformed``."""
    if members.get(name) is None:
        raise ClaimMissing(claim=claim or name)
    return optional_texts(members, name, claim=claim)


def optional_texts(members: Mapping[str, Any], name: str, *, claim: str = "") -> tuple[str, ...]:
    """A list of texts, empty where it is absent; raises ``ClaimMalformed``."""
    given = members.get(name)
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise ClaimMalformed(claim=claim or name)
    return tuple(given)


def member(members: Mapping[str, Any], name: str, *, claim: str = "") -> dict[str, Any]:
    """An object that has to be there; raises ``ClaimMissing`` and ``ClaimMalformed``."""
    found = optional_member(members, name, claim=claim)
    if found is None:
        raise ClaimMissing(claim=claim or name)
    return found


def optional_member(members: Mapping[str, Any], name: str, *, claim: str = "") -> dict[str, Any] | None:
    """An object, or None where it is absent or null; raises ``ClaimMalformed``."""
    given = members.get(name)
    if given is not None and not isinstance(given, dict):
        raise ClaimMalformed(claim=claim or name)
    return given


def flag(members: Mapping[str, Any], name: str, *, default: bool = False) -> bool:
    """A boolean, or the default where it is absent; raises ``ClaimMalformed``."""
    given = members.get(name)
    if given is None:
        return default
    if not isinstance(given, bool):
        raise ClaimMalformed(claim=name)
    return given


def number(members: Mapping[str, Any], name: str) -> float:
    """A finite number that has to be there; raises ``ClaimMissing`` and ``ClaimMalformed``."""
    found = optional_number(members, name)
    if found is None:
        raise ClaimMissing(claim=name)
    return found


def optional_number(members: Mapping[str, Any], name: str) -> float | None:
    """A finite number up to 1e15 in size, or None where it is absent or null; raises ``ClaimMalformed``."""
    given = members.get(name)
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float) or not abs(given) <= _LARGEST:
        raise ClaimMalformed(claim=name)
    return given


def inside(members: Mapping[str, Any], path: Sequence[str]) -> Any:
    """What stands at the end of this path of names, or None; nothing is said about its type."""
    found: Any = members
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found
