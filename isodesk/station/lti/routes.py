"""The tool's one address, as the documents have it: launches of LTI 1.1, logins and launches of 1.3; and its keys."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from isodesk.lti import names
from isodesk.lti.errors import LtiError, NotWellFormed
from isodesk.net.errors import NetworkError
from isodesk.protocol.refusals import Refusal
from isodesk.station.bodies import BodyRefused, Form, read_body, read_form
from isodesk.station.lti.acting import act
from isodesk.station.lti.answers import across_sites, answer, close_script, open_again, registered_page
from isodesk.station.lti.choice_pages import CHOOSE_PATH, choose, choose_page, return_script
from isodesk.station.lti.launching import Believed, believe
from isodesk.station.lti.launching_v1p3 import begin_login, believe_token
from isodesk.station.lti.refused import LaunchRefused, PlatformSilent, RegisterRefused
from isodesk.station.lti.refusing import action_refusal, body_refusal, method_refusal, refusal
from isodesk.station.lti.registering import PARAMETER, register
from isodesk.station.lti.tool import KEYS_PATH, PATH, tool_url
from isodesk.station.lti.tool_keys import published
from isodesk.station.pages.rendering import address
from isodesk.station.pages.visits import station_of
from isodesk.station.replies import NO_STORE

COOKIE: Final = "isodesk_lti"
_FORM: Final = "application/x-www-form-urlencoded"
_LOGIN: Final = ("iss", "login_hint", "target_link_uri")  # a launch of 1.1 has none of these
_ANSWER: Final = ("id_token", "error", "state")


async def get(request: Request) -> Response:
    """GET: a login that a platform initiates; a launch comes by POST alone."""
    form = _gathered(request)
    if "openid_configuration" in form:
        return await _registration(request, form)
    if not any(name in form for name in _LOGIN):
        return method_refusal(request)
    return await _guarded(request, form)


async def post(request: Request) -> Response:
    """POST: a login, a platform's answer to one, or a launch of 1.1."""
    try:
        form = await _form(request)
    except BodyRefused as error:
        return body_refusal(request, error)
    return await _guarded(request, form)


async def _guarded(request: Request, form: Form) -> Response:
    try:
        if any(name in form for name in _LOGIN):
            return await _login(request, form)
        return await _follow(request, await _believed(request, form))
    except (LtiError, LaunchRefused) as error:
        return refusal(request, error)


async def _login(request: Request, form: Form) -> Response:
    if across_sites(request):
        return open_again(request, form)
    way = await begin_login(station_of(request), form, _tool_url(request), request.cookies.get(COOKIE, ""))
    response = RedirectResponse(way.url, 302, headers=NO_STORE)
    secure = _tool_url(request).startswith("https://")
    # The platform's page posts the answer from its own site: only such a cookie comes with it.
    site: Literal["none", "lax"] = "none" if secure else "lax"
    response.set_cookie(COOKIE, way.browser, httponly=True, secure=secure, samesite=site, path=address(request, PATH))
    return response


async def _believed(request: Request, form: Form) -> Believed:
    station = station_of(request)
    if any(name in form for name in _ANSWER):
        return await believe_token(station, request.app.state.key_sets, form, request.cookies.get(COOKIE, ""))
    if "authorization" in request.headers:
        raise NotWellFormed(what="authorization")
    return await believe(station, _public_url(request), form)


async def _follow(request: Request, believed: Believed) -> Response:
    """The answer to an authentic launch: where its action fails, as the action does."""
    given = believed.launch
    if given.message_type == names.DEEP_LINKING_REQUEST:
        return await choose_page(request, believed)
    try:
        done = await act(station_of(request), believed.source, given)
    except Refusal as error:
        return action_refusal(request, given, error)
    return answer(request, given, done)


async def _registration(request: Request, form: Form) -> Response:
    """The page that a platform's administrator sees in a window of the platform; it closes by itself."""
    try:
        known = {name: values for name, values in form.items() if name != PARAMETER}
        entry = await register(station_of(request), known, request.query_params.get(PARAMETER, ""))
    except (LtiError, LaunchRefused, RegisterRefused) as error:
        return refusal(request, error)
    except (NetworkError, httpx.HTTPError, httpx.InvalidURL, TimeoutError):
        return refusal(request, PlatformSilent())
    return registered_page(request, entry.name)


async def keys(request: Request) -> Response:
    """GET of the tool's public keys."""
    return JSONResponse(await published(station_of(request)), headers={"Cache-Control": "public, max-age=3600"})


def _tool_url(request: Request) -> str:
    return tool_url(station_of(request))


def _public_url(request: Request) -> str:
    """The address that a platform knows, whatever the request says of its host, with the query it was called by."""
    query = request.url.query
    return _tool_url(request) + (f"?{query}" if query else "")


def _gathered(request: Request) -> Form:
    form: Form = {}
    for name, value in request.query_params.multi_items():
        form.setdefault(name, []).append(value)
    return form


async def _form(request: Request) -> Form:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _FORM:
        raise BodyRefused(415)
    headers: Mapping[str, str] = dict(request.headers)
    return await read_form(_FORM, await read_body(headers, request.receive))


ROUTES: Sequence[BaseRoute] = [
    Route(PATH, get, methods=["GET"]),
    Route(PATH, post, methods=["POST"]),
    Route(KEYS_PATH, keys, methods=["GET"]),
    Route(CHOOSE_PATH, choose, methods=["POST"]),
    Route("/public/registered.js", close_script, methods=["GET"]),
    Route("/public/return.js", return_script, methods=["GET"]),
]
