"""What an unexpected error answers: a number to quote, and nothing of what happened inside."""

import logging
import secrets

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from isodesk.station.replies import http_error

LOGGER = logging.getLogger("isodesk.station")
_PROGRAMS = ("/api/", "/oauth2/", "/station/", "/.well-known/", "/healthz")


async def on_bug(_request: Request, error: Exception) -> Response:
    """A bug: logged under a number, without the request's content."""
    number = secrets.token_hex(6)
    LOGGER.error("bug %s: %s", number, type(error).__name__, exc_info=error)
    return http_error(500, "internal_error", f"Internal error {number}.")


async def on_storage_error(_request: Request, error: Exception) -> Response:
    """The store can't be written or read just now: the same request may be sent again."""
    LOGGER.error("store: %s", error)
    return http_error(503, "store_unavailable", "The store can't be used just now.", {"retry-after": "5"})


async def on_http_error(request: Request, error: Exception) -> Response:
    """No such address or method: JSON for programs, a line of text for people."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if request.url.path.startswith(_PROGRAMS):
        names = {404: "not_found", 405: "method_not_allowed"}
        return http_error(status, names.get(status, "http_error"), f"HTTP {status}.", headers)
    return PlainTextResponse(f"{status}\n", status, headers)
