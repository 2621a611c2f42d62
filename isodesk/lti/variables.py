"""Variables in custom parameters, as a platform puts values in their place.

LTI 1.3 Core, section 5.4.6.1 and appendix B.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from isodesk.lti import fields, names
from isodesk.lti.errors import NotWellFormed, TooLarge
from isodesk.lti.forms import LARGEST_FORM

VARIABLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "User.id": ("sub",),
        "User.image": ("picture",),
        "Person.sourcedId": (names.LIS, "person_sourcedid"),
        "Person.name.full": ("name",),
        "Person.name.given": ("given_name",),
        "Person.name.middle": ("middle_name",),
        "Person.name.family": ("family_name",),
        "Person.email.primary": ("email",),
        "Context.id": (names.CONTEXT, "id"),
        "Context.label": (names.CONTEXT, "label"),
        "Context.title": (names.CONTEXT, "title"),
        "ResourceLink.id": (names.RESOURCE_LINK, "id"),
        "ResourceLink.title": (names.RESOURCE_LINK, "title"),
        "ResourceLink.description": (names.RESOURCE_LINK, "description"),
        "Membership.role": (names.ROLES,),
        "Message.locale": ("locale",),
        "ToolPlatformInstance.guid": (names.PLATFORM, "guid"),
        "ToolPlatformInstance.name": (names.PLATFORM, "name"),
        "LineItem.url": (names.AGS, "lineitem"),
        "LineItems.url": (names.AGS, "lineitems"),
    }
)
_LINE_END: Final = re.compile(r"\r\n|\n\r|\n|\r")


def parse_lines(text: str) -> dict[str, str]:
    """Parameters written one a line, ``name=value``; blank lines are passed over.

    Raises ``NotWellFormed`` with the ``line``, from 1, that has no name or no sign of equality, and ``TooLarge``.
    """
    if len(text) > LARGEST_FORM:
        raise TooLarge(what="custom", allowed=LARGEST_FORM)
    found = {}
    for number, line in enumerate(_LINE_END.split(text), 1):
        name, equals, value = line.partition("=")
        if name.strip() and equals:
            found[name.strip()] = value.strip()
        elif line.strip():
            raise NotWellFormed(what="custom", line=number)
    return found


def values_of(claims: Mapping[str, Any], **more: str) -> dict[str, str]:
    """The variables that a message with these claims knows, lists joined by commas.

    ``more`` are others, with an underscore for each dot: ``User_username``.
    """
    found = {name: fields.inside(claims, path) for name, path in VARIABLES.items()}
    known = {name: _text(value) for name, value in found.items() if value is not None}
    return {**known, **{name.replace("_", "."): value for name, value in more.items()}}


def substituted(custom: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    """The parameters with values in place of variables; a variable that isn't known is sent as it is."""
    return {name: values.get(value[1:], value) if value.startswith("$") else value for name, value in custom.items()}


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
