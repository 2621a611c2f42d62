"""Carrying an action out and showing its answer, whichever door the request came by: the API's or an LTI launch's."""

import asyncio
import html
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection
from starlette.responses import Response

from isodesk.protocol.encode import encode_result
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import ACTION, SUB_ACCOUNT, Link, Request
from isodesk.protocol.text import Text
from isodesk.station.actions.handlers import HANDLERS, Handler, Mode
from isodesk.station.context import Station, Unit
from isodesk.station.directory import Account
from isodesk.station.passwords import hash_password
from isodesk.station.replies import NO_STORE, success

_START = Text("Start the test", "Commencer le test")


def account_for(caller: Account, sub_account_id: int | None) -> int:
    """The account to act on (decision D14); raises ``Refusal`` 105 for any that isn't the caller's."""
    if sub_account_id is None:
        return caller.id
    if sub_account_id not in caller.reach:
        raise Refusal(MISSING_OR_INVALID, SUB_ACCOUNT)
    return sub_account_id


async def perform(station: Station, request: Request[Any], account_id: int) -> Any:
    """The answer of an action; raises ``Refusal``."""
    handler, hashed = HANDLERS[type(request)], await password_hash(station, request)

    def work(connection: Connection) -> Any:
        return handler.work(Unit(connection, account_id, station.clock.wall(), station, hashed), request)

    answer = await _run(station, handler.mode, work)
    await follow_up(station, handler)
    return answer


async def _run(station: Station, mode: Mode, work: Callable[[Connection], Any]) -> Any:
    if mode is Mode.WRITE:
        return await station.database.write(work)
    if mode is Mode.READ:
        return await station.database.read(work)
    return station.database.read_now(work)


async def follow_up(station: Station, handler: Handler) -> None:
    """What an action that was carried out leaves to be done."""
    if handler.wakes:
        station.activity.wake.set()
    if handler.forgets and not await station.database.clear_log():
        station.activity.log_to_clear = True


async def password_hash(station: Station, request: Request[Any]) -> str | None:
    """The hash that decision D1 asks for, made in a thread of its own before the unit of work."""
    password = getattr(request, "password", None)
    if not password or not getattr(request, "keep_password", False):
        return None
    async with station.activity.hashing:
        return await asyncio.to_thread(hash_password, password)


def shown(request: Request[Any], answer: Any, language: str) -> Response:
    """The answer as it was asked for; ``redirect`` wins over ``html`` (decision D8)."""
    address = leads_to(request, answer)
    if address is not None:
        return Response(status_code=302, headers={**NO_STORE, "location": address})
    if getattr(request, "html", False):
        return Response(_anchor(answer.test_url, language), headers=NO_STORE, media_type="text/html")
    return success(encode_result(answer))


def leads_to(request: Request[Any], answer: Any) -> str | None:
    """Where the browser is to go, if anywhere."""
    if isinstance(answer, Link):
        return answer.url
    if getattr(request, "redirect", False):
        url: str = getattr(answer, "test_url", None) or answer.pdf_url
        return url
    return None


def _anchor(test_url: str, language: str) -> str:
    """The link that ``html`` asks for."""
    label = html.escape(_START.in_language(language))
    return f'<a class="isograd_start_test_button" href="{html.escape(test_url)}">{label}</a>'


def action_number(form: Mapping[str, list[str]]) -> int | None:
    """The number in ``act_id``, for the words of a refusal."""
    given = form.get(ACTION, [""])[0]
    return int(given) if given.isascii() and given.isdigit() and len(given) < 4 else None
