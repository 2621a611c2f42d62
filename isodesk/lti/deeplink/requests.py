"""What a platform asks for (Deep Linking 2.0, section 4.4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from isodesk.lti import fields, names
from isodesk.lti.deeplink.items import RESOURCE_LINK
from isodesk.lti.errors import ClaimMalformed, MessageTypeRefused, ParameterRefused
from isodesk.lti.launch import Launch
from isodesk.lti.web import require_web


@dataclass(frozen=True, slots=True)
class DeepLinkingSettings:
    """What a platform takes, and where (section 4.4.1). ``data`` goes back unchanged."""

    return_url: str
    accept_types: tuple[str, ...]
    targets: tuple[str, ...]
    multiple: bool = False
    auto_create: bool = False
    title: str | None = None
    text: str | None = None
    data: str | None = field(default=None, repr=False)


def settings_of(launch: Launch) -> DeepLinkingSettings:
    """What the platform of this request takes.

    Raises ``MessageTypeRefused`` for another launch, ``ClaimMissing``, ``ClaimMalformed``, ``AddressNotWeb``, and
    ``ParameterRefused`` where it takes no links to a tool.
    """
    if launch.message_type != names.DEEP_LINKING_REQUEST:
        raise MessageTypeRefused
    given = fields.member(launch.raw, names.DEEP_LINKING_SETTINGS)
    accepted = fields.texts(given, "accept_types")
    if RESOURCE_LINK not in accepted:
        raise ParameterRefused(name="accept_types")
    return DeepLinkingSettings(
        return_url=require_web("deep_link_return_url", fields.text(given, "deep_link_return_url")),
        accept_types=accepted,
        targets=fields.optional_texts(given, "accept_presentation_document_targets"),
        multiple=fields.flag(given, "accept_multiple"),
        auto_create=fields.flag(given, "auto_create"),
        title=fields.optional_text(given, "title"),
        text=fields.optional_text(given, "text"),
        data=data_of(given, "data"),
    )


def data_of(given: Mapping[str, Any], name: str) -> str | None:
    """The platform's own text, which may be empty and is then not the same as none."""
    data = given.get(name)
    if data is not None and not isinstance(data, str):
        raise ClaimMalformed(claim=name)
    return data
