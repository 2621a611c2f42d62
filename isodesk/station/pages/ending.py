"""The review of a test, handing it in, a pause: what only the page that writes may do, or nobody else does."""

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.protocol.values import TestStatus
from isodesk.station.changes import ChangeRefused, Why, refused, why_of
from isodesk.station.context import Unit
from isodesk.station.pages.current import find_sitting, form_ended, hand_in_now, key_of, let_see, page_path
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.question_pages import review_page
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import go_to
from isodesk.station.pages.visits import page_without_script, station_of
from isodesk.station.pausing import pause, resume
from isodesk.station.sitting import Sitting, sitting_of_link
from isodesk.station.writing import check_writer, claim


async def review(request: Request) -> Response:
    """GET of the review of a test under way."""
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if not sitting.under_way(station_of(request).clock) or sitting.has_to_go_on():
        return go_to(request, page_path(request))
    return review_page(request, sitting)


async def finish(request: Request) -> Response:
    """POST of the review: hand in, go on with the test in this window, or back to the questions."""
    fields = await read_form(request, ended=True)
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if sitting.status is not TestStatus.STARTED:
        return go_to(request, page_path(request))
    if fields is None:
        return form_ended(request, sitting)
    turn = {"hand_in": _hand_in, "take_over": _take_over}.get(one(fields, "go"))
    if turn is None:
        return go_to(request, page_path(request, str(len(sitting.questions))))
    return await turn(request, sitting, _writer(request, fields))


def _writer(request: Request, fields: Fields) -> str:
    """The page that sends a form: by the name that it gave itself, else that of this browser's without scripts."""
    return one(fields, "writer")[:64] or page_without_script(request)


async def _hand_in(request: Request, sitting: Sitting, page: str) -> Response:
    """A test without a way back isn't handed in while it has a question to ask: it would be left out unanswered."""
    station = station_of(request)

    def check(found: Sitting) -> None:
        check_writer(found, page)
        if found.has_to_go_on() and not found.time_over(station.clock):
            raise refused(Why.NOT_SHOWN)

    try:
        await hand_in_now(station, sitting, check)
    except ChangeRefused as error:
        if why_of(error) is Why.ANOTHER_WRITER:
            return review_page(request, sitting, elsewhere=True)
        return go_to(request, page_path(request, first_open(sitting)))
    return let_see(request, sitting, go_to(request, page_path(request)))


async def _take_over(request: Request, sitting: Sitting, page: str) -> Response:
    station = station_of(request)

    def work(connection: Connection) -> bool:
        found = sitting_of_link(connection, key_of(request)) or sitting
        return claim(Unit(connection, found.account_id, station.clock.wall(), station), found, page, take_over=True)

    if await station.database.write(work):
        station.activity.presence.ring(sitting.planned_test_id)
    return let_see(request, sitting, go_to(request, page_path(request, "review")))


async def stop_or_go_on(request: Request) -> Response:
    """POST of the pause: stop the clock, or let it run again. Of a paused test no page writes: any lets it go on."""
    station, fields, sitting = station_of(request), await read_form(request, ended=True), await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if fields is None:
        return form_ended(request, sitting)
    goes_on, page = one(fields, "go") == "resume", _writer(request, fields)

    def work(connection: Connection) -> bool:
        found = sitting_of_link(connection, key_of(request)) or sitting
        unit = Unit(connection, found.account_id, station.clock.wall(), station)
        if goes_on:
            return resume(unit, found)
        check_writer(found, page)
        return pause(unit, found)

    try:
        changed = await station.database.write(work)
    except ChangeRefused:
        return go_to(request, page_path(request, _elsewhere(request, sitting, page)))
    if changed:
        station.activity.presence.ring(sitting.planned_test_id)
    return go_to(request, page_path(request))


def _elsewhere(request: Request, sitting: Sitting, page: str) -> str:
    """The question that is shown, saying that another page writes; the player says so by itself."""
    without_script = page == page_without_script(request)
    return f"{sitting.at_position}?elsewhere=1" if sitting.at_position and without_script else ""


def first_open(sitting: Sitting) -> str:
    """The page to go on with: the first question to be dealt with, else the review."""
    current = sitting.current()
    if sitting.one_way:
        return "review" if current is None else str(current.position)
    for question in sitting.questions:
        if not sitting.is_dealt_with(question):
            return str(question.position)
    return "review"
