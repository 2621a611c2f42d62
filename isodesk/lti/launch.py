"""A launch, the same for LTI 1.1 and 1.3: who, which resource, which parameters, where the grade goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where Basic Outcomes takes a grade: LTI 1.1, section 6, and the basicoutcome claim of 1.3."""

    service_url: str
    sourced_id: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ags:
    """What the endpoint claim of Assignment and Grade Services offers (AGS 2.0, section 3.1)."""

    scopes: tuple[str, ...] = ()
    line_items: str | None = None
    line_item: str | None = None


@dataclass(frozen=True, slots=True)
class Launch:
    """An authentic launch.

    ``version`` is ``1.1`` or ``1.3``. ``message_type`` is always the name of 1.3: ``LtiResourceLinkRequest``
    or ``LtiDeepLinkingRequest``. ``consumer`` is the consumer key or the client id. What wasn't sent, or was
    sent empty, is None. ``roles`` are as sent (``isodesk.lti.roles`` judges them). ``custom`` has lower-case
    names without their prefix. ``return_url`` and the addresses in ``outcome`` and ``ags`` are http or https;
    others are left out. ``raw`` is everything as received: the form of 1.1, the claims of 1.3.

    What tells of a person isn't part of its ``repr``.
    """

    version: str
    message_type: str
    consumer: str
    user_id: str | None = field(repr=False)
    email: str | None = field(repr=False)
    given_name: str | None = field(repr=False)
    family_name: str | None = field(repr=False)
    roles: tuple[str, ...]
    resource_link_id: str | None
    context_id: str | None
    custom: Mapping[str, str] = field(repr=False)
    return_url: str | None
    outcome: Outcome | None
    ags: Ags | None
    raw: Mapping[str, Any] = field(repr=False)
