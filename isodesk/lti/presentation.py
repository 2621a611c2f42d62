"""How a platform shows the tool: language, frame or window, and who may frame it.

LTI Implementation Guide 1.1, section 3; LTI 1.3 Core, section 5.4.4 (launch_presentation).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from isodesk.lti import names
from isodesk.lti.launch import Launch
from isodesk.lti.web import origin_text


@dataclass(frozen=True, slots=True)
class Presentation:
    """What a launch says of it.

    ``locale`` is a language tag as sent, as ``fr-FR``. ``target`` is ``frame``, ``iframe`` or ``window``, or
    another word, in lower case. ``framed_by`` is the origin of the platform's pages, as far as the launch tells it.
    """

    locale: str | None
    target: str | None
    framed_by: str | None


def presentation_of(launch: Launch) -> Presentation:
    """What this launch says; what it doesn't say, or says in another type, is None."""
    if launch.version == "1.1":
        given = {name: launch.raw.get(f"launch_presentation_{name}") for name in ("locale", "document_target")}
    else:
        given = _members(launch.raw)
    target = _text(given.get("document_target"))
    return Presentation(
        locale=_text(given.get("locale")),
        target=target.lower() if target else None,
        framed_by=origin_text(launch.return_url) if launch.return_url else None,
    )


def _members(claims: Mapping[str, Any]) -> dict[str, Any]:
    """The claim's members, and the person's own locale where the claim has none (OIDC Core, section 5.1)."""
    given = claims.get(names.PRESENTATION)
    members = given if isinstance(given, dict) else {}
    return {**members, "locale": members.get("locale") or claims.get("locale")}


def _text(given: Any) -> str | None:
    return given.strip() or None if isinstance(given, str) else None
