"""What a station is asked while it is followed: pages of lists and of changes, and single rows that a page lacks."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from isodesk.desk.services.context import Context
from isodesk.desk.services.following.applying import GROUP, Page
from isodesk.desk.store import following
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.following import CANDIDATE, SESSION, TEST, Cursor

if TYPE_CHECKING:
    from isodesk.protocol.station_lists import Change, Changes
    from isodesk.protocol.station_rows import TestRow

ROWS = 100  # in a page: read and applied without holding anybody up


async def changes(context: Context, at: Cursor, wait: int) -> "Changes":
    """What changed since; raises ``ClientError``."""
    from isodesk.protocol.station_lists import ListChanges

    return await context.call(ListChanges(since=at.since, feed=at.feed or None, limit=ROWS, wait=wait))


async def first(context: Context) -> "Changes":
    """The feed as it is now, with next to nothing of it."""
    from isodesk.protocol.station_lists import ListChanges

    return await context.call(ListChanges(limit=1))


def page_of(told: Sequence["Change"]) -> Page:
    """A page of changes, by what they are about."""
    return Page(
        candidates=[each.candidate for each in told if each.candidate is not None],
        groups=[each.group for each in told if each.group is not None],
        sessions=[each.session for each in told if each.session is not None],
        tests=[each.test for each in told if each.test is not None],
        gone=[
            (each.kind, each.number) for each in told if each.gone and each.kind in (CANDIDATE, SESSION, TEST, GROUP)
        ],
    )


async def listed(context: Context, stage: str, after: int) -> tuple[Page, int | None]:
    """A page of a whole list, and the number after which the next one begins."""
    from isodesk.protocol import station_lists as lists

    if stage == CANDIDATE:
        people = await context.call(lists.ListCandidates(after=after, limit=ROWS))
        return Page(candidates=people.rows), people.next_after
    if stage == SESSION:
        sessions = await context.call(lists.ListSessions(after=after, limit=ROWS))
        return Page(sessions=sessions.rows), sessions.next_after
    tests = await context.call(lists.ListTests(after=after, limit=ROWS))
    return Page(tests=tests.rows), tests.next_after


async def single(context: Context, kind: str, number: int) -> Page:
    """One row, or that it is gone."""
    from isodesk.protocol import station_lists as lists

    if kind == CANDIDATE:
        people = (await context.call(lists.ListCandidates(after=number - 1, limit=1))).rows
        return Page(candidates=people) if people and people[0].candidate_id == number else Page(gone=[(kind, number)])
    if kind == SESSION:
        sessions = (await context.call(lists.ListSessions(after=number - 1, limit=1))).rows
        return Page(sessions=sessions) if sessions and sessions[0].session_id == number else Page(gone=[(kind, number)])
    tests = (await context.call(lists.ListTests(after=number - 1, limit=1))).rows
    return Page(tests=tests) if tests and tests[0].planned_test_id == number else Page(gone=[(kind, number)])


async def completed(context: Context, page: Page) -> Page:
    """The page with the people and sessions that its tests speak of and the mirror doesn't know yet.

    They changed again since, so that the feed tells of them later than of their tests.
    """
    lacking = await context.read(lambda connection, account: _lacking(connection, account, page))
    for kind, number in lacking:
        more = await single(context, kind, number)
        page.candidates = [*page.candidates, *more.candidates]
        page.sessions = [*page.sessions, *more.sessions]
    return page


def _lacking(connection: Connection, account: str, page: Page) -> list[tuple[str, int]]:
    here = {each.candidate_id for each in page.candidates}, {each.session_id for each in page.sessions}
    wanted = _numbers(page.tests, "candidate_id") - here[0], _numbers(page.tests, "session_id") - here[1]
    people = following.unknown(connection, account, CANDIDATE, wanted[0])
    sessions = following.unknown(connection, account, SESSION, wanted[1])
    return [*((CANDIDATE, each) for each in people), *((SESSION, each) for each in sessions)]


def _numbers(tests: Iterable["TestRow"], name: str) -> set[int]:
    found: set[Any] = {getattr(each, name) for each in tests}
    return found - {None}
