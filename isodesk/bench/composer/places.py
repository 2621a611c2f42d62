"""Where a launch goes: the two environments that the platform's document names, and the station of this machine."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from isodesk.bench.composer.selecting import add_required
from isodesk.bench.configuration import Configuration, Security, Version
from isodesk.protocol.text import Text

_PATH: Final = "/public/lti.php"
_KEYS: Final = "/public/jwks.php"


@dataclass(frozen=True, slots=True)
class Place:
    """A tool's addresses; one of them takes launches, logins and tokens. ``keys_url`` is empty where it isn't known."""

    key: str
    title: Text
    tool_url: str
    keys_url: str = ""

    def applied(self, configuration: Configuration, version: Version) -> Configuration:
        """The same message, sent there, with what that version requires. Secrets of another place don't go along."""
        old = configuration.security
        kept = old if old.launch_url == self.tool_url else Security()
        reached = replace(kept, version=version, launch_url=self.tool_url, jwks_url=self.keys_url)
        login = replace(reached, login_url=self.tool_url, login_by_post=True, redirect_uris=(self.tool_url,))
        return add_required(replace(configuration, security=login if version is Version.V1P3 else reached))


# The document gives the key set of production alone.
_DOCUMENTED: Final = (
    Place("testing", Text("Testing", "Recette"), f"https://recette.isograd.com{_PATH}"),
    Place(
        "production",
        Text("Production", "Production"),
        f"https://app.isograd.com{_PATH}",
        f"https://app.isograd.com{_KEYS}",
    ),
)


def places(station_url: str) -> Iterator[Place]:
    """Those that there are; without a station two."""
    yield from _DOCUMENTED
    if station_url:
        base = station_url.rstrip("/")
        yield Place("station", Text("This station", "Cette station"), base + _PATH, base + _KEYS)
