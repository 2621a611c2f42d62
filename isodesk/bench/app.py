"""The bench's ASGI application, put together from its families of pages."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from isodesk.bench.around import Around
from isodesk.bench.composer.pages.routes import composer_routes
from isodesk.bench.control import routes as control_routes
from isodesk.bench.hosts import OwnHosts
from isodesk.bench.platform.routes import routes as platform_routes


def build_app(around: Around, *, token: str = "") -> Starlette:
    """The application of a bench; ``token`` opens its journal to the desk that started it."""
    bench = around.bench
    return Starlette(
        routes=[*platform_routes(bench), *composer_routes(around), *control_routes(bench, token)],
        middleware=[Middleware(OwnHosts, origins=bench.origins)],
    )
