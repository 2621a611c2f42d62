"""The messages of a configuration: a signed form by 1.1; a login and a token by 1.3."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from isodesk.bench.composing import Offered, claims_of, form_of
from isodesk.bench.configuration import Configuration, Security
from isodesk.lti import names, v1p1, v1p3, variables
from isodesk.lti.forms import Pairs
from isodesk.lti.oauth1 import protocol_parameters
from isodesk.lti.v1p3 import LoginInitiation, Registration

_VARIABLE: Final = re.compile(r"\$[A-Za-z][\w.]*", re.ASCII)
# What ``message_claims`` would say though their boxes aren't ticked.
_BOXES: Final = (names.MESSAGE_TYPE, names.VERSION)


@dataclass(frozen=True, slots=True)
class Hints:
    """By what a login is found again; opaque to the tool."""

    login: str = field(repr=False)
    message: str = field(repr=False)


def signed_form(configuration: Configuration, offered: Offered, *, now: float, nonce: str) -> Pairs:
    """The launch of 1.1; without a secret it has no signature. Raises ``LtiError`` as ``form_of`` and ``sign``."""
    security = configuration.security
    form = form_of(configuration, offered)
    if security.secret:
        return v1p1.sign(security.launch_url, form, key=security.key, secret=security.secret, now=now, nonce=nonce)
    protocol = protocol_parameters(key=security.key, now=now, nonce=nonce)
    return [*form.items(), *protocol, ("oauth_callback", "about:blank")]


def login(security: Security, issuer: str, hints: Hints) -> LoginInitiation:
    """The login of 1.3."""
    return LoginInitiation(
        issuer=issuer,
        login_hint=hints.login,
        target_link_uri=security.launch_url,
        message_hint=hints.message,
        deployment_id=security.deployment_id or None,
        client_id=security.client_id,
    )


def token_claims(
    configuration: Configuration, offered: Offered, *, issuer: str, nonce: str, now: float
) -> dict[str, Any]:
    """Every claim of the token of 1.3, as entered; raises ``LtiError`` as ``claims_of``."""
    security = configuration.security
    begun = v1p3.message_claims(
        Registration(issuer, security.client_id, [security.deployment_id]),
        deployment_id=security.deployment_id,
        target_link_uri=security.launch_url,
        nonce=nonce,
        now=now,
    )
    return {
        **{name: value for name, value in begun.items() if name not in _BOXES},
        **claims_of(configuration, offered),
    }


def unresolved(configuration: Configuration, values: Iterable[str]) -> list[str]:
    """The variables among these values that nothing took the place of, as ``$User.username``."""
    asked = {value for value in variables.parse_lines(configuration.custom).values() if _VARIABLE.fullmatch(value)}
    return sorted(asked.intersection(values))
