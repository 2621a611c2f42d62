"""Sending a launch without a browser, each step kept: what went, and what came back."""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

import httpx

from isodesk.bench.composer.authenticating import asked
from isodesk.bench.composer.errors import ToolRefused
from isodesk.bench.composer.exchange import Exchange, Request, exchange, tool_client
from isodesk.bench.composer.lacking import require_sendable
from isodesk.bench.composer.messages import Hints, login, signed_form, token_claims
from isodesk.bench.composer.surroundings import Surroundings
from isodesk.bench.configuration import Configuration, Version
from isodesk.lti import jws
from isodesk.lti.forms import Pairs
from isodesk.lti.keys import thumbprint
from isodesk.lti.v1p3 import AuthenticationRequest

_SHOWN_OF_TOKEN: Final = 24  # characters


class Grade(StrEnum):
    """How a tool took a launch, by its last answer."""

    FOLLOWED = "followed"
    LED_ON = "led_on"
    ACTION_FAILED = "action_failed"
    REFUSED = "refused"
    BROKEN = "broken"
    SILENT = "silent"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Sent:
    """A launch that was sent.

    By 1.3 ``asked`` is the tool's request, and ``claims`` what the token says; ``reason`` says why there is none.
    """

    configuration: Configuration
    steps: tuple[Exchange, ...]
    reason: str = ""
    asked: Pairs = field(default_factory=list, repr=False)
    claims: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def taken(self) -> Grade:
        """How the tool took it."""
        last = self.steps[-1].answer
        if last is None:
            return Grade.SILENT
        if last.status >= 400:
            return Grade.REFUSED if last.status < 500 else Grade.BROKEN
        if self.reason:
            return Grade.NOT_ASKED
        if last.success is False:
            return Grade.ACTION_FAILED
        return Grade.LED_ON if last.status >= 300 else Grade.FOLLOWED


async def send(surroundings: Surroundings) -> Sent:
    """Send the configuration in use; raises ``Lacking`` and ``LtiError`` where that can't be done."""
    configuration = surroundings.filled(surroundings.configuration)
    require_sendable(configuration.security)
    async with tool_client() as client:
        if configuration.security.version is Version.V1P1:
            return await _send_form(client, surroundings, configuration)
        return await _send_token(client, surroundings, configuration)


async def _send_form(client: httpx.AsyncClient, surroundings: Surroundings, configuration: Configuration) -> Sent:
    offered, nonce = surroundings.offered(configuration), secrets.token_hex(16)
    pairs = signed_form(configuration, offered, now=time.time(), nonce=nonce)
    step, _ = await exchange(client, Request("launch", "POST", configuration.security.launch_url, pairs))
    return Sent(configuration, (step,))


async def _send_token(client: httpx.AsyncClient, surroundings: Surroundings, configuration: Configuration) -> Sent:
    security = configuration.security
    hints = Hints(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    begun = login(security, surroundings.issuer, hints)
    method = "POST" if security.login_by_post else "GET"
    first, response = await exchange(client, Request("login", method, security.login_url, begun.pairs()))
    if response is None or response.status_code >= 400:
        return Sent(configuration, (first,))
    try:
        request = asked(response, surroundings.authentication_url, security, hints)
    except ToolRefused as error:
        return Sent(configuration, (first,), error.reason)
    return await _answered(client, surroundings, configuration, first, request)


async def _answered(
    client: httpx.AsyncClient,
    surroundings: Surroundings,
    configuration: Configuration,
    first: Exchange,
    request: AuthenticationRequest,
) -> Sent:
    """The token that answers the tool's request, posted to the redirect address that it asked for."""
    offered, now = surroundings.offered(configuration), time.time()
    claims = token_claims(configuration, offered, issuer=surroundings.issuer, nonce=request.nonce, now=now)
    token = jws.sign(claims, key=surroundings.key, key_id=thumbprint(surroundings.key.public_key()))
    shown = [("id_token", f"{token[:_SHOWN_OF_TOKEN]}…"), ("state", request.state)]
    pairs = [("id_token", token), ("state", request.state)]
    last, _ = await exchange(client, Request("token", "POST", request.redirect_uri, pairs, shown))
    return Sent(configuration, (first, last), asked=request.pairs(), claims=claims)
