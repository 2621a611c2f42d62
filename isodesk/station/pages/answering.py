"""A test under way: one question a page, the review, handing in.

Whatever page a browser sends, how often and however late: only a test under way is changed, only
for its own items, and never an answer that the page had not shown.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.errors import AnswerRefused
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item
from isodesk.exam.items.written import WrittenItem
from isodesk.protocol.values import TestStatus
from isodesk.reports.words import time_left, time_of_day
from isodesk.station.context import Unit
from isodesk.station.pages.current import (
    find_sitting,
    form_ended,
    hand_in_now,
    key_of,
    language_of,
    let_see,
    names_of,
    page_path,
)
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.visits import station_of
from isodesk.station.sitting import Sitting, save_answer, sitting_of_link


async def question(request: Request) -> Response:
    """GET of a question of a test under way."""
    sitting, number = await find_sitting(request), request.path_params["number"]
    if sitting is None or not 1 <= number <= len(sitting.form.items):
        return refuse(request, "unknown_link")
    if not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    return _question_page(request, sitting, number)


async def answer(request: Request) -> Response:
    """POST of a question: keep the answer, then on to where the button says."""
    fields = await read_form(request)
    sitting, number = await find_sitting(request), request.path_params["number"]
    if sitting is None or not 1 <= number <= len(sitting.form.items):
        return refuse(request, "unknown_link")
    if not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    if fields is None:
        return form_ended(request, sitting)
    return await _keep(request, sitting, number, fields)


async def review(request: Request) -> Response:
    """GET of the review of a test under way."""
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    return _review_page(request, sitting)


async def finish(request: Request) -> Response:
    """POST of the review: hand in, or back to the questions."""
    fields = await read_form(request)
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if sitting.status is not TestStatus.STARTED:
        return go_to(request, page_path(request))
    if fields is None:
        return form_ended(request, sitting)
    if one(fields, "go") != "hand_in":
        return go_to(request, page_path(request, str(len(sitting.form.items))))
    await hand_in_now(station_of(request), sitting)
    return let_see(request, sitting, go_to(request, page_path(request)))


def first_open(sitting: Sitting) -> str:
    """The page to go on with: the first question without an answer, else the review."""
    for number, item in enumerate(sitting.form.items, start=1):
        if item.item_id not in sitting.answers:
            return str(number)
    return "review"


async def _keep(request: Request, sitting: Sitting, number: int, fields: Fields) -> Response:
    try:
        kept = await _save(request, sitting.form.items[number - 1].item_id, fields)
    except AnswerRefused:
        return refuse(request, "not_an_answer", language_of(request, sitting))
    if kept is None:
        return go_to(request, page_path(request))
    if not kept and sitting.form.items[number - 1].by_hand:
        return await _typed_page(request, number, one(fields, "answer"))
    page = _next_page(sitting, number, one(fields, "go")) if kept else f"{number}?changed=1"
    return let_see(request, sitting, go_to(request, page_path(request, page)))


async def _save(request: Request, item_id: str, fields: Fields) -> bool | None:
    """Whether the answer was kept; None where the test is no longer under way."""
    station, chosen, seen = station_of(request), fields.get("answer", ()), " ".join(one(fields, "seen").split())

    def work(connection: Connection) -> bool | None:
        sitting = sitting_of_link(connection, key_of(request))
        if sitting is None or not sitting.under_way(station.clock):
            return None
        unit = Unit(connection, sitting.account_id, station.clock.wall(), station)
        return save_answer(unit, sitting, item_id, chosen, seen)

    return await station.database.write(work)


def _next_page(sitting: Sitting, number: int, go: str) -> str:
    if go == "previous":
        return str(max(1, number - 1))
    return str(number + 1) if number < len(sitting.form.items) else "review"


async def _typed_page(request: Request, number: int, typed: str) -> Response:
    """The question once more, with what was typed here: another window saved something else meanwhile."""
    sitting = await find_sitting(request)
    if sitting is None or not sitting.under_way(station_of(request).clock):
        return go_to(request, page_path(request))
    return let_see(request, sitting, _question_page(request, sitting, number, typed=typed))


def _question_page(request: Request, sitting: Sitting, number: int, *, typed: str | None = None) -> Response:
    language, item = language_of(request, sitting), sitting.form.items[number - 1]
    answered = sitting.answers.get(item.item_id, ())
    return show(
        request,
        "question.html",
        language,
        **_asked(item, answered, language, typed),
        **names_of(request, sitting),
        **_time_shown(request, sitting),
        item_id=item.item_id,
        number=number,
        total=len(sitting.form.items),
        statement=item.passages_in(language),
        seen=item.fingerprint(answered),
        saved=item.item_id in sitting.answers,
        changed="changed" in request.query_params,
    )


def _asked(item: Item, answered: Sequence[str], language: str, typed: str | None) -> dict[str, Any]:
    """What a question's page shows of its item: options to choose, or a text to write."""
    if isinstance(item, ChoiceItem):
        options = [(option.key, option.text_in(language).strip()) for option in item.options]
        return {"written": False, "several": item.several, "options": options, "chosen": answered}
    if isinstance(item, WrittenItem):
        saved = "\n".join(answered)
        return {
            "written": True,
            "several": False,
            "text": saved if typed is None else typed,
            "other": None if typed is None else saved,
            "longest": item.longest,
        }
    raise TypeError(item.item_type)  # a further type needs a page of its own


def _review_page(request: Request, sitting: Sitting) -> Response:
    listed = [
        {
            "number": number,
            "url": address(request, page_path(request, str(number))),
            "answered": item.item_id in sitting.answers,
        }
        for number, item in enumerate(sitting.form.items, start=1)
    ]
    return show(
        request,
        "review.html",
        language_of(request, sitting),
        **names_of(request, sitting),
        **_time_shown(request, sitting),
        listed=listed,
        missing=sum(not entry["answered"] for entry in listed),
    )


def _time_shown(request: Request, sitting: Sitting) -> dict[str, Any]:
    """The time left, and when it ends by the clock on the wall: the page stands still, time doesn't."""
    clock, language = station_of(request).clock, language_of(request, sitting)
    left = sitting.seconds_left(clock)
    return {"left": time_left(left, language), "ends": time_of_day(clock.wall() + left, sitting.zone, language)}
