"""The station's ASGI application, put together from an open station."""

import hmac
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH
from isodesk.reports.renderer import Renderer
from isodesk.station.admin.routes import ROUTES as ADMIN_ROUTES
from isodesk.station.authority import Authority
from isodesk.station.background import chores_running
from isodesk.station.chores import CHORES, PATIENT
from isodesk.station.context import Station
from isodesk.station.directory import read_directory
from isodesk.station.extensions import Health, WellKnown
from isodesk.station.faults import on_bug, on_http_error, on_storage_error
from isodesk.station.lti.key_sets import KeySets
from isodesk.station.lti.routes import ROUTES as LTI_ROUTES
from isodesk.station.oauth import Failures, TokenEndpoint
from isodesk.station.pages.routes import ROUTES as PAGE_ROUTES
from isodesk.station.request_log import RequestLog
from isodesk.station.tokens import Tokens
from isodesk.station.usage import Usage
from isodesk.station.v1.endpoint import routes as station_routes
from isodesk.storage.errors import StorageError

USAGE_PATH = "/api/usage"
TOKEN_PATH = "/oauth2/token"  # noqa: S105 - a path


@dataclass(frozen=True)
class LocalClient:
    """A client made for this run only."""

    client_id: str
    secret_hash: bytes


def build_app(station: Station, *, local_client: LocalClient | None = None) -> Starlette:
    """The application; handlers find the station at ``request.app.state.station``. Its lifespan runs the chores."""
    tokens = _tokens(station, local_client)
    app = Starlette(
        routes=_routes(station, tokens),
        middleware=[Middleware(RequestLog)] if station.settings.log_requests else [],
        exception_handlers={
            Exception: on_bug,
            StorageError: on_storage_error,
            HTTPException: on_http_error,
        },
        lifespan=_lifespan,
    )
    app.state.station = station
    app.state.renderer = Renderer()
    app.state.key_sets = KeySets(station)
    return app


def _tokens(station: Station, local_client: LocalClient | None) -> Tokens:
    directory = station.database.read_now(read_directory)
    if local_client is not None:
        first = next(iter(directory.accounts))
        directory.add(local_client.client_id, first, local_client.secret_hash)
    return Tokens(directory, hmac.digest(station.links.key, b"access tokens", "sha256"), station.clock)


def _routes(station: Station, tokens: Tokens) -> Sequence[BaseRoute]:
    authority = Authority(tokens, station.activity)
    return [
        Route(USAGE_PATH, Usage.over(station, authority), methods=["POST"]),
        Route(TOKEN_PATH, TokenEndpoint(tokens, Failures(station.clock)), methods=["POST"]),
        Route(ANNOUNCEMENT_PATH, WellKnown(station), methods=["GET"]),
        Route("/healthz", Health(station), methods=["GET"]),
        *PAGE_ROUTES,
        *LTI_ROUTES,
        *station_routes(station, authority),
        *ADMIN_ROUTES,
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    try:
        async with chores_running(app.state.station, CHORES, patient=PATIENT):
            yield
    finally:
        await app.state.renderer.close()
