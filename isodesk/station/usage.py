"""``POST /api/usage``: authenticates, reads, decodes, runs the action in its unit of work, answers."""

import asyncio
import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from isodesk.protocol.decode import decode_request
from isodesk.protocol.encode import encode_result
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import ACTION, SUB_ACCOUNT, Link, Request
from isodesk.protocol.text import Text
from isodesk.station.actions.handlers import HANDLERS, Handler, Mode
from isodesk.station.authority import Authority
from isodesk.station.bodies import TOO_SLOW, BodyRefused, read_body, read_form
from isodesk.station.context import Station, Unit
from isodesk.station.directory import Account
from isodesk.station.headers import headers_of
from isodesk.station.languages import preferred
from isodesk.station.passwords import hash_password
from isodesk.station.replies import NO_STORE, http_error, refused, success

_BODY_ERRORS = {
    400: ("incomplete_body", "The body ended early."),
    408: ("body_timeout", "The body did not arrive in time."),
    413: ("body_too_large", "The body is larger than 1 MiB."),
    415: ("unsupported_body", "The body is no form (urlencoded or multipart) and no JSON object."),
}
_START = Text("Start the test", "Commencer le test")


@dataclass(frozen=True)
class Usage:
    """The endpoint, an ASGI application."""

    station: Station
    authority: Authority

    @classmethod
    def over(cls, station: Station, authority: Authority) -> "Usage":
        """The endpoint of a station."""
        return cls(station, authority)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        response = await self._answer(headers, receive)
        await response(scope, receive, send)

    async def _answer(self, headers: Mapping[str, str], receive: Receive) -> Response:
        caller = self.authority.caller(headers)
        if isinstance(caller, Response):
            return caller
        try:
            body = await read_body(headers, receive)
            form = await read_form(headers.get("content-type", ""), body)
        except BodyRefused as error:
            return body_error(error)
        try:
            return await self._perform(caller, form, headers)
        except Refusal as refusal:
            return refused(refusal, _number(form), preferred(headers.get("accept-language", "")))

    async def _perform(self, caller: Account, form: Mapping[str, list[str]], headers: Mapping[str, str]) -> Response:
        request = decode_request(form, accept_rea_tst_id=self.station.settings.accept_rea_tst_id)
        handler = HANDLERS[type(request)]
        account_id = account_for(caller, request.sub_account_id)
        answer = await self._run(handler, request, account_id)
        await self._follow_up(handler)
        return _shown(request, answer, headers)

    async def _follow_up(self, handler: Handler) -> None:
        if handler.wakes:
            self.station.activity.wake.set()
        if handler.forgets and not await self.station.database.clear_log():
            self.station.activity.log_to_clear = True

    async def _run(self, handler: Handler, request: Request[Any], account_id: int) -> Any:
        work = partial(self._work, handler, request, account_id, await self._password_hash(request))
        if handler.mode is Mode.WRITE:
            return await self.station.database.write(work)
        if handler.mode is Mode.READ:
            return await self.station.database.read(work)
        return self.station.database.read_now(work)

    def _work(
        self, handler: Handler, request: Request[Any], account_id: int, hashed: str | None, connection: Connection
    ) -> Any:
        return handler.work(Unit(connection, account_id, self.station.clock.wall(), self.station, hashed), request)

    async def _password_hash(self, request: Request[Any]) -> str | None:
        """The hash that decision D1 asks for, made in a thread of its own before the unit of work."""
        password = getattr(request, "password", None)
        if not password or not getattr(request, "keep_password", False):
            return None
        async with self.station.activity.hashing:
            return await asyncio.to_thread(hash_password, password)


def account_for(caller: Account, sub_account_id: int | None) -> int:
    """The account to act on (decision D14); raises ``Refusal`` 105 for any that isn't the caller's."""
    if sub_account_id is None:
        return caller.id
    if sub_account_id not in caller.reach:
        raise Refusal(MISSING_OR_INVALID, SUB_ACCOUNT)
    return sub_account_id


def body_error(error: BodyRefused) -> Response:
    """What a body that isn't read is answered.

    The connection stays open where the rest may still come: closing it then would take the answer away from a
    sender who hasn't finished. The server throws away what comes after an answer.
    """
    name, description = _BODY_ERRORS[error.status]
    return http_error(error.status, name, description, {"connection": "close"} if error.status == TOO_SLOW else None)


def _shown(request: Request[Any], answer: Any, headers: Mapping[str, str]) -> Response:
    """The answer as it was asked for; ``redirect`` wins over ``html`` (decision D8)."""
    if isinstance(answer, Link):
        return _redirect(answer.url)
    if getattr(request, "redirect", False):
        return _redirect(getattr(answer, "test_url", None) or answer.pdf_url)
    if getattr(request, "html", False):
        return _anchor(answer.test_url, preferred(headers.get("accept-language", "")))
    return success(encode_result(answer))


def _redirect(url: str) -> Response:
    return Response(status_code=302, headers={**NO_STORE, "location": url})


def _anchor(url: str, language: str) -> Response:
    label = html.escape(_START.in_language(language))
    tag = f'<a class="isograd_start_test_button" href="{html.escape(url)}">{label}</a>'
    return Response(tag, headers=NO_STORE, media_type="text/html")


def _number(form: Mapping[str, list[str]]) -> int | None:
    given = form.get(ACTION, [""])[0]
    return int(given) if given.isascii() and given.isdigit() and len(given) < 4 else None
