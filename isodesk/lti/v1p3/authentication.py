"""The authentication request and its answer (Security Framework 1.0, sections 5.1.1.2 and 5.1.1.3).

A tool makes the request and reads the answer, a platform the other way round.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from isodesk.lti.errors import AnsweredWithFailure, ParameterRefused, RequestRefused
from isodesk.lti.forms import Form, Pairs, fields_of, optional, require
from isodesk.lti.jws import same
from isodesk.lti.platforms import Registration
from isodesk.lti.v1p3.login import LoginInitiation

SHORTEST_SECRET: Final = 22  # characters of base64url: 128 bits
_FIXED: Final = {
    "scope": "openid",
    "response_type": "id_token",
    "response_mode": "form_post",
    "prompt": "none",
}
_OTHER: Final = {"scope": "invalid_scope", "response_type": "unsupported_response_type"}
_ERROR: Final = re.compile(r"[a-z_]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class AuthenticationRequest:
    """What a tool asks of a platform: a token for whoever was told of by the login's hints."""

    client_id: str
    redirect_uri: str
    login_hint: str = field(repr=False)
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    message_hint: str | None = field(default=None, repr=False)

    def pairs(self) -> Pairs:
        """The parameters to send to the platform's authentication address, by redirect or form."""
        hint = [("lti_message_hint", self.message_hint)] if self.message_hint is not None else []
        named = [(name, getattr(self, name)) for name in ("client_id", "redirect_uri", "login_hint")]
        return [*_FIXED.items(), *named, *hint, ("state", self.state), ("nonce", self.nonce)]


@dataclass(frozen=True, slots=True)
class AuthenticationResponse:
    """What comes back: a token, and the state by which the login is found again."""

    id_token: str = field(repr=False)
    state: str = field(repr=False)

    def pairs(self) -> Pairs:
        """The fields of the form that is posted to the redirect address."""
        return [("id_token", self.id_token), ("state", self.state)]


def authentication_request(
    registration: Registration, initiation: LoginInitiation, *, redirect_uri: str, state: str, nonce: str
) -> AuthenticationRequest:
    """The request that answers a login; hints go back unchanged.

    ``state`` and ``nonce`` are made by the caller for this login alone, of 128 bits at least; raises
    ``ParameterRefused`` for shorter ones or when both are the same.
    """
    if min(len(state), len(nonce)) < SHORTEST_SECRET or state == nonce:
        raise ParameterRefused(name="state" if len(state) < SHORTEST_SECRET else "nonce")
    return AuthenticationRequest(
        client_id=registration.client_id,
        redirect_uri=redirect_uri,
        login_hint=initiation.login_hint,
        state=state,
        nonce=nonce,
        message_hint=initiation.message_hint,
    )


def parse_authentication_request(form: Form, clients: Mapping[str, Collection[str]]) -> AuthenticationRequest:
    """The request of one of these clients, each with its redirect addresses.

    Raises ``RequestRefused`` with the ``error`` to answer and ``may_redirect``: False where client or address
    aren't known together, so that nothing may be sent there. Raises ``ParameterTwice`` and ``TooLarge`` too.
    """
    given = fields_of(form)
    _check_client(given, clients)
    for name, expected in _FIXED.items():
        _check_fixed(given, name, expected)
    for name in ("login_hint", "nonce", "state"):
        if not given.get(name):
            raise RequestRefused("invalid_request", name=name, may_redirect=True)
    return AuthenticationRequest(
        client_id=given["client_id"],
        redirect_uri=given["redirect_uri"],
        login_hint=given["login_hint"],
        state=given["state"],
        nonce=given["nonce"],
        message_hint=given.get("lti_message_hint"),
    )


def check_hints(request: AuthenticationRequest, *, login_hint: str, message_hint: str | None) -> None:
    """Whether the hints are those that the platform gave; raises ``RequestRefused``.

    Another login hint means somebody else, who isn't logged in here: ``login_required``.
    """
    if not same(request.login_hint, login_hint):
        raise RequestRefused("login_required", name="login_hint", may_redirect=True)
    if not same(request.message_hint or "", message_hint or ""):
        raise RequestRefused("invalid_request", name="lti_message_hint", may_redirect=True)


def error_response(error: str, state: str | None) -> Pairs:
    """The fields that tell a tool that there will be no launch (OIDC Core, section 3.1.2.6)."""
    return [("error", error), *([("state", state)] if state else [])]


def parse_authentication_response(form: Form) -> AuthenticationResponse:
    """What a platform posted to the redirect address.

    Raises ``AnsweredWithFailure`` with the platform's ``error``, ``ParameterMissing``, ``ParameterTwice`` and
    ``TooLarge``.
    """
    given = fields_of(form)
    error = optional(given, "error")
    if error is not None:
        raise AnsweredWithFailure(error=error if _ERROR.fullmatch(error) else "?")
    return AuthenticationResponse(require(given, "id_token"), require(given, "state"))


def _check_client(given: Mapping[str, str], clients: Mapping[str, Collection[str]]) -> None:
    for name in ("client_id", "redirect_uri"):
        if not given.get(name):
            raise RequestRefused("invalid_request", name=name, may_redirect=False)
    if given["client_id"] not in clients:
        raise RequestRefused("unauthorized_client", name="client_id", may_redirect=False)
    if given["redirect_uri"] not in clients[given["client_id"]]:
        raise RequestRefused("invalid_request", name="redirect_uri", may_redirect=False)


def _check_fixed(given: Mapping[str, str], name: str, expected: str) -> None:
    value = given.get(name, "")
    fits = expected in value.split() if name == "scope" else value == expected
    if not fits:
        error = _OTHER.get(name, "invalid_request") if value else "invalid_request"
        raise RequestRefused(error, name=name, may_redirect=True)
