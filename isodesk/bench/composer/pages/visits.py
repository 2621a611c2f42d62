"""That a form comes from a page of ours, in the same browser: a random visit in a cookie, and a token made of it."""

import hmac
import secrets
from hashlib import sha256
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.lti.jws import same

COOKIE: Final = "isodesk_bench_visit"
FIELD: Final = "token"
_HEX: Final = frozenset("0123456789abcdef")


def visit_of(request: Request) -> str:
    """The browser's visit, a new one where it has none; the same throughout one request."""
    if not hasattr(request.state, "bench_visit"):
        known = request.cookies.get(COOKIE, "")
        request.state.bench_visit = known if _is_visit(known) else secrets.token_hex(16)
    visit: str = request.state.bench_visit
    return visit


def form_token(request: Request, key: bytes) -> str:
    """What a form of this visit has to bring back."""
    return hmac.new(key, visit_of(request).encode(), sha256).hexdigest()


def is_ours(request: Request, key: bytes, token: str) -> bool:
    """Whether a form was made for this very browser."""
    return COOKIE in request.cookies and same(token, form_token(request, key))


def keep(request: Request, response: Response, name: str, value: str) -> None:
    """Set a cookie where the browser doesn't have it; the bench is on loopback, without TLS."""
    if request.cookies.get(name) != value:
        response.set_cookie(name, value, httponly=True, samesite="strict")


def _is_visit(text: str) -> bool:
    return len(text) == 32 and set(text) <= _HEX
