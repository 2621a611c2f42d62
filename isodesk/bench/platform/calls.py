"""A call of a tool: its body read within bounds, its answer or refusal given, both kept in the journal."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from isodesk.bench.bench import Bench
from isodesk.bench.errors import BenchError, KindRefused, TokenRefused
from isodesk.bench.journal import Asked, Entry, Kind, Told
from isodesk.bench.platform.tools import Issued
from isodesk.bench.redacting import shown_form, shown_headers, shown_json, shown_text
from isodesk.errors import IsoDeskError
from isodesk.lti import LtiError, media
from isodesk.lti.errors import NotAuthentic, NotWellFormed, ScoreOutdated, TooLarge
from isodesk.lti.forms import MOST_PARAMETERS, Pairs

FORM: Final = "application/x-www-form-urlencoded"
LARGEST: Final = 1024 * 1024  # bytes
SECONDS: Final = 30.0
NO_STORE: Final = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Call:
    """One call. ``number`` is the journal's, ``notes`` is what it keeps of an answer that is a page."""

    bench: Bench
    request: Request
    body: bytes
    number: int
    notes: list[str] = field(default_factory=list)

    def of_kind(self, expected: str) -> None:
        """Raises ``KindRefused`` for a body of another media type."""
        if not media.is_of(self.request.headers.get("content-type", ""), expected):
            raise KindRefused(expected=expected)

    def form(self) -> Pairs:
        """The fields of a form; raises ``KindRefused`` and ``NotWellFormed``."""
        self.of_kind(FORM)
        return form_pairs(self.body)

    def admitted(self, *scopes: str) -> Issued:
        """What the access token stands for; raises ``TokenRefused`` and ``ScopeMissing``."""
        scheme, _, token = self.request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise TokenRefused
        return self.bench.tools.admit(token.strip(), scopes, self.bench.now())


Handler: TypeAlias = Callable[[Call], Awaitable[Response]]
Refuse: TypeAlias = Callable[[Call, IsoDeskError], Response]


def service(
    bench: Bench, kind: Kind, handler: Handler, refuse: Refuse | None = None
) -> Callable[..., Awaitable[Response]]:
    """An endpoint that answers by ``handler``, and by ``refuse`` what is refused."""

    async def endpoint(request: Request) -> Response:
        begun = Call(bench, request, b"", bench.journal.number())
        call, answer = await _answered(begun, handler, refuse or refused_json)
        bench.journal.keep(Entry(call.number, bench.now(), kind, _asked(call), _told(call, answer)))
        return answer

    return endpoint


def status_of(error: IsoDeskError) -> int:
    """What HTTP calls a refusal."""
    if isinstance(error, BenchError):
        return error.status
    if isinstance(error, TooLarge):
        return 413
    if isinstance(error, ScoreOutdated):
        return 409
    return 401 if isinstance(error, NotAuthentic) else 400


def refused_json(_call: Call, error: IsoDeskError) -> Response:
    """A refusal for programs."""
    status = status_of(error)
    more = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    return JSONResponse({"error": error.code}, status, headers={**NO_STORE, **more})


def form_pairs(body: bytes) -> Pairs:
    """The fields of a body; raises ``NotWellFormed`` and ``TooLarge``."""
    if body.count(b"&") >= MOST_PARAMETERS:
        raise TooLarge(what="form", allowed=MOST_PARAMETERS)
    try:
        return parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise NotWellFormed(what="form") from None


async def read_body(request: Request) -> bytes:
    """The whole body; raises ``TooLarge``, and ``NotWellFormed`` where it ends early or doesn't come."""
    body = bytearray()
    try:
        async with asyncio.timeout(SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > LARGEST:
                    raise TooLarge(what="body", allowed=LARGEST)
    except (ClientDisconnect, TimeoutError):
        raise NotWellFormed(what="body") from None
    return bytes(body)


async def _answered(call: Call, handler: Handler, refuse: Refuse) -> tuple[Call, Response]:
    """The call with its body, and the answer to it."""
    try:
        call = replace(call, body=await read_body(call.request))
        return call, await handler(call)
    except (LtiError, BenchError) as error:
        return call, refuse(call, error)


def _asked(call: Call) -> Asked:
    url, headers = call.request.url, call.request.headers
    shown = url.path + (f"?\n{shown_form(call.request.query_params.multi_items())}" if url.query else "")
    return Asked(call.request.method, shown, shown_headers(headers), _shown(call.body, headers))


def _told(call: Call, answer: Response) -> Told:
    shown = "\n".join(call.notes) or _shown(bytes(answer.body), answer.headers)
    return Told(answer.status_code, shown)


def _shown(body: bytes, headers: Mapping[str, str]) -> str:
    kind = headers.get("content-type", "")
    if media.is_of(kind, FORM):
        try:
            return shown_form(form_pairs(body))
        except LtiError as error:
            return error.code
    if media.is_of(kind, "text/html"):
        return ""
    return shown_json(body) if "json" in kind else shown_text(body)
