"""Pictures, sounds and films of a form, to whoever takes the test or looks at it again."""

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.protocol.values import TestStatus
from isodesk.station.pages.account import may_review
from isodesk.station.pages.current import key_of
from isodesk.station.pages.media_response import medium_response, no_medium
from isodesk.station.pages.people import person
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import medium as medium_table
from isodesk.station.schema import planned_test
from isodesk.station.sitting import sitting_of_test


async def medium(request: Request) -> Response:
    """GET of a medium of a test under way."""

    def find(connection: Connection) -> int | None:
        mine = (planned_test.c.link_key == key_of(request), planned_test.c.status == TestStatus.STARTED)
        return connection.scalar(select(planned_test.c.form_id).where(*mine))

    return await _medium(request, await station_of(request).database.read(find))


async def account_medium(request: Request) -> Response:
    """GET of a medium of a test handed in, by the candidate who may look at its questions again."""
    who, test_id = await person(request), request.path_params["planned_test_id"]
    if who is None:
        return await _medium(request, None)
    sitting = await station_of(request).database.read(
        lambda connection: sitting_of_test(connection, who.account_id, test_id)
    )
    return await _medium(request, sitting.form.id if sitting is not None and may_review(who, sitting) else None)


async def _medium(request: Request, form_id: int | None) -> Response:
    table = medium_table.c
    query = select(table.media_type, table.octets).where(
        table.form_id == form_id, table.name == request.path_params["name"][:100]
    )
    found = await station_of(request).database.read(lambda connection: connection.execute(query).one_or_none())
    if form_id is None or found is None:
        return no_medium()
    return medium_response(request, found.media_type, found.octets)
