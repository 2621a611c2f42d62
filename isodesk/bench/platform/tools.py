"""Tools that the platform knows: consumers by their key, clients by their id, what they were given and have used."""

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from isodesk.bench.bounded import Bounded, UsedOnce
from isodesk.bench.configuration import Security
from isodesk.bench.errors import ScopeMissing, TokenRefused

LIFE: Final = 3600.0  # seconds of an access token
_MOST_TOOLS: Final = 50
_MOST_TOKENS: Final = 2000


@dataclass(frozen=True, slots=True)
class Seat:
    """What a sourcedid of Basic Outcomes stands for."""

    owner: str
    person_id: str
    link_id: str


@dataclass(frozen=True, slots=True)
class Issued:
    """An access token that was issued, until ``expires`` in seconds since the epoch."""

    client_id: str
    scopes: tuple[str, ...]
    expires: float


@dataclass
class Tools:
    """``current`` tells the tool of the configuration in use; others were launched before, and may still answer."""

    current: Callable[[], Security] = field(repr=False)
    used: UsedOnce = field(default_factory=UsedOnce, repr=False)
    _launched: Bounded[tuple[str, str], Security] = field(default_factory=lambda: Bounded(_MOST_TOOLS), repr=False)
    _tokens: Bounded[bytes, Issued] = field(default_factory=lambda: Bounded(_MOST_TOKENS), repr=False)
    _seats: Bounded[str, Seat] = field(default_factory=lambda: Bounded(_MOST_TOKENS), repr=False)

    def keep(self, security: Security) -> None:
        """Remember a tool that is launched or registered."""
        for name in (("consumer", security.key), ("client", security.client_id)):
            if name[1]:
                self._launched[name] = security

    def secret(self, key: str) -> str | None:
        """The secret of a consumer."""
        return found.secret if (found := self._tool("consumer", key)) and found.secret else None

    def client(self, client_id: str) -> Security | None:
        """The registration of a client."""
        return self._tool("client", client_id)

    def redirects(self) -> Mapping[str, Collection[str]]:
        """Each client with the addresses that a token may be posted to."""
        known = [*(each for (kind, _), each in self._launched.items() if kind == "client"), self.current()]
        return {each.client_id: each.redirect_uris or (each.launch_url,) for each in known if each.client_id}

    def issue(self, client_id: str, scopes: tuple[str, ...], now: float) -> str:
        """A new access token."""
        token = secrets.token_urlsafe(32)
        self._tokens[_digest(token)] = Issued(client_id, scopes, now + LIFE)
        return token

    def admit(self, token: str, allowed: Collection[str], now: float) -> Issued:
        """What a token stands for; raises ``TokenRefused``, and ``ScopeMissing`` where none of these is granted."""
        found = self._tokens.get(_digest(token))
        if found is None or found.expires <= now:
            raise TokenRefused
        if not set(allowed) & set(found.scopes):
            raise ScopeMissing
        return found

    def sourced_id(self, seat: Seat) -> str:
        """The name of a seat that only its tool learns, the same for each launch."""
        known = next((name for name, each in self._seats.items() if each == seat), None)
        name = known or secrets.token_urlsafe(18)
        self._seats[name] = seat
        return name

    def seat(self, sourced_id: str) -> Seat | None:
        """What a sourcedid stands for."""
        return self._seats.get(sourced_id)

    def _tool(self, kind: str, name: str) -> Security | None:
        current = self.current()
        mine = current.key if kind == "consumer" else current.client_id
        return current if name and mine == name else self._launched.get((kind, name))


def _digest(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogatepass")).digest()
