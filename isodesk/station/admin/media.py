"""Pictures, sounds and films of a test's form, for administrators who mark its answers."""

from typing import Final

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.admin.visitor import Visitor, may_see, number_in, visitor_of
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import medium, planned_test

_HEADERS: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


async def admin_medium(request: Request) -> Response:
    """GET of a medium of a planned test within reach."""
    visitor, test_id = await visitor_of(request), number_in(request.path_params["planned_test_id"])
    name = request.path_params["name"][:100]
    found = None
    if visitor is not None and test_id is not None:
        found = await station_of(request).database.read(lambda connection: _find(connection, visitor, test_id, name))
    if found is None:
        return Response(status_code=404, headers=_HEADERS)
    media_type, octets = found
    return Response(octets, media_type=media_type, headers=_HEADERS)


def _find(connection: Connection, visitor: Visitor, test_id: int, name: str) -> tuple[str, bytes] | None:
    query = (
        select(planned_test.c.account_id, medium.c.media_type, medium.c.octets)
        .join(medium, medium.c.form_id == planned_test.c.form_id)
        .where(planned_test.c.id == test_id, medium.c.name == name)
    )
    row = connection.execute(query).one_or_none()
    if row is None or may_see(connection, visitor.home, row.account_id) is None:
        return None
    return row.media_type, row.octets
