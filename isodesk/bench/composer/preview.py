"""A message before it is sent: everything that would go, and nothing that is secret."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from isodesk.bench.composer.lacking import require_sendable
from isodesk.bench.composer.messages import Hints, login, signed_form, token_claims, unresolved
from isodesk.bench.composer.surroundings import Surroundings
from isodesk.bench.configuration import Configuration, Version
from isodesk.lti import jws, names, v1p1
from isodesk.lti.forms import Pairs
from isodesk.lti.keys import thumbprint
from isodesk.lti.v1p3 import AuthenticationRequest

# What a tool makes up, in the place where it stands.
MADE_BY_TOOL: Final = "…"


@dataclass(frozen=True, slots=True)
class FormPreview:
    """A launch of 1.1. ``unresolved`` are variables that nothing took the place of."""

    url: str
    pairs: Pairs
    base_string: str
    is_signed: bool
    unresolved: list[str]


@dataclass(frozen=True, slots=True)
class TokenPreview:
    """A launch of 1.3: the login, what the tool has to ask then, and the token that answers."""

    login_url: str
    method: str
    login: Pairs
    expected: Pairs
    header: Mapping[str, Any]
    claims: Mapping[str, Any]
    unresolved: list[str]


def preview(surroundings: Surroundings, *, now: float, nonce: str) -> FormPreview | TokenPreview:
    """The configuration in use as a message; raises ``Lacking`` and ``LtiError``."""
    configuration = surroundings.filled(surroundings.configuration)
    require_sendable(configuration.security, secret=False)
    if configuration.security.version is Version.V1P1:
        return _of_1p1(surroundings, configuration, now, nonce)
    return _of_1p3(surroundings, configuration, now, nonce)


def _of_1p1(surroundings: Surroundings, configuration: Configuration, now: float, nonce: str) -> FormPreview:
    security = configuration.security
    pairs = signed_form(configuration, surroundings.offered(configuration), now=now, nonce=nonce)
    return FormPreview(
        url=security.launch_url,
        pairs=pairs,
        base_string=v1p1.base_string(security.launch_url, pairs),
        is_signed=bool(security.secret),
        unresolved=unresolved(configuration, dict(pairs).values()),
    )


def _of_1p3(surroundings: Surroundings, configuration: Configuration, now: float, nonce: str) -> TokenPreview:
    security = configuration.security
    offered = surroundings.offered(configuration)
    claims = token_claims(configuration, offered, issuer=surroundings.issuer, nonce=nonce, now=now)
    begun = login(security, surroundings.issuer, Hints(MADE_BY_TOOL, MADE_BY_TOOL))
    request = AuthenticationRequest(
        security.client_id, security.redirect_uris[0], MADE_BY_TOOL, MADE_BY_TOOL, MADE_BY_TOOL, MADE_BY_TOOL
    )
    return TokenPreview(
        login_url=security.login_url,
        method="POST" if security.login_by_post else "GET",
        login=begun.pairs(),
        expected=request.pairs(),
        header={"alg": jws.ALGORITHM, "typ": "JWT", "kid": thumbprint(surroundings.key.public_key())},
        claims=claims,
        unresolved=unresolved(configuration, claims.get(names.CUSTOM, {}).values()),
    )
