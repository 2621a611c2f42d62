"""``POST /api/usage``: authenticates, reads, decodes, runs the action in its unit of work, answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from isodesk.protocol.decode import decode_request
from isodesk.protocol.refusals import Refusal
from isodesk.station.authority import Authority
from isodesk.station.bodies import TOO_SLOW, BodyRefused, read_body, read_form
from isodesk.station.context import Station
from isodesk.station.directory import Account
from isodesk.station.headers import headers_of
from isodesk.station.languages import preferred
from isodesk.station.performing import account_for, action_number, perform, shown
from isodesk.station.replies import http_error, refused

_BODY_ERRORS = {
    400: ("incomplete_body", "The body ended early."),
    408: ("body_timeout", "The body did not arrive in time."),
    413: ("body_too_large", "The body is larger than 1 MiB, or has more than 1,000 parameters."),
    415: ("unsupported_body", "The body is no form (urlencoded or multipart) and no JSON object."),
}


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
            return refused(refusal, action_number(form), preferred(headers.get("accept-language", "")))

    async def _perform(self, caller: Account, form: Mapping[str, list[str]], headers: Mapping[str, str]) -> Response:
        request = decode_request(form, accept_rea_tst_id=self.station.settings.accept_rea_tst_id)
        account_id = account_for(caller, request.sub_account_id)
        answer = await perform(self.station, request, account_id)
        return shown(request, answer, preferred(headers.get("accept-language", "")))


def body_reason(error: BodyRefused) -> str:
    """Why a body isn't read, for programs."""
    return _BODY_ERRORS[error.status][0]


def body_error(error: BodyRefused) -> Response:
    """What a body that isn't read is answered.

    The connection stays open where the rest may still come: closing it then would take the answer away from a
    sender who hasn't finished. The server throws away what comes after an answer.
    """
    description = _BODY_ERRORS[error.status][1]
    headers = {"connection": "close"} if error.status == TOO_SLOW else None
    return http_error(error.status, body_reason(error), description, headers)
