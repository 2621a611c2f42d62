"""Every address of the platform."""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from isodesk.bench.bench import Bench
from isodesk.bench.journal import Kind
from isodesk.bench.platform import addresses, keys, line_items, members, outcome_service, registration, scores, token
from isodesk.bench.platform.calls import Handler, service
from isodesk.bench.platform.pages import arriving
from isodesk.bench.platform.pages.course import CoursePages
from isodesk.bench.platform.pages.grades import GradePage
from isodesk.bench.platform.pages.refusing import refused_page
from isodesk.bench.platform.pages.rendering import served

_JSON: Final[tuple[tuple[str, str, Kind, Handler], ...]] = (
    ("GET", addresses.KEYS, Kind.KEYS, keys.published),
    ("GET", addresses.LINE_ITEMS, Kind.LINE_ITEM, line_items.listed),
    ("POST", addresses.LINE_ITEMS, Kind.LINE_ITEM, line_items.made),
    ("GET", addresses.LINE_ITEM, Kind.LINE_ITEM, line_items.shown),
    ("PUT", addresses.LINE_ITEM, Kind.LINE_ITEM, line_items.changed),
    ("DELETE", addresses.LINE_ITEM, Kind.LINE_ITEM, line_items.removed),
    ("POST", addresses.SCORES, Kind.SCORE, scores.scored),
    ("GET", addresses.RESULTS, Kind.RESULT, scores.results),
    ("GET", addresses.MEMBERS, Kind.MEMBERS, members.members),
    ("GET", addresses.CONFIGURATION, Kind.REGISTRATION, registration.configuration),
)


def routes(bench: Bench) -> list[Route]:
    """Services and pages of this bench."""
    return [*_services(bench), *_visits(bench), *_pages(bench)]


def _services(bench: Bench) -> list[Route]:
    plain = [_route(path, service(bench, kind, handler), method) for method, path, kind, handler in _JSON]
    return [
        *plain,
        _route(addresses.TOKEN, service(bench, Kind.TOKEN, token.grant, token.refused), "POST"),
        _route(
            addresses.REGISTER, service(bench, Kind.REGISTRATION, registration.register, registration.refused), "POST"
        ),
        _route(
            addresses.OUTCOMES, service(bench, Kind.OUTCOME, outcome_service.outcome, outcome_service.refused), "POST"
        ),
    ]


def _visits(bench: Bench) -> list[Route]:
    """Where tools send browsers."""
    asked = service(bench, Kind.AUTHENTICATION, arriving.authenticate, refused_page)
    chosen = service(bench, Kind.DEEP_LINKING, arriving.chosen, refused_page)
    return [
        _route(addresses.AUTHENTICATION, asked, "GET", "POST"),
        _route(addresses.CHOSEN, chosen, "POST"),
        _route(addresses.RETURN, arriving.ReturnPage(bench).back, "GET"),
    ]


def _pages(bench: Bench) -> list[Route]:
    pages = CoursePages(bench)
    return [
        _route("/", pages.course, "GET"),
        _route("/empty", pages.empty, "GET"),
        _route("/launch", pages.launch, "POST"),
        _route("/register_tool", pages.register, "GET"),
        _route("/register_tool", pages.invite, "POST"),
        _route("/grades", GradePage(bench).grades, "GET"),
        _route("/assets/{name}", served, "GET"),
    ]


def _route(path: str, endpoint: Callable[..., Awaitable[Response]], *methods: str) -> Route:
    return Route(path, endpoint, methods=list(methods))
