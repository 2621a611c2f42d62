"""``/.well-known/isodesk-station`` and ``/healthz``."""

from dataclasses import dataclass

from sqlalchemy import select
from starlette.types import Receive, Scope, Send

from isodesk import __version__
from isodesk.protocol.encode import encode_result
from isodesk.protocol.station_v1 import FORMS_PATH, Announcement
from isodesk.station.context import Station
from isodesk.station.replies import json_reply


@dataclass(frozen=True)
class WellKnown:
    """Announces what this station offers; an ASGI application."""

    station: Station

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        announced = Announcement(version=__version__, forms_url=self.station.links.public_url + FORMS_PATH)
        await json_reply(encode_result(announced))(scope, receive, send)


@dataclass(frozen=True)
class Health:
    """Answers once the store can be read; an ASGI application."""

    station: Station

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.station.database.read(lambda connection: connection.scalar(select(1)))
        await json_reply({"status": "ok"})(scope, receive, send)
