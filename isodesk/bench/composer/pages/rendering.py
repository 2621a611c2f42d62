"""Templates to responses, with the headers that every page of the composer has."""

import hashlib
from collections.abc import Awaitable, Callable
from functools import cache, partial
from typing import Final, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from isodesk.bench.composer.pages import visits
from isodesk.bench.composer.pages.bodies import Posted, read_posted
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.languages import COOKIE, PARAMETER, language_of
from isodesk.bench.composer.pages.refused import PageRefused
from isodesk.bench.composer.pages.words import REFUSED
from isodesk.lti.web import is_web
from isodesk.protocol.text import Text
from isodesk.resources import resource

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
PLACE: Final = "/compose"
STYLE: Final = f"{PLACE}/composer.css"


def show(request: Request, composer: Composer, template: str, *, status: int = 200, **values: object) -> Response:
    """A page in the reader's language; forms in it find their token as ``token``."""
    language = language_of(request)
    page = _environment(language).get_template(template)
    shown = page.render(
        token=visits.form_token(request, composer.key),
        style=f"{STYLE}?{style_version()}",
        path=request.url.path if request.method == "GET" else PLACE,
        bench=composer.surroundings,
        has_answer=composer.last is not None,
        **values,
    )
    response = HTMLResponse(shown, status, headers={**HEADERS, "Content-Language": language})
    visits.keep(request, response, visits.COOKIE, visits.visit_of(request))
    if request.query_params.get(PARAMETER) == language:
        visits.keep(request, response, COOKIE, language)
    return response


def go_to(path: str) -> Response:
    """On to another page, by GET."""
    return RedirectResponse(path, 303, headers=HEADERS)


def guarded(composer: Composer, endpoint: Callable[[Request, Composer], Awaitable[Response]]) -> Endpoint:
    """The endpoint, with a readable page in place of what it refuses."""

    async def answered(request: Request) -> Response:
        try:
            return await endpoint(request, composer)
        except PageRefused as error:
            words = REFUSED.get(error.status, REFUSED[400])
            return show(request, composer, "composer_refused.html", status=error.status, words=words)

    return answered


async def posted(request: Request, composer: Composer) -> Posted:
    """A form of ours, without its token; raises ``PageRefused`` 403 for another site's."""
    given = await read_posted(request)
    if not visits.is_ours(request, composer.key, given.fields.pop(visits.FIELD, "")):
        raise PageRefused(403)
    return given


async def style(_: Request) -> Response:
    """GET of the style sheet."""
    return Response(_style(), media_type="text/css", headers={**HEADERS, "Cache-Control": "max-age=86400"})


@cache
def style_version() -> str:
    """What the style sheet's address changes with."""
    return hashlib.sha256(_style()).hexdigest()[:16]


@cache
def _style() -> bytes:
    return resource("bench", "composer.css").read_bytes()


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resource("bench")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(language=language, say=partial(_said, language), is_web=is_web)
    return environment


def _said(language: str, text: Text | str, french: str = "") -> str:
    """A text in the page's language: a ``Text``, or English with its French beside it."""
    return (Text(text, french) if isinstance(text, str) else text).in_language(language)
