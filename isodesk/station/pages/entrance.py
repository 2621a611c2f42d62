"""Logging in: by a signed link, or by e-mail and password on the page of one's own account.

Who logs in with a password that the centre sent chooses an own one before anything else is shown
(decision D1). Passwords are hashed in a worker thread.
"""

import asyncio
from typing import Any, Final

from sqlalchemy import Row, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.emails import email_key
from isodesk.station.errors import LinkRefused
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.languages import browser_language
from isodesk.station.pages.people import PEOPLE, candidate_row, log_out_of, logged_in, person
from isodesk.station.pages.player import script_address
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.throttle import tries_by_address, tries_of
from isodesk.station.pages.visits import station_of
from isodesk.station.passwords import hash_matches, sealed_matches
from isodesk.station.schema import account, candidate

_LONGEST_PASSWORD: Final = 128
# A hash of nothing that anybody knows: an unknown address takes as long to refuse as a wrong password.
_NOBODY: Final = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$GJ0+eBhW5ws2v5XLS4kW2ZgV7mYJxB5gIYQWUkmg1jA"


async def follow_link(request: Request) -> Response:
    """GET of ``lgn_url``, and of where action 38 leads."""
    station = station_of(request)
    try:
        link = station.links.read_login(request.query_params.get("param", "")[:1000])
    except LinkRefused:
        return refuse(request, "login_ended")
    found = await station.database.read(lambda connection: candidate_row(connection, link.candidate_id))
    if found is None or found.login_epoch != link.epoch:
        return refuse(request, "login_ended")
    return logged_in(request, found.id, found.login_epoch, by_password=False, page="/candidate/account")


async def login_page(request: Request) -> Response:
    """GET of an account's log-in page."""
    centre = await _centre(request)
    return refuse(request, "unknown_link") if centre is None else _login_page(request, centre)


async def log_in(request: Request) -> Response:
    """POST of an account's log-in page."""
    fields, centre = await read_form(request), await _centre(request)
    if centre is None:
        return refuse(request, "unknown_link")
    if fields is None:
        return refuse(request, "form_ended", link=address(request, request.url.path))
    key = ("password", request.path_params["account_id"], email_key(one(fields, "email")))
    if not _may_try(request, key):
        return _login_page(request, centre, one(fields, "email"), status=429, wait=True)
    found = await _recognised(request, fields)
    if found is None:
        return _login_page(request, centre, one(fields, "email"), status=403, wrong=True)
    page = "/candidate/password" if found.password_sealed is not None else "/candidate/account"
    return logged_in(request, found.id, found.login_epoch, by_password=True, page=page)


def _may_try(request: Request, key: tuple[object, ...]) -> bool:
    """Five tries a minute for a person, and as many as a room needs from one address, whoever is tried."""
    now = station_of(request).clock.monotonic()
    address_of_caller = request.client.host if request.client else ""
    return tries_of(request).allows(key, now) and tries_by_address(request).allows(address_of_caller, now)


async def log_out(request: Request) -> Response:
    """POST of any page's log-out button."""
    who = await person(request)
    if await read_form(request) is None:
        return refuse(request, "form_ended", link=address(request, "/candidate/account"))
    response = go_to(request, f"/candidate/{who.account_id}/login?out=1" if who else "/candidate/account")
    return log_out_of(request, response)


async def _centre(request: Request) -> str | None:
    account_id = request.path_params["account_id"]
    query = select(account.c.name).where(account.c.id == account_id)
    centre: str | None = await station_of(request).database.read(lambda connection: connection.scalar(query))
    return centre


async def _recognised(request: Request, fields: Fields) -> Row[Any] | None:
    """The candidate of this account with this address and this password. One hash is checked whoever asks."""
    station, account_id = station_of(request), request.path_params["account_id"]
    query = PEOPLE.where(candidate.c.account_id == account_id, candidate.c.email_key == email_key(one(fields, "email")))
    found = await station.database.read(lambda connection: connection.execute(query).one_or_none())
    attempt = one(fields, "password")[:_LONGEST_PASSWORD]
    hashed = found.password_hash if found is not None else None
    async with station.activity.hashing:
        matches = await asyncio.to_thread(hash_matches, hashed or _NOBODY, attempt)
    if found is not None and found.password_sealed is not None:
        matches = sealed_matches(station.sealer, account_id, found.password_sealed, attempt)
    return found if matches and (hashed or found is None or found.password_sealed is not None) else None


def _login_page(
    request: Request, centre: str, email: str = "", *, status: int = 200, wrong: bool = False, wait: bool = False
) -> Response:
    language = browser_language(request)
    return show(
        request,
        "login.html",
        language,
        status=status,
        centre=centre,
        email=email[:254],
        wrong=wrong,
        wait=wait,
        script=script_address(request, "wipe"),
        out="out" in request.query_params,
    )
