"""Line items of the course; a tool sees its own alone (Assignment and Grade Services 2.0, section 3.2)."""

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.bench import Bench
from isodesk.bench.errors import NothingThere
from isodesk.bench.platform.calls import NO_STORE, Call
from isodesk.bench.platform.grade_book import Column
from isodesk.bench.platform.paging import here, page_of
from isodesk.lti import ags, media, names
from isodesk.lti.ags import LineItem

_READ: Final = (names.SCOPE_LINE_ITEM, names.SCOPE_LINE_ITEM_READ)
_FILTERS: Final[dict[str, Callable[[LineItem], str | None]]] = {
    "resource_link_id": lambda item: item.resource_link_id,
    "resource_id": lambda item: item.resource_id,
    "tag": lambda item: item.tag,
}


async def listed(call: Call) -> Response:
    """GET of a tool's line items."""
    token = call.admitted(*_READ)
    check_context(call)
    found = [each for each in call.bench.book.of(token.client_id) if _wanted(call.request, each)]
    page = page_of(call.request, found)
    body = ags.build_line_items([item_of(call.bench, each) for each in page.rows])
    return json_answer(body, media.LINE_ITEMS, page.headers(here(call)))


async def made(call: Call) -> Response:
    """POST of a new one."""
    token = call.admitted(names.SCOPE_LINE_ITEM)
    check_context(call)
    call.of_kind(media.LINE_ITEM)
    item = ags.parse_line_item(call.body)
    if item.resource_link_id is not None and not _is_link(call.bench, token.client_id, item.resource_link_id):
        raise NothingThere(what="resourceLinkId")
    column = call.bench.book.add(token.client_id, item)
    return json_answer(ags.build_line_item(item_of(call.bench, column)), media.LINE_ITEM, {}, status=201)


async def shown(call: Call) -> Response:
    """GET of one."""
    column = column_of(call, *_READ)
    return json_answer(ags.build_line_item(item_of(call.bench, column)), media.LINE_ITEM, {})


async def changed(call: Call) -> Response:
    """PUT of one: its words and maximum change, its link stays."""
    column = column_of(call, names.SCOPE_LINE_ITEM)
    call.of_kind(media.LINE_ITEM)
    column = call.bench.book.change(column, ags.parse_line_item(call.body))
    return json_answer(ags.build_line_item(item_of(call.bench, column)), media.LINE_ITEM, {})


async def removed(call: Call) -> Response:
    """DELETE of one, and of what stands in it."""
    call.bench.book.remove(column_of(call, names.SCOPE_LINE_ITEM))
    return Response(status_code=204, headers=NO_STORE)


def item_of(bench: Bench, column: Column) -> LineItem:
    """A column as its tool sees it, with its address."""
    item = column.item
    address = bench.addresses.line_item(column.number)
    return LineItem(item.label, item.maximum, address, item.resource_link_id, item.resource_id, item.tag)


def column_of(call: Call, *scopes: str) -> Column:
    """The column of the address; raises ``TokenRefused``, ``ScopeMissing``, and ``NothingThere`` for another tool's."""
    token = call.admitted(*scopes)
    check_context(call)
    column = call.bench.book.columns.get(call.request.path_params["item"])
    if column is None or column.owner != token.client_id:
        raise NothingThere(what="lineitem")
    return column


def check_context(call: Call) -> None:
    """Raises ``NothingThere`` for another course than the one there is."""
    if call.request.path_params["context"] != call.bench.course.course_id:
        raise NothingThere(what="context")


def _wanted(request: Request, column: Column) -> bool:
    asked = request.query_params
    return all(asked.get(name) in (None, of(column.item)) for name, of in _FILTERS.items())


def _is_link(bench: Bench, owner: str, link_id: str) -> bool:
    launched = {each.item.resource_link_id for each in bench.book.of(owner)}
    return bench.course.link(link_id) is not None or link_id in launched


def json_answer(body: bytes, kind: str, headers: dict[str, str], *, status: int = 200) -> Response:
    """Members of the services' own media types."""
    return Response(body, status, headers={**NO_STORE, **headers, "Content-Type": kind})
