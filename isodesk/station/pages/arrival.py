"""A test link before the start: the session's window and code, what awaits, the start.

``/test/{key}`` shows whatever comes now. Every POST ends in a redirect or in a page that says no.
"""

import hashlib
import hmac
from typing import Final

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.delivery.rules import Kind
from isodesk.protocol.values import TestStatus
from isodesk.reports.words import duration, language_name, moment
from isodesk.station.context import Unit
from isodesk.station.pages.current import find_sitting, form_ended, language_of, let_see, names_of, page_path
from isodesk.station.pages.ending import first_open
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.outcome import finished_page
from isodesk.station.pages.question_pages import paused_page
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.throttle import tries_of
from isodesk.station.pages.visits import give_pass, has_pass, station_of
from isodesk.station.sitting import Session, Sitting
from isodesk.station.starting import start

_CODE_COOKIE: Final = "isodesk_code"


async def arrive(request: Request) -> Response:
    """GET of a test link: whatever comes now."""
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if sitting.status is TestStatus.NOT_STARTED:
        return _closed(request, sitting) or _before(request, sitting)
    if sitting.paused:
        return paused_page(request, sitting)
    if sitting.status is TestStatus.STARTED:
        writer = request.query_params.get("writer", "")
        page = first_open(sitting)
        return go_to(request, page_path(request, f"{page}?writer={writer}" if writer.isalnum() else page))
    return finished_page(request, sitting)


async def begin(request: Request) -> Response:
    """POST of the code page and of the start page."""
    fields = await read_form(request)
    sitting = await find_sitting(request)
    if sitting is None:
        return refuse(request, "unknown_link")
    if sitting.status is not TestStatus.NOT_STARTED:
        return go_to(request, page_path(request))
    if fields is None:
        return form_ended(request, sitting)
    return _closed(request, sitting) or await _go_on(request, sitting, fields)


async def _go_on(request: Request, sitting: Sitting, fields: Fields) -> Response:
    session = sitting.session
    if session is not None and session.code and not _code_given(request, sitting):
        return _take_code(request, sitting, session, fields)
    if one(fields, "go") != "start":
        return go_to(request, page_path(request))
    return await _start(request, sitting, fields)


def _closed(request: Request, sitting: Sitting) -> Response | None:
    """The refusal where the session's window is shut, or the test's deadline is over."""
    found = _why_closed(sitting, station_of(request).clock.wall())
    if found is None:
        return None
    language = language_of(request, sitting)
    reason, limit = found
    names = {"planned_test_id": sitting.planned_test_id, "centre": sitting.centre}
    return refuse(request, reason, language, time=moment(limit, sitting.zone, language), **names)


def _why_closed(sitting: Sitting, now: float) -> tuple[str, float] | None:
    """The reason, and the moment that it speaks of."""
    session, deadline = sitting.session, sitting.deadline_at
    if deadline is not None and now >= deadline:
        return "deadline_over", deadline
    if session is None or session.start_at <= now < session.end_at:
        return None
    return ("too_early", session.start_at) if now < session.start_at else ("too_late", session.end_at)


def _before(request: Request, sitting: Sitting) -> Response:
    return _start_page(request, sitting) if _code_given(request, sitting) else _code_page(request, sitting)


def _code_given(request: Request, sitting: Sitting) -> bool:
    session = sitting.session
    return session is None or not session.code or has_pass(request, _CODE_COOKIE, _about(sitting, session))


def _take_code(request: Request, sitting: Sitting, session: Session, fields: Fields) -> Response:
    now = station_of(request).clock.monotonic()
    if not tries_of(request).allows(("code", sitting.planned_test_id), now):
        return _code_page(request, sitting, status=429, wait=True)
    if not _same(one(fields, "code").strip(), (session.code or "").strip()):
        return _code_page(request, sitting, status=403, wrong=True)
    response = go_to(request, page_path(request))
    give_pass(request, response, _CODE_COOKIE, _about(sitting, session), address(request, page_path(request)))
    return response


def _same(given: str, code: str) -> bool:
    """Whether two texts are equal, in a time that tells neither content nor length."""
    first, second = (hashlib.sha256(text.encode()).digest() for text in (given, code))
    return hmac.compare_digest(first, second)


def _about(sitting: Sitting, session: Session) -> str:
    return f"code:{sitting.planned_test_id}:{session.session_id}:{session.code}"


async def _start(request: Request, sitting: Sitting, fields: Fields) -> Response:
    station, chosen = station_of(request), one(fields, "language")
    language = chosen if chosen in sitting.form.languages else _suitable(request, sitting)

    def work(connection: Connection) -> bool:
        return start(Unit(connection, sitting.account_id, station.clock.wall(), station), sitting, language)

    await station.database.write(work)
    return let_see(request, sitting, go_to(request, page_path(request, "1")))


def _code_page(
    request: Request, sitting: Sitting, *, status: int = 200, wrong: bool = False, wait: bool = False
) -> Response:
    language = language_of(request, sitting)
    return show(request, "code.html", language, status=status, wrong=wrong, wait=wait, **names_of(request, sitting))


def _start_page(request: Request, sitting: Sitting) -> Response:
    language = language_of(request, sitting)
    extra = sitting.limit - sitting.form.seconds
    return show(
        request,
        "start.html",
        language,
        **names_of(request, sitting),
        questions=sitting.total,
        adaptive=sitting.form.delivery.kind is Kind.ADAPTIVE,
        one_way=sitting.one_way,
        full_screen=sitting.full_screen,
        time=duration(sitting.limit, language),
        extra=duration(extra, language) if extra > 0 else "",
        languages=[(code, language_name(code)) for code in sitting.form.languages],
        chosen=_suitable(request, sitting),
    )


def _suitable(request: Request, sitting: Sitting) -> str:
    """The form's language that suits this candidate best."""
    language = language_of(request, sitting)
    return language if language in sitting.form.languages else sitting.form.languages[0]
