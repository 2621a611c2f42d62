"""Only this computer's own names lead here: a name of somebody else's that points at loopback doesn't."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class OwnHosts:
    """Refuses requests whose ``Host`` is none of these origins'."""

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self._app = app
        self._hosts = {urlsplit(origin).netloc for origin in origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and Headers(scope=scope).get("host", "").lower() not in self._hosts:
            await PlainTextResponse("host", 421)(scope, receive, send)
            return
        await self._app(scope, receive, send)
