"""A line a request, where the settings ask for it: method, route, status, time. No query, no token, no name."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
    """The path as far as it holds no secret: links carry theirs in the second segment."""
    segments = path.split("/")
    return path if segments[1] in {"api", "oauth2", "station", "healthz"} else f"/{segments[1][:40]}/…"
