"""The page of learning platforms: who may launch, what each may do, and the grades that go back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import httpx
from sqlalchemy import Connection, desc, select, update
from starlette.requests import Request
from starlette.responses import Response

from isodesk.lti import LtiError
from isodesk.net.errors import NetworkError
from isodesk.reports.catalogues import catalogue
from isodesk.reports.words import moment
from isodesk.station.admin.visitor import DOMAIN, Visitor, language_of, let_in, may_see, number_in, visitor_of
from isodesk.station.context import Unit
from isodesk.station.lti.members import Course, Taken, courses_of, take_members
from isodesk.station.lti.refused import RegisterRefused
from isodesk.station.lti.register import Entry, NewConsumer, add_consumer, change, entries, find_entry, remove
from isodesk.station.lti.registering import registration_url
from isodesk.station.lti.tool import KEYS_PATH, PATH
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import lti_grade

_LAST: Final = 50
_LONGEST_NAME: Final = 200
_SWITCHES: Final = ("enabled", "create_candidates", "basic_outcomes", "administrators")

Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows of an account."""

    account: Any
    entries: Sequence[Entry]
    grades: Sequence[Any]
    courses: dict[str, Sequence[Course]]


async def lti_page(request: Request) -> Response:
    """GET of the page: one's own account, or one of its sub accounts with ``?account=``."""
    visitor = await visitor_of(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language_of(request))
    return await _page(request, visitor, _asked(request, visitor))


async def change_lti(request: Request) -> Response:
    """POST of the page: one thing added, changed, taken off or sent again."""
    visitor, fields = await visitor_of(request), await read_form(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language_of(request))
    if fields is None:
        return refuse(request, "form_ended", language_of(request))
    account_id = _asked(request, visitor)
    deed = _DEEDS.get(one(fields, "go"))
    known = await _read(request, visitor, account_id)
    if known is None or deed is None:
        return refuse(request, "unknown_link", language_of(request))
    return await deed(request, visitor, account_id, fields)


def _asked(request: Request, visitor: Visitor) -> int:
    return number_in(request.query_params.get("account", "")) or visitor.home


def lti_path(account_id: int) -> str:
    """The path of the page of an account."""
    return f"/admin/lti?account={account_id}"


# What is done ---------------------------------------------------------------------------------------------------------


async def _in_unit(request: Request, account_id: int, work: Callable[[Unit], Any]) -> Any:
    station = station_of(request)

    def in_unit(connection: Connection) -> Any:
        return work(Unit(connection, account_id, station.clock.wall(), station))

    return await station.database.write(in_unit)


async def _add(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    """Add a consumer; its secret is shown on the page that follows, and nowhere again."""
    name = " ".join(one(fields, "name").split())[:_LONGEST_NAME] or "LTI"
    added: NewConsumer = await _in_unit(request, account_id, lambda unit: add_consumer(unit, name))
    return await _page(request, visitor, account_id, added=added)


async def _register(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    del fields
    return await _page(request, visitor, account_id, registration=registration_url(station_of(request), account_id))


async def _switch(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    chosen = {name: one(fields, name) == "1" for name in _SWITCHES}
    return await _changed(request, visitor, account_id, lambda unit: change(unit, one(fields, "source"), **chosen))


async def _remove(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    return await _changed(request, visitor, account_id, lambda unit: remove(unit, one(fields, "source")))


async def _members(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    """Make candidates of a course's members."""
    source, context_id = one(fields, "source"), one(fields, "context")
    try:
        await _in_unit(request, account_id, lambda unit: find_entry(unit, source))
        taken = await take_members(station_of(request), source, context_id)
    except RegisterRefused:
        return refuse(request, "unknown_link", language_of(request))
    except (LtiError, NetworkError, httpx.HTTPError, httpx.InvalidURL, TimeoutError):
        return await _page(request, visitor, account_id, silent=True)
    return await _page(request, visitor, account_id, taken=taken)


async def _send_again(request: Request, visitor: Visitor, account_id: int, fields: Fields) -> Response:
    """Have a grade sent at once, whatever came of it before."""
    number = number_in(one(fields, "grade"))

    def work(unit: Unit) -> None:
        mine = (lti_grade.c.id == number, lti_grade.c.account_id == unit.account_id)
        values = {"status": "waiting", "tries": 0, "due_at": unit.now}
        unit.connection.execute(update(lti_grade).where(*mine).values(values))

    response = await _changed(request, visitor, account_id, work)
    station_of(request).activity.wake.set()
    return response


async def _changed(request: Request, visitor: Visitor, account_id: int, work: Callable[[Unit], Any]) -> Response:
    try:
        await _in_unit(request, account_id, work)
    except RegisterRefused:
        return refuse(request, "unknown_link", language_of(request))
    return let_in(request, go_to(request, lti_path(account_id)), visitor.administrator_id)


Deed = Callable[[Request, Visitor, int, Fields], Awaitable[Response]]
_DEEDS: Final[dict[str, Deed]] = {
    "add": _add,
    "register": _register,
    "switch": _switch,
    "remove": _remove,
    "members": _members,
    "send_again": _send_again,
}


# What is shown --------------------------------------------------------------------------------------------------------


async def _read(request: Request, visitor: Visitor, account_id: int) -> Seen | None:
    station = station_of(request)

    def work(connection: Connection) -> Seen | None:
        account = may_see(connection, visitor.home, account_id)
        if account is None:
            return None
        unit = Unit(connection, account_id, station.clock.wall(), station)
        mine = select(lti_grade).where(lti_grade.c.account_id == account_id)
        grades = connection.execute(mine.order_by(desc(lti_grade.c.id)).limit(_LAST)).all()
        known = entries(unit)
        courses = {each.source: courses_of(connection, each.source) for each in known}
        return Seen(account, known, grades, courses)

    return await station.database.read(work)


async def _page(
    request: Request,
    visitor: Visitor,
    account_id: int,
    *,
    added: NewConsumer | None = None,
    registration: str = "",
    taken: Taken | None = None,
    silent: bool = False,
) -> Response:
    language, seen = language_of(request), await _read(request, visitor, account_id)
    if seen is None:
        return refuse(request, "unknown_link", language)
    words = catalogue(language, DOMAIN).gettext
    public = station_of(request).links.public_url
    response = show(
        request,
        "admin_lti.html",
        language,
        domain=DOMAIN,
        administrator=visitor.name,
        centre=seen.account.name,
        account_id=account_id,
        overview_url=address(request, f"/admin?account={account_id}"),
        launch_url=public + PATH,
        keys_url=public + KEYS_PATH,
        entries=[_entry(each, seen.courses[each.source]) for each in seen.entries],
        grades=[_grade(each, seen.account.zone, language, words) for each in seen.grades],
        added=added,
        registration=registration,
        taken=taken,
        silent=silent,
    )
    return let_in(request, response, visitor.administrator_id)


def _entry(entry: Entry, courses: Sequence[Course]) -> dict[str, Any]:
    return {
        "courses": courses,
        "source": entry.source,
        "name": entry.name,
        "version": "1.1" if entry.registration is None else "1.3",
        "known_as": entry.known_as,
        "issuer": "" if entry.registration is None else entry.registration.issuer,
        "allowed": entry.allowed,
        "actions": ", ".join(map(str, sorted(entry.allowed.actions))),
    }


def _grade(row: Any, zone: str, language: str, _: Words) -> dict[str, Any]:
    states = {
        "waiting": ("waiting", _("Waiting")),
        "done": ("ok", _("Taken by the platform")),
        "failed": ("wrong", _("Given up")),
    }
    kind, state = states[row.status]
    return {
        "id": row.id,
        "test": row.planned_test_id,
        "at": moment(row.at, zone, language),
        "kind": kind,
        "state": state,
        "tries": row.tries,
        "answer": row.last_answer or "",
        "due": moment(row.due_at, zone, language) if row.status == "waiting" and row.tries else "",
    }
