"""Templates to responses, with the headers that every page of the bench has."""

import hashlib
from functools import cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isodesk.bench.bench import Bench
from isodesk.bench.platform.pages.words import WORDS
from isodesk.resources import resource

LANGUAGES: Final = ("en", "fr")
COOKIE: Final = "isodesk_bench_language"
STYLE: Final = "platform.css"
SCRIPT: Final = "send.js"
ANYWHERE: Final = "http: https:"  # a tool leads its visitors on as it likes, and browsers count each step
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "strict-origin",  # a tool may look at whose page sent a launch
    "X-Content-Type-Options": "nosniff",
}
_KINDS: Final = {STYLE: "text/css", SCRIPT: "text/javascript"}


def show(
    bench: Bench,
    request: Request,
    template: str,
    *,
    status: int = 200,
    forms: str = "'self'",
    frames: str = "'none'",
    **values: object,
) -> HTMLResponse:
    """A page; ``forms`` and ``frames`` say where its forms may lead and what its frames may show."""
    language = language_of(request)
    given = {"say": _words(language), "language": language, "asset": asset, **_here(request), **values}
    page = HTMLResponse(_environment().get_template(template).render(given), status)
    page.headers.update({**_HEADERS, **_policy(bench, forms, frames), "Content-Language": language})
    if request.query_params.get("lang") in LANGUAGES:
        page.set_cookie(COOKIE, language, httponly=True, samesite="lax")
    return page


def language_of(request: Request) -> str:
    """The language asked for, now or before, else the browser's first that there is."""
    for asked in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if asked in LANGUAGES:
            return str(asked)
    wanted = request.headers.get("accept-language", "")[:200].lower().split(",")
    known = (each.strip()[:2] for each in wanted)
    return next((each for each in known if each in LANGUAGES), "en")


async def served(request: Request) -> Response:
    """GET of the style sheet or the script."""
    name = request.path_params["name"]
    if name not in _KINDS:
        return Response(status_code=404)
    headers = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
    return Response(_read(name), media_type=_KINDS[name], headers=headers)


def asset(name: str) -> str:
    """The address of a file that pages use; it changes with the file."""
    return f"/assets/{name}?{hashlib.sha256(_read(name)).hexdigest()[:12]}"


def _here(request: Request) -> dict[str, object]:
    """The page's own path, and its address in each language."""
    other = {code: f"?{request.url.include_query_params(lang=code).query}" for code in LANGUAGES}
    return {"path": request.url.path, "in_language": other}


def _policy(bench: Bench, forms: str, frames: str) -> dict[str, str]:
    rules = {
        "default-src": "'none'",
        "style-src": "'self'",
        "script-src": "'self'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": forms,
        "frame-src": frames,
        "frame-ancestors": " ".join(("'self'", *bench.origins)),
    }
    return {"Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in rules.items())}


@cache
def _words(language: str) -> dict[str, str]:
    return {name: text.in_language(language) for name, text in WORDS.items()}


@cache
def _read(name: str) -> bytes:
    return resource("bench", "platform", name).read_bytes()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("bench", "platform", "templates")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
