"""What the desk asks of the bench that it started: the journal, for whoever brings the token."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from isodesk.bench.bench import Bench
from isodesk.bench.journal import Entry
from isodesk.lti.jws import same
from isodesk.protocol.bench import JOURNAL_PATH, Exchange, build_journal

_NO_STORE = {"Cache-Control": "no-store"}


def routes(bench: Bench, token: str) -> list[Route]:
    """Nothing without a token: a bench that nobody started this way isn't asked."""
    if not token:
        return []
    return [
        Route(JOURNAL_PATH, _for_us(token, lambda: _told(bench)), methods=["GET"]),
        Route(JOURNAL_PATH, _for_us(token, lambda: _cleared(bench)), methods=["DELETE"]),
    ]


def _for_us(token: str, answer: Callable[[], Response]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        given = request.headers.get("authorization", "")
        return answer() if same(given, f"Bearer {token}") else Response(status_code=401, headers=_NO_STORE)

    return endpoint


def _told(bench: Bench) -> Response:
    body = build_journal(_exchange(each) for each in bench.journal.entries())
    return Response(body, media_type="application/json", headers=_NO_STORE)


def _cleared(bench: Bench) -> Response:
    bench.journal.clear()
    return Response(status_code=204, headers=_NO_STORE)


def _exchange(entry: Entry) -> Exchange:
    asked, told = entry.asked, entry.told
    return Exchange(
        number=entry.number,
        at=entry.at,
        kind=entry.kind.value,
        method=asked.method,
        url=asked.url,
        headers=asked.headers,
        asked=asked.body,
        status=told.status,
        told=told.body,
    )
