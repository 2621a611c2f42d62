"""The state of a bench: in memory, for one person at one computer."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from isodesk.bench.bounded import Bounded
from isodesk.bench.configuration import Configuration
from isodesk.bench.defaults import default_configuration
from isodesk.bench.journal import Journal
from isodesk.bench.platform.addresses import Addresses
from isodesk.bench.platform.course import Course
from isodesk.bench.platform.grade_book import GradeBook
from isodesk.bench.platform.key_sets import KeySets
from isodesk.bench.platform.launches import Launches
from isodesk.bench.platform.tools import Tools
from isodesk.lti.keys import SMALLEST_KEY
from isodesk.lti.platforms import Registration

INVITED: Final = 3600.0  # seconds in which a tool may register


def new_key() -> RSAPrivateKey:
    """A key that signs launches of one run."""
    return generate_private_key(public_exponent=65537, key_size=SMALLEST_KEY)


@dataclass
class Bench:
    """``url`` is where it answers and what it calls itself; ``now`` tells seconds since the epoch.

    ``configuration`` may be replaced at any time: launches under way keep theirs.
    """

    url: str
    configuration: Configuration = field(default_factory=default_configuration)
    now: Callable[[], float] = time.time
    key: RSAPrivateKey = field(default_factory=new_key, repr=False)
    course: Course = field(default_factory=Course, repr=False)
    book: GradeBook = field(default_factory=GradeBook, repr=False)
    journal: Journal = field(default_factory=Journal, repr=False)
    launches: Launches = field(default_factory=Launches, repr=False)
    _invitations: Bounded[str, float] = field(default_factory=lambda: Bounded(100), repr=False)
    tools: Tools = field(init=False, repr=False)
    key_sets: KeySets = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.tools = Tools(lambda: self.configuration.security)
        self.key_sets = KeySets(self.journal, self.now)

    @property
    def addresses(self) -> Addresses:
        """Where the platform answers."""
        return Addresses(self.url, self.course.course_id)

    @property
    def origins(self) -> tuple[str, str]:
        """The names by which a browser on this computer may reach it."""
        port = self.url.rpartition(":")[2]
        return f"http://127.0.0.1:{port}", f"http://localhost:{port}"

    def registration(self, client_id: str, deployment_id: str) -> Registration:
        """What the tool knows of this platform."""
        at = self.addresses.at
        return Registration(self.url, client_id, (deployment_id,), at("/auth"), at("/token"), at("/jwks"))

    def invite(self) -> str:
        """A token by which a tool may register once."""
        token = secrets.token_urlsafe(24)
        self._invitations[token] = self.now() + INVITED
        return token

    def is_invited(self, token: str) -> bool:
        """Whether a tool may register by this token."""
        return self._invitations.get(token, 0) > self.now()

    def accept(self, token: str) -> None:
        """Use a token up."""
        self._invitations.pop(token, None)
