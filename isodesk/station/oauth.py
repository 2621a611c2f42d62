"""``POST /oauth2/token``: client credentials for a token (RFC 6749, section 4.4; decision D20)."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote_plus

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from isodesk.station.bodies import BodyRefused, Form, read_body, read_form
from isodesk.station.clock import Clock
from isodesk.station.directory import Client
from isodesk.station.headers import headers_of
from isodesk.station.replies import http_error, json_reply
from isodesk.station.tokens import SECONDS, Tokens

SCOPE = "usage"
_FAILURES_A_MINUTE = 20
_MOST_WATCHED = 10_000


@dataclass
class Failures:
    """Wrong secrets of the last minute, by address and client."""

    clock: Clock
    _times: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    def too_many(self, who: tuple[str, str]) -> bool:
        """Whether this one has to wait."""
        return len(self._recent(who)) >= _FAILURES_A_MINUTE

    def note(self, who: tuple[str, str]) -> None:
        """Remember one failure."""
        if len(self._times) >= _MOST_WATCHED:
            self._times.clear()
        self._times[who] = [*self._recent(who), self.clock.monotonic()]

    def _recent(self, who: tuple[str, str]) -> list[float]:
        since = self.clock.monotonic() - 60
        return [at for at in self._times.get(who, ()) if at > since]


@dataclass(frozen=True)
class TokenEndpoint:
    """The endpoint, an ASGI application."""

    tokens: Tokens
    failures: Failures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(scope, receive)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        headers = headers_of(scope)
        try:
            body = await read_body(headers, receive)
            form = await read_form(headers.get("content-type", ""), body)
        except BodyRefused as error:
            return http_error(error.status, "invalid_request", "The body can't be read.")
        query = parse_qs(scope["query_string"].decode("latin-1"), errors="replace")
        address = scope["client"][0] if scope.get("client") else ""
        return self._grant({**query, **form}, credentials(headers, form), address)

    def _grant(self, given: Form, credential: tuple[str, str], address: str) -> Response:
        if given.get("grant_type") != ["client_credentials"]:
            return _grant_error(given)
        if not _scopes(given) <= {SCOPE}:
            return http_error(400, "invalid_scope", "The only scope is usage.")
        client = self._client(credential, address)
        if isinstance(client, Response):
            return client
        token = self.tokens.issue(client)
        return json_reply({"access_token": token, "token_type": "Bearer", "expires_in": SECONDS, "scope": SCOPE})

    def _client(self, credential: tuple[str, str], address: str) -> Client | Response:
        client_id, secret = credential
        known = self.tokens.directory.clients.get(client_id)
        who = (address, known.id if known else "")
        if known is not None and known.knows(secret):
            return known  # whatever others tried from this address: behind a proxy all share one
        if self.failures.too_many(who):
            return http_error(429, "slow_down", "Too many wrong secrets.", {"retry-after": "60"})
        self.failures.note(who)
        challenge = {"www-authenticate": 'Basic realm="isodesk"'}
        return http_error(401, "invalid_client", "Unknown client or wrong secret.", challenge)


def credentials(headers: Mapping[str, str], form: Form) -> tuple[str, str]:
    """Identifier and secret, of HTTP Basic or of the body; never of the query, which is logged on the way."""
    scheme, _, encoded = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        return _basic(encoded)
    return form.get("client_id", [""])[0], form.get("client_secret", [""])[0]


def _basic(encoded: str) -> tuple[str, str]:
    try:
        decoded = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError):
        return "", ""
    client_id, _, secret = decoded.partition(":")
    return unquote_plus(client_id), unquote_plus(secret)


def _grant_error(given: Form) -> Response:
    if given.get("grant_type"):
        return http_error(400, "unsupported_grant_type", "The only grant type is client_credentials.")
    return http_error(400, "invalid_request", "grant_type is missing.")


def _scopes(given: Form) -> set[str]:
    texts = [*given.get("scopes", ()), *given.get("scope", ())]
    return {scope for text in texts for scope in text.split()}
