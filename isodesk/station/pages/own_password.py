"""An own password in place of the one that the centre sent (decision D1)."""

import asyncio
from typing import Final

from sqlalchemy import Connection, update
from starlette.requests import Request
from starlette.responses import Response

from isodesk.reports.catalogues import catalogue
from isodesk.station.context import Station, Unit
from isodesk.station.journal import record
from isodesk.station.pages.forms import one, read_form
from isodesk.station.pages.people import Person, candidate_row, logged_in, person
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.visits import station_of
from isodesk.station.passwords import hash_password, sealed_matches
from isodesk.station.schema import candidate

_SHORTEST_PASSWORD: Final = 10
_LONGEST_PASSWORD: Final = 128


async def password_page(request: Request) -> Response:
    """GET of the page that asks for an own password."""
    who = await person(request)
    if who is None:
        return refuse(request, "login_ended")
    return _password_page(request, who) if who.must_change else go_to(request, "/candidate/account")


async def change_password(request: Request) -> Response:
    """POST of it: argon2id from here on, and every older link and log-in is dead."""
    fields, who = await read_form(request), await person(request)
    if who is None or not who.must_change:
        return await password_page(request)
    if fields is None:
        return refuse(request, "form_ended", who.language, link=address(request, "/candidate/password"))
    chosen = one(fields, "password")
    problem = await _problem(request, who, chosen, one(fields, "again"))
    if problem:
        return _password_page(request, who, problem)
    if not await _set_password(station_of(request), who, chosen):
        return refuse(request, "login_ended", who.language)
    return logged_in(request, who.candidate_id, who.epoch + 1, by_password=True, page="/candidate/account")


async def _problem(request: Request, who: Person, chosen: str, again: str) -> str:
    _ = catalogue(who.language).gettext
    if not _SHORTEST_PASSWORD <= len(chosen) <= _LONGEST_PASSWORD:
        return _("Choose a password of at least 10 characters.")
    if chosen != again:
        return _("The two passwords are not the same.")
    row = await station_of(request).database.read(lambda connection: candidate_row(connection, who.candidate_id))
    sealed = row.password_sealed if row is not None else None
    if sealed and sealed_matches(station_of(request).sealer, who.account_id, sealed, chosen):
        return _("Choose another password than the one you were sent.")
    return ""


async def _set_password(station: Station, who: Person, chosen: str) -> bool:
    async with station.activity.hashing:
        hashed = await asyncio.to_thread(hash_password, chosen)

    def work(connection: Connection) -> bool:
        changed = connection.execute(
            update(candidate)
            .where(
                candidate.c.id == who.candidate_id,
                candidate.c.account_id == who.account_id,
                candidate.c.login_epoch == who.epoch,
            )
            .values(password_sealed=None, password_hash=hashed, login_epoch=who.epoch + 1)
        )
        if changed.rowcount:
            record(
                Unit(connection, who.account_id, station.clock.wall(), station), "password.changed", who.candidate_id
            )
        return bool(changed.rowcount)

    return await station.database.write(work)


def _password_page(request: Request, who: Person, problem: str = "") -> Response:
    status = 400 if problem else 200
    return show(request, "password.html", who.language, status=status, centre=who.centre, problem=problem)
