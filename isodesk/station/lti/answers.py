"""What a launch is answered: the action's answer as it was asked for.

A platform may show the tool in a frame. Tests need a window of their own: their cookies are another site's there, and
their pages can't be framed. So what leads to one is offered as a link that opens it.
"""

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isodesk.lti import names
from isodesk.lti.forms import pairs_of
from isodesk.lti.launch import Launch
from isodesk.lti.registration import CLOSE_MESSAGE
from isodesk.lti.web import origin_text
from isodesk.station.bodies import Form
from isodesk.station.languages import preferred
from isodesk.station.lti.acting import Done
from isodesk.station.pages.languages import browser_language
from isodesk.station.pages.rendering import address, show
from isodesk.station.performing import leads_to, shown

_FRAMES: Final = ("frame", "iframe")
_NOT_FRAMED: Final = "frame-ancestors 'none'"


def answer(request: Request, launch: Launch, done: Done) -> Response:
    """The answer of an action that a launch asked for."""
    leads = leads_to(done.request, done.answer)
    if leads is None and getattr(done.request, "html", False):
        leads = done.answer.test_url
    if leads is None or not in_frame(request, launch):
        return shown(done.request, done.answer, preferred(request.headers.get("accept-language", "")))
    page = show(request, "lti_open.html", browser_language(request), address=leads)
    return framed(request, page, launch)


def in_frame(request: Request, launch: Launch) -> bool:
    """Whether the answer will stand inside the platform's page: the browser says so, else the platform."""
    said = request.headers.get("sec-fetch-dest", "")
    return said in _FRAMES if said else _target(launch) in _FRAMES


def _target(launch: Launch) -> object:
    """The kind of window that the platform says it opens."""
    if launch.version == "1.1":
        return launch.raw.get("launch_presentation_document_target")
    return (launch.raw.get(names.PRESENTATION) or {}).get("document_target")


def across_sites(request: Request) -> bool:
    """Whether this would set a cookie inside another site's page, where browsers no longer let it come back."""
    headers = request.headers
    return headers.get("sec-fetch-dest") in _FRAMES and headers.get("sec-fetch-site") == "cross-site"


def open_again(request: Request, form: Form) -> Response:
    """A page to stand in the frame: its link begins the same login in a window of its own.

    Raises ``NotWellFormed`` and ``TooLarge``.
    Whose frame it is isn't known yet; whoever it is gains nothing by what can be clicked there.
    """
    pairs = pairs_of(form)
    link = address(request, f"{request.url.path}?{urlencode(pairs)}")
    page = show(request, "lti_open.html", browser_language(request), address=link)
    return framed_by(page, "*")


def framed(request: Request, page: HTMLResponse, launch: Launch) -> HTMLResponse:
    """The page, which the platform that launched may frame: whose page sent the launch, and where it leads back to.

    Of a platform that tells neither anybody may: nothing but the way into a window of one's own can be clicked there.
    """
    told = (request.headers.get("origin", ""), launch.return_url or "")
    sites = [site for each in told if (site := origin_text(each)) is not None]
    return framed_by(page, " ".join(dict.fromkeys(sites)) or "*")


def framed_by(page: HTMLResponse, sites: str) -> HTMLResponse:
    """The page, with who may frame it."""
    policy = page.headers["content-security-policy"].replace(_NOT_FRAMED, f"frame-ancestors {sites}")
    page.headers["content-security-policy"] = policy
    return page


def registered_page(request: Request, name: str) -> Response:
    """The end of a registration, in a window that the platform opened and closes when it is told."""
    script = address(request, "/public/registered.js")
    page = show(request, "lti_registered.html", browser_language(request), name=name, script=script)
    return framed_by(page, "*")


async def close_script(_request: Request) -> Response:
    """What tells the platform that its window can be closed (Dynamic Registration 1.0, section 3.8)."""
    text = f'(window.opener ?? window.parent).postMessage({{ subject: "{CLOSE_MESSAGE}" }}, "*");\n'
    return Response(text, media_type="text/javascript", headers={"Cache-Control": "public, max-age=86400"})


def site_of(address: str) -> str:
    """The origin of an address as a policy names it."""
    return origin_text(address) or "'none'"
