"""Who may launch what: the configuration's own person and link first, where it names any, then the course's."""

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Configuration
from isodesk.bench.errors import NothingThere
from isodesk.bench.platform.course import Link, Person

_NOBODY = "nobody"


def people_of(bench: Bench) -> list[Person]:
    """Each once."""
    mine = configured_person(bench.configuration)
    others = [each for each in bench.course.everybody() if mine is None or each.person_id != mine.person_id]
    return [mine, *others] if mine else others


def links_of(bench: Bench, language: str) -> list[Link]:
    """Each once, the course's own in this language."""
    mine = configured_link(bench.configuration)
    others = [each for each in bench.course.links(language) if mine is None or each.link_id != mine.link_id]
    return [mine, *others] if mine else others


def person_named(bench: Bench, person_id: str) -> Person:
    """Who has this id, the first where it is empty; raises ``NothingThere``."""
    found = next((each for each in people_of(bench) if person_id in ("", each.person_id)), None)
    if found is None:
        raise NothingThere(what="person")
    return found


def link_named(bench: Bench, link_id: str, language: str) -> Link:
    """The link of this id; raises ``NothingThere``."""
    found = next((each for each in links_of(bench, language) if each.link_id == link_id), None)
    if found is None:
        raise NothingThere(what="link")
    return found


def configured_person(configuration: Configuration) -> Person | None:
    """The person whom the configuration itself names."""
    given = {name: each.value for name, each in configuration.parameters.items()}
    email, user_id = given.get("lis_person_contact_email_primary", ""), given.get("user_id", "")
    names = [given.get(f"lis_person_name_{each}", "") for each in ("given", "family")]
    if not any((user_id, email, *names)):
        return None
    return Person(user_id or email or _NOBODY, names[0], names[1], email, given.get("roles", ""))


def configured_link(configuration: Configuration) -> Link | None:
    """The link that the configuration itself names."""
    given = {name: each.value for name, each in configuration.parameters.items()}
    link_id = given.get("resource_link_id", "")
    title, description = (given.get(f"resource_link_{each}", "") for each in ("title", "description"))
    return Link(link_id, title or link_id, description) if link_id else None
