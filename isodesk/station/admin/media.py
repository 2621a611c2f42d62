"""Pictures, sounds and films of a test's form, for administrators who mark its answers."""

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.admin.visitor import Visitor, may_see, number_in, visitor_of
from isodesk.station.pages.media_response import medium_response, no_medium
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import medium, planned_test


async def admin_medium(request: Request) -> Response:
    """GET of a medium of a planned test within reach."""
    visitor, test_id = await visitor_of(request), number_in(request.path_params["planned_test_id"])
    name = request.path_params["name"][:100]
    found = None
    if visitor is not None and test_id is not None:
        found = await station_of(request).database.read(lambda connection: _find(connection, visitor, test_id, name))
    if found is None:
        return no_medium()
    return medium_response(request, *found)


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
