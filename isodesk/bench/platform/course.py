"""The course of the bench: invented people and links to the tool."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from isodesk.bench.bounded import Bounded
from isodesk.lti import vocabulary
from isodesk.lti.nrps import Member
from isodesk.protocol.text import Text

LEARNER: Final = "Learner"
INSTRUCTOR: Final = "Instructor"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the course. ``roles`` as LTI 1.1 writes them."""

    person_id: str
    given_name: str = field(default="", repr=False)
    family_name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    roles: str = LEARNER

    @property
    def name(self) -> str:
        """What the pages call them."""
        return f"{self.given_name} {self.family_name}".strip() or self.email or self.person_id

    @property
    def is_learner(self) -> bool:
        return LEARNER.lower() in self.roles.lower()

    def parameters(self) -> dict[str, str]:
        """What a launch says of them."""
        return {
            "user_id": self.person_id,
            "lis_person_name_given": self.given_name,
            "lis_person_name_family": self.family_name,
            "lis_person_name_full": self.name,
            "lis_person_contact_email_primary": self.email,
            "roles": self.roles,
        }

    def member(self) -> Member:
        """What the list of members says of them."""
        roles = [vocabulary.role_1p3(role.strip()) for role in self.roles.split(",") if role.strip()]
        return Member(
            self.person_id,
            tuple(roles),
            email=self.email or None,
            given_name=self.given_name or None,
            family_name=self.family_name or None,
            name=self.name or None,
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the course to the tool; ``url`` is empty for the configuration's launch address."""

    link_id: str
    title: str
    description: str = ""
    url: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)
    maximum: float = 100

    def parameters(self) -> dict[str, str]:
        """What a launch says of it."""
        said = {"id": self.link_id, "title": self.title, "description": self.description}
        return {f"resource_link_{name}": value for name, value in said.items()}


PEOPLE: Final = (
    Person("u-101", "Maëlle", "Exemple", "maelle.exemple@example.org"),
    Person("u-102", "Noah", "Sample", "noah.sample@example.org"),
    Person("u-103", "Zoé", "d’Essai", "zoe.dessai@example.org"),
    Person("u-201", "Anne", "Formatrice", "anne.formatrice@example.org", INSTRUCTOR),
)
TITLE: Final = Text("Bench course", "Cours du banc")
LINKS: Final = (
    ("link-1", Text("Placement test", "Test de positionnement"), Text("Before the course", "Avant la formation")),
    ("link-2", Text("Final test", "Test final"), Text("After the course", "Après la formation")),
)


@dataclass
class Course:
    """One course. ``guests`` were launched with names of their own; ``chosen`` links came by Deep Linking."""

    course_id: str = "course-1"
    label: str = "BENCH-1"
    title: Text = TITLE
    people: tuple[Person, ...] = PEOPLE
    guests: Bounded[str, Person] = field(default_factory=lambda: Bounded(200))
    chosen: Bounded[str, Link] = field(default_factory=lambda: Bounded(200))

    def everybody(self) -> list[Person]:
        """People and guests."""
        return [*self.people, *self.guests.values()]

    def person(self, person_id: str) -> Person | None:
        """Who has this id."""
        return next((each for each in self.everybody() if each.person_id == person_id), None)

    def links(self, language: str) -> list[Link]:
        """Links of the course, in a language, and those that were chosen."""
        own = [Link(name, title.in_language(language), more.in_language(language)) for name, title, more in LINKS]
        return [*own, *self.chosen.values()]

    def link(self, link_id: str) -> Link | None:
        """The link of this id."""
        return next((each for each in self.links("en") if each.link_id == link_id), None)

    def parameters(self, language: str) -> dict[str, str]:
        """What a launch says of the course."""
        said = {"id": self.course_id, "label": self.label, "title": self.title.in_language(language)}
        return {**{f"context_{name}": value for name, value in said.items()}, "context_type": "CourseSection"}
