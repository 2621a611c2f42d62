"""What a browser carries from page to page, all of it signed: its visit, and what it was let through.

The visit is a random number in a cookie. The token of each form is bound to it, and so is every
pass: "gave the session's code", "sat this test". Nothing of this is stored on the station.
"""

import hashlib
import hmac
import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.context import Station
from isodesk.station.errors import LinkRefused

VISIT: Final = "isodesk_visit"
FORM_SECONDS: Final = 12 * 3600
PASS_SECONDS: Final = 7 * 24 * 3600  # beyond any test, though the clock be set a day off


def station_of(request: Request) -> Station:
    """The station that serves this request."""
    station: Station = request.app.state.station
    return station


def visit_of(request: Request) -> str:
    """The browser's visit, a new one where it has none; the same throughout one request."""
    if not hasattr(request.state, "visit"):
        known = request.cookies.get(VISIT, "")
        request.state.visit = known if _is_visit(known) else secrets.token_hex(16)
    visit: str = request.state.visit
    return visit


def page_without_script(request: Request) -> str:
    """The name under which this browser's pages write that run no script, and so have none of their own."""
    return f"form-{_digest(request, 'pages')[:12].hex()}"


def form_token(request: Request) -> str:
    """The hidden value that a form of this visit must bring back."""
    return station_of(request).links.sign("form", _digest(request, "form"), FORM_SECONDS)


def form_is_ours(request: Request, token: str, *, ended: bool = False) -> bool:
    """Whether a form was rendered by this station for this very browser, with ``ended`` however long ago."""
    return VISIT in request.cookies and _is_good(request, "form", "form", token, ended=ended)


def give_pass(request: Request, response: Response, name: str, about: str, path: str) -> None:
    """Let this browser through at ``path``: ``name`` is the cookie's, ``about`` says exactly what for."""
    token = station_of(request).links.sign(name, _digest(request, about), PASS_SECONDS)
    set_cookie(request, response, name, token, path)


def has_pass(request: Request, name: str, about: str) -> bool:
    """Whether this browser was let through."""
    return _is_good(request, name, about, request.cookies.get(name, ""))


def set_cookie(request: Request, response: Response, name: str, value: str, path: str = "/") -> None:
    """Set a cookie that scripts and other sites' forms don't get, over TLS alone where the station has it."""
    secure = station_of(request).links.public_url.startswith("https://")
    response.set_cookie(name, value, path=path, httponly=True, samesite="lax", secure=secure)


def keep_visit(request: Request, response: Response) -> None:
    """Set the visit's cookie where the browser doesn't have it."""
    if request.cookies.get(VISIT) != visit_of(request):
        set_cookie(request, response, VISIT, visit_of(request))


def _is_visit(text: str) -> bool:
    return len(text) == 32 and all(character in "0123456789abcdef" for character in text)


def _digest(request: Request, about: str) -> bytes:
    return hashlib.sha256(f"{visit_of(request)}\0{about}".encode()).digest()


def _is_good(request: Request, kind: str, about: str, token: str, *, ended: bool = False) -> bool:
    try:
        content, _ = station_of(request).links.read(kind, token, ended=ended)
    except LinkRefused:
        return False
    return hmac.compare_digest(content, _digest(request, about))
