"""The tool's authentication request, and the token that answers it (Security Framework 1.0, section 5.1.1)."""

from dataclasses import dataclass
from typing import Any, Final

from isodesk.bench.bench import Bench
from isodesk.bench.composing import claims_of
from isodesk.bench.platform.addresses import CHOSEN
from isodesk.bench.platform.launches import Begun
from isodesk.bench.platform.launching import offered
from isodesk.lti import deeplink, keys, names, v1p3
from isodesk.lti.errors import RequestRefused
from isodesk.lti.forms import Pairs
from isodesk.lti.v1p3 import AuthenticationRequest, AuthenticationResponse

_ABOUT_A_LINK: Final = (names.RESOURCE_LINK, names.OUTCOME)


@dataclass(frozen=True, slots=True)
class Reply:
    """The form that goes back to the tool."""

    url: str
    pairs: Pairs


def reply(bench: Bench, pairs: Pairs) -> Reply:
    """The token that a request asks for, or the error that it is answered with.

    Raises ``RequestRefused`` and ``LtiError`` where nothing may be sent to the address that it names.
    """
    try:
        asked = v1p3.parse_authentication_request(pairs, bench.tools.redirects())
        return _launched(bench, asked)
    except RequestRefused as error:
        if not error.parameters.get("may_redirect"):
            raise
        given = dict(pairs)
        return Reply(given["redirect_uri"], v1p3.error_response(error.error, given.get("state")))


def message(bench: Bench, begun: Begun, nonce: str) -> dict[str, Any]:
    """The claims of a launch; what the configuration says goes over what the platform would."""
    security = begun.configuration.security
    known = bench.registration(security.client_id, security.deployment_id)
    first = v1p3.message_claims(
        known, deployment_id=security.deployment_id, target_link_uri=begun.target, nonce=nonce, now=bench.now()
    )
    said = {**first, **claims_of(begun.configuration, offered(bench, begun))}
    if begun.link is not None:
        return said
    chosen = {name: value for name, value in said.items() if name not in _ABOUT_A_LINK}
    return {**chosen, names.DEEP_LINKING_SETTINGS: _settings(bench, begun)}


def _launched(bench: Bench, asked: AuthenticationRequest) -> Reply:
    begun = bench.launches.of_hint(asked.login_hint, bench.now())
    if begun is None or begun.configuration.security.client_id != asked.client_id:
        raise RequestRefused("login_required", name="login_hint", may_redirect=True)
    v1p3.check_hints(asked, login_hint=begun.login_hint, message_hint=begun.message_hint)
    claims = message(bench, begun, asked.nonce)
    token = v1p3.sign(claims, key=bench.key, key_id=keys.thumbprint(bench.key.public_key()))
    return Reply(asked.redirect_uri, AuthenticationResponse(token, asked.state).pairs())


def _settings(bench: Bench, begun: Begun) -> dict[str, Any]:
    return {
        "deep_link_return_url": bench.addresses.at(CHOSEN),
        "accept_types": list(deeplink.TYPES),
        "accept_presentation_document_targets": ["iframe", "window"],
        "accept_multiple": True,
        "auto_create": False,
        "data": begun.data,
    }
