"""The bench's ASGI application, put together from its families of pages."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from isodesk.bench.bench import Bench
from isodesk.bench.hosts import OwnHosts
from isodesk.bench.platform.routes import routes as platform_routes


def build_app(bench: Bench) -> Starlette:
    """The application of this bench."""
    return Starlette(
        routes=[*platform_routes(bench)],
        middleware=[Middleware(OwnHosts, origins=bench.origins)],
    )
