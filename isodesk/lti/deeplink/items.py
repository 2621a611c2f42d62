"""Content items (Deep Linking 2.0, section 3): links to the tool are made, all types are read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from isodesk.lti import custom, fields, names
from isodesk.lti.ags.line_items import LineItem
from isodesk.lti.errors import ClaimMalformed, ParameterRefused, TooLarge
from isodesk.lti.web import require_web

RESOURCE_LINK: Final = "ltiResourceLink"
TYPES: Final = ("link", RESOURCE_LINK, "file", "html", "image")
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class ResourceLink:
    """A link to the tool, to be made in the course (section 3.2); ``custom`` comes with each launch of it."""

    url: str
    title: str
    text: str | None = None
    custom: Mapping[str, str] = field(default_factory=dict)
    line_item: LineItem | None = None

    def members(self) -> dict[str, Any]:
        """As the specification names them."""
        item: dict[str, Any] = {"type": RESOURCE_LINK, "url": self.url, "title": self.title}
        if self.text is not None:
            item["text"] = self.text
        if self.custom:
            item["custom"] = dict(self.custom)
        if self.line_item is not None:
            item["lineItem"] = self.line_item.members()
        return item


def items_of(claims: Mapping[str, Any], accepted: Collection[str]) -> tuple[Mapping[str, Any], ...]:
    """The items of an answer, each of a type that was accepted.

    Raises ``ClaimMissing``, ``ClaimMalformed``, ``TooLarge``, ``ParameterRefused`` and ``AddressNotWeb``.
    """
    given = claims.get(names.CONTENT_ITEMS, [])
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise ClaimMalformed(claim=names.CONTENT_ITEMS)
    if len(given) > _MOST:
        raise TooLarge(what="content_items", allowed=_MOST)
    for item in given:
        _check_item(item, accepted)
    return tuple(given)


def _check_item(item: Mapping[str, Any], accepted: Collection[str]) -> None:
    if fields.text(item, "type", claim=names.CONTENT_ITEMS) not in accepted:
        raise ParameterRefused(name="type")
    if item.get("url") is not None:
        require_web("url", item["url"])
    custom.of_claims({names.CUSTOM: item.get("custom", {})})
