"""What the composer needs of the bench around it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.bench.composing import Offered
from isodesk.bench.configuration import Configuration


class Person(Protocol):
    """Somebody who may be launched."""

    @property
    def name(self) -> str: ...

    def parameters(self) -> Mapping[str, str]:
        """What a launch says of them, by parameter."""
        ...


class Surroundings(Protocol):
    """The bench, as the composer sees it; addresses are whole, but ``launch_path``, which is this server's own."""

    @property
    def configuration(self) -> Configuration:
        """The one in use, which the platform launches by."""
        ...

    def use(self, configuration: Configuration) -> None:
        """Launch by this one from now on."""
        ...

    @property
    def saved_folder(self) -> Path:
        """Where configurations are saved; made when the first one is."""
        ...

    @property
    def issuer(self) -> str: ...

    @property
    def authentication_url(self) -> str: ...

    @property
    def token_url(self) -> str: ...

    @property
    def keys_url(self) -> str: ...

    @property
    def key(self) -> RSAPrivateKey:
        """What signs the platform's tokens, and is published in its key set."""
        ...

    @property
    def launch_path(self) -> str:
        """The page that sends a browser to the tool by the configuration in use."""
        ...

    @property
    def grades_path(self) -> str:
        """The page that shows the grades that came back."""
        ...

    @property
    def station_url(self) -> str:
        """The station on this machine; empty where there is none."""
        ...

    @property
    def people(self) -> Sequence[Person]:
        """Who may be launched."""
        ...

    def filled(self, configuration: Configuration) -> Configuration:
        """The configuration as it is launched: where it says nothing, the course does."""
        ...

    def offered(self, configuration: Configuration) -> Offered:
        """The services that a message of this configuration tells of."""
        ...
