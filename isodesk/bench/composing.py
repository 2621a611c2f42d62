"""A configuration as a message: the form of 1.1, or the claims of 1.3, before anything is signed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from isodesk.bench.configuration import Configuration, Service
from isodesk.lti import claims, custom, names, variables


@dataclass(frozen=True, slots=True)
class Offered:
    """What the platform offers for this launch: addresses of its services, as the message tells them.

    ``custom`` are parameters of the link itself, beside those of the configuration.
    """

    outcome_url: str = ""
    sourced_id: str = ""
    line_items_url: str = ""
    line_item_url: str = ""
    members_url: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)


_SCOPES = (names.SCOPE_LINE_ITEM, names.SCOPE_RESULT_READ, names.SCOPE_SCORE)


def form_of(configuration: Configuration, offered: Offered) -> dict[str, str]:
    """The form of 1.1; raises ``NotWellFormed`` and ``TooLarge`` for custom or extension lines."""
    form = _with_outcomes(configuration, offered)
    values = variables.values_of(claims.to_claims(form), **_more(configuration))
    given = variables.substituted(_custom(configuration, offered), values)
    extension = {f"ext_{name}": value for name, value in variables.parse_lines(configuration.extension).items()}
    return {**form, **{custom.form_name(name): value for name, value in given.items()}, **extension}


def claims_of(configuration: Configuration, offered: Offered) -> dict[str, Any]:
    """The claims of 1.3 beside those that ``v1p3.message_claims`` makes; raises as ``form_of``."""
    said = {**claims.to_claims(_with_outcomes(configuration, offered)), **_services(configuration, offered)}
    values = variables.values_of(said, **_more(configuration))
    given = variables.substituted(_custom(configuration, offered), values)
    return {**said, names.CUSTOM: given} if given else said


def _with_outcomes(configuration: Configuration, offered: Offered) -> dict[str, str]:
    sent = configuration.sent()
    if Service.OUTCOMES not in configuration.services or not offered.outcome_url:
        return sent
    return {"lis_outcome_service_url": offered.outcome_url, "lis_result_sourcedid": offered.sourced_id, **sent}


def _custom(configuration: Configuration, offered: Offered) -> dict[str, str]:
    return {**variables.parse_lines(configuration.custom), **offered.custom}


def _services(configuration: Configuration, offered: Offered) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    if Service.GRADES in configuration.services and offered.line_items_url:
        item = {"lineitem": offered.line_item_url} if offered.line_item_url else {}
        found[names.AGS] = {"scope": list(_SCOPES), "lineitems": offered.line_items_url, **item}
    if Service.MEMBERS in configuration.services and offered.members_url:
        found[names.NRPS] = {"context_memberships_url": offered.members_url, "service_versions": ["2.0"]}
    return found


def _more(configuration: Configuration) -> Mapping[str, str]:
    return {"User_username": configuration.username} if configuration.username else {}
