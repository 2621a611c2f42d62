"""Line items (AGS 2.0, section 3.2): the columns of a grade book, and the addresses below them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

from isodesk.lti import fields, names, strict_json
from isodesk.lti.errors import ClaimMalformed, NotWellFormed, TooLarge
from isodesk.lti.launch import Ags
from isodesk.lti.web import require_web

_MOST: Final = 10_000
_LONGEST_LABEL: Final = 1000  # characters


@dataclass(frozen=True, slots=True)
class LineItem:
    """One column. ``id`` is its address, which the platform gives."""

    label: str
    maximum: float
    id: str | None = None
    resource_link_id: str | None = None
    resource_id: str | None = None
    tag: str | None = None

    def members(self) -> dict[str, Any]:
        """As the specification names them, without what isn't said."""
        named = {wire: getattr(self, name) for name, wire in _WIRE.items()}
        return {wire: value for wire, value in named.items() if value is not None}


_WIRE: Final = {
    "id": "id",
    "label": "label",
    "maximum": "scoreMaximum",
    "resource_link_id": "resourceLinkId",
    "resource_id": "resourceId",
    "tag": "tag",
}


class Way(Enum):
    """How a score of a launch can be sent."""

    POST = "to the line item of the launch"
    FIND_OR_CREATE = "to one that is looked for, or made, first"
    NONE = "not at all"


def way_of(ags: Ags | None) -> Way:
    """How a score can be sent by what the launch offers; without the scope for scores nothing may be."""
    if ags is None or names.SCOPE_SCORE not in ags.scopes:
        return Way.NONE
    if ags.line_item is not None:
        return Way.POST
    may_create = names.SCOPE_LINE_ITEM in ags.scopes and ags.line_items is not None
    return Way.FIND_OR_CREATE if may_create else Way.NONE


def scores_url(line_item: str) -> str:
    """Where scores of this line item go: below its path, before its query. Raises ``AddressNotWeb``."""
    return _below(line_item, "scores")


def results_url(line_item: str) -> str:
    """Where results of this line item are read; raises ``AddressNotWeb``."""
    return _below(line_item, "results")


def build_line_item(item: LineItem) -> bytes:
    """The body to post; raises what ``parse_line_item`` raises for the same faults."""
    _line_item(item.members())
    return strict_json.write(item.members())


def build_line_items(items: Sequence[LineItem]) -> bytes:
    """A container of them."""
    return strict_json.write([item.members() for item in items])


def parse_line_item(body: bytes) -> LineItem:
    """The line item of a body; raises ``TooLarge``, ``NotWellFormed``, ``ClaimMissing`` and ``ClaimMalformed``."""
    return _line_item(strict_json.parse_object(body, what="line_item"))


def parse_line_items(body: bytes) -> tuple[LineItem, ...]:
    """Those of a container; raises ``TooLarge``, ``NotWellFormed``, ``ClaimMissing`` and ``ClaimMalformed``."""
    found = strict_json.parse(body, what="line_items")
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise NotWellFormed(what="line_items")
    if len(found) > _MOST:
        raise TooLarge(what="line_items", allowed=_MOST)
    return tuple(map(_line_item, found))


def _line_item(given: Mapping[str, Any]) -> LineItem:
    maximum = fields.number(given, "scoreMaximum")
    if not maximum > 0:
        raise ClaimMalformed(claim="scoreMaximum")
    return LineItem(
        label=fields.text(given, "label", longest=_LONGEST_LABEL),
        maximum=maximum,
        id=fields.optional_text(given, "id"),
        resource_link_id=fields.optional_text(given, "resourceLinkId"),
        resource_id=fields.optional_text(given, "resourceId"),
        tag=fields.optional_text(given, "tag"),
    )


def _below(address: str, name: str) -> str:
    parts = urlsplit(require_web("lineitem", address))
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{name}", fragment=""))
