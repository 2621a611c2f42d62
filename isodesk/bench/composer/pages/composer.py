"""What the composer's pages share: the bench around them, what was sent last, what guards their forms."""

import secrets
from dataclasses import dataclass, field

from isodesk.bench.composer.saved import Saved
from isodesk.bench.composer.sending import Sent
from isodesk.bench.composer.surroundings import Surroundings
from isodesk.bench.configuration import Configuration


@dataclass
class Composer:
    """``entered_secret`` came with a form that was wrong elsewhere: it isn't put into the page again."""

    surroundings: Surroundings
    last: Sent | None = None
    entered_secret: str = field(default="", repr=False)
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    @property
    def secret(self) -> str:
        """The one that stays where a form brings none."""
        return self.entered_secret or self.surroundings.configuration.security.secret

    def use(self, configuration: Configuration) -> None:
        """Launch by another one; a secret that was entered for the one before isn't this one's."""
        self.entered_secret = ""
        self.surroundings.use(configuration)

    @property
    def saved(self) -> Saved:
        """The configurations that are kept."""
        return Saved(self.surroundings.saved_folder)
