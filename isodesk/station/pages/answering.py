"""A test under way: one question a page.

Whatever page a browser sends, how often and however late: only a test under way is changed, only by the page that
writes, only for the questions asked, and never an answer that the page had not shown.
"""

from dataclasses import replace
from typing import Final

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.asking import show
from isodesk.station.changes import Change, ChangeRefused, Why, why_of
from isodesk.station.context import Unit
from isodesk.station.pages.current import find_sitting, form_ended, key_of, language_of, let_see, page_path
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.item_views import answer_in
from isodesk.station.pages.question_pages import question_page
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import go_to
from isodesk.station.pages.visits import page_without_script, station_of
from isodesk.station.questions import Question, change_test
from isodesk.station.sitting import Sitting, sitting_of_link
from isodesk.station.writing import claim, take

_TYPED: Final = ("blanks", "text", "typing")  # what was typed isn't thrown away


async def question(request: Request) -> Response:
    """GET of a question of a test under way. With ``ahead`` it is fetched to be shown later."""
    station, sitting = station_of(request), await find_sitting(request)
    asked = None if sitting is None else sitting.question(request.path_params["number"])
    if sitting is None or (asked is None and not sitting.one_way):
        return refuse(request, "unknown_link")
    if not sitting.under_way(station.clock) or (sitting.one_way and asked != sitting.current()) or asked is None:
        return go_to(request, page_path(request))
    if "ahead" in request.query_params:
        return _ahead(request, sitting, asked)
    writes = _may_write(request, sitting, _page_of(request))
    if not writes and _would_be_read_beforehand(sitting, asked):
        return go_to(request, page_path(request, "review"))
    sitting = await _shown(request, sitting, asked.position)
    page = question_page(request, sitting, asked, notice=_notice(request, writes=writes))
    return let_see(request, sitting, page) if writes else page


def _notice(request: Request, *, writes: bool) -> str:
    """What is said above a question that somebody was sent to."""
    told = ("changed", "over") if writes else ("changed", "over", "elsewhere")
    return next((name for name in told if name in request.query_params), "")


def _would_be_read_beforehand(sitting: Sitting, asked: Question) -> bool:
    """Whether a page that only reads would show a question with a time of its own before that time runs."""
    return asked.item.seconds is not None and sitting.at_position != asked.position and not sitting.one_way


def _ahead(request: Request, sitting: Sitting, asked: Question) -> Response:
    """A question with a time of its own isn't seen before that time runs."""
    if asked.item.seconds is not None:
        return Response(status_code=409)
    return question_page(request, sitting, asked)


async def _shown(request: Request, sitting: Sitting, position: int) -> Sitting:
    """Count the time for this question, unless another page writes; the sitting then."""
    station, page = station_of(request), _page_of(request)

    def work(connection: Connection) -> Sitting | None:
        found = sitting_of_link(connection, key_of(request))
        if found is None or not found.under_way(station.clock) or not _is_counted(request, found, page):
            return found
        unit = Unit(connection, found.account_id, station.clock.wall(), station)
        change_test(unit, found.planned_test_id, show(unit, found, position))
        return sitting_of_link(connection, key_of(request))

    station.activity.presence.hear(sitting.planned_test_id, page, station.clock.monotonic())
    if sitting.at_position == position or not _is_counted(request, sitting, page):
        return sitting
    try:
        return await station.database.write(work) or sitting
    except ChangeRefused:
        return sitting


def _page_of(request: Request) -> str:
    return request.query_params.get("writer", "")[:64] or page_without_script(request)


def _is_counted(request: Request, sitting: Sitting, page: str) -> bool:
    """Where there is no way back only one question can be shown: its time runs, whoever looks at it."""
    return sitting.one_way or _may_write(request, sitting, page)


def _may_write(request: Request, sitting: Sitting, page: str) -> bool:
    station = station_of(request)
    now, writer = station.clock.monotonic(), sitting.writer
    if writer in (None, page):
        return True
    return station.activity.presence.is_silent(sitting.planned_test_id, str(writer), now)


async def answer(request: Request) -> Response:
    """POST of a question: keep the answer, then on to where the button says.

    The test's own time decides, and not the age of its page: what was typed isn't lost to a clock that was set.
    """
    fields = await read_form(request, ended=True)
    sitting = await find_sitting(request)
    asked = None if sitting is None else sitting.question(request.path_params["number"])
    if sitting is None or asked is None:
        return refuse(request, "unknown_link")
    if not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    if fields is None:
        return form_ended(request, sitting)
    why = await _keep(request, sitting, asked, fields)
    if why is not None:
        return let_see(request, sitting, await _instead(request, asked, fields, why))
    return let_see(request, sitting, go_to(request, page_path(request, _next_page(sitting, asked, fields))))


def _next_page(sitting: Sitting, asked: Question, fields: Fields) -> str:
    go = one(fields, "go")
    if sitting.one_way:
        return ""  # whatever comes now
    if go == "previous":
        return str(max(1, asked.position - 1))
    if go == "take_over":
        return str(asked.position)
    return str(asked.position + 1) if asked.position < len(sitting.questions) else "review"


async def _keep(request: Request, before: Sitting, asked: Question, fields: Fields) -> Why | None:
    """Keep what a page's form says; why not, where it isn't kept."""
    station, page = station_of(request), one(fields, "writer")[:64] or page_without_script(request)

    def work(connection: Connection) -> None:
        sitting = sitting_of_link(connection, key_of(request))
        if sitting is None:
            return
        unit = Unit(connection, sitting.account_id, station.clock.wall(), station)
        if sitting.writer is not None and claim(unit, sitting, page, take_over=one(fields, "go") == "take_over"):
            sitting = replace(sitting, writer=page)
        take(unit, sitting, _change(unit, sitting, asked, fields), page)

    station.activity.presence.hear(before.planned_test_id, page, station.clock.monotonic())
    try:
        await station.database.write(work)
    except ChangeRefused as error:
        return why_of(error)
    if before.writer != page:
        station.activity.presence.ring(before.planned_test_id)
    return None


def _change(unit: Unit, sitting: Sitting, asked: Question, fields: Fields) -> Change:
    go, item = one(fields, "go"), asked.item
    given = answer_in(item, fields, sitting.seed)
    final = sitting.one_way and go in ("next", "unknown")
    if not any(given) and not sitting.is_open(asked, unit.station.clock):
        return Change(item_id=item.item_id, final=final)
    return Change(
        item_id=item.item_id,
        answer=None if go == "unknown" else given,
        unknown=True if go == "unknown" else None,
        flagged=None if sitting.one_way else one(fields, "flagged") == "1",
        final=final,
        seen=" ".join(one(fields, "seen").split()),
    )


async def _instead(request: Request, asked: Question, fields: Fields, why: Why) -> Response:
    """What comes in place of the next page where an answer wasn't kept."""
    sitting, number = await find_sitting(request), asked.position
    if sitting is None or not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    if why in (Why.NOT_AN_ANSWER, Why.NOT_ALLOWED):
        return refuse(request, "not_an_answer", language_of(request, sitting))
    typed = answer_in(asked.item, fields, sitting.seed)
    found = sitting.question(number) or asked
    if why is Why.ANOTHER_WRITER:
        return question_page(request, sitting, found, typed=typed, notice="elsewhere")
    if why is Why.CHANGED_MEANWHILE and asked.item.item_type in _TYPED:
        return question_page(request, sitting, found, typed=typed, notice="changed")
    page = {Why.CHANGED_MEANWHILE: f"{number}?changed=1", Why.QUESTION_OVER: f"{number}?over=1"}.get(why, "")
    return go_to(request, page_path(request, page))
