"""Launches under way: what a tool's authentication request refers to by its hints."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from isodesk.bench.bounded import Bounded
from isodesk.bench.configuration import Configuration
from isodesk.bench.platform.course import Link, Person

LIFE: Final = 600.0  # seconds from the button to the tool's request
_MOST: Final = 500
_SECRET: Final = 24  # bytes


@dataclass(frozen=True, slots=True)
class Begun:
    """A launch as it was asked for; hints and ``data`` are for this one alone. ``link`` None: one is to be chosen."""

    configuration: Configuration
    person: Person
    link: Link | None
    expires: float
    login_hint: str = field(default_factory=lambda: secrets.token_urlsafe(_SECRET), repr=False)
    message_hint: str = field(default_factory=lambda: secrets.token_urlsafe(_SECRET), repr=False)
    data: str = field(default_factory=lambda: secrets.token_urlsafe(_SECRET), repr=False)

    @property
    def target(self) -> str:
        """The address of the tool that this launch is for."""
        return (self.link.url if self.link else "") or self.configuration.security.launch_url

    @property
    def owner(self) -> str:
        """The consumer key or client id that grades of this launch come from."""
        security = self.configuration.security
        return security.key if security.version == "1.1" else security.client_id


class Launches:
    """The last ones."""

    def __init__(self) -> None:
        self._by_hint: Bounded[str, Begun] = Bounded(_MOST)
        self._by_data: Bounded[str, Begun] = Bounded(_MOST)

    def keep(self, begun: Begun) -> None:
        """Remember a launch."""
        self._by_hint[begun.login_hint] = begun
        if begun.link is None:
            self._by_data[begun.data] = begun

    def of_hint(self, login_hint: str, now: float) -> Begun | None:
        """The launch of a login hint, while it lasts."""
        found = self._by_hint.get(login_hint)
        return found if found and found.expires > now else None

    def of_data(self, data: str) -> Begun | None:
        """The launch whose choice comes back with this text."""
        return self._by_data.get(data)
