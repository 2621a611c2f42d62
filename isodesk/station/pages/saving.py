"""What the player sends and asks: changes with their receipts, who writes, how much time is left. JSON both ways.

``docs/answer-protocol.md`` says it in full. A receipt is given once the change is on disk.
"""

from typing import Any, Final

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from isodesk.protocol.values import TestStatus
from isodesk.station.bodies import BodyRefused
from isodesk.station.changes import ChangeRefused, Why, why_of
from isodesk.station.context import Unit
from isodesk.station.pages.current import find_sitting, hand_in_now, key_of, let_see
from isodesk.station.pages.rendering import HEADERS
from isodesk.station.pages.save_reading import Malformed, Save, json_content, page_name, page_names, read_save
from isodesk.station.pages.states import answers_told, state_of
from isodesk.station.pages.visits import form_is_ours, keep_visit, page_without_script, station_of
from isodesk.station.sitting import Sitting, sitting_of_link
from isodesk.station.writing import claim, take

LONGEST_WAIT: Final = 5.0  # seconds
_STATUS: Final = {
    "malformed": 400,
    "form_ended": 403,
    "unknown_link": 404,
    "not_asked": 404,
    "time_over": 410,
    "question_over": 410,
    "handed_in": 410,
    "not_an_answer": 422,
}


async def save(request: Request) -> Response:
    """POST of one change; the receipt names its sequence. A change sent twice is made once."""
    station = station_of(request)
    try:
        content = await json_content(request)
        asked_for = read_save(content)
    except BodyRefused as error:
        return _refusal({400: "malformed", 413: "too_large"}.get(error.status, "unreadable"), error.status)
    except Malformed:
        return _refusal("malformed")
    if not form_is_ours(request, str(content.get("token"))):
        return _refusal("form_ended")

    def work(connection: Connection) -> Sitting | None:
        change = asked_for.change
        sitting = sitting_of_link(connection, key_of(request), change.item_id if change.shown is None else None)
        if sitting is not None:
            unit = Unit(connection, sitting.account_id, station.clock.wall(), station)
            take(unit, sitting, asked_for.change, asked_for.writer, asked_for.sequence)
        return sitting

    try:
        sitting = await station.database.write(work)
    except ChangeRefused as error:
        return await _refused(request, why_of(error))
    return _refusal("unknown_link") if sitting is None else _receipt(request, sitting, asked_for)


async def become_writer(request: Request) -> Response:
    """POST of a page's wish to write: the state with every answer, or 409 with who writes."""
    station = station_of(request)
    try:
        content = await json_content(request)
        writer, before = page_name(content.get("writer")), page_names(content.get("instead", []))
    except (BodyRefused, Malformed):
        return _refusal("malformed")
    if not form_is_ours(request, str(content.get("token"))):
        return _refusal("form_ended")
    take_over = content.get("take_over") is True

    def work(connection: Connection) -> bool | None:
        sitting = sitting_of_link(connection, key_of(request))
        if sitting is None:
            return None
        unit = Unit(connection, sitting.account_id, station.clock.wall(), station)
        return claim(unit, sitting, writer, instead=[*before, page_without_script(request)], take_over=take_over)

    claimed, sitting = await station.database.write(work), await find_sitting(request)
    if claimed is None or sitting is None:
        return _refusal("unknown_link")
    station.activity.presence.ring(sitting.planned_test_id)
    if claimed:
        station.activity.presence.hear(sitting.planned_test_id, writer, station.clock.monotonic())
    state = {**state_of(request, sitting, writer), "questions": answers_told(sitting)}
    return let_see(request, sitting, _answer(state)) if claimed else _answer({**state, "error": "another_writer"}, 409)


async def state(request: Request) -> Response:
    """GET of the time left and who writes; with ``wait``, once that changes or after so many seconds."""
    station, writer = station_of(request), request.query_params.get("writer", "")
    sitting = _sitting_now(request)
    if sitting is not None and sitting.time_over(station.clock):
        await hand_in_now(station, sitting)
        sitting = _sitting_now(request)
    if sitting is None:
        return _refusal("unknown_link")
    presence = station.activity.presence
    presence.hear(sitting.planned_test_id, writer[:64], station.clock.monotonic())
    as_known = (sitting.writer == writer) == ("mine" in request.query_params) and sitting.status is TestStatus.STARTED
    wait = _seconds(request.query_params.get("wait", ""))
    if wait and as_known:
        await presence.wait(sitting.planned_test_id, wait)
        sitting = _sitting_now(request) or sitting
        presence.hear(sitting.planned_test_id, writer[:64], station.clock.monotonic())
    response = _answer(state_of(request, sitting, writer))
    keep_visit(request, response)  # the token in it is that of this visit
    return response


def _sitting_now(request: Request) -> Sitting | None:
    """Read on the loop itself: nothing may come between the reading and the waiting."""
    return station_of(request).database.read_now(lambda connection: sitting_of_link(connection, key_of(request)))


def _seconds(text: str) -> float:
    return min(float(text), LONGEST_WAIT) if text.isascii() and text.isdigit() else 0.0


def _receipt(request: Request, sitting: Sitting, asked_for: Save) -> Response:
    """The number of the last change that is kept: that of this one, or a later one."""
    station = station_of(request)
    station.activity.presence.hear(sitting.planned_test_id, asked_for.writer, station.clock.monotonic())
    kept = max(sitting.sequence, asked_for.sequence)
    return _answer({"sequence": kept, "left": round(sitting.seconds_left(station.clock), 1)})


async def _refused(request: Request, why: Why) -> Response:
    sitting = await find_sitting(request)
    if sitting is None:
        return _refusal("unknown_link")
    return _answer({**state_of(request, sitting, ""), "error": why.value}, _STATUS.get(why.value, 409))


def _refusal(code: str, status: int | None = None) -> Response:
    return _answer({"error": code}, status or _STATUS.get(code, 409))


def _answer(content: dict[str, Any], status: int = 200) -> Response:
    return JSONResponse(content, status, headers=HEADERS)
