"""Whose call it is: the bearer token of a request, or the answer that refuses it (decision D20)."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response

from isodesk.station.context import Activity
from isodesk.station.directory import Account
from isodesk.station.replies import http_error
from isodesk.station.tokens import Tokens

_LONGEST_TOKEN = 2000


@dataclass(frozen=True)
class Authority:
    """Recognises callers and notes that somebody called."""

    tokens: Tokens
    activity: Activity

    def caller(self, headers: Mapping[str, str]) -> Account | Response:
        """The account whose token the request bears, or a 401."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            return _refused("missing_token", "An access token is needed.", "Bearer")
        client = self.tokens.client_of(token.strip()) if len(token) <= _LONGEST_TOKEN else None
        if client is None:
            return _refused("invalid_token", "The access token is unknown or expired.", 'Bearer error="invalid_token"')
        self.activity.last_call = self.tokens.clock.monotonic()
        return client.account


def _refused(error: str, description: str, challenge: str) -> Response:
    return http_error(401, error, description, {"www-authenticate": challenge})
