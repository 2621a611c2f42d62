"""A line a request, where the settings ask for it: method, route, status, time. No query, no token, no name."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH, FORMS_PATH

_WHOLE = {"/api/usage", "/oauth2/token", "/healthz", ANNOUNCEMENT_PATH, FORMS_PATH}
_FIRST = {"admin", "candidate", "continuelogin", "pages", "report", "station", "test"}
LOGGER = logging.getLogger("isodesk.station.requests")


class RequestLog:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            spent = 1000 * (time.perf_counter() - started)
            LOGGER.info("%s %s %d %.1f ms", scope["method"], shown_path(scope["path"]), status, spent)


def shown_path(path: str) -> str:
    """The path where it is one that everybody may know, else its first segment if that is ours, else nothing."""
    if path in _WHOLE:
        return path
    first = path.split("/")[1]
    return f"/{first}/…" if first in _FIRST else "/…"
