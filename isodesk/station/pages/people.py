"""Who is logged in, kept in a signed cookie that dies with a change of password."""

import struct
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.errors import LinkRefused
from isodesk.station.pages.languages import browser_language, candidate_language
from isodesk.station.pages.rendering import address, go_to
from isodesk.station.pages.visits import set_cookie, station_of
from isodesk.station.schema import account, candidate

_COOKIE: Final = "isodesk_candidate"
_SECONDS: Final = 8 * 3600
_LAYOUT: Final = ">QQ?"


@dataclass(frozen=True)
class Person:
    """The candidate who is logged in."""

    candidate_id: int
    account_id: int
    centre: str
    zone: str
    name: str
    language: str
    epoch: int
    must_change: bool


async def person(request: Request) -> Person | None:
    """Who is logged in with this browser, if anybody."""
    station = station_of(request)
    try:
        content, _ = station.links.read("candidate", request.cookies.get(_COOKIE, ""))
        candidate_id, epoch, by_password = struct.unpack(_LAYOUT, content)
    except (LinkRefused, struct.error):
        return None
    row = await station.database.read(lambda connection: candidate_row(connection, candidate_id))
    if row is None or row.login_epoch != epoch:
        return None
    return _person(request, row, by_password=by_password)


def _person(request: Request, row: Row[Any], *, by_password: bool) -> Person:
    return Person(
        candidate_id=row.id,
        account_id=row.account_id,
        centre=row.centre,
        zone=row.zone,
        name=f"{row.given_name} {row.family_name}",
        language=candidate_language(row.language) or browser_language(request),
        epoch=row.login_epoch,
        must_change=by_password and row.password_sealed is not None,
    )


PEOPLE = select(candidate, account.c.name.label("centre"), account.c.zone).join_from(
    candidate, account, candidate.c.account_id == account.c.id
)


def candidate_row(connection: Connection, candidate_id: int) -> Row[Any] | None:
    """A candidate with their centre, by number."""
    return connection.execute(PEOPLE.where(candidate.c.id == candidate_id)).one_or_none()


def logged_in(request: Request, candidate_id: int, epoch: int, *, by_password: bool, page: str) -> Response:
    """On to ``page``, logged in."""
    response = go_to(request, page)
    content = struct.pack(_LAYOUT, candidate_id, epoch, by_password)
    token = station_of(request).links.sign("candidate", content, _SECONDS)
    set_cookie(request, response, _COOKIE, token, address(request, "/"))
    return response


def log_out_of(request: Request, response: Response) -> Response:
    """Take the cookie away."""
    response.delete_cookie(_COOKIE, path=address(request, "/"), httponly=True, samesite="lax")
    return response
