"""One address of ``/station/v1``: whose call it is, what it asks, what it is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from urllib.parse import parse_qsl

from sqlalchemy import Connection
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from isodesk.protocol.encode import encode_result
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Result
from isodesk.protocol.station_catalogue import ENDPOINTS
from isodesk.protocol.station_endpoints import StationRequest, decode_station_request
from isodesk.protocol.station_lists import ListChanges
from isodesk.protocol.station_refusals import CHANGED_MEANWHILE
from isodesk.station.authority import Authority
from isodesk.station.bodies import MOST_FIELDS, BodyRefused, read_body, read_form
from isodesk.station.context import Station, Unit
from isodesk.station.directory import Account
from isodesk.station.headers import headers_of
from isodesk.station.languages import preferred
from isodesk.station.performing import account_for
from isodesk.station.replies import refused, success
from isodesk.station.usage import body_error
from isodesk.station.v1.changes import changes_soon
from isodesk.station.v1.handlers import HANDLERS

VERSION: Final = "version"
_CONFLICT: Final = 409
Form = dict[str, list[str]]


def routes(station: Station, authority: Authority) -> Sequence[Route]:
    """A route for each address that the protocol declares."""
    return [
        Route(
            declared.endpoint.full_path,
            Extension(station, authority, declared),
            methods=[declared.endpoint.verb.value],
            name=declared.endpoint.name,
        )
        for declared in ENDPOINTS
    ]


@dataclass(frozen=True)
class Extension:
    """An ASGI application."""

    station: Station
    authority: Authority
    declared: type[StationRequest[Any]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(scope, headers_of(scope), receive)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, headers: Mapping[str, str], receive: Receive) -> Response:
        caller = self.authority.caller(headers)
        if isinstance(caller, Response):
            return caller
        try:
            given = await self._given(scope, headers, receive)
            return await self._perform(caller, decode_station_request(self.declared, given))
        except BodyRefused as error:
            return body_error(error)
        except Refusal as refusal:
            language = preferred(headers.get("accept-language", ""))
            status = _CONFLICT if refusal.error_code == CHANGED_MEANWHILE else 200
            return refused(refusal, None, language, status)

    async def _given(self, scope: Scope, headers: Mapping[str, str], receive: Receive) -> Form:
        """What the query, the body and the path give; ``If-Match`` stands for the version where it isn't given."""
        given = _query(scope["query_string"])
        if self.declared.endpoint.in_body:
            body = await read_form(headers.get("content-type", ""), await read_body(headers, receive))
            for name, texts in body.items():
                given.setdefault(name, []).extend(texts)
        if self.declared.endpoint.versioned and VERSION not in given and "if-match" in headers:
            given[VERSION] = [headers["if-match"].strip().strip('"')]
        for name, text in scope["path_params"].items():
            given[name] = [text]
        return given

    async def _perform(self, caller: Account, request: StationRequest[Any]) -> Response:
        account_id = account_for(caller, request.sub_account_id)
        if isinstance(request, ListChanges):
            await changes_soon(self.station, account_id, request)
        answer = await self._run(request, account_id)
        return _shown(answer)

    async def _run(self, request: StationRequest[Any], account_id: int) -> Result:
        handler = HANDLERS[self.declared]
        work = partial(self._work, handler.work, request, account_id)
        if not handler.writes:
            return await self.station.database.read(work)
        answer = await self.station.database.write(work)
        if handler.wakes:
            self.station.activity.wake.set()
        return answer

    def _work(self, work: Any, request: StationRequest[Any], account_id: int, connection: Connection) -> Result:
        answer: Result = work(Unit(connection, account_id, self.station.clock.wall(), self.station), request)
        return answer


def _query(query: bytes) -> Form:
    try:
        pairs = parse_qsl(
            query.decode("latin-1"), keep_blank_values=True, errors="surrogateescape", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, "query") from error
    given: Form = {}
    for name, text in pairs:
        given.setdefault(name, []).append(text)
    return given


def _shown(answer: Result) -> Response:
    response = success(encode_result(answer))
    version = getattr(answer, VERSION, None)
    if version is not None:
        response.headers["etag"] = f'"{version}"'
    return response
