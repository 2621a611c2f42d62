"""The bench's ASGI application, put together from its families of pages."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from isodesk.bench.bench import Bench
from isodesk.bench.control import routes as control_routes
from isodesk.bench.hosts import OwnHosts
from isodesk.bench.platform.routes import routes as platform_routes


def build_app(bench: Bench, *, token: str = "") -> Starlette:
    """The application of this bench; ``token`` opens its journal to the desk that started it."""
    return Starlette(
        routes=[*platform_routes(bench), *control_routes(bench, token)],
        middleware=[Middleware(OwnHosts, origins=bench.origins)],
    )
