"""Which administrator is at the browser, and which accounts they may see. Their visit ends after an hour of nothing."""

import struct
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, or_, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.errors import LinkRefused
from isodesk.station.languages import preferred
from isodesk.station.pages.rendering import address
from isodesk.station.pages.visits import set_cookie, station_of
from isodesk.station.schema import account, administrator

DOMAIN: Final = "admin"
_COOKIE: Final = "isodesk_administrator"
_KIND: Final = "administrator session"
_SECONDS: Final = 3600
_LARGEST_ID: Final = 2**31 - 1


@dataclass(frozen=True)
class Visitor:
    """An administrator of the account ``home``."""

    administrator_id: int
    home: int
    name: str


async def visitor_of(request: Request) -> Visitor | None:
    """Who is let in with this browser, if anybody."""
    station = station_of(request)
    try:
        content, _ = station.links.read(_KIND, request.cookies.get(_COOKIE, ""))
        (administrator_id,) = struct.unpack(">Q", content)
    except (LinkRefused, struct.error):
        return None
    query = select(administrator).where(administrator.c.id == administrator_id)
    row: Any = await station.database.read(lambda connection: connection.execute(query).one_or_none())
    return None if row is None else Visitor(row.id, row.account_id, row.name)


def let_in(request: Request, response: Response, administrator_id: int) -> Response:
    """Let this browser in for an hour from now."""
    token = station_of(request).links.sign(_KIND, struct.pack(">Q", administrator_id), _SECONDS)
    set_cookie(request, response, _COOKIE, token, address(request, "/admin"))
    return response


def within_reach(home: int) -> ColumnElement[bool]:
    """Whether an account is this one or one of its sub accounts."""
    return or_(account.c.id == home, account.c.parent_id == home)


def may_see(connection: Connection, home: int, account_id: int) -> Any | None:
    """The row of an account within reach."""
    query = select(account).where(within_reach(home), account.c.id == account_id)
    return connection.execute(query).one_or_none()


def language_of(request: Request) -> str:
    """The language of these pages, French or English, as the browser prefers."""
    return preferred(request.headers.get("accept-language", ""))


def number_in(text: str) -> int | None:
    """A number as an address has it, None where it can't be one of a row."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0
    return number if 0 < number <= _LARGEST_ID else None
