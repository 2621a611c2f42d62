"""The bench as the composer sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.bench.bench import Bench
from isodesk.bench.composing import Offered
from isodesk.bench.configuration import Configuration
from isodesk.bench.platform import addresses, launching
from isodesk.bench.platform.choices import configured_link, configured_person
from isodesk.bench.platform.course import Person
from isodesk.bench.platform.launches import LIFE, Begun

_LANGUAGE = "en"  # of what the course says where nobody looks


@dataclass(frozen=True)
class Around:
    """A bench, the folder of what is saved, and the station of this machine."""

    bench: Bench
    saved_folder: Path
    station_url: str = ""
    launch_path: str = "/"
    grades_path: str = "/grades"

    @property
    def configuration(self) -> Configuration:
        """The one that the course page launches by."""
        return self.bench.configuration

    def use(self, configuration: Configuration) -> None:
        """Launch by this one from now on."""
        self.bench.configuration = configuration

    @property
    def issuer(self) -> str:
        return self.bench.url

    @property
    def authentication_url(self) -> str:
        return self.bench.addresses.at(addresses.AUTHENTICATION)

    @property
    def token_url(self) -> str:
        return self.bench.addresses.at(addresses.TOKEN)

    @property
    def keys_url(self) -> str:
        return self.bench.addresses.at(addresses.KEYS)

    @property
    def key(self) -> RSAPrivateKey:
        return self.bench.key

    @property
    def people(self) -> Sequence[Person]:
        return self.bench.course.people

    def filled(self, configuration: Configuration) -> Configuration:
        """As the course page launches it by its first person and link; what it says itself stays."""
        course = self.bench.course
        person, link = course.people[0], course.links(_LANGUAGE)[0]
        told = launching.of_the_course(self.bench, configuration.target, _LANGUAGE)
        return launching.seated(configuration, {}, {**told, **link.parameters(), **person.parameters()})

    def offered(self, configuration: Configuration) -> Offered:
        """As for a launch from the course page by whom and of what the configuration names."""
        course = self.bench.course
        person = configured_person(configuration) or course.people[0]
        if course.person(person.person_id) is None:
            course.guests[person.person_id] = person
        self.bench.tools.keep(configuration.security)
        begun = Begun(configuration, person, configured_link(configuration), self.bench.now() + LIFE)
        return launching.offered(self.bench, begun)
