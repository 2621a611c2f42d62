"""Pages that say no: the reason's code, and words where there are any."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.bench import Bench
from isodesk.bench.errors import BenchError
from isodesk.bench.platform.calls import Call, status_of
from isodesk.bench.platform.pages.rendering import language_of, show
from isodesk.bench.platform.pages.words import REASONS
from isodesk.errors import IsoDeskError
from isodesk.lti import LtiError


async def readable(bench: Bench, request: Request, work: Callable[[Request], Awaitable[Response]]) -> Response:
    """What ``work`` answers, or the page of its refusal."""
    try:
        return await work(request)
    except (LtiError, BenchError) as error:
        return refusal(bench, request, error)


def refused_page(call: Call, error: IsoDeskError) -> Response:
    """The page of a call's refusal."""
    return refusal(call.bench, call.request, error)


def refusal(bench: Bench, request: Request, error: IsoDeskError) -> Response:
    """The page."""
    text = REASONS.get(error.code)
    words = text.in_language(language_of(request)).format(**error.parameters) if text else ""
    return show(bench, request, "refused.html", status=status_of(error), code=error.code, words=words)
