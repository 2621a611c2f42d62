"""Templates to responses, with the headers that every page has."""

import hashlib
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from isodesk.reports.catalogues import catalogue, direction
from isodesk.resources import resource
from isodesk.station.pages.visits import form_token, keep_visit, station_of

_POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

# Pages with a script of our own: it may run, and call this station.
_WITH_SCRIPT: Final = {**HEADERS, "Content-Security-Policy": f"{_POLICY}; script-src 'self'; connect-src 'self'"}


def show(
    request: Request, template: str, language: str, *, status: int = 200, domain: str = "pages", **values: object
) -> HTMLResponse:
    """A page in one of the eight languages; forms in it find their token as ``token``."""
    shown = _environment(language, domain).get_template(template)
    page = shown.render(
        token=form_token(request),
        style=address(request, f"/pages/{style_version()}.css"),
        **{"centre": "", **values},
    )
    scripted = "player" in values or "script" in values
    response = HTMLResponse(page, status, headers=_WITH_SCRIPT if scripted else HEADERS)
    response.headers["Content-Language"] = language
    keep_visit(request, response)
    return response


def go_to(request: Request, path: str) -> Response:
    """On to another page of this station, by GET."""
    response = RedirectResponse(address(request, path), 303, headers=HEADERS)
    keep_visit(request, response)
    return response


def address(request: Request, path: str) -> str:
    """A path of this station as the browser must ask for it: the public URL may have a path of its own."""
    return urlsplit(station_of(request).links.public_url).path.rstrip("/") + path


@cache
def style() -> bytes:
    """The one style sheet."""
    return resource("station", "station.css").read_bytes()


@cache
def style_version() -> str:
    """What the style sheet's address changes with."""
    return hashlib.sha256(style()).hexdigest()[:16]


@cache
def _environment(language: str, domain: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resource("station", "templates")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    words = catalogue(language, domain)
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension when it is loaded
        words.gettext, words.ngettext, newstyle=True
    )
    environment.globals.update(language=language, direction=direction(language))
    return environment
