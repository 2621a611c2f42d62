"""The members of a course become candidates, where an administrator asks for it (Names and Role Provisioning)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.lti import media, names, nrps, paging
from isodesk.lti.errors import TooLarge
from isodesk.lti.launch import Launch
from isodesk.lti.nrps import Member
from isodesk.net.exchange import Exchange
from isodesk.protocol.actions.candidates import CreateCandidate
from isodesk.protocol.values import Gender
from isodesk.station.actions.candidates import insert_candidate, known_candidate
from isodesk.station.context import Station, Unit
from isodesk.station.lti.access import Access
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.consumers import Source
from isodesk.station.lti.people import candidate_of_user, keep_user
from isodesk.station.lti.platforms import Platform, platform_by_id
from isodesk.station.lti.refused import CourseUnknown
from isodesk.station.schema import lti_course

_MOST_PAGES: Final = 200
_AT_ONCE: Final = 100
_INSERT = insert(lti_course)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=["source", "context_id"],
    set_={"title": _INSERT.excluded.title, "address": _INSERT.excluded.address, "at": _INSERT.excluded.at},
)
_OF_SOURCE = select(lti_course).where(lti_course.c.source == bindparam("source")).order_by(lti_course.c.title)


@dataclass(frozen=True, slots=True)
class Course:
    """A course that somebody launched from, whose members the platform tells."""

    source: str
    context_id: str
    title: str
    address: str


@dataclass
class Taken:
    """What came of its members. ``left``: without an address or a name, or not active."""

    known: int = 0
    added: int = 0
    left: int = 0


def keep_course(unit: Unit, source: Source, launch: Launch) -> None:
    """Remember where the members of this launch's course can be asked for."""
    address = nrps.service_of(launch)
    if address is None or launch.context_id is None:
        return
    context = launch.raw.get(names.CONTEXT)
    title = context.get("title") if isinstance(context, dict) else None
    row = {
        "source": source.name,
        "context_id": launch.context_id,
        "title": title if isinstance(title, str) and title.strip() else launch.context_id,
        "address": address,
        "at": unit.now,
    }
    unit.connection.execute(_KEEP, row)


def courses_of(connection: Connection, source: str) -> Sequence[Course]:
    """The courses that somebody launched from, by their titles."""
    rows = connection.execute(_OF_SOURCE, {"source": source})
    return [Course(row.source, row.context_id, row.title, row.address) for row in rows]


async def take_members(station: Station, source: str, context_id: str) -> Taken:
    """Make candidates of a course's active members; raises ``CourseUnknown`` and what the services raise."""

    def read(connection: Connection) -> tuple[Platform | None, Course | None]:
        found = [each for each in courses_of(connection, source) if each.context_id == context_id]
        return platform_by_id(connection, int(source.partition(":")[2])), found[0] if found else None

    platform, course = await station.database.read(read)
    if platform is None or course is None:
        raise CourseUnknown
    people, taken = await _members(station, platform, course), Taken()
    for first in range(0, len(people), _AT_ONCE):
        some = people[first : first + _AT_ONCE]
        await station.database.write(partial(_take, station, platform, some, taken))
    return taken


async def _members(station: Station, platform: Platform, course: Course) -> list[Member]:
    access, url, people = Access(station, Caller(station)), course.address, list[Member]()
    for _ in range(_MOST_PAGES):
        asked = Exchange("GET", url, {"Accept": media.MEMBERS})
        answered = await access.call(platform, (names.SCOPE_MEMBERS,), asked)
        people += nrps.parse_membership(answered.body).members
        following = paging.next_page(answered.headers.get("link", ""), url)
        if following is None:
            return people
        url = following
    raise TooLarge(what="membership", allowed=_MOST_PAGES)


def _take(station: Station, platform: Platform, people: Sequence[Member], taken: Taken, connection: Connection) -> None:
    unit = Unit(connection, platform.source.account_id, station.clock.wall(), station)
    for member in people:
        _take_one(unit, platform.source, member, taken)


def _take_one(unit: Unit, source: Source, member: Member, taken: Taken) -> None:
    if member.status != "Active":
        taken.left += 1
    elif candidate_of_user(unit, source, member.user_id) is not None:
        taken.known += 1
    elif not (member.email and member.given_name and member.family_name):
        taken.left += 1
    else:
        known = known_candidate(unit, member.email)
        candidate_id = known.id if known else _added(unit, member, member.email)
        keep_user(unit, source, member.user_id, candidate_id)
        taken.known += bool(known)
        taken.added += not known


def _added(unit: Unit, member: Member, email: str) -> int:
    described = CreateCandidate(
        gender=Gender.NOT_PROVIDED,
        email=email,
        given_name=str(member.given_name),
        family_name=str(member.family_name),
        external_id=member.user_id,
    )
    number = insert_candidate(unit, described)
    if number is None:
        raise CourseUnknown
    return number
