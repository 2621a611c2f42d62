"""A course's members become candidates where an administrator asks for it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from isodesk.lti import LtiError, names, nrps
from isodesk.lti.nrps import Member
from isodesk.station.lti.members import take_members
from isodesk.station.lti.refused import CourseUnknown
from isodesk.station.schema import candidate, lti_course
from tests.station.lti.grade_book import GradeBook, open_grade_book
from tests.station.lti.platform_v1p3 import Platform, Published, registered
from tests.support.station import LocalStation

PEOPLE = [
    Member("u-1", email="ada@example.org", given_name="Ada", family_name="Exemple"),
    Member("u-2", email="new@example.org", given_name="Noé", family_name="Spécimen"),
    Member("u-3", status="Inactive", email="gone@example.org", given_name="Gil", family_name="Spécimen"),
    Member("u-4", given_name="Sans", family_name="Adresse"),
]


@pytest.fixture
def book() -> Iterator[GradeBook]:
    with open_grade_book() as opened:
        yield opened


@pytest.fixture
async def platform(local: LocalStation, book: GradeBook, published: Published) -> Platform:
    await registered(local, published, token_url=f"{book.url}/token")
    return Platform(local, published)


async def launched(platform: Platform, book: GradeBook) -> Any:
    service = {"context_memberships_url": f"{book.url}/members", "service_versions": ["2.0"]}
    await platform.launch({names.NRPS: service, names.CONTEXT: {"id": "course-7", "title": "Bureautique"}})
    [course] = await platform.local.rows(lti_course)
    return course


def page(*people: Member) -> tuple[int, bytes]:
    return 200, nrps.build_membership("/members", {"id": "course-7"}, people)


async def test_members_become_candidates_once(platform: Platform, local: LocalStation, book: GradeBook) -> None:
    course = await launched(platform, book)
    assert course.title == "Bureautique"
    before = len(await local.rows(candidate))
    book.answers.append(page(*PEOPLE))
    taken = await take_members(local.station, course.source, "course-7")
    assert (taken.known, taken.added, taken.left) == (1, 1, 2)
    assert len(await local.rows(candidate)) == before + 1
    assert book.scopes == ["https%3A%2F%2Fpurl.imsglobal.org%2Fspec%2Flti-nrps%2Fscope%2Fcontextmembership.readonly"]
    book.answers.append(page(*PEOPLE))
    again = await take_members(local.station, course.source, "course-7")
    assert (again.known, again.added, again.left) == (2, 0, 2)


async def test_a_course_that_nobody_launched_from(local: LocalStation, platform: Platform) -> None:
    with pytest.raises(CourseUnknown):
        await take_members(local.station, "platform:1", "course-8")
    with pytest.raises(CourseUnknown):
        await take_members(local.station, "platform:99", "course-7")


async def test_what_is_no_list_of_members_changes_nothing(
    platform: Platform, local: LocalStation, book: GradeBook
) -> None:
    course = await launched(platform, book)
    before = len(await local.rows(candidate))
    book.answers.append((200, json.dumps({"members": "x"}).encode()))
    with pytest.raises(LtiError):
        await take_members(local.station, course.source, "course-7")
    assert len(await local.rows(candidate)) == before
